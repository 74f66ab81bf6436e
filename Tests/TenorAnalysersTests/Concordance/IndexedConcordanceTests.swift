import Foundation
import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorStatistics
import TenorText
import Testing

/// A concordance over what an index has found is that over everything, whatever the corpus.
@Suite struct IndexedConcordanceTests {
  private static let words = [
    "Justin", "Russell", "Russell's", "russells", "Group", "TR", "TR-related", "#TR", "tr", "CRC",
    "CRCs", "crcs", "CRC’s", "Ministry", "of", "Justice", "the", "don’t", "https://e.org/TR?a=CRC",
    "recall", "re-call", "recalled", "fit", "for", "purpose", "Mr.", "A.C.", "&", "£80m", "…",
    "\\n",
    "\\n\\n", "caf\u{E9}", "cafe\u{301}", "so\u{AD}ft", "privatised", "privatisation", "😀", "x.Y",
  ]

  private static let actors = Register(
    content: .actors, file: "a", digest: "",
    entries: [
      .init(
        name: "Justin Russell", aliases: [.init("Justin Russell"), .init("Russell", isShort: true)]),
      .init(
        name: "Russell Group", aliases: [.init("Russell Group"), .init("Group", isShort: true)]),
      .init(
        name: "MoJ", aliases: [.init("Ministry of Justice"), .init("Justice", after: ["the"])],
        exclusions: [.init("Justice for")]),
    ])
  private static let terms = Register(
    content: .terms, file: "t", digest: "",
    entries: [
      .init(name: "TR", aliases: [.init("TR"), .init("privatise", as: .stem)]),
      .init(name: "CRC", aliases: [.init("CRC"), .init("recall*", as: .pattern)]),
    ])

  private static let queries = [
    "Justin Russell", "Russell Group", "MoJ", "TR", "CRC", "recall*", "re*", "* of *", "TR*", "tr",
    "fit for purpose", "stem:recall", "/TR/", "/cafe/", "/(?i)crc/", "/purpose\\s+for/", "/soft/",
    "/re-?call/", "don't", "café", "£80m", "😀", "xyzzy", "?.y", "/e.org/",
  ]

  private static func thread(_ random: inout SeededGenerator, _ name: Int) -> String {
    (0..<1 + random.next() % 6).map { index in
      let text = (0..<1 + random.next() % 9).map { _ in
        words[Int(random.next() % UInt64(words.count))]
      }.joined(separator: random.next() % 9 == 0 ? "" : " ")
      let parent = index == 0 ? "" : ",\"parent_id\":\"t1_\(name)x\(random.next() % index)\""
      return
        "{\"id\":\"\(name)x\(index)\",\"link_id\":\"t3_\(name)\",\"author\":\"a\(random.next() % 3)\",\"created_utc\":\(1_400_000_000 + random.next() % 90_000_000)\(parent),\"body\":\"\(text)\"}\n"
    }.joined()
  }

  @Test(arguments: 1...8)
  func `an index tells all that a scan finds`(seed: UInt64) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = folder.appendingPathComponent("a.tenor").path
    var random = SeededGenerator(seed: seed)
    // What is edited, added and gone is indexed again.
    for _ in 0..<3 {
      for name in 0..<12 where random.next() % 3 > 0 {
        let file = folder.appendingPathComponent("\(name).jsonl")
        try Self.thread(&random, name).write(to: file, atomically: true, encoding: .utf8)
        let outcome = try Ingest()([file.path], into: Store(writing: store))
        #expect(outcome.problems.isEmpty)
      }
      try Store(writing: store).indexWords()
      let corpus = try Store(reading: store).corpus()
      for (number, words) in Self.queries.enumerated() {
        let query = try Query(words, actors: Self.actors, terms: Self.terms)
        var options = Concordance.Options()
        options.showsThread = number % 2 == 0
        options.order = ConcordanceOrder.allCases[number % ConcordanceOrder.allCases.count]
        let concordance = Concordance(query, options)
        var run = Run()
        if number % 3 == 1 { run.filter.kinds = [.comment, .reply] }
        if number % 5 == 1 { run.filter.speakers = ["A1"] }
        if number % 4 == 1 { run.filter.from = 16_400 }
        let all = try await run([concordance], over: corpus)
        guard let search = query.wordSearch else { continue }
        let excerpt = try #require(
          try Store(reading: store).excerpt(search, readsThreads: options.showsThread))
        let some = try await run([concordance], over: excerpt)
        #expect(try Self.json(some) == Self.json(all), "\(words)")
        #expect(some.summary.volume == all.summary.volume)
        #expect(some.summary.days == all.summary.days)
        #expect(some.summary.conversations == all.summary.conversations)
      }
    }
  }

  private static func json(_ results: Results) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(
      decoding: try encoder.encode(results.findings(ConcordanceFindings.self)), as: UTF8.self)
  }
}

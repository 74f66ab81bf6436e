internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import TenorText
internal import Testing

@testable internal import TenorAnalysers

@Suite struct QueryTests {
  private let corpus = Corpus.sample([
    (
      "2014-03-10",
      [
        .init(.post, "TR is here. The risk of recall rose; recalled men, the TR."),
        .init(.comment, "Risk\nof harm? tr, she said. Café!", speaker: "Ann"),
        .init(.reply, "No risk. Of course."),
      ]
    ),
    (nil, [.init(.post, "A risk of rain.")]),
    ("2013-01-05", [.init(.post, "Transforming Rehabilitation, a risk of ruin.")]),
  ])

  private func concordance(
    _ words: String, _ options: Concordance.Options = .init(), workers: Int = 1
  ) async throws -> ConcordanceFindings {
    let query = try Query(words, actors: try .bundled(.actors), terms: try .bundled(.terms))
    let results = try await Run(workers: workers, shardBytes: 1)(
      [Concordance(query, options)], over: corpus)
    return try #require(results.findings(ConcordanceFindings.self))
  }

  @Test(arguments: [
    ("TR", Query.Kind.term, ["TR", "TR", "Transforming Rehabilitation"]),
    ("recall*", .pattern, ["recall", "recalled"]),
    ("risk of *", .pattern, ["risk of recall", "Risk\nof harm", "risk of rain", "risk of ruin"]),
    ("r?sk o?", .pattern, ["risk of", "Risk\nof", "risk of", "risk of"]),
    ("T*R", .pattern, ["TR", "TR"]),
    ("tr*", .pattern, ["TR", "TR", "tr", "Transforming"]),
    ("risk", .words, ["risk", "Risk", "risk", "risk", "risk"]),
    ("/(?i)RISK/", .expression, ["risk", "Risk", "risk", "risk", "risk"]),
    ("/é/", .expression, ["é"]),
    ("/\\bof\\s\\w+/", .expression, ["of recall", "of harm", "of rain", "of ruin"]),
    ("/x*/", .expression, []),
    ("zebra", .words, []),
  ])
  private func `matches are those found by hand`(
    words: String, kind: Query.Kind, matches: [String]
  ) async throws {
    let found = try await concordance(words)
    #expect(found.kind == kind)
    #expect(
      found.lines.map(\.line.match)
        == matches.map { String($0.map { $0 == "\n" ? " " : $0 }) })
    #expect(found.matches == matches.count)
  }

  @Test func `counts are of matches, utterances and conversations`() async throws {
    let found = try await concordance("risk")
    #expect([found.matches, found.utterances, found.conversations] == [5, 5, 3])
    #expect(found.tokens == 12 + 7 + 4 + 4 + 6)
  }

  @Test(arguments: [
    (ConcordanceOrder.corpus, ["recall", "harm", "rain", "ruin"]),
    (.date, ["ruin", "recall", "harm", "rain"]),
    (.left, ["harm", "rain", "ruin", "recall"]),
    (.right, ["rain", "ruin", "recall", "harm"]),
  ])
  private func `lines stand in the order asked for`(
    order: ConcordanceOrder, last: [String]
  ) async throws {
    var options = Concordance.Options()
    options.order = order
    // What stands behind: nothing, nothing, "rose", "tr".
    let found = try await concordance("risk of *", options)
    #expect(found.lines.map { $0.line.match.split(separator: " ").last.map(String.init) } == last)
  }

  @Test func `a random order is that of its seed, and its first lines are those of a longer draw`()
    async throws
  {
    func lines(_ seed: UInt64, _ count: Int?, workers: Int = 1) async throws -> [String] {
      var options = Concordance.Options()
      (options.order, options.seed, options.lines) = (.random, seed, count)
      return try await concordance("/[A-Za-z]+/", options, workers: workers).lines.map(\.line.match)
    }
    let all = try await lines(7, nil)
    #expect(try await lines(7, 5, workers: 3) == Array(all.prefix(5)))
    #expect(try await lines(8, nil) != all)
    #expect(try await lines(8, nil).sorted() == all.sorted())
  }

  @Test func `a sentence is the whole context`() async throws {
    var options = Concordance.Options()
    options.context = .sentence
    let line = try #require(try await concordance("recall", options).lines.first?.line)
    #expect(line.left == "The risk of " && line.right == " rose; recalled men, the TR.")
  }

  @Test func `a thread is what a line answers, from the post down`() async throws {
    var options = Concordance.Options()
    options.showsThread = true
    let line = try #require(try await concordance("course", options).lines.first)
    #expect(line.thread?.map(\.utterance) == ["c0.0", "c0.1"])
    #expect(line.thread?.map(\.speaker) == [nil, "Ann"])
    #expect(line.thread?.last?.text == "Risk of harm? tr, she said. Café!")
  }

  @Test(arguments: [
    ("/(a/", Query.Fault.expression(.syntax("U_REGEX_MISMATCHED_PAREN", position: 2))),
    ("* ?", .everything), ("*", .everything),
  ])
  private func `what cannot be looked for is refused`(words: String, fault: Query.Fault) throws {
    #expect(throws: fault) {
      try Query(words, actors: try .bundled(.actors), terms: try .bundled(.terms))
    }
  }

  @Test func `an expression that backtracks without end is stopped`() throws {
    let expression = try RegularExpression("(x+x+)+y")
    let text = Array(String(repeating: "x", count: 5000).utf8)
    var fault: RegularExpression.Fault?
    text.withUnsafeBufferPointer { bytes in
      do {
        try expression.forEachMatch(in: bytes) { _ in }
      } catch {
        fault = error as? RegularExpression.Fault
      }
    }
    #expect(fault == .tooMuchWork)
  }
}

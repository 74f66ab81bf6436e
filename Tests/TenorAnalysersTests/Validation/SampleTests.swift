import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

@Suite struct SampleTests {
  /// 40 conversations over two years, each a post and two comments of one of three moods.
  private static let corpus = Corpus.sample(
    (0..<40).map { index in
      let words = ["A good day in court.", "A dreadful merger.", "The list is out."][index % 3]
      return (
        "\(2014 + index % 2)-03-04",
        [.init(.post, words), .init(.comment, "=Agreed. \(words)"), .init(.comment, "Noted.")]
      )
    })

  private func frame() throws -> SampleFrame {
    let engine = try VaderStrict()
    let shard = try Shard(of: Self.corpus, tokeniser: .init(), filter: .init(), by: .year)
    try shard.fill(0..<Self.corpus.conversations.count)
    let scored = zip(shard.items, engine.scores(of: shard)).map { item, score in
      SentimentFindings.Utterance(
        id: shard.utterance(item).id, score: score.mean, sentences: 1,
        scoredSentences: score.scored, matched: score.matched, tokens: item.runningTokens)
    }
    return SampleFrame(scored, of: Self.corpus, by: .year)
  }

  /// By hand: 16 seats over 100, 50 and 10 are 10, 5 and 1 exactly; a stratum gives no more than it has.
  @Test(arguments: [
    (Allocation.proportional, 16, [100, 50, 10], [10, 5, 1]),
    (.proportional, 4, [1000, 1, 1], [2, 1, 1]), (.equal, 16, [100, 50, 2], [7, 7, 2]),
    (.equal, 500, [3, 4], [3, 4]), (.proportional, 3, [5, 5, 5], [1, 1, 1]),
  ])
  func `a size is shared out over strata`(
    allocation: Allocation, size: Int, populations: [Int], drawn: [Int]
  ) {
    #expect(allocation(size, over: populations) == drawn)
  }

  @Test func `fewer units than strata cannot be drawn`() {
    #expect(Allocation.equal(2, over: [5, 5, 5]) == nil)
  }

  @Test func `strata hold every utterance once, in a stated order`() throws {
    let frame = try frame()
    #expect(frame.units.count == 120)
    let strata = frame.strata(by: [.period, .scoreBand])
    #expect(strata.flatMap(\.members).sorted() == Array(0..<120))
    #expect(
      strata.map { "\($0.period ?? "") \($0.band ?? "") \($0.kind ?? "-")" } == [
        "2014 negative -", "2014 positive -", "2014 unscored -", "2015 negative -",
        "2015 positive -", "2015 unscored -",
      ])
    #expect(frame.strata(by: []).map(\.members.count) == [120])
  }

  @Test func `a draw has its strata's counts, each unit once, and the same for the same seed`()
    throws
  {
    let frame = try frame()
    func draw(_ seed: UInt64) throws -> CodingSample {
      try #require(
        CodingSample(of: frame, .init(size: 30, factors: [.scoreBand, .kind], seed: seed)))
    }
    let sample = try draw(7)
    #expect(sample.items.count == 30)
    #expect(Set(sample.items.map(\.unit.id)).count == 30)
    for (stratum, count) in sample.drawn.enumerated() {
      #expect(sample.items.count { $0.stratum == stratum } == count)
    }
    #expect(try draw(7).items.map(\.unit.id) == sample.items.map(\.unit.id))
    #expect(try draw(8).items.map(\.unit.id) != sample.items.map(\.unit.id))
    // Shuffled: strata do not stand one behind the other.
    #expect(sample.items.map(\.stratum) != sample.items.map(\.stratum).sorted())
  }

  @Test func `every unit is as likely to be drawn`() throws {
    let frame = try frame()
    var drawn = [String: Int]()
    for seed in 1...400 {
      let sample = try #require(
        CodingSample(of: frame, .init(size: 12, factors: [], seed: UInt64(seed))))
      for item in sample.items { drawn[item.unit.id, default: 0] += 1 }
    }
    // 40 expected of each of 120; five standard deviations of √(400 × 0.1 × 0.9) = 6.
    #expect(drawn.count == 120)
    #expect(drawn.values.allSatisfy { abs($0 - 40) <= 30 })
  }

  @Test func `a sheet tells a coder the text and nothing of the engine`() throws {
    let frame = try frame()
    let sample = try #require(CodingSample(of: frame, .init(size: 9, factors: [.scoreBand])))
    let sheet = CodingSheet(coders: ["anna", "ben"], hasContext: true).csv(
      of: sample, in: Self.corpus)
    let lines = sheet.split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}id,text,context,anna,ben,note")
    #expect(lines.count == 10)
    for word in ["2014", "2015", "comment", "negative", "unscored", "c1."] {
      #expect(!sheet.contains(word), "\(word)")
    }
    for (line, item) in zip(lines.dropFirst(), sample.items) {
      let row = SampleKey.row(of: item.unit.id)
      #expect(line.hasPrefix(row + ","))
      #expect(row.hasPrefix("u") && row.count == 13)
      #expect(line.hasSuffix(",,,"))
      // What a spreadsheet would run as a formula is a text.
      #expect(!line.contains(",=") && !line.contains("\"="))
    }
  }

  @Test(arguments: [
    (CodingSheet.Others.elided, "Here is what they say: […] Nonsense, all of it."),
    (.marked, "Here is what they say: [quoted: “A good year.”] Nonsense, all of it."),
  ])
  func `words of others are elided or marked`(others: CodingSheet.Others, text: String) throws {
    let words = "Here is what they say: “A good year.” Nonsense, all of it.\n"
    var corpus = Corpus.sample([(nil, [.init(.post, words)])])
    let start = words.utf8.count - words.drop { $0 != "“" }.utf8.count
    let end = start + "“A good year.”".utf8.count
    let voices = [
      VoiceRange(.own, 0..<start), VoiceRange(.quoted, start..<end),
      VoiceRange(.own, end..<words.utf8.count),
    ]
    corpus.conversations[0].utterances[0].voices = voices
    let sheet = CodingSheet(coders: ["anna"], others: others)
    #expect(
      sheet.text(of: corpus.conversations[0].utterances[0], voices, in: corpus) == text)
  }

  @Test func `a volume survives being written`() throws {
    let volume = SampleKey.Volume(
      period: "2014", unscored: 3, byConversation: [[1, 0, 2], [0, 1, 0], [1, 0, 2]])
    #expect(volume.conversations == ["0 1 0 ×1", "1 0 2 ×2"])
    #expect(volume.byConversation == [[0, 1, 0], [1, 0, 2], [1, 0, 2]])
  }
}

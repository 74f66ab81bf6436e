import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

@Suite struct CollocateMeasuresTests {
  /// O = 4, R = 4, C = 6, N = 24, S = 2: E = 2.
  @Test func `measures by hand`() async throws {
    let found = try await CollocateCorpora.joint(
      "TR",
      [
        "big TR a b c d", "big TR e f g h", "big TR i j big k", "big TR l m big n",
      ], CollocateWindow(left: 1, right: 1))
    let row = try #require(found["big"])
    #expect([row.joint, row.node, row.collocateTokens, row.tokens, row.slots] == [4, 4, 6, 24, 2])
    #expect(row.expected == 2 && row.mutualInformation == 1 && row.mutualInformation3 == 5)
    #expect(row.tScore == 1 && row.utterances == 4 && row.conversations == 4)
    #expect(near(row.dice, 8.0 / 20) && near(row.logDice, 14 - 1.3219280948873623))
    #expect(near(row.deltaPCollocateGivenNode, 4.0 / 8 - 8.0 / 40))
    #expect(near(row.deltaPNodeGivenCollocate, 4.0 / 12 - 4.0 / 36))
    // ln 2 / ln(48 / 4)
    #expect(near(row.npmi, 0.2789429456511298))
    // Four conversations are too few for an interval.
    #expect(row.logDiceLower == nil && !row.oneConversation)
    #expect(found["a"]?.oneConversation == true)
  }

  /// O, R, C, N, and what NLTK 3.10.4 gives (`BigramAssocMeasures` over `from_words`).
  private static let nltk:
    [(word: String, counts: [Int], pmi: Double, t: Double, dice: Double, g2: Double)] = [
      ("office", [3, 6, 3, 24], 2, 1.299038105676658, 0.6666666666666666, 9.767201573589618),
      ("caseload", [2, 6, 2, 24], 2, 1.0606601717798212, 0.5, 6.129957167157954),
      ("officer", [1, 6, 1, 24], 2, 0.75, 0.2857142857142857, 2.9071154175648464),
    ]

  @Test func `a made text has the values of NLTK`() async throws {
    let text =
      "the office said the caseload was high and the office said nothing while the caseload rose and the officer said the office was cold"
    let found = try await CollocateCorpora.joint("the", [text], CollocateWindow(left: 0, right: 1))
    for expected in Self.nltk {
      let row = try #require(found[expected.word])
      #expect([row.joint, row.node, row.collocateTokens, row.tokens] == expected.counts)
      #expect(near(row.mutualInformation, expected.pmi))
      #expect(near(row.tScore, expected.t) && near(row.dice, expected.dice))
      #expect(near(row.logLikelihood.map(abs), expected.g2))
    }
  }

  @Test func `rows rank by any measure, then by likelihood, then by word`() async throws {
    let texts = ["big TR b", "big TR a", "big TR a", "big big big big big", "a"]
    for measure in CollocateMeasure.allCases {
      let found = try await CollocateCorpora.found(
        Collocates(
          try CollocateCorpora.query("TR"), window: CollocateWindow(left: 1, right: 1), minimum: 1,
          sort: measure), CollocateCorpora.posts(texts)
      ).findings
      let values = found.collocates.map { $0.value(measure) ?? -.infinity }
      #expect(values == values.sorted(by: >) && values.count == 3, "\(measure)")
      #expect(found.table.columns.contains { $0.key == measure.key }, "\(measure)")
    }
    let tied = try await CollocateCorpora.joint("TR", ["b TR a"])
    #expect(tied.collocates.map(\.collocate) == ["a", "b"])
  }

  @Test func `an interval holds the value, is drawn for the shown and is the same each time`()
    async throws
  {
    let texts = (0..<12).map {
      "big TR \($0 % 3 == 0 ? "big" : "a") b c \($0 % 2 == 0 ? "big" : "d")"
    }
    let analyser = Collocates(
      try CollocateCorpora.query("TR"), window: CollocateWindow(left: 1, right: 1), minimum: 1,
      top: 1, replicates: 500)
    let (found, _) = try await CollocateCorpora.found(analyser, CollocateCorpora.posts(texts))
    let first = try #require(found.collocates.first)
    #expect(first.collocate == "big")
    let (lower, value, upper) = (
      try #require(first.logDiceLower), try #require(first.logDice),
      try #require(first.logDiceUpper)
    )
    #expect(lower < value && value < upper && upper <= 14)
    // Twelve conversations are few for such an interval.
    #expect(found.shownTable.rows.first?.last == .text("†"))
    let (more, _) = try await CollocateCorpora.found(
      analyser, CollocateCorpora.posts(texts + texts + texts))
    #expect(more["big"]?.conversations == 36 && more.shownTable.rows.first?.last == .text(""))
    // Eight conversations have "a", but one row is shown.
    #expect(found["a"]?.conversations == 8 && found["a"]?.logDiceLower == nil)
    let (again, _) = try await CollocateCorpora.found(
      analyser, CollocateCorpora.posts(texts), Run(by: .year, workers: 3, shardBytes: 1))
    #expect(try OrderedJSON.encode(again) == OrderedJSON.encode(found))
  }
}

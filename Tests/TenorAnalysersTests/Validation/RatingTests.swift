import Foundation
import TenorStatistics
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// What the reference package reaches on one set, as `human_agreement.json` has it.
private struct Reached: Decodable {
  struct Scores: Decodable { var f1: Double }
  struct Classes: Decodable {
    var macro: Scores
    var weighted: Scores
    var accuracy: Double
  }
  var n: Int
  var pearson: Double
  var spearman: Double
  var sign: Classes
  var band: Classes
  var half: Classes

  enum CodingKeys: String, CodingKey {
    case n
    case pearson = "pearson_r"
    case spearman = "spearman_rho"
    case sign = "truth_sign_of_mean"
    case band = "truth_mean_over_4_at_0.05"
    case half = "truth_mean_at_0.5"
  }

  static func of(_ set: String) throws -> Reached? {
    struct File: Decodable { var measured: [String: [String: Reached]] }
    guard let path = SharedFolder.path("oracles/vader/human_agreement.json") else { return nil }
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(filePath: path)))
    return file.measured[set]?["public"]
  }
}

@Suite struct RatingTests {
  private func texts(_ rows: String) throws -> RatedTexts {
    try RatedTexts(
      name: "own", file: "own.tsv", tabSeparated: Array("id\thuman_mean\ttext\n\(rows)".utf8))
  }

  @Test(
    .enabled(if: SharedFolder.path("oracles/vader") != nil),
    arguments: ["tweets", "amazon", "movie", "nyt"])
  func `vader-strict agrees with people just as the reference package does`(set: String) throws {
    let path = try #require(SharedFolder.path("oracles/vader/\(set).tsv"))
    let texts = try RatedTexts(
      name: set, file: path, tabSeparated: [UInt8](Data(contentsOf: URL(filePath: path))))
    let reached = try #require(try Reached.of(set))
    let found = RatingAgreement(
      scores: texts.wholeScores(by: try VaderStrict()), ratings: texts.rows.map(\.rating))
    func isSame(_ value: Double?, _ expected: Double) -> Bool {
      value.map { abs($0 - expected) < 1e-12 } ?? false
    }
    #expect(found.count == reached.n)
    #expect(isSame(found.pearson, reached.pearson))
    #expect(isSame(found.spearman, reached.spearman))
    for (truth, classes) in [
      (RatingAgreement.Truth.sign, reached.sign), (.band, reached.band), (.half, reached.half),
    ] {
      #expect(isSame(found.macroF1(truth), classes.macro.f1), "\(truth)")
      #expect(isSame(found.weightedF1(truth), classes.weighted.f1), "\(truth)")
      #expect(isSame(found.tables[truth]?.accuracy, classes.accuracy), "\(truth)")
    }
  }

  @Test(arguments: [
    (0.0, 0.05, Polarity.neutral), (0.05, 0.05, .positive), (0.0499, 0.05, .neutral),
    (-0.05, 0.05, .negative), (0, 0, .neutral), (0.001, 0, .positive), (-0.001, 0, .negative),
  ])
  func `a band's ends belong to its sides`(value: Double, band: Double, side: Polarity) {
    #expect(Polarity(value, band: band) == side)
  }

  /// By hand, with the sign as truth: positive 3 texts (2 found, 1 neutral), negative 1 (called positive).
  /// F1 positive = 4 / (3 + 3), negative 0; over both 1/3. Neutral: 1 text, 1 found, 2 predicted: 2/3.
  @Test func `two classes count a neutral call as a miss`() throws {
    let found = RatingAgreement(
      scores: [0.5, 0.5, nil, 0.5, 0], ratings: [1, 2, 3, -1, 0])
    #expect(found.scored == 4)
    let (two, three) = (try #require(found.twoClassF1(.sign)), try #require(found.macroF1(.sign)))
    #expect(abs(two - 1.0 / 3) < 1e-12)
    #expect(abs(three - 4.0 / 9) < 1e-12)
  }

  @Test func `an engine scores the texts of a table as utterances, in order`() throws {
    let texts = try texts(
      "a\t2\tA good officer.\nb\t-2\tA \"dreadful\" merger.\nc\t0\tThe tables.\n")
    let scores = try texts.scores(by: try VaderStrict())
    #expect(scores.count == 3)
    #expect(try #require(scores[0]) > 0.3)
    // What stands in quotation marks was rated too.
    #expect(try #require(scores[1]) < -0.3)
    #expect(scores[2] == nil)
  }

  @Test(arguments: [
    ("a\tmany\tA text", "own.tsv:2: human_mean is 'many'; expected a number"),
    ("a\t1\tA text\nb\t2", "own.tsv:3: 2 columns; expected 3"),
  ])
  func `a table that is none is told with its line`(rows: String, message: String) {
    #expect { try texts(rows) } throws: { "\($0)" == message }
  }
}

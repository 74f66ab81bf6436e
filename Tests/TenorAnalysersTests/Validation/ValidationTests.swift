import TenorReport
import TenorStatistics
import Testing

@testable import TenorAnalysers

@Suite struct ValidationTests {
  private typealias Unit = ValidationSample.Unit

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
  }

  private func findings(
    _ units: [ValidationSample.Unit], coders: [String] = ["anna"], volume: [SampleKey.Volume] = []
  ) -> ValidationFindings {
    ValidationFindings(
      of: ValidationSample(coders: coders, units: units, volume: volume), engine: "an engine",
      scale: .sides, replicates: 200)
  }

  /// By hand: stratum 0 stands for 450 utterances with 15 rows of weight 30, stratum 1 for 50 with 10 of 5.
  /// Right are two thirds of the first and a half of the second: 325 of 500, not 3 of 5.
  @Test func `a row counts for the utterances that it stands for`() {
    let rows = [
      Unit(stratum: 0, period: "2014", score: 0.5, codes: [1], weight: 30),
      Unit(stratum: 0, period: "2014", score: 0.4, codes: [1], weight: 30),
      Unit(stratum: 0, period: "2014", score: 0.1, codes: [-1], weight: 30),
      Unit(stratum: 1, period: "2015", score: -0.3, codes: [-1], weight: 5),
      Unit(stratum: 1, period: "2015", score: 0.2, codes: [-1], weight: 5),
    ]
    let found = findings((0..<5).flatMap { _ in rows })
    #expect(near(found.accuracy.value, 0.65))
    #expect(near(found.sides[2].precision.value, 60.0 / 95))
    #expect(near(found.sides[0].recall.value, 5.0 / 40))
    #expect(near(found.sides[0].f1.value, 2 * 5.0 / 45))
    #expect(near(found.commonest, 0.6))
    #expect(found.sides[1].recall.value == nil)
    // |0.5 − 1| + |0.4 − 1| + |0.1 + 1| by 30, |−0.3 + 1| + |0.2 + 1| by 5, over 100.
    #expect(near(found.meanAbsoluteError.value, 0.755))
  }

  @Test func `a text that two coders part on counts half in each side`() {
    let found = findings(
      [
        Unit(stratum: 0, period: "2014", score: 0.5, codes: [1, 0]),
        Unit(stratum: 0, period: "2014", score: -0.5, codes: [-1, -1]),
        Unit(stratum: 0, period: "2014", score: 0.5, codes: [nil, 1]),
      ], coders: ["anna", "ben"])
    #expect(near(found.accuracy.value, 2.5 / 3))
    #expect(found.sides[1].calls == [0, 0, 0.5, 0])
    #expect(found.counts.byCoder.map(\.coded) == [2, 3])
    #expect(found.coders?.rows == 2)
    #expect(near(found.coders?.sameSide, 0.5))
  }

  @Test func `unscored rows are in no figure, and are told of`() {
    let found = findings([
      Unit(stratum: 0, period: "2014", score: 0.5, codes: [1]),
      Unit(stratum: 0, period: "2014", score: nil, codes: [-1]),
    ])
    #expect(found.counts.scored == 1 && found.counts.unscored == 1)
    #expect(near(found.accuracy.value, 1))
    #expect(found.sides[0].calls == [0, 0, 0, 1])
    #expect(found.conclusions.contains { $0.contains("found 1 of them negative or positive") })
  }

  @Test func `one coder alone has no agreement, and the rest goes on`() {
    let found = findings([Unit(stratum: 0, period: "2014", score: 0.5, codes: [1])])
    #expect(found.coders == nil)
    #expect(found.conclusions[0].hasPrefix("Only anna coded"))
    #expect(near(found.accuracy.value, 1))
    #expect(found.pearson.value == nil)
  }

  @Test func `nothing scored leaves no figure at all`() {
    let found = findings([Unit(stratum: 0, period: "2014", score: nil, codes: [1])])
    #expect(found.accuracy.value == nil && found.meanAbsoluteError.value == nil)
    #expect(
      found.conclusions.contains(
        "No coded row has a score, so there is nothing to compare the engine with."))
  }

  /// By hand: of negative texts 8 of 10 are called so and 2 positive; neutral ones are all found; of
  /// positive ones 1 of 10 is called negative. True shares of 50, 20 and 30 % then read as
  /// 0.8 × 50 + 0.1 × 30 = 43, 20 and 0.2 × 50 + 0.9 × 30 = 37 %.
  @Test func `shares are corrected for what the sample shows of errors`() throws {
    func units(_ count: Int, code: Double, score: Double) -> [ValidationSample.Unit] {
      Array(repeating: Unit(stratum: 0, period: "2014", score: score, codes: [code]), count: count)
    }
    let volume = SampleKey.Volume(
      period: "2014", unscored: 7,
      byConversation: Array(repeating: [1, 0, 0], count: 43)
        + Array(repeating: [0, 1, 0], count: 20) + Array(repeating: [0, 0, 1], count: 37))
    let found = findings(
      units(8, code: -1, score: -0.5) + units(2, code: -1, score: 0.5)
        + units(4, code: 0, score: 0) + units(1, code: 1, score: -0.5)
        + units(9, code: 1, score: 0.5), volume: [volume])
    #expect(found.shares.map(\.period) == ["all", "2014"])
    for row in found.shares {
      #expect(row.engine == [0.43, 0.2, 0.37])
      #expect(row.unscored == 7)
      #expect(near(row.corrected[0].value, 0.5))
      #expect(near(row.corrected[1].value, 0.2))
      #expect(near(row.corrected[2].value, 0.3))
      #expect(near(row.coded[0].value, 10.0 / 24))
    }
    let lower = try #require(found.shares[0].corrected[0].lower)
    #expect(lower > 0.2 && lower < 0.5)
  }

  /// The one positive row of 21 is missing from about (20 / 21)²¹, or a third, of the samples drawn anew, and
  /// without a row of a side there is nothing to correct by.
  @Test func `corrected shares without an interval are not told`() throws {
    func units(_ count: Int, code: Double) -> [ValidationSample.Unit] {
      Array(
        repeating: Unit(stratum: 0, period: "2014", score: code / 2, codes: [code]), count: count)
    }
    let volume = SampleKey.Volume(
      period: "2014", unscored: 0,
      byConversation: Array(repeating: [1, 0, 0], count: 40)
        + Array(repeating: [0, 1, 0], count: 40) + Array(repeating: [0, 0, 1], count: 20))
    let found = findings(
      units(10, code: -1) + units(10, code: 0) + units(1, code: 1), volume: [volume])
    let corrected = found.shares[0].corrected[2]
    #expect(corrected.value != nil && corrected.lower == nil && !corrected.isTelling)
    #expect(found.conclusions.contains { $0.contains("too few rows of a side were coded") })
    let lines = Report(title: "", sections: [found.section]).markdown.split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix("| all") && $0.contains("| positive |") })
    let cells = row.split(separator: "|").map { $0.filter { !$0.isWhitespace } }
    #expect(cells.prefix(6) == ["all", "positive", "100", "20", "–", "–"])
  }

  @Test func `a period with few rows has no accuracy of its own`() {
    let many = (0..<10).map { _ in Unit(stratum: 0, period: "2014", score: 0.5, codes: [1]) }
    let few = (0..<9).map { _ in Unit(stratum: 0, period: "2015", score: 0.5, codes: [1]) }
    let found = findings(many + few)
    #expect(found.periods.map(\.rows) == [10, 9])
    #expect(found.periods[0].accuracy.value == 1)
    #expect(found.periods[1].accuracy.value == nil)
  }

  /// 200 samples of 60 texts of which the engine is right in 70 %: three standard errors of 95 % are 4.6 %,
  /// and percentile intervals of so few rows are a little too narrow.
  @Test func `intervals of the accuracy hold the truth about as often as they say`() {
    var chance = SeededGenerator(seed: 11)
    var held = 0
    for round in 0..<200 {
      let units = (0..<60).map { _ in
        Unit(stratum: 0, period: "2014", score: 0.5, codes: [chance.uniform() < 0.7 ? 1 : -1])
      }
      let found = ValidationFindings(
        of: ValidationSample(coders: ["anna"], units: units), engine: "an engine", scale: .sides,
        replicates: 200, seed: UInt64(round))
      if let lower = found.accuracy.lower, let upper = found.accuracy.upper, lower <= 0.7,
        upper >= 0.7
      {
        held += 1
      }
    }
    #expect(held >= 178 && held <= 200)
  }
}

import TenorStatistics
import Testing

@testable import TenorAnalysers

@Suite struct ValidationIntervalTests {
  /// So many rows of a period, of which so many are right: the engine calls all positive.
  private func rows(
    _ count: Int, right: Int, in period: String = "2014", weight: Double = 1
  ) -> [ValidationSample.Unit] {
    (0..<count).map {
      .init(
        stratum: 0, period: period, score: 0.5, codes: [$0 < right ? 1 : -1], weight: weight)
    }
  }

  private func findings(_ units: [ValidationSample.Unit]) -> ValidationFindings {
    ValidationFindings(
      of: ValidationSample(coders: ["anna"], units: units), engine: "an engine", scale: .sides,
      replicates: 200)
  }

  /// Wilson's lower bound of n of n is n / (n + z²): 10 / 13.8415 = 0.7225.
  @Test func `ten right of ten leave room for errors`() throws {
    let found = findings(rows(10, right: 10))
    for share in [found.accuracy, found.sides[2].precision, found.sides[2].recall] {
      #expect(share.value == 1 && share.upper == 1)
      #expect(abs(try #require(share.lower) - 0.7225) < 1e-4)
    }
    // What never changes when the rows are drawn again has no interval.
    #expect(found.macroF1.value == 1 && found.macroF1.lower == nil)
  }

  /// By hand: 10 rows of weight 3 and 10 of 1 tell as much as 40² / 100 = 16 rows; 16 / 19.8415 = 0.8064.
  @Test func `rows of unequal weight count as fewer`() throws {
    let found = findings(rows(10, right: 10, weight: 3) + rows(10, right: 10))
    #expect(abs(try #require(found.accuracy.lower) - 0.8064) < 1e-4)
    #expect(found.periods[0].effectiveRows == 16)
  }

  @Test func `one row has no interval, and nothing is concluded from it`() {
    let found = findings(rows(1, right: 1))
    #expect(found.accuracy.value == 1)
    #expect(found.accuracy.lower == nil && found.meanAbsoluteError.lower == nil)
    #expect(!found.conclusions.contains { $0.contains("100% (") || $0.contains("It tells more") })
  }

  /// Called so: all; coded positive: 5 of 9 or 4 of 9.
  @Test(arguments: [(5, true), (4, false)])
  func `a side with fewer than five rows has no figures`(coded: Int, isTold: Bool) {
    let found = findings(rows(9, right: coded))
    #expect(found.sides[2].precision.value != nil)
    #expect((found.sides[2].recall.value != nil) == isTold)
    #expect((found.sides[2].f1.value != nil) == isTold)
    #expect(found.sides[0].precision.value == nil)
  }

  @Test func `periods are told apart by the test of their difference only`() throws {
    let chance = findings(rows(10, right: 10, in: "2013") + rows(40, right: 36))
    #expect(!chance.conclusions.contains { $0.contains("The engine reads") })
    let shown = findings(rows(40, right: 36, in: "2013") + rows(40, right: 20))
    let line = try #require(shown.conclusions.first { $0.contains("The engine reads") })
    #expect(line.hasPrefix("The engine reads 2013 better (0.90 (0.77 to 0.96)) than 2014"))
    #expect(line.contains("p < 0.001"))
  }

  /// 18 of 20 against 12 of 20: z = 0.3 / √(0.1875 / 10) √(39 / 40) = 2.163, p = 0.031; times three pairs
  /// it is 0.092, and the third period, of 15, differs less from both.
  @Test func `a difference that many pairs bring about by chance is not told`() {
    let two = rows(20, right: 18, in: "2013") + rows(20, right: 12)
    #expect(findings(two).periodDifference?.worse.period == "2014")
    #expect(findings(two + rows(20, right: 15, in: "2015")).periodDifference == nil)
  }

  @Test func `coders who never differ are not called reliable by an interval`() {
    let units = (0..<3).map {
      ValidationSample.Unit(
        stratum: 0, period: "2014", score: 0.5, codes: $0 == 0 ? [1, 1] : [-1, -1])
    }
    let found = ValidationFindings(
      of: ValidationSample(coders: ["anna", "ben"], units: units), engine: "an engine",
      scale: .sides, replicates: 200)
    #expect(found.coders?.ordinal.value == 1 && found.coders?.ordinal.lower == nil)
    #expect(found.conclusions[0].contains("it has no interval"))
  }
}

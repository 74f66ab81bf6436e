import TenorStatistics
import Testing

/// Codes as the literature prints them, one row for each coder.
private enum Coded {
  static let none = -99.0

  /// Krippendorff (2011), example C: four coders, twelve units, some not coded.
  static let four = units([
    [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
    [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
  ])
  /// Krippendorff (2011), example A: two coders, ten units, yes or no.
  static let two = units([
    [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
  ])
  /// Made up: sentiment on five steps by three coders.
  static let sentiment = units([
    [-2, -1, 0, 1, 2, 0, 1, none, 2, -2], [-1, -1, 0, 2, 2, 1, none, -2, 1, -2],
    [-2, 0, 0, 1, 1, 0, 1, -1, none, -1],
  ])

  private static func units(_ coders: [[Double]]) -> [[Double]] {
    coders[0].indices.map { unit in coders.map { $0[unit] }.filter { $0 != none } }
  }
}

@Test(
  arguments: [
    // Printed as 0.743, 0.815 and 0.849; all digits by krippendorff 0.9.0.
    (Coded.four, .nominal, 0.743421052631579), (Coded.four, .ordinal, 0.8153875037548814),
    (Coded.four, .interval, 0.8491071428571428),
    // Printed as 0.095: 1 − 19 · 4 / (14 · 6) = 2/21.
    (Coded.two, .nominal, 2.0 / 21),
    (Coded.sentiment, .nominal, 0.2802768166089966),
    (Coded.sentiment, .ordinal, 0.8536357729340186),
    (Coded.sentiment, .interval, 0.8395061728395061),
  ] as [([[Double]], MeasurementLevel, Double)])
func `alpha is that of its inventor and of krippendorff`(
  units: [[Double]], level: MeasurementLevel, expected: Double
) {
  #expect(near(krippendorffAlpha(units, level: level), expected))
}

@Test func `alpha is 1 for full agreement and missing where it says nothing`() {
  #expect(krippendorffAlpha([[1, 1], [2, 2, 2]], level: .ordinal) == 1)
  #expect(krippendorffAlpha([[1], [2]], level: .nominal) == nil)
  #expect(krippendorffAlpha([[1, 1], [1, 1]], level: .nominal) == nil)
  #expect(krippendorffAlpha([], level: .interval) == nil)
}

@Test func `the interval of alpha is that of drawn units`() throws {
  // krippendorff 0.9.0 on 20,000 draws of units by NumPy: 0.546 to 0.896.
  let found = try #require(
    krippendorffAlphaInterval(Coded.sentiment, level: .ordinal, replicates: 4000, seed: 1))
  #expect(near(found.lower, 0.546, 0.05) && near(found.upper, 0.896, 0.02))
  #expect(krippendorffAlphaInterval([[1, 2]], level: .nominal, seed: 1) == nil)
}

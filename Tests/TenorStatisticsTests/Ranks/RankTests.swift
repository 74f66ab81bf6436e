import TenorStatistics
import Testing

@Test(
  arguments: [
    ([], []), ([7], [1]), ([3, 1, 2], [3, 1, 2]), ([5, 5, 5], [2, 2, 2]),
    // SciPy 1.17.1's rankdata.
    ([1, 2, 2, 3, 5, 5, 5, 8], [1, 2.5, 2.5, 4, 6, 6, 6, 8]),
  ] as [([Double], [Double])])
func `equal values share their mean rank`(values: [Double], expected: [Double]) {
  #expect(ranks(values) == expected)
}

@Test func `Cliff's delta counts which side leads`() {
  // Pairs of {1, 3} and {2, 3}: below, below, above, equal.
  #expect(cliffsDelta([1, 3], [2, 3]) == -0.25)
  #expect(cliffsDelta([5, 6], [1, 2]) == 1)
  #expect(cliffsDelta([4, 4], [4]) == 0)
  #expect(cliffsDelta([], [1]) == nil && cliffsDelta([1], []) == nil)
  // SciPy 1.17.1.
  #expect(near(cliffsDelta(TwoSamples.a, TwoSamples.b), -0.27910238429172507))
}

@Test(
  arguments: [
    (0, .negligible), (-0.1469, .negligible), (0.147, .small), (-0.33, .medium), (0.474, .large),
  ] as [(Double, CliffsMagnitude)])
func `a delta has its customary word`(delta: Double, word: CliffsMagnitude) {
  #expect(CliffsMagnitude(delta) == word)
}

@Test func `Mann-Whitney agrees with R and SciPy`() throws {
  // R 4.2.2 wilcox.test and SciPy 1.17.1 mannwhitneyu.
  let corrected = try #require(mannWhitney(TwoSamples.a, TwoSamples.b))
  #expect(corrected.u == 257 && near(corrected.p, 0.0833077771368304))
  let plain = try #require(
    mannWhitney(TwoSamples.a, TwoSamples.b, continuityCorrection: false))
  #expect(near(plain.p, 0.08176172178815194))
  let tied = try #require(
    mannWhitney(TwoSamples.a.map { $0.rounded() }, TwoSamples.b.map { $0.rounded() }))
  #expect(tied.u == 239 && near(tied.p, 0.03905717746266244))
}

@Test func `Mann-Whitney of equal values finds nothing`() {
  let equal = mannWhitney([1, 1], [1])
  #expect(equal?.u == 1 && equal?.p == 1)
  #expect(mannWhitney([], [1]) == nil)
}

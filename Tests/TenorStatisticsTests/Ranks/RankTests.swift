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

import TenorStatistics
import Testing

@Test(
  arguments: [
    ([], nil), ([3], 3), ([3, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([-1, -1, 5, 5], 2),
    ([1.7e308, 1.7e308], 1.7e308),
  ] as [([Double], Double?)])
func `the median is the middle value or the average of two`(values: [Double], expected: Double?) {
  #expect(median(values) == expected)
}

@Test func `a quantile lies between its neighbours by type 7`() {
  // h = 3 · 0.25 = 0.75: three quarters of the way from 1 to 2.
  #expect(quantile([4, 1, 3, 2], at: 0.25) == 1.75)
  #expect(quantile([4, 1, 3, 2], at: 0) == 1)
  #expect(quantile([4, 1, 3, 2], at: 1) == 4)
  #expect(quantile([7], at: 0.3) == 7)
  #expect(quantile([], at: 0.3) == nil)
}

@Test(arguments: [
  (0.05, 6.9005), (0.25, 7.73635), (0.5, 9.2192), (0.75, 11.98075), (0.95, 14.69237),
])
func `quantiles agree with NumPy`(p: Double, expected: Double) throws {
  #expect(abs(try #require(quantile(TwoSamples.a, at: p)) - expected) < 1e-12)
}

@Test func `medians agree with SciPy`() {
  #expect(median(TwoSamples.a) == 9.2192)
  #expect(median(TwoSamples.b) == 11.9034)
}

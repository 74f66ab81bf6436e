import TenorStatistics
import Testing

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

@Test func `Welch's interval is that of SciPy`() throws {
  // SciPy 1.17.1: ttest_ind(equal_var=False).confidence_interval().
  let found = try #require(welchInterval(TwoSamples.a, minus: TwoSamples.b))
  #expect(near(found.lower, -3.4564035290458026, 1e-10))
  #expect(near(found.upper, -0.04308286646612047, 1e-10))
  #expect(welchInterval([1], minus: [1, 2]) == nil)
  #expect(welchInterval([1, 1], minus: [2, 2]) == nil)
}

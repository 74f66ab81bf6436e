import Testing

@testable import TenorStatistics

// Expected values: SciPy 1.17.1 (`norm`, `t`, `gamma`, `beta`: `ppf` and `cdf`).

@Test(arguments: [
  (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-5, -4.264890793922825),
  (0.025, -1.9599639845400545), (0.3, -0.5244005127080409), (0.5, 0), (0.9, 1.2815515655446004),
  (0.975, 1.959963984540054), (0.999999, 4.753424308817087),
])
func `normal quantiles`(p: Double, expected: Double) {
  #expect(relativelyNear(normalQuantile(p), expected, 1e-14))
}

@Test(arguments: [
  (-30, 4.906713927148187e-198), (-6, 9.865876450376946e-10), (-1.96, 0.024997895148220435),
  (0, 0.5), (1, 0.8413447460685429), (3, 0.9986501019683699),
])
func `normal shares`(z: Double, expected: Double) {
  #expect(relativelyNear(normalCDF(z), expected, 1e-12))
}

@Test(
  arguments: [
    (0.975, 1, 12.706204736174694), (0.975, 10, 2.228138851986274), (0.6, 3, 0.2766706623326898),
    (0.995, 30, 2.7499956535672254), (1e-6, 5, -24.771029720515948),
    (0.975, 1000, 1.9623390808264083), (0.05, 2.5, -2.5582186141359364),
  ] as [(Double, Double, Double)])
func `t quantiles`(p: Double, degrees: Double, expected: Double) {
  #expect(relativelyNear(tQuantile(p, degrees: degrees), expected))
}

@Test(
  arguments: [
    (-2.5, 4, 0.03338327240599407), (0.1, 7, 0.5384259701976037), (3, 30, 0.9973050179671741),
    (-40, 3, 1.7190340394579253e-05),
  ] as [(Double, Double, Double)])
func `t shares`(t: Double, degrees: Double, expected: Double) {
  #expect(relativelyNear(tCDF(t, degrees: degrees), expected))
}

@Test(
  arguments: [
    (0.025, 1, 0.025317807984289876), (0.975, 1, 3.6888794541139354),
    (0.025, 50, 37.110963737461866), (0.975, 0.5, 2.511943093657444),
    (1e-8, 2, 0.00014142802333612898), (0.5, 1000, 999.6666864269652),
    (0.975, 100_001, 100621.74473974388), (0.999999, 3, 19.129168188572926),
  ] as [(Double, Double, Double)])
func `gamma quantiles`(p: Double, shape: Double, expected: Double) {
  #expect(relativelyNear(gammaQuantile(p, shape: shape), expected))
}

@Test(
  arguments: [
    (0.025, 37, 84, 0.22725511963383177), (0.975, 38, 83, 0.3991367645319521), (0.5, 0.5, 0.5, 0.5),
    (0.025, 1, 200, 0.00012658102786701825), (0.975, 5000, 3, 0.999876297967181),
    (1e-6, 2, 3, 0.0004083594602042573),
  ] as [(Double, Double, Double, Double)])
func `beta quantiles`(p: Double, a: Double, b: Double, expected: Double) {
  #expect(relativelyNear(betaQuantile(p, a, b), expected))
}

@Test func `the ends of a distribution are its ends`() {
  #expect(normalQuantile(0) == -.infinity && normalQuantile(1) == .infinity)
  #expect(tQuantile(0, degrees: 3) == -.infinity && tQuantile(1, degrees: 3) == .infinity)
  #expect(gammaQuantile(0, shape: 2) == 0)
  #expect(betaQuantile(0, 2, 3) == 0 && betaQuantile(1, 2, 3) == 1)
  #expect(tQuantile(0.5, degrees: 8) == 0)
}

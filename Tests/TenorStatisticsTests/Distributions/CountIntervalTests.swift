import TenorStatistics
import Testing

@Test func `the interval of 37 in 120 agrees with SciPy`() throws {
  // SciPy 1.17.1, binomtest(37, 120).proportion_ci.
  let wilson = try #require(wilsonInterval(37, of: 120))
  #expect(near(wilson.lower, 0.23272736988916295) && near(wilson.upper, 0.3958299772380067))
  let exact = try #require(clopperPearsonInterval(37, of: 120))
  // SciPy's exact bounds come from a root finder and are right to some ten digits.
  #expect(near(exact.lower, 0.22725511963384845, 1e-11))
  #expect(near(exact.upper, 0.3991367645324066, 1e-11))
}

@Test func `none and all reach the ends`() throws {
  // Wilson for 0 of 10: upper = z² / (n + z²) = 3.841459 / 13.841459.
  let none = try #require(wilsonInterval(0, of: 10))
  #expect(none.lower == 0 && near(none.upper, 0.2775327998628892, 1e-12))
  #expect(try #require(wilsonInterval(10, of: 10)).upper == 1)
  // Exact for 0 of n: 1 − (α/2)^(1/n); for n = 1 this is 0.975.
  let one = try #require(clopperPearsonInterval(0, of: 1))
  #expect(one.lower == 0 && near(one.upper, 0.975))
  #expect(wilsonInterval(0, of: 0) == nil && clopperPearsonInterval(0, of: 0) == nil)
}

@Test(arguments: [
  (0, 0, 3.6888794541139354), (1, 0.025317807984289897, 5.571643390938898),
  (5, 1.623486390118421, 11.66833207932267), (10, 4.7953886961324335, 18.39035604201778),
  (100, 81.36399125092315, 121.62679379242638), (1000, 938.9730184076952, 1063.952136016302),
])
func `Poisson intervals are those of the chi-squared distribution`(
  count: Int, lower: Double, upper: Double
) {
  // SciPy 1.17.1: chi2.ppf(0.025, 2k) / 2 and chi2.ppf(0.975, 2k + 2) / 2.
  let interval = poissonInterval(count)
  #expect(near(interval.lower, lower, 1e-9) && near(interval.upper, upper, 1e-9))
}

@Test(
  arguments: [
    (30, 1000, 20, 1500, 2.25, 1.236197848846368, 4.180131460443057),
    // The counts of R's help page for poisson.test.
    (11, 800, 23, 1083, 0.647445652173913, 0.2849412513973847, 1.3825650441208013),
  ] as [(Int, Double, Int, Double, Double, Double, Double)])
func `the ratio of two rates has the interval that is exact given their sum`(
  first: Int, firstExposure: Double, second: Int, secondExposure: Double, ratio: Double,
  lower: Double, upper: Double
) throws {
  let found = try #require(rateRatio(first, per: firstExposure, to: second, per: secondExposure))
  #expect(near(found.ratio, ratio))
  #expect(near(found.interval.lower, lower, 1e-10) && near(found.interval.upper, upper, 1e-10))
}

@Test func `a rate over nothing has a lower bound only`() throws {
  let found = try #require(rateRatio(5, per: 10, to: 0, per: 10))
  #expect(found.ratio == .infinity && found.interval.upper == .infinity)
  // θ ≥ 0.025^(1/5) of 5 in 5: odds 0.478176 / 0.521824.
  #expect(near(found.interval.lower, 0.9163550, 1e-5))
  #expect(rateRatio(0, per: 10, to: 0, per: 10) == nil)
}

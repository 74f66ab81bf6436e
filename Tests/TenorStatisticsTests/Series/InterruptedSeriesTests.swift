import TenorStatistics
import Testing

/// Sixteen made-up months with an event before the ninth, and what statsmodels 0.15.0 makes of them:
/// OLS and WLS, cov_type "HAC" with use_correction and use_t, durbin_watson of the weighted residuals.
private enum Months {
  static let values = [
    0.12, 0.15, 0.11, 0.18, 0.16, 0.14, 0.19, 0.17, 0.05, 0.02, 0.06, -0.01, 0.01, -0.04, -0.02,
    -0.06,
  ]
  static let weights: [Double] = [12, 30, 25, 8, 14, 22, 19, 27, 40, 33, 21, 16, 9, 28, 31, 24]
  static let plain = [
    0.12666666666666684, 0.007380952380952346, -0.1323809523809523, -0.02226190476190474,
  ]
  static let weighted = [
    0.1254456364909074, 0.006902329966714757, -0.13083072155441727, -0.02129188286622784,
  ]
}

@Test(
  arguments: [
    (
      nil, 2, Months.plain,
      [0.006290624807714437, 0.0013305111980941174, 0.008016630263478422, 0.00206081895930392],
      3.4157776084333515
    ),
    (
      nil, 4, Months.plain,
      [0.005088120760467584, 0.0011493843975181749, 0.00619918043354062, 0.0016697685179601206],
      3.4157776084333515
    ),
    (
      Months.weights, 2, Months.weighted,
      [0.007419174345486397, 0.0015060799276064047, 0.007309343472163415, 0.0019106813249294187],
      3.4113945249916995
    ),
  ] as [([Double]?, Int, [Double], [Double], Double)])
func `level and slope change agree with statsmodels`(
  weights: [Double]?, lag: Int, estimates: [Double], errors: [Double], durbinWatson: Double
) throws {
  let fit = try #require(
    interruptedSeries(Months.values, event: 8, weights: weights, lag: lag))
  let found = [fit.baseline, fit.trend, fit.levelChange, fit.slopeChange]
  #expect(zip(found, estimates).allSatisfy { near($0.estimate, $1) })
  #expect(zip(found, errors).allSatisfy { near($0.standardError, $1) })
  #expect(near(fit.durbinWatson, durbinWatson, 1e-10))
}

@Test func `an interval and a p-value go with each change`() throws {
  let fit = try #require(interruptedSeries(Months.values, event: 8))
  // ⌊4 (16 / 100)^(2/9)⌋ = ⌊2.66⌋.
  #expect(fit.lag == 2 && fit.months == 16)
  #expect(near(fit.levelChange.interval.lower, -0.14984768924971764))
  #expect(near(fit.levelChange.interval.upper, -0.11491421551218693))
  #expect(relativelyNear(fit.slopeChange.p, 1.5459043868605334e-07, 1e-8))
  #expect(relativelyNear(fit.trend.p, 0.0001262860974530938, 1e-9))
}

@Test func `two exact lines are found exactly`() throws {
  // 1 + 2t, then from month 4 a level 10 lower and a slope 3 lower.
  let values: [Double?] = [1, 3, 5, 7, -1, -2, -3, nil, -5]
  let fit = try #require(interruptedSeries(values, event: 4))
  #expect(near(fit.baseline.estimate, 1) && near(fit.trend.estimate, 2))
  #expect(near(fit.levelChange.estimate, -10) && near(fit.slopeChange.estimate, -3))
  #expect(fit.months == 8)
}

@Test func `a gap parts its neighbours`() throws {
  // The steps 1 → 3 and 2 → 4 count, the step over the gap does not: (4 + 4) / 30.
  #expect(near(durbinWatson([1, 3, nil, 2, 4]), 8.0 / 30))
  #expect(near(durbinWatson([1, -1, 1]), 8.0 / 3))
  #expect(durbinWatson([0, 0]) == nil && durbinWatson([1, nil]) == nil)
}

@Test func `too few months have no lines`() {
  #expect(interruptedSeries([1, 2, 3, 4, 5], event: 3) == nil)
  #expect(interruptedSeries([1, 2, nil, 4, 5, 6], event: 3) == nil)
  #expect(interruptedSeries([1, 2, 3, 4, 5, 7], event: 6) == nil)
}

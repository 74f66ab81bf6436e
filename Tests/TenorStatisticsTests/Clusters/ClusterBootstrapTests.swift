import TenorStatistics
import Testing

/// What SciPy 1.17.1's `bootstrap` gives for the difference of two samples, with 50,000 draws or more.
private let scipy: [Contrast: (percentile: Interval, bca: Interval?)] = [
  .meanDifference: (
    Interval(lower: -3.3914, upper: -0.1165), Interval(lower: -3.3909, upper: -0.1162)
  ),
  .cliffsDelta: (
    Interval(lower: -0.5708, upper: 0.0266), Interval(lower: -0.5540, upper: 0.0463)
  ),
  .hodgesLehmann: (
    Interval(lower: -3.4503, upper: 0.0633), Interval(lower: -3.4367, upper: 0.0726)
  ),
  .medianDifference: (Interval(lower: -4.0133, upper: 0.0064), nil),
]

@Test func `with one value per conversation the intervals are SciPy's but for chance`() throws {
  let found = try #require(
    clusterBootstrap(
      Conversations.single(TwoSamples.a), minus: Conversations.single(TwoSamples.b),
      replicates: 2000, seed: 2))
  #expect(found.map(\.contrast) == Contrast.allCases)
  for estimate in found {
    let expected = try #require(scipy[estimate.contrast])
    // Four standard errors of a bound of 2,000 draws; a median jumps from value to value.
    let chance = estimate.standardError * (estimate.contrast == .medianDifference ? 0.5 : 0.25)
    #expect(near(estimate.percentile.lower, expected.percentile.lower, chance))
    #expect(near(estimate.percentile.upper, expected.percentile.upper, chance))
    if let bca = expected.bca {
      #expect(near(estimate.bca?.lower, bca.lower, chance))
      #expect(near(estimate.bca?.upper, bca.upper, chance))
    }
  }
}

@Test func `many draws of the mean come as near to SciPy as they should`() throws {
  let found = try #require(
    clusterBootstrap(
      Conversations.single(TwoSamples.a), minus: Conversations.single(TwoSamples.b),
      contrasts: [.meanDifference], replicates: 20_000, seed: 3))[0]
  #expect(near(found.estimate, 9.872482608695652 - 11.622225806451613))
  #expect(near(found.standardError, 0.8355, 0.015))
  #expect(
    near(found.percentile.lower, -3.3914, 0.06) && near(found.percentile.upper, -0.1165, 0.06))
  #expect(near(found.bca?.lower, -3.3909, 0.06) && near(found.bca?.upper, -0.1162, 0.06))
}

@Test func `a lopsided sample is corrected as SciPy corrects it`() throws {
  // SciPy 1.17.1's `bootstrap`, 200,000 draws: percentile 0.795 to 6.084 and 0.236 to 0.945, where BCa
  // has 1.126 to 6.886 and 0.127 to 0.909. The tolerances are four standard errors of 10,000 draws.
  let x = Conversations.single([0.3, 0.7, 0.9, 1.1, 1.2, 1.9, 2.6, 3.8, 6.5, 9.4, 15.2])
  let y = Conversations.single([0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.8, 1.0, 1.6, 2.9])
  let found = try #require(
    clusterBootstrap(
      x, minus: y, contrasts: [.meanDifference, .cliffsDelta], replicates: 10_000, seed: 6))
  #expect(
    near(found[0].percentile.lower, 0.795, 0.1) && near(found[0].percentile.upper, 6.084, 0.2))
  #expect(near(found[0].bca?.lower, 1.126, 0.1) && near(found[0].bca?.upper, 6.886, 0.3))
  #expect(
    near(found[1].percentile.lower, 0.236, 0.03) && near(found[1].percentile.upper, 0.945, 0.02))
  #expect(near(found[1].bca?.lower, 0.127, 0.04) && near(found[1].bca?.upper, 0.909, 0.025))
}

@Test(arguments: 1...6)
func `estimates on the grid are those of the values themselves`(seed: UInt64) throws {
  var chance = SeededGenerator(seed: seed)
  // Whole numbers, quarters' tenths and four decimals: all of them lie on a grid.
  let decimals = [1.0, 10, 10_000][Int(seed) % 3]
  let x = Conversations.drawn(&chance, conversations: 12, decimals: decimals)
  let y = Conversations.drawn(&chance, conversations: 9, decimals: decimals)
  let found = try #require(clusterBootstrap(x, minus: y, replicates: 2, seed: 1))
  let expected: [Double?] = [
    try #require(x.mean) - #require(y.mean),
    try #require(median(x.values)) - #require(median(y.values)),
    hodgesLehmannShift(x.values, y.values), cliffsDelta(x.values, y.values),
  ]
  #expect(zip(found, expected).allSatisfy { near($0.estimate, $1 ?? .nan, 1e-12) })
}

@Test(
  arguments: [
    // −1 to 1 takes 20,000 steps of 0.0001; 0 to 3 takes 3,000 of 0.001, for 30,000 are too many. No value
    // may be more than 10¹⁵ steps from 0.
    ([-1, 1], 0.0001), ([0, 3], 0.001), ([0, 1e6], 100), ([1e11, 1e11 + 2], 0.001),
    ([5, 5], 1e-12),
  ] as [([Double], Double)])
func `values of any size are counted in steps that are fine enough`(
  values: [Double], step: Double
) throws {
  let sample = ClusteredSample(values.map { [$0] })
  let found = try #require(
    clusterBootstrap(sample, minus: sample, contrasts: [.hodgesLehmann], replicates: 200, seed: 1))
  #expect(relativelyNear(found[0].step, step))
  #expect(found[0].estimate == 0)
  // Twice the higher less twice the lower: one draw in sixteen.
  let span = values[1] - values[0]
  #expect(
    abs(found[0].percentile.lower + span) < step && abs(found[0].percentile.upper - span) < step)
}

@Test func `the same seed gives the same intervals, and another others`() throws {
  func run(_ seed: UInt64) -> [BootstrapEstimate]? {
    clusterBootstrap(
      Conversations.after, minus: Conversations.before, contrasts: [.meanDifference, .cliffsDelta],
      replicates: 200, seed: seed)
  }
  #expect(run(5) != nil && run(5) == run(5))
  #expect(run(5) != run(6))
}

@Test func `an interval does not depend on what else was asked for`() throws {
  let alone = clusterBootstrap(
    Conversations.after, minus: Conversations.before, contrasts: [.meanDifference], replicates: 100,
    seed: 5)
  let together = clusterBootstrap(
    Conversations.after, minus: Conversations.before, replicates: 100, seed: 5)
  #expect(alone?.first != nil && alone?.first == together?.first)
}

@Test func `conversations are drawn whole`() throws {
  // Two conversations of two equal values: a drawn mean is 0, 1 or in the middle, never 0.25.
  let two = ClusteredSample([[0, 0], [1, 1]])
  let means = clusterReplicates(of: [2], replicates: 400, seed: 8) { times in
    Double(2 * times[0][1]) / 4
  }
  #expect(Set(means) == [0, 0.5, 1])
  let found = try #require(
    clusterBootstrap(two, minus: two, contrasts: [.meanDifference], replicates: 4000, seed: 8))[0]
  // The variance of each mean is 1/8, so that of the difference is 1/4.
  #expect(near(found.standardError, 0.5, 0.02))
}

@Test func `equal values leave no doubt and one conversation leaves no answer`() throws {
  let same = ClusteredSample([[2, 2], [2]])
  let found = try #require(clusterBootstrap(same, minus: same, replicates: 50, seed: 1))
  #expect(found.allSatisfy { $0.percentile == Interval(lower: 0, upper: 0) })
  #expect(found.allSatisfy { $0.expanded == Interval(lower: 0, upper: 0) })
  #expect(found.allSatisfy { $0.bca == Interval(lower: 0, upper: 0) })
  #expect(clusterBootstrap(same, minus: ClusteredSample([[1, 2, 3]]), seed: 1) == nil)
  #expect(clusterBootstrap(ClusteredSample([]), minus: same, seed: 1) == nil)
}

@Test(arguments: [
  (2, 0.95, 0.0), (10, 0.95, 0.0085506), (60, 0.95, 0.0218018), (30, 0.9, 0.0419785),
])
func `few clusters move the quantiles outwards`(clusters: Int, level: Double, tail: Double) throws {
  // SciPy 1.17.1: norm.cdf(-sqrt(C / (C - 1)) * t.ppf((1 + level) / 2, C - 1)).
  let replicates = (0...10_000).map { Double($0) / 10_000 }
  let found = try #require(
    expandedPercentileInterval(replicates, clusters: clusters, level: level))
  #expect(near(found.lower, tail, 1e-6) && near(found.upper, 1 - tail, 1e-6))
  #expect(expandedPercentileInterval(replicates, clusters: 1) == nil)
  #expect(expandedPercentileInterval([], clusters: 9) == nil)
}

@Test func `a correction for bias moves an interval towards where it should be`() throws {
  // Davison & Hinkley (1997), §5.3: with z₀ = 0 and a = 0 the bounds are the percentiles.
  let replicates = (1...999).map { Double($0) / 1000 }
  let plain = try #require(bcaInterval(replicates, estimate: 0.5, influence: []))
  let percentile = try #require(percentileInterval(replicates))
  #expect(near(plain.lower, percentile.lower) && near(plain.upper, percentile.upper))
  // z₀ = Φ⁻¹(0.6) = 0.2533471: bounds at Φ(2 z₀ ∓ 1.959964) = Φ(−1.4532698), Φ(2.4666582).
  let moved = try #require(bcaInterval(replicates, estimate: 0.6, influence: []))
  #expect(near(moved.lower, 0.07307, 0.002) && near(moved.upper, 0.99318, 0.002))
  // All replicates on one side: no correction is large enough.
  #expect(bcaInterval(replicates, estimate: 2, influence: []) == nil)
}

import TenorStatistics
import Testing

@Test func `a studentised interval is that of the arch package but for chance`() throws {
  // arch 8.0.0: IndependentSamplesBootstrap, studentized, 20,000 draws, Welch's standard error.
  let found = try #require(
    studentisedInterval(
      Conversations.single(TwoSamples.a), minus: Conversations.single(TwoSamples.b),
      replicates: 20_000, seed: 4))
  #expect(near(found.lower, -3.4439, 0.06) && near(found.upper, -0.0772, 0.06))
}

@Test func `a wild bootstrap of few conversations tries all signs`() throws {
  // statsmodels 0.15.0: OLS with clustered errors for each of the 128 patterns; 10 are as extreme.
  let found = try #require(
    wildClusterTest(Conversations.after, minus: Conversations.before, seed: 1))
  #expect(found.exact && near(found.difference, 0.67))
  #expect(near(found.p, 10.0 / 128))
  // The same program, halving between a difference that is rejected and one that is not.
  let interval = try #require(found.interval)
  #expect(near(interval.lower, -0.16996, 2e-4) && near(interval.upper, 1.26354, 2e-4))
}

@Test func `drawn signs come near to all signs`() throws {
  let found = try #require(
    wildClusterTest(Conversations.after, minus: Conversations.before, replicates: 100, seed: 1))
  #expect(!found.exact)
  #expect(near(found.p, 10.0 / 128, 0.12))
}

@Test func `with four conversations no difference can be rejected`() throws {
  // 16 patterns: p is at least 2 / 16.
  let found = try #require(
    wildClusterTest(
      ClusteredSample([[5, 6], [5.5]]), minus: ClusteredSample([[0], [0.5, 0.1]]), seed: 1))
  #expect(found.interval == nil && found.p >= 0.125)
}

@Test func `one conversation or none has no interval`() {
  let one = ClusteredSample([[1, 2, 3]])
  #expect(studentisedInterval(one, minus: Conversations.before, seed: 1) == nil)
  #expect(wildClusterTest(Conversations.after, minus: one, seed: 1) == nil)
  let same = ClusteredSample([[1], [1, 1]])
  #expect(studentisedInterval(same, minus: same, seed: 1) == nil)
  #expect(wildClusterTest(same, minus: same, seed: 1) == nil)
}

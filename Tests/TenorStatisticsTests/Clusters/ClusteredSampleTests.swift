import TenorStatistics
import Testing

@Test func `a sample counts its conversations and leaves out empty ones`() {
  let sample = ClusteredSample([[1, 2], [], [6]])
  #expect(sample.clusterCount == 2)
  #expect(sample.sizes == [2, 1])
  #expect(sample.values == [1, 2, 6])
  #expect(sample.mean == 3)
  #expect(ClusteredSample([[]]).mean == nil)
}

@Test func `the error of a clustered mean agrees with statsmodels`() {
  // statsmodels 0.15.0: OLS on a constant, cov_type "cluster", without correction, times √(4/3).
  #expect(near(clusterStandardError(Conversations.after), 0.1679285562374666))
  #expect(clusterStandardError(ClusteredSample([[1, 2, 3]])) == nil)
}

@Test func `with one value per conversation the error is the usual one`() throws {
  let deviation = try #require(standardDeviation(TwoSamples.a))
  #expect(
    near(
      clusterStandardError(Conversations.single(TwoSamples.a)), deviation / 23.0.squareRoot(), 1e-14
    ))
}

@Test func `likeness within conversations is that of the literature`() {
  // Shrout & Fleiss (1979), table 2: six targets and four judges; ICC(1,1) is printed as 0.17.
  let rated = ClusteredSample([
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ])
  #expect(near(intraclassCorrelation(rated), 0.17, 0.005))
  // Mean squares by statsmodels 0.15.0's OLS; n₀ by the formula: 2.33 and, within periods, 2.64.
  #expect(near(intraclassCorrelation(rated), 0.16574176840547544))
  #expect(near(intraclassCorrelation(Conversations.after), 0.7587111277632071))
  #expect(
    near(intraclassCorrelation(Conversations.after, Conversations.before), 0.640934987857677))
}

@Test func `a change between periods is not likeness within conversations`() throws {
  // The same conversations, moved by 10.
  let moved = ClusteredSample([
    [10.2, 10.5, 10.1], [10.9, 11.1], [9.7], [10.4, 10.6, 10.8, 10.2],
  ])
  let one = try #require(intraclassCorrelation(Conversations.after))
  #expect(near(intraclassCorrelation(Conversations.after, moved), one, 1e-9))
}

@Test func `without two values in a conversation there is no likeness`() {
  #expect(intraclassCorrelation(Conversations.single([1, 2, 3])) == nil)
  #expect(intraclassCorrelation(ClusteredSample([[1, 2, 3]])) == nil)
  #expect(intraclassCorrelation(ClusteredSample([[1, 1], [1, 1]])) == nil)
  // All difference is within: MSB 0, MSW 2, so (0 − 2) / (0 + 2).
  #expect(intraclassCorrelation(ClusteredSample([[1, 3], [1, 3]])) == -1)
}

@Test func `the design effect weighs sizes by size`() {
  // Σn² / Σn = (1 + 1 + 16) / 6 = 3; 1 + 2 · 0.25.
  #expect(designEffect(sizes: [1, 1, 4], correlation: 0.25) == 1.5)
  #expect(designEffect(sizes: [1, 1, 1], correlation: 0.9) == 1)
  #expect(designEffect(sizes: [], correlation: 0.1) == nil)
}

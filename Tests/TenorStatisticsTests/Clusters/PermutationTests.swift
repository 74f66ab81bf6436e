import TenorStatistics
import Testing

private let x = Conversations.single([1.2, 0.4, 2.2, 1.9])
private let y = Conversations.single([0.1, 0.3, 0.9, -0.2, 0.5])

@Test(
  arguments: [
    // SciPy 1.17.1: Welch's t, the mean difference and delta over all 126 labellings.
    (.meanDifference, 1.105, 5), (.studentisedMeanDifference, 2.502171854968384, 7),
    (.cliffsDelta, 0.8, 8),
  ] as [(PermutationStatistic, Double, Int)])
func `few conversations are labelled in all ways`(
  statistic: PermutationStatistic, observed: Double, extreme: Int
) throws {
  let found = try #require(clusterPermutation(x, minus: y, statistic: statistic, seed: 1))
  #expect(near(found.observed, observed))
  #expect(found.exact && found.permutations == 126)
  #expect(near(found.p, Double(extreme) / 126))
}

@Test func `shuffled labels come near to all labels`() throws {
  let found = try #require(clusterPermutation(x, minus: y, replicates: 100, seed: 1))
  #expect(!found.exact && found.permutations == 100)
  // (1 + k) / 101 with k around 4: five standard deviations.
  #expect(near(found.p, 5.0 / 126, 0.11) && found.p >= 1.0 / 101)
}

@Test func `whole conversations are labelled, not their comments`() throws {
  // Two of four conversations: 6 labellings, of which the observed and its opposite are as extreme.
  let high = ClusteredSample([[5, 5, 5, 5], [6, 6]])
  let low = ClusteredSample([[1, 1, 1], [2]])
  let found = try #require(clusterPermutation(high, minus: low, seed: 1))
  #expect(found.permutations == 6 && near(found.p, 2.0 / 6))
}

@Test func `nothing to compare gives no p`() {
  #expect(clusterPermutation(ClusteredSample([[1, 2]]), minus: y, seed: 1) == nil)
  let same = ClusteredSample([[3], [3, 3]])
  #expect(clusterPermutation(same, minus: same, seed: 1) == nil)
}

/// Sixteen made-up months, the second half after an event, with their numbers of conversations.
private enum Months {
  static let means = [
    0.12, 0.15, 0.11, 0.18, 0.16, 0.14, 0.19, 0.17, 0.05, 0.02, 0.06, -0.01, 0.01, -0.04, -0.02,
    -0.06,
  ]
  static let weights: [Double] = [12, 30, 25, 8, 14, 22, 19, 27, 40, 33, 21, 16, 9, 28, 31, 24]
  static let after = (0..<16).map { $0 >= 8 }
}

@Test(arguments: [(false, -1.3846510011167321), (true, -0.5370816140635722)])
func `months keep their neighbours when labels are moved`(detrended: Bool, observed: Double) throws
{
  // statsmodels 0.15.0: weighted least squares on the moved label, with and without a trend. With
  // equal halves the opposite labels are as extreme: 2 of 16.
  let found = try #require(
    shiftTest(
      means: Months.means, weights: Months.weights, inFirst: Months.after, detrended: detrended))
  #expect(near(found.observed, observed))
  #expect(found.permutations == 16 && near(found.p, 2.0 / 16))
}

@Test func `a straight rise is a difference but no step beyond the trend`() throws {
  // A rise, and months 4 to 11 higher than the rest by 2. The halves differ by 4, which only the
  // opposite labels do as well: 2 of 16. Beyond the trend the halves do not differ at all.
  let means = (0..<16).map { 0.5 * Double($0) + ((4..<12).contains($0) ? 1 : -1) }
  let weights = [Double](repeating: 1, count: 16)
  let plain = try #require(shiftTest(means: means, weights: weights, inFirst: Months.after))
  let beyond = try #require(
    shiftTest(means: means, weights: weights, inFirst: Months.after, detrended: true))
  #expect(near(plain.p, 2.0 / 16))
  #expect(near(beyond.observed, 0, 1e-9) && beyond.p > 0.8)
}

@Test func `an empty month has no say, and too few months no test`() throws {
  let weights: [Double] = [1, 1, 0, 1, 1]
  let after = [false, false, false, true, true]
  func p(_ empty: Double) -> PermutationTest? {
    shiftTest(means: [1, 2, empty, 5, 7], weights: weights, inFirst: after)
  }
  #expect(p(0) != nil && p(0) == p(1000))
  #expect(shiftTest(means: [1, 2, 3], weights: [1, 1, 1], inFirst: [false, false, true]) == nil)
}

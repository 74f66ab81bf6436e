import TenorStatistics
import Testing

@Suite struct ClusterRatioIntervalTests {
  @Test func `fewer than two clusters have no interval`() {
    #expect(clusterRatioIntervals([[3]], sizes: [10], seed: 1) == [nil])
    #expect(clusterRatioIntervals([], sizes: [10, 20], seed: 1) == [])
    #expect(signFlipRatioInterval([3, 4], sizes: [10, 20], seed: 1) == nil)
  }

  /// Of two clusters either is drawn twice once in four times: the ends are their ratios.
  @Test func `two clusters give their own ratios as ends, each ratio for itself`() {
    let intervals = clusterRatioIntervals([[3, 4], [0, 20]], sizes: [10, 20], seed: 1)
    #expect(intervals == [Interval(lower: 0.2, upper: 0.3), Interval(lower: 0, upper: 1)])
  }

  /// A mean of 0 and 1 is a ratio: the draws are the same.
  @Test func `a share is the mean of what is counted or not`() throws {
    let sums = (0..<40).map { $0 * 7 % 5 }
    let sizes = sums.indices.map { sums[$0] + 1 + $0 % 9 }
    let sample = ClusteredSample(
      zip(sums, sizes).map { sum, size in (0..<size).map { $0 < sum ? 1 : 0 } })
    let ratio = clusterRatioIntervals(
      [sums.map(Double.init)], sizes: sizes.map(Double.init), seed: 5)
    #expect(ratio == [clusterMeanInterval(sample, seed: 5)])
    let few = Array(sums[..<8])
    let fewSizes = Array(sizes[..<8])
    #expect(
      signFlipRatioInterval(few.map(Double.init), sizes: fewSizes.map(Double.init), seed: 5)
        == signFlipInterval(
          ClusteredSample(
            zip(few, fewSizes).map { sum, size in (0..<size).map { $0 < sum ? 1 : 0 } }), seed: 5))
  }

  /// As of `signFlipInterval`: with six clusters of one size, from the lowest ratio to the highest.
  @Test func `six clusters go from the lowest ratio of one to the highest`() {
    let interval = signFlipRatioInterval(
      [1, 2, 3, 4, 5, 6], sizes: Array(repeating: 10, count: 6), seed: 1)
    #expect(interval == Interval(lower: 0.1, upper: 0.6))
  }

  /// Conversations of 20 to 220 tokens whose rates scatter about 5 %: of 300 intervals 15 are to miss it,
  /// give or take three standard deviations of 3.8. Intervals of independent words miss several times as
  /// often.
  @Test func `it keeps its level where words come in bursts`() {
    var chance = SeededGenerator(seed: 11)
    var missed = (clustered: 0, naive: 0)
    for _ in 0..<300 {
      let sizes = (0..<40).map { _ in 20 + chance.below(201) }
      let sums = sizes.map { size in
        let rate = 0.05 + (chance.uniform() - 0.5) * 0.1
        return Double((0..<size).count { _ in chance.uniform() < rate })
      }
      let tokens = Double(sizes.reduce(0, +))
      let share = sums.reduce(0, +) / tokens
      let interval = clusterRatioIntervals(
        [sums], sizes: sizes.map(Double.init), replicates: 400, seed: 1)
      if interval[0]?.contains(0.05) == false { missed.clustered += 1 }
      if abs(share - 0.05) > 1.96 * (share * (1 - share) / tokens).squareRoot() {
        missed.naive += 1
      }
    }
    #expect((4...27).contains(missed.clustered), "\(missed)")
    #expect(missed.naive > 2 * missed.clustered, "\(missed)")
  }
}

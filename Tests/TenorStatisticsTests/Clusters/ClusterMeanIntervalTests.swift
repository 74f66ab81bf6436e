import TenorStatistics
import Testing

@Suite struct ClusterMeanIntervalTests {
  @Test func `fewer than two clusters have no interval`() {
    #expect(clusterMeanInterval(ClusteredSample([]), seed: 1) == nil)
    #expect(clusterMeanInterval(ClusteredSample([[1, 2, 3], []]), seed: 1) == nil)
  }

  @Test func `clusters with one mean leave no doubt about it`() {
    let interval = clusterMeanInterval(ClusteredSample([[1, 3], [2], [0, 4, 2]]), seed: 1)
    #expect(interval == Interval(lower: 2, upper: 2))
  }

  /// Of two clusters either is drawn twice once in four times: the ends are their means.
  @Test func `two clusters give their own means as ends`() {
    let interval = clusterMeanInterval(ClusteredSample([[0, 0, 0], [4]]), seed: 1)
    #expect(interval == Interval(lower: 0, upper: 4))
  }

  /// For many clusters the bootstrap is close to mean ± t · standard error: Student's t for 199 degrees
  /// of freedom is 1.972 at 97.5 %.
  @Test func `many clusters give what their standard error does`() throws {
    let sample = ClusteredSample(
      (0..<200).map { i in (0...i % 4).map { Double((i * 7 + $0) % 31) } })
    let interval = try #require(clusterMeanInterval(sample, replicates: 20_000, seed: 3))
    let mean = try #require(sample.mean)
    let reach = try #require(clusterStandardError(sample)) * 1.972
    #expect(near(interval.lower, mean - reach, reach * 0.05))
    #expect(near(interval.upper, mean + reach, reach * 0.05))
  }

  @Test func `the same seed gives the same interval and another seed another`() {
    let sample = ClusteredSample((0..<20).map { [Double($0 * $0 % 17)] })
    let interval = clusterMeanInterval(sample, seed: 7)
    #expect(interval == clusterMeanInterval(sample, seed: 7))
    #expect(interval != clusterMeanInterval(sample, seed: 8))
  }
}

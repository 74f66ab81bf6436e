import TenorStatistics
import Testing

@Suite struct SignFlipIntervalTests {
  /// Of 2^5 patterns two are as extreme at any mean: p is at least 2 / 32 = 0.0625.
  @Test(arguments: 0...5)
  func `up to five clusters reject no mean, however alike they are`(clusters: Int) {
    let sample = ClusteredSample(Array(repeating: [-0.9, -0.8], count: clusters))
    #expect(signFlipInterval(sample, seed: 1) == nil)
  }

  /// With six the third and fourth smallest of 64 lower means are that of the lowest cluster alone: below
  /// it p is 2 / 64, from it on 4 / 64.
  @Test func `six clusters go from the lowest mean of one to the highest`() {
    let sample = ClusteredSample([[1, 3], [5], [4, 4, 4], [3], [7, 5], [5]])
    #expect(signFlipInterval(sample, seed: 1) == Interval(lower: 2, upper: 6))
  }

  /// Seven clusters: ⌈0.05 × 128⌉ = 7, of which two are without end and each split counts twice, so the
  /// seventh is the third smallest of the splits' lower means: 1, (1 + 2) / 2, then 2 or (1 + 3) / 2.
  @Test func `seven clusters of one value give the means that sorting by hand does`() {
    let sample = ClusteredSample((1...7).map { [Double($0)] })
    #expect(signFlipInterval(sample, seed: 1) == Interval(lower: 2, upper: 6))
  }

  @Test func `clusters with one mean leave no doubt about it, where there are six`() {
    let sample = ClusteredSample([[1, 3], [2], [0, 4, 2], [2], [2], [2, 2]])
    #expect(signFlipInterval(sample, seed: 1) == Interval(lower: 2, upper: 2))
  }

  /// 0.1 + 0.2 − 0.3 is 5.6e-17 in binary, and must not lie above 0.
  @Test func `rounding makes no mean of 0 positive`() throws {
    let sample = ClusteredSample(Array(repeating: [0.1, 0.2, -0.3], count: 8))
    #expect(signFlipInterval(sample, seed: 1) == Interval(lower: 0, upper: 0))
  }

  /// Student's t for 24 degrees of freedom is 2.064 at 97.5 %.
  @Test func `drawn patterns come near to the standard error's interval, and to the exact one`()
    throws
  {
    let sample = ClusteredSample((0..<25).map { [Double($0 * 7 % 25)] })
    let drawn = try #require(signFlipInterval(sample, replicates: 20_000, seed: 3))
    let mean = try #require(sample.mean)
    let reach = try #require(clusterStandardError(sample)) * 2.064
    #expect(near(drawn.lower, mean - reach, reach * 0.05))
    #expect(near(drawn.upper, mean + reach, reach * 0.05))
    let few = ClusteredSample((0..<12).map { [Double($0 * 5 % 12)] })
    let exact = try #require(signFlipInterval(few, replicates: 4096, seed: 3))
    let other = try #require(signFlipInterval(few, replicates: 4095, seed: 3))
    #expect(near(exact.lower, other.lower, 0.3) && near(exact.upper, other.upper, 0.3))
  }

  @Test func `the same seed gives the same interval and another seed another`() {
    let sample = ClusteredSample((0..<20).map { [Double($0 * $0 % 17), Double($0 % 3)] })
    let interval = signFlipInterval(sample, seed: 7)
    #expect(interval != nil && interval == signFlipInterval(sample, seed: 7))
    #expect(interval != signFlipInterval(sample, seed: 8))
  }

  /// Eight clusters about 0: of 256 patterns at most 12 may be as extreme where 0 is rejected, so that 47 of
  /// 1000 samples are to miss it, give or take three standard deviations of 6.7.
  @Test func `it keeps its level with few clusters`() {
    var chance = SeededGenerator(seed: 11)
    var missed = 0
    for _ in 0..<1000 {
      let sample = ClusteredSample(
        (0..<8).map { _ in
          let mood = chance.normal()
          return (0...chance.below(4)).map { _ in mood + chance.normal() }
        })
      if signFlipInterval(sample, replicates: 256, seed: 1)?.contains(0) == false { missed += 1 }
    }
    #expect((27...67).contains(missed), "\(missed)")
  }
}

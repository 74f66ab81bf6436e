import Testing

@testable import TenorStatistics

@Suite struct RatioContrastTests {
  /// Sizes that are counts make a ratio a mean, and the contrast that of `clusterBootstrap` and the others.
  @Test func `a ratio over counts is a mean, with its tests`() throws {
    let x = ClusteredSample([[1, 2, 3], [2, 2], [4], [1, 5, 2, 2]])
    let y = ClusteredSample([[0, 1], [1, 1, 2], [0], [3, 1]])
    func parts(_ sample: ClusteredSample) -> (sums: [Double], sizes: [Double]) {
      (sample.sums, sample.sizes.map(Double.init))
    }
    let found = try #require(
      clusterRatioContrast(parts(x), minus: parts(y), replicates: 2000, seed: 7))
    // 24 / 10 − 9 / 8
    #expect(abs(found.difference - 1.275) < 1e-12)
    let mean = try #require(
      clusterBootstrap(x, minus: y, contrasts: [.meanDifference], replicates: 2000, seed: 7))[0]
    #expect(abs(found.expanded.lower - mean.expanded.lower) < 1e-12)
    #expect(abs(found.expanded.upper - mean.expanded.upper) < 1e-12)
    #expect(found.wild == wildClusterTest(x, minus: y, replicates: 2000, seed: 7))
    let test = clusterPermutation(
      x, minus: y, statistic: .studentisedMeanDifference, replicates: 2000, seed: 7)
    #expect(found.permutation?.p == test?.p)
    #expect(abs((found.permutation?.observed ?? 0) - (test?.observed ?? 9)) < 1e-9)
  }

  @Test func `one cluster on a side is no sample, and equal ratios are no test`() {
    #expect(
      clusterRatioContrast((sums: [1], sizes: [4]), minus: (sums: [1, 2], sizes: [4, 8]), seed: 1)
        == nil)
    let equal = clusterRatioContrast(
      (sums: [1, 2], sizes: [4, 8]), minus: (sums: [2, 1], sizes: [8, 4]), seed: 1)
    #expect(equal?.difference == 0 && equal?.permutation == nil && equal?.wild == nil)
  }
}

/// Intervals for ratios of sums over clusters, such as matches over tokens by conversation, from a
/// bootstrap over the clusters.
///
///     ratio* = Σ tᵢ Sᵢ / Σ tᵢ nᵢ,  tᵢ how often cluster i was drawn, Sᵢ its sum, nᵢ its size
///
/// All ratios see the same draws. Each interval is `expandedPercentileInterval` of the replicates.
///
/// - Input: for each ratio the sums of the clusters; their sizes, all above 0.
/// - Output: in the order of the ratios; `nil` for fewer than two clusters.
/// - Complexity: O(replicates × clusters × ratios).
/// - Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, §3.8; Field & Welsh
///   (2007), doi:10.1111/j.1467-9868.2007.00593.x.
/// - Differs: a binomial or Poisson interval of the pooled counts takes words for independent, and is too
///   narrow wherever a word comes in bursts.
public func clusterRatioIntervals(
  _ sums: [[Double]], sizes: [Double], replicates: Int = 2000, level: Double = 0.95, seed: UInt64
) -> [Interval?] {
  check(level: level)
  check(sums, sizes)
  guard sizes.count > 1, !sums.isEmpty else { return sums.map { _ in nil } }
  let drawn = clusterReplicates(of: [sizes.count], replicates: replicates, seed: seed) {
    times -> [Double]? in
    let times = times[0].map(Double.init)
    let size = product(times, sizes)
    return sums.map { product(times, $0) / size }
  }
  return sums.indices.map { ratio in
    expandedPercentileInterval(drawn.map { $0[ratio] }, clusters: sizes.count, level: level)
  }
}

/// The interval of one ratio of sums over few clusters: all ratios that a sign-flip test does not reject.
///
/// What is said of `signFlipInterval` of a sample holds: it is the same of what each cluster's sum is and
/// how much it counts.
///
/// - Input: the sums of the clusters; their sizes, all above 0.
/// - Output: `nil` where no ratio can be rejected, for want of clusters. Never beyond the ratios of parts of
///   the clusters, so that a rate's interval holds nothing below 0.
/// - Complexity: O(replicates × clusters).
public func signFlipRatioInterval(
  _ sums: [Double], sizes: [Double], replicates: Int = 2000, level: Double = 0.95, seed: UInt64
) -> Interval? {
  check([sums], sizes)
  return signFlipInterval(
    ClusterSums(sums: sums, sizes: sizes),
    greatest: zip(sums, sizes).map { abs($0 / $1) }.max() ?? 0, replicates: replicates,
    level: level, seed: seed)
}

/// Stops a caller whose sums and sizes are not of the same clusters.
private func check(_ sums: [[Double]], _ sizes: [Double]) {
  precondition(sizes.allSatisfy { $0 > 0 }, "Each cluster has a size above 0.")
  precondition(
    sums.allSatisfy { $0.count == sizes.count }, "Each of \(sizes.count) clusters has a sum.")
}

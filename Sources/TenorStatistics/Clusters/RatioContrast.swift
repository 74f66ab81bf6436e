/// How a ratio of sums differs between two samples of clusters, with what chance among clusters can do: a
/// rate such as matches over tokens, in two periods.
public struct RatioContrast: Equatable, Sendable {
  /// Σ sums / Σ sizes of x less that of y.
  public var difference: Double
  /// The percentile interval of the bootstrap over clusters, widened for their number.
  public var expanded: Interval
  /// The wild cluster bootstrap, for few clusters; `nil` where nothing varies between clusters.
  public var wild: WildClusterTest?
  /// Labels shuffled over clusters, for the difference over its error; `nil` where all clusters have one
  /// ratio.
  public var permutation: PermutationTest?
}

/// Compares two ratios of sums over clusters.
///
///     difference = Σ Sᵢ / Σ nᵢ over x − Σ Sⱼ / Σ nⱼ over y
///
/// It is what `clusterBootstrap`, `wildClusterTest` and `clusterPermutation` do for a difference of means,
/// of clusters of which the sum and the size are known: a mean is such a ratio, its sizes being counts.
///
/// - Input: sums and sizes of the clusters of either sample; all sizes above 0.
/// - Output: `nil` if a sample has fewer than two clusters.
/// - Complexity: O(replicates × clusters).
/// - Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, §3.8; Cameron, Gelbach &
///   Miller (2008), doi:10.1162/rest.90.3.414; Chung & Romano (2013), doi:10.1214/13-AOS1090.
public func clusterRatioContrast(
  _ x: (sums: [Double], sizes: [Double]), minus y: (sums: [Double], sizes: [Double]),
  replicates: Int = 2000, level: Double = 0.95, seed: UInt64
) -> RatioContrast? {
  check(level: level)
  for side in [x, y] {
    precondition(side.sizes.allSatisfy { $0 > 0 }, "Each cluster has a size above 0.")
    precondition(side.sums.count == side.sizes.count, "Each cluster has a sum and a size.")
  }
  guard x.sums.count > 1, y.sums.count > 1 else { return nil }
  let (first, second) = (
    ClusterSums(sums: x.sums, sizes: x.sizes), ClusterSums(sums: y.sums, sizes: y.sizes)
  )
  func once(_ sums: ClusterSums) -> [Int] { [Int](repeating: 1, count: sums.sums.count) }
  let drawn = clusterReplicates(
    of: [x.sums.count, y.sums.count], replicates: replicates, seed: seed
  ) { first.mean($0[0]) - second.mean($0[1]) }
  guard
    let expanded = expandedPercentileInterval(
      drawn, clusters: min(x.sums.count, y.sums.count), level: level)
  else { return nil }
  return RatioContrast(
    difference: first.mean(once(first)) - second.mean(once(second)), expanded: expanded,
    wild: wildClusterTest(first, minus: second, replicates: replicates, level: level, seed: seed),
    permutation: clusterPermutation(first, minus: second, replicates: replicates, seed: seed))
}

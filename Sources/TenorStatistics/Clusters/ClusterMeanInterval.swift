/// An interval for the mean of one sample, from a bootstrap over its clusters.
///
///     mean* = Σ tᵢ Sᵢ / Σ tᵢ nᵢ,  tᵢ how often cluster i was drawn, Sᵢ its sum, nᵢ its size
///
/// For differences within pairs (the values are then the differences), or for any other mean of values
/// that come in clusters. The interval is `expandedPercentileInterval` of the replicates.
///
/// - Input: the values by cluster; as many clusters are drawn with replacement as there are.
/// - Output: in the values' unit; `nil` for fewer than two clusters.
/// - Complexity: O(replicates × clusters).
/// - Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, §3.8;
///   Field & Welsh (2007), doi:10.1111/j.1467-9868.2007.00593.x.
public func clusterMeanInterval(
  _ sample: ClusteredSample, replicates: Int = 2000, level: Double = 0.95, seed: UInt64
) -> Interval? {
  check(level: level)
  guard sample.clusterCount > 1 else { return nil }
  let sums = ClusterSums(sample)
  let means = clusterReplicates(of: [sample.clusterCount], replicates: replicates, seed: seed) {
    sums.mean($0[0])
  }
  return expandedPercentileInterval(means, clusters: sample.clusterCount, level: level)
}

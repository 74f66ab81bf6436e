/// An interval for the mean of one sample of few clusters: all means that a sign-flip test does not reject.
///
///     p(μ) = #(|Σ sᵢ (Sᵢ − μ nᵢ)| ≥ |Σ (Sᵢ − μ nᵢ)|) / 2^G,  sᵢ = ±1, Sᵢ the sum and nᵢ the size of cluster i
///
/// A pattern of signs splits the clusters in two, and it is as extreme as what was seen just where μ lies
/// between the means of both parts. So the ends are found by sorting: the lower one is the ⌈(1 − level)
/// 2^G⌉th smallest of the lower means, the upper one likewise. With more patterns than `replicates` that
/// many are drawn, and what was seen stands with them.
///
/// The pattern that turns nothing, and the one that turns all, are as extreme at any μ: no p is below
/// 2 / 2^G, and five clusters reject nothing at 0.05.
///
/// - Input: the values by cluster; clusters are independent, and each one's sum, less the mean of all, is
///   as likely as its opposite.
/// - Output: in the values' unit; `nil` where no mean can be rejected, for want of clusters.
/// - Complexity: O(replicates × clusters).
/// - Source: Fisher (1935), The Design of Experiments, §21; for clusters Canay, Romano & Shaikh (2017),
///   doi:10.3982/ECTA13081, and the wild bootstrap of `wildClusterTest`.
/// - Differs: unlike `clusterMeanInterval` it keeps its level with few clusters, alike or not.
public func signFlipInterval(
  _ sample: ClusteredSample, replicates: Int = 2000, level: Double = 0.95, seed: UInt64
) -> Interval? {
  signFlipInterval(
    ClusterSums(sample), greatest: sample.values.lazy.map(abs).max() ?? 0, replicates: replicates,
    level: level, seed: seed)
}

/// The same from each cluster's sum and size.
///
/// - Parameter greatest: the magnitude beside which rounding errors are told.
func signFlipInterval(
  _ sums: ClusterSums, greatest: Double, replicates: Int, level: Double, seed: UInt64
) -> Interval? {
  check(level: level)
  let clusters = sums.sums.count
  let isExact = clusters < 63 && 1 << clusters <= replicates
  var chance = SeededGenerator(seed: seed)
  var lower: [Double] = []
  var upper: [Double] = []
  for pattern in 0..<(isExact ? 1 << clusters : replicates) {
    let turned = sums.meansOfParts { cluster in
      isExact ? UInt64(pattern) >> UInt64(cluster) & 1 == 1 : chance.next() >> 63 == 1
    }
    lower.append(turned.map { min($0.0, $0.1) } ?? -.infinity)
    upper.append(turned.map { max($0.0, $0.1) } ?? .infinity)
  }
  if !isExact {
    lower.append(-.infinity)
    upper.append(.infinity)
  }
  // Less than rounding can add: 0.05 × 2000 is 100.
  let rank = Int(((1 - level) * Double(lower.count) - 1e-9).rounded(.up))
  lower.sort()
  upper.sort()
  let ends = (lower[rank - 1], upper[upper.count - rank])
  guard ends.0.isFinite, ends.1.isFinite else { return nil }
  // What is 0 but for rounding must not read as another side of it.
  let least = 1e-12 * greatest
  return Interval(
    lower: abs(ends.0) < least ? 0 : ends.0, upper: abs(ends.1) < least ? 0 : ends.1)
}

extension ClusterSums {
  /// The mean of the clusters for which `isIn` holds, and that of the others; `nil` if either has none.
  fileprivate func meansOfParts(_ isIn: (Int) -> Bool) -> (Double, Double)? {
    var (inside, outside) = ((sum: 0.0, size: 0.0), (sum: 0.0, size: 0.0))
    for i in sums.indices {
      if isIn(i) {
        inside = (inside.sum + sums[i], inside.size + sizes[i])
      } else {
        outside = (outside.sum + sums[i], outside.size + sizes[i])
      }
    }
    guard inside.size > 0, outside.size > 0 else { return nil }
    return (inside.sum / inside.size, outside.sum / outside.size)
  }
}

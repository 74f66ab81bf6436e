/// A difference of means tested by the wild cluster bootstrap.
public struct WildClusterTest: Equatable, Sendable {
  /// The mean of x less the mean of y.
  public var difference: Double
  /// The two-sided p-value of no difference.
  public var p: Double
  /// All differences that the test does not reject; `nil` where it rejects none, for want of clusters.
  public var interval: Interval?
  /// Whether all patterns of signs were tried, so that p is without chance.
  public var exact: Bool
}

/// The wild cluster bootstrap of a difference of means, for few clusters.
///
/// The values less the pooled mean are kept, and each cluster's are turned round or not by a toss: what
/// would have been seen without a difference. With up to 2^G ≤ `replicates` patterns of signs all are
/// tried. The interval holds the differences β that the test of "the difference is β" does not reject.
///
///     t = (x̄ − ȳ) / SE;  p = #(|t*| ≥ |t|) / 2^G, or (1 + #) / (1 + replicates)
///
/// - Output: `nil` if a sample has fewer than two clusters, or nothing varies between clusters.
/// - Complexity: O(replicates × clusters); what a pattern makes of any difference is a polynomial in it,
///   so that the interval costs O(replicates) for each of some eighty differences tried.
/// - Source: Cameron, Gelbach & Miller (2008), doi:10.1162/rest.90.3.414: Rademacher weights, the null
///   imposed, t-ratios.
/// - Differs: where one side has very few clusters (say, below five) it rejects too rarely; see
///   MacKinnon & Webb (2017), doi:10.1002/jae.2508.
public func wildClusterTest(
  _ x: ClusteredSample, minus y: ClusteredSample, replicates: Int = 2000, level: Double = 0.95,
  seed: UInt64
) -> WildClusterTest? {
  wildClusterTest(
    ClusterSums(x), minus: ClusterSums(y), replicates: replicates, level: level, seed: seed)
}

/// The same of sums and sizes: of a mean, or of a ratio of sums.
func wildClusterTest(
  _ x: ClusterSums, minus y: ClusterSums, replicates: Int, level: Double, seed: UInt64
) -> WildClusterTest? {
  check(level: level)
  guard x.sums.count > 1, y.sums.count > 1 else { return nil }
  let wild = WildPatterns(x, y, replicates: replicates, seed: seed)
  guard wild.error > 0 else { return nil }
  func bound(_ direction: Double) -> Double? {
    var (inside, outside) = (wild.difference, wild.difference + direction * wild.error)
    var reach = 0
    while wild.p(ofDifference: outside) >= 1 - level {
      if reach == 20 { return nil }
      reach += 1
      (inside, outside) = (outside, wild.difference + 2 * (outside - wild.difference))
    }
    for _ in 0..<40 {
      let middle = inside + (outside - inside) / 2
      if wild.p(ofDifference: middle) >= 1 - level { inside = middle } else { outside = middle }
    }
    return inside
  }
  var interval: Interval?
  if let lower = bound(-1), let upper = bound(1) { interval = Interval(lower: lower, upper: upper) }
  return WildClusterTest(
    difference: wild.difference, p: wild.p(ofDifference: 0), interval: interval, exact: wild.exact)
}

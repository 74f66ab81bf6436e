/// A bootstrap-t interval for a difference of means over clusters.
///
///     t* = (d* − d) / SE*;  interval = d − t*₍(1 + level) / 2₎ SE ... d − t*₍(1 − level) / 2₎ SE
///
/// Each replicate is divided by its own standard error, so the interval knows that few clusters make the
/// standard error itself uncertain: it keeps its level with fewer clusters than percentile and BCa, and
/// is wider for it.
///
/// - Output: around x − y, in the values' unit; `nil` if a sample has fewer than two clusters, if
///   nothing varies between clusters, or if a tenth of the replicates has no spread.
/// - Complexity: O(replicates × clusters).
/// - Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, §12.5; for clusters Cameron,
///   Gelbach & Miller (2008), doi:10.1162/rest.90.3.414; SE is `clusterStandardError` of both samples.
public func studentisedInterval(
  _ x: ClusteredSample, minus y: ClusteredSample, replicates: Int = 2000, level: Double = 0.95,
  seed: UInt64
) -> Interval? {
  check(level: level)
  guard x.clusterCount > 1, y.clusterCount > 1 else { return nil }
  let (first, second) = (ClusterSums(x), ClusterSums(y))
  func contrast(_ xTimes: [Int], _ yTimes: [Int]) -> (difference: Double, error: Double) {
    let (a, b) = (first.meanAndVariance(xTimes), second.meanAndVariance(yTimes))
    return (a.mean - b.mean, (a.variance + b.variance).squareRoot())
  }
  let (difference, error) = contrast(x.once, y.once)
  guard error > 0 else { return nil }
  let ratios: [Double] = clusterReplicates(
    of: [x.clusterCount, y.clusterCount], replicates: replicates, seed: seed
  ) { times in
    let drawn = contrast(times[0], times[1])
    // The same cluster drawn every time has no spread but for rounding.
    return drawn.error > error * 1e-9 ? (drawn.difference - difference) / drawn.error : nil
  }
  guard Double(ratios.count) >= 0.9 * Double(replicates),
    let ends = percentileInterval(ratios, level: level)
  else { return nil }
  return Interval(
    lower: difference - ends.upper * error, upper: difference - ends.lower * error)
}

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
/// - Complexity: O(replicates × clusters) for p, about a hundred times that for the interval: meant for
///   up to some hundred clusters.
/// - Source: Cameron, Gelbach & Miller (2008), doi:10.1162/rest.90.3.414: Rademacher weights, the null
///   imposed, t-ratios.
/// - Differs: where one side has very few clusters (say, below five) it rejects too rarely; see
///   MacKinnon & Webb (2017), doi:10.1002/jae.2508.
public func wildClusterTest(
  _ x: ClusteredSample, minus y: ClusteredSample, replicates: Int = 2000, level: Double = 0.95,
  seed: UInt64
) -> WildClusterTest? {
  check(level: level)
  guard x.clusterCount > 1, y.clusterCount > 1 else { return nil }
  let wild = WildSigns(x, y, replicates: replicates, seed: seed)
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

/// The patterns of signs, drawn once, and the test of any difference with them.
private struct WildSigns {
  private let x: ClusterSums
  private let y: ClusterSums
  /// Pattern after pattern, one sign per cluster of x and then of y.
  private let signs: [Int8]
  private let patterns: Int
  let exact: Bool
  let difference: Double
  let error: Double

  init(_ first: ClusteredSample, _ second: ClusteredSample, replicates: Int, seed: UInt64) {
    (x, y) = (ClusterSums(first), ClusterSums(second))
    let clusters = x.sums.count + y.sums.count
    exact = clusters < 63 && 1 << clusters <= replicates
    patterns = exact ? 1 << clusters : replicates
    var chance = SeededGenerator(seed: seed)
    let isAll = exact
    signs = (0..<patterns).flatMap { pattern in
      (0..<clusters).map { cluster in
        let bit = isAll ? UInt64(pattern) >> UInt64(cluster) & 1 : chance.next() >> 63
        return bit == 1 ? 1 : -1
      }
    }
    (difference, error) = Self.differenceAndError(x, y)
  }

  /// The difference of the means and its error, but for a factor that is the same in all replicates.
  private static func differenceAndError(_ x: ClusterSums, _ y: ClusterSums) -> (Double, Double) {
    var (difference, variance) = (0.0, 0.0)
    for (sample, sign) in [(x, 1.0), (y, -1.0)] {
      let size = sample.sizes.reduce(0, +)
      let mean = sample.sums.reduce(0, +) / size
      difference += sign * mean
      for i in sample.sums.indices {
        let rest = sample.sums[i] - mean * sample.sizes[i]
        variance += rest * rest / (size * size)
      }
    }
    return (difference, variance.squareRoot())
  }

  /// The p-value of the hypothesis that the difference is `beta`.
  func p(ofDifference beta: Double) -> Double {
    let observed = abs(difference - beta) / error
    // What is left of each cluster's sum under the hypothesis.
    let size = (x.sizes + y.sizes).reduce(0, +)
    let shifted = zip(x.sums, x.sizes).map { $0 - beta * $1 }
    let common = (shifted.reduce(0, +) + y.sums.reduce(0, +)) / size
    let xRest = zip(shifted, x.sizes).map { $0 - common * $1 }
    let yRest = zip(y.sums, y.sizes).map { $0 - common * $1 }
    var extreme = 0
    for pattern in 0..<patterns {
      let start = pattern * (xRest.count + yRest.count)
      let first = xRest.indices.map { Double(signs[start + $0]) * xRest[$0] }
      let second = yRest.indices.map { Double(signs[start + xRest.count + $0]) * yRest[$0] }
      let (difference, error) = Self.differenceAndError(
        ClusterSums(sums: first, sizes: x.sizes), ClusterSums(sums: second, sizes: y.sizes))
      if abs(difference) >= observed * error * (1 - 1e-10) { extreme += 1 }
    }
    return exact
      ? Double(extreme) / Double(patterns) : Double(1 + extreme) / Double(1 + patterns)
  }
}

/// What a permutation test over clusters compares.
public enum PermutationStatistic: String, Sendable, CaseIterable, Codable {
  /// The mean of x less the mean of y.
  case meanDifference
  /// The same over its standard error, so that samples which differ in spread or in the sizes of their
  /// clusters, but not in their mean, are not called different.
  case studentisedMeanDifference
  /// Cliff's delta of x against y; also the test of a Hodges–Lehmann shift of 0.
  case cliffsDelta
}

/// The result of a permutation test.
public struct PermutationTest: Equatable, Sendable {
  /// The statistic with the labels as they are.
  public var observed: Double
  /// The two-sided p-value.
  public var p: Double
  /// How many ways of labelling were compared with the observed one.
  public var permutations: Int
  /// Whether these were all there are, so that p is without chance.
  public var exact: Bool
}

/// A test of no difference by shuffling the labels of two samples over their clusters.
///
///     p = (1 + #(|t*| ≥ |t|)) / (1 + B);  p = #(|t*| ≥ |t|) / all, where all labellings number at most B
///
/// - Output: `nil` if a sample has fewer than two clusters, or if all values are equal.
/// - Complexity: O(N log N + B × clusters).
/// - Source: Phipson & Smyth (2010), doi:10.2202/1544-6115.1585, for 1 + …; Chung & Romano (2013),
///   doi:10.1214/13-AOS1090, for the studentised statistic.
/// - Differs: the clusters of both periods must be exchangeable if nothing changed. A mood that drifts
///   from month to month breaks that, and p is then too small: give months as clusters, or use
///   `shiftTest`.
public func clusterPermutation(
  _ x: ClusteredSample, minus y: ClusteredSample,
  statistic: PermutationStatistic = .meanDifference, replicates: Int = 9999, seed: UInt64
) -> PermutationTest? {
  guard x.clusterCount > 1, y.clusterCount > 1 else { return nil }
  guard let lowest = (x.values + y.values).min(), let highest = (x.values + y.values).max(),
    lowest < highest
  else { return nil }
  return permutation(
    ClusterPool(x, y, statistic), first: x.clusterCount, replicates: replicates, seed: seed)
}

/// The same, studentised, of sums and sizes: of a difference of two ratios of sums. `nil` for fewer than
/// two clusters on a side, or where all clusters have one ratio.
func clusterPermutation(
  _ x: ClusterSums, minus y: ClusterSums, replicates: Int, seed: UInt64
) -> PermutationTest? {
  guard x.sums.count > 1, y.sums.count > 1 else { return nil }
  let ratios = zip(x.sums + y.sums, x.sizes + y.sizes).map { $0 / $1 }
  guard let lowest = ratios.min(), let highest = ratios.max(), lowest < highest else { return nil }
  return permutation(
    ClusterPool(x, y), first: x.sums.count, replicates: replicates, seed: seed)
}

private func permutation(
  _ pool: ClusterPool, first: Int, replicates: Int, seed: UInt64
) -> PermutationTest {
  let observed = pool.statistic(ofFirst: Array(0..<first))
  let limit = abs(observed) * (1 - 1e-10)
  let ways = binomial(pool.count, first, upTo: replicates)
  var extreme = 0
  if let ways {
    forEachChoice(of: first, from: pool.count) {
      if abs(pool.statistic(ofFirst: $0)) >= limit { extreme += 1 }
    }
    return PermutationTest(
      observed: observed, p: Double(extreme) / Double(ways), permutations: ways, exact: true)
  }
  var chance = SeededGenerator(seed: seed)
  var order = Array(0..<pool.count)
  for _ in 0..<replicates {
    chance.shuffle(&order)
    if abs(pool.statistic(ofFirst: order.prefix(first))) >= limit { extreme += 1 }
  }
  return PermutationTest(
    observed: observed, p: Double(1 + extreme) / Double(1 + replicates), permutations: replicates,
    exact: false)
}

/// The clusters of both samples in one row, with what the statistic needs of each.
private struct ClusterPool {
  private let sums: [Double]
  private let sizes: [Double]
  private let studentised: Bool
  private let total: Moments

  var count: Int { sums.count }

  init(_ x: ClusteredSample, _ y: ClusteredSample, _ statistic: PermutationStatistic) {
    var values = x.values + y.values
    let centre = mean(values)!
    if statistic == .cliffsDelta {
      // Cliff's delta is the difference of the mean ranks, times 2 / N.
      let scale = 2 / Double(values.count)
      values = ranks(values).map { scale * ($0 - Double(values.count + 1) / 2) }
    } else {
      values = values.map { $0 - centre }
    }
    let bounds = x.bounds + y.bounds.dropFirst().map { $0 + x.values.count }
    let parts = zip(bounds, bounds.dropFirst())
    sums = parts.map { compensatedSum(Array(values[$0..<$1])) }
    sizes = parts.map { Double($1 - $0) }
    studentised = statistic == .studentisedMeanDifference
    total = Moments(sums, sizes)
  }

  /// Ratios of sums, to be compared by their studentised difference.
  init(_ x: ClusterSums, _ y: ClusterSums) {
    sizes = x.sizes + y.sizes
    let centre = (compensatedSum(x.sums) + compensatedSum(y.sums)) / compensatedSum(sizes)
    sums = zip(x.sums + y.sums, sizes).map { $0 - centre * $1 }
    studentised = true
    total = Moments(sums, sizes)
  }

  /// The statistic when the given clusters are the first sample and all others the second.
  func statistic(ofFirst chosen: some Sequence<Int>) -> Double {
    var first = Moments()
    for i in chosen { first.add(sums[i], sizes[i]) }
    let second = total.less(first)
    let difference = first.mean - second.mean
    if !studentised { return difference }
    let variance = first.variance + second.variance
    return variance > 0 ? difference / variance.squareRoot() : 0
  }

  /// Sums over clusters from which a mean and its variance follow.
  private struct Moments {
    var (clusters, sum, size, sumSquares, products, sizeSquares) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

    init() {}

    init(_ sums: [Double], _ sizes: [Double]) {
      for (sum, size) in zip(sums, sizes) { add(sum, size) }
    }

    mutating func add(_ sum: Double, _ size: Double) {
      clusters += 1
      self.sum += sum
      self.size += size
      sumSquares += sum * sum
      products += sum * size
      sizeSquares += size * size
    }

    func less(_ part: Moments) -> Moments {
      var rest = Moments()
      rest.clusters = clusters - part.clusters
      rest.sum = sum - part.sum
      rest.size = size - part.size
      rest.sumSquares = sumSquares - part.sumSquares
      rest.products = products - part.products
      rest.sizeSquares = sizeSquares - part.sizeSquares
      return rest
    }

    var mean: Double { sum / size }

    var variance: Double {
      let squares = sumSquares - 2 * mean * products + mean * mean * sizeSquares
      return clusters / (clusters - 1) * max(0, squares) / (size * size)
    }
  }
}

/// Pearson's correlation.
///
///     r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)
///
/// - Input: two lists of equal length, finite, paired by place.
/// - Output: in −1...1; `nil` for fewer than two pairs, or if one list does not vary.
/// - Complexity: O(n).
public func pearsonCorrelation(_ x: [Double], _ y: [Double]) -> Double? {
  precondition(x.count == y.count, "A correlation takes pairs: \(x.count) and \(y.count) values.")
  guard x.count > 1, let xMean = mean(x), let yMean = mean(y) else { return nil }
  let (dx, dy) = (x.map { $0 - xMean }, y.map { $0 - yMean })
  let squares = compensatedSum(dx.map { $0 * $0 }) * compensatedSum(dy.map { $0 * $0 })
  guard squares > 0 else { return nil }
  return max(-1, min(1, compensatedSum(zip(dx, dy).map(*)) / squares.squareRoot()))
}

/// Spearman's rank correlation: Pearson's of the ranks, where equal values share their mean rank.
///
/// - Input: two lists of equal length, not NaN, paired by place.
/// - Output: in −1...1; `nil` for fewer than two pairs, or if one list does not vary.
/// - Complexity: O(n log n).
/// - Source: Spearman (1904), doi:10.2307/1412159.
public func spearmanCorrelation(_ x: [Double], _ y: [Double]) -> Double? {
  pearsonCorrelation(ranks(x), ranks(y))
}

/// Mean absolute error: Σ |x − y| / n.
///
/// - Output: 0 or more, in the values' unit; `nil` without pairs.
public func meanAbsoluteError(_ x: [Double], _ y: [Double]) -> Double? {
  precondition(x.count == y.count, "An error takes pairs: \(x.count) and \(y.count) values.")
  return mean(zip(x, y).map { abs($0 - $1) })
}

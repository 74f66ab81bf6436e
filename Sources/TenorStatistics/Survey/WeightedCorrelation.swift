/// Pearson's correlation in a population, from a sample whose units stand for different numbers of it.
///
///     r = Σ w (x − x̄)(y − ȳ) / √(Σ w (x − x̄)² Σ w (y − ȳ)²), x̄ = Σ w x / Σ w
///
/// - Input: two lists of equal length, finite, paired by place, and a weight of 0 or more for each pair.
/// - Output: in −1...1; `nil` where one list does not vary among the units with weight.
/// - Complexity: O(n).
/// - Source: the plug-in estimator of Särndal, Swensson & Wretman (1992), *Model Assisted Survey
///   Sampling*; statsmodels' `DescrStatsW.corrcoef` is the same.
public func weightedCorrelation(_ x: [Double], _ y: [Double], weights: [Double]) -> Double? {
  precondition(
    x.count == y.count && x.count == weights.count,
    "A correlation takes pairs with weights: \(x.count), \(y.count) and \(weights.count).")
  let total = weights.reduce(0, +)
  guard total > 0 else { return nil }
  var (xMean, yMean) = (0.0, 0.0)
  for i in x.indices {
    xMean += weights[i] * x[i] / total
    yMean += weights[i] * y[i] / total
  }
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  var (xSize, ySize) = (0.0, 0.0)
  for i in x.indices {
    let (dx, dy) = (x[i] - xMean, y[i] - yMean)
    xx += weights[i] * dx * dx
    yy += weights[i] * dy * dy
    xy += weights[i] * dx * dy
    xSize += weights[i] * x[i] * x[i]
    ySize += weights[i] * y[i] * y[i]
  }
  // Rounding leaves a little where nothing varies, in proportion to Σ w x².
  guard xx > 1e-20 * xSize, yy > 1e-20 * ySize else { return nil }
  return max(-1, min(1, xy / (xx * yy).squareRoot()))
}

/// Where each value stands in a population, from a sample whose units stand for different numbers of it:
/// the weight below it and half of that of its equals.
///
/// Their ``weightedCorrelation(_:_:weights:)`` is Spearman's of the population: with whole weights that of
/// units repeated as often as they weigh, since ranks that differ by a constant correlate alike.
///
/// - Input: values that are not NaN, a weight of 0 or more for each, and the places in ascending order of
///   value, which many replicates of the weights share; `nil`: found here.
/// - Output: in 0...Σ w, in the order of the values.
/// - Complexity: O(n); O(n log n) where the order has to be found.
public func weightedRanks(_ values: [Double], weights: [Double], order: [Int]? = nil) -> [Double] {
  precondition(values.count == weights.count, "Each value has a weight.")
  let order = order ?? values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var (below, at) = (0.0, 0)
  while at < order.count {
    var end = at
    var equal = 0.0
    while end < order.count, values[order[end]] == values[order[at]] {
      equal += weights[order[end]]
      end += 1
    }
    for place in order[at..<end] { ranks[place] = below + equal / 2 }
    below += equal
    at = end
  }
  return ranks
}

/// The mean of a population, from a sample whose units stand for different numbers of it.
///
///     x̄ = Σ w x / Σ w
///
/// - Output: between the least and the greatest value; `nil` without weight.
/// - Complexity: O(n).
/// - Source: Hájek (1971); Cochran (1977), *Sampling Techniques*, ch. 5, where weights are those of strata.
public func weightedMean(_ values: [Double], weights: [Double]) -> Double? {
  precondition(values.count == weights.count, "Each value has a weight.")
  let total = weights.reduce(0, +)
  return total > 0 ? values.indices.reduce(0) { $0 + weights[$1] * values[$1] } / total : nil
}

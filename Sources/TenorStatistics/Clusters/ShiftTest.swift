/// A test of a change between two stretches of time that lets months resemble their neighbours.
///
/// The labels before and after are moved along the months, with what falls off the end coming in again
/// at the beginning, and the contrast is computed for each position. Unlike a shuffle, this keeps runs
/// of similar months together: where a mood comes and goes slowly, other positions give large contrasts
/// too, and p is large. All positions are tried, so p has no chance in it. It is at least 1 / months, or
/// 2 / months where both stretches are equally long and the opposite labels are a position too: below
/// three years or so it cannot fall under 0.05, and months as clusters of `clusterPermutation`, which
/// takes neighbouring months for independent, are the weaker substitute.
///
///     t_s = Σ w z_s y / √(Σ w z_s²),  p = #(|t_s| ≥ |t₀|) / months
///
/// y is the months' means and z_s the moved labels, both less what a constant (or, if `detrended`, a
/// straight line over the months) explains, with weights w.
///
/// A steady rise over the whole time is a difference between its halves, and is found as one. With
/// `detrended` it is not: the question then is whether there is a step *beyond* a straight trend.
///
/// - Input: the mean and the weight (say, conversations) of each month in order; weight 0 for a month
///   without values, whose mean is not read; which months belong to x.
/// - Output: `observed` is t₀, a weighted mean difference in its own standard unit; `nil` with fewer
///   than two months with values on a side, or if the labels are nothing but a trend.
/// - Complexity: O(months²).
/// - Source: the shift test of Harris (2020), arXiv:2012.06862; partial regression after Frisch & Waugh
///   (1933), doi:10.2307/1907330.
public func shiftTest(
  means: [Double], weights: [Double], inFirst: [Bool], detrended: Bool = false
) -> PermutationTest? {
  precondition(
    means.count == weights.count && means.count == inFirst.count,
    "Each month has one mean, one weight and one label.")
  func months(_ label: Bool) -> Int {
    inFirst.indices.count { inFirst[$0] == label && weights[$0] > 0 }
  }
  guard months(true) > 1, months(false) > 1 else { return nil }
  let line = WeightedLine(weights: weights, sloped: detrended)
  let y = line.residuals(of: means.indices.map { weights[$0] > 0 ? means[$0] : 0 })
  let count = means.count
  func contrast(_ shift: Int) -> Double? {
    let z = line.residuals(of: (0..<count).map { inFirst[($0 + shift) % count] ? 1 : 0 })
    var (product, squares) = (0.0, 0.0)
    for month in 0..<count {
      product += weights[month] * z[month] * y[month]
      squares += weights[month] * z[month] * z[month]
    }
    return squares > 1e-12 * line.weight ? product / squares.squareRoot() : nil
  }
  guard let observed = contrast(0) else { return nil }
  let limit = abs(observed) * (1 - 1e-10)
  let contrasts = (0..<count).compactMap(contrast)
  let extreme = contrasts.count { abs($0) >= limit }
  return PermutationTest(
    observed: observed, p: Double(extreme) / Double(contrasts.count),
    permutations: contrasts.count, exact: true)
}

/// A constant, or a straight line over positions 0, 1, …, fitted by weighted least squares.
private struct WeightedLine {
  private let weights: [Double]
  private let sloped: Bool
  private let centre: Double
  private let spread: Double
  let weight: Double

  init(weights: [Double], sloped: Bool) {
    self.weights = weights
    self.sloped = sloped
    let total = weights.reduce(0, +)
    let centre = weights.indices.reduce(0) { $0 + weights[$1] * Double($1) } / total
    self.centre = centre
    weight = total
    spread = weights.indices.reduce(0) {
      $0 + weights[$1] * (Double($1) - centre) * (Double($1) - centre)
    }
  }

  /// What the line leaves of the values.
  func residuals(of values: [Double]) -> [Double] {
    let mean = values.indices.reduce(0) { $0 + weights[$1] * values[$1] } / weight
    var slope = 0.0
    if sloped {
      slope =
        values.indices.reduce(0) {
          $0 + weights[$1] * (Double($1) - centre) * (values[$1] - mean)
        } / spread
    }
    return values.indices.map { values[$0] - mean - slope * (Double($0) - centre) }
  }
}

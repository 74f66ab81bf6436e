/// Pearson's correlation in the corpus, from a sample whose units have weights.
///
///     r = Σ w (x − x̄)(y − ȳ) / √(Σ w (x − x̄)² Σ w (y − ȳ)²), x̄ = Σ w x / Σ w
///
/// - Output: in −1...1; `nil` where one list does not vary among the units with weight.
func weightedCorrelation(_ x: [Double], _ y: [Double], weights: [Double]) -> Double? {
  let total = weights.reduce(0, +)
  guard total > 0 else { return nil }
  var (xMean, yMean) = (0.0, 0.0)
  for i in x.indices {
    xMean += weights[i] * x[i] / total
    yMean += weights[i] * y[i] / total
  }
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for i in x.indices {
    let (dx, dy) = (x[i] - xMean, y[i] - yMean)
    xx += weights[i] * dx * dx
    yy += weights[i] * dy * dy
    xy += weights[i] * dx * dy
  }
  // Rounding leaves a little where nothing varies.
  guard xx > 1e-12 * total, yy > 1e-12 * total else { return nil }
  return max(-1, min(1, xy / (xx * yy).squareRoot()))
}

/// Where each value stands among all that the sample stands for: the weight below it and half of that of
/// its equals. With equal weights these are mid-ranks, but for a constant.
func weightedRanks(_ values: [Double], order: [Int], weights: [Double]) -> [Double] {
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

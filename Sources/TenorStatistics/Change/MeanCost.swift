/// The cost of taking a stretch of values for one mean: squares about it, in units of the noise.
///
///     cost = Σ (x_i − mean)² / σ²
///
/// - Input: finite values; σ > 0, in their unit.
/// - Output: −2 ln of the likelihood ratio for normal values of that σ, against a mean for each value.
/// - Complexity: O(1), after O(values) for the sums.
/// - Differs: ruptures' `l2` is this with σ = 1.
public struct MeanCost: SegmentCost {
  private let sums: [Double]
  private let squares: [Double]

  /// The cost for values with a noise of `scale`.
  public init(_ values: [Double], scale: Double) {
    precondition(scale > 0, "The scale of the noise is above 0, not \(scale).")
    // About the mean of all, or a large common level would swallow the digits of the squares.
    let centre = mean(values) ?? 0
    var (sum, square) = (0.0, 0.0)
    var (sums, squares) = ([0.0], [0.0])
    for value in values {
      let deviation = (value - centre) / scale
      sum += deviation
      square += deviation * deviation
      sums.append(sum)
      squares.append(square)
    }
    self.sums = sums
    self.squares = squares
  }

  /// The number of bins.
  public var count: Int { sums.count - 1 }

  /// The cost of the bins of a range that is not empty.
  public func cost(of bins: Range<Int>) -> Double {
    let sum = sums[bins.upperBound] - sums[bins.lowerBound]
    let square = squares[bins.upperBound] - squares[bins.lowerBound]
    return max(0, square - sum * sum / Double(bins.count))
  }
}

/// The noise of a series whose mean may jump, from the median size of its steps.
///
///     σ = MAD / (Φ⁻¹(¾) √2),  MAD = median |d_i − median d|,  d_i = x_{i+1} − x_i,  Φ⁻¹(¾) = 0.6745
///
/// A jump spoils one step, and a few steps do not move a median.
///
/// - Input: finite values in order of time.
/// - Output: in the values' unit; `nil` for fewer than three values, or where more than half of the steps
///   are alike and the MAD is 0.
/// - Complexity: O(n log n).
/// - Source: Hampel (1974), doi:10.1080/01621459.1974.10482962 (the MAD); Fryzlewicz (2014),
///   doi:10.1214/14-AOS1245, takes it of first differences for change points.
public func differenceScale(_ values: [Double]) -> Double? {
  guard values.count > 2 else { return nil }
  let steps = zip(values.dropFirst(), values).map { $0 - $1 }
  let middle = median(steps)!
  let deviation = median(steps.map { abs($0 - middle) })!
  return deviation > 0 ? deviation / (normalQuantile(0.75) * 2.0.squareRoot()) : nil
}

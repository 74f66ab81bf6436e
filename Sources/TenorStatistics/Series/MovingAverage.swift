/// A bin of a smoothed series.
public struct SmoothedValue: Equatable, Sendable {
  /// The average; `nil` where the window holds nothing.
  public var value: Double?
  /// Whether the window was cut at an end of the series, or had bins without a value.
  public var isPartial: Bool

  /// A bin from its value and whether all of its window was there.
  public init(value: Double?, isPartial: Bool) {
    self.value = value
    self.isPartial = isPartial
  }
}

/// A centred moving average.
///
///     average_t = Σ k_j w_j x_{t+j} / Σ k_j w_j,  j = −⌊window / 2⌋ … ⌊window / 2⌋
///
/// with k = 1, but ½ at both ends of an even window, so that a window of 12 months centres on a month and
/// holds every month of the year once. At the ends the window shrinks to what there is, on that side only,
/// and the bin is marked: such a value lags behind a trend.
///
/// - Input: values in order, `nil` where there is none; weights of 0 or more. Rates with their exposures for
///   weights give the rate of the window: Σ counts / Σ exposure.
/// - Output: in the values' unit.
/// - Complexity: O(bins × window).
/// - Source: Kendall & Stuart (1976), The Advanced Theory of Statistics, vol. 3, ch. 46.
public func movingAverage(
  _ values: [Double?], weights: [Double]? = nil, window: Int
) -> [SmoothedValue] {
  precondition(window > 0, "A window has at least one bin, not \(window).")
  check(weights, for: values)
  let reach = window / 2
  return values.indices.map { bin in
    var terms: [(value: Double, weight: Double)] = []
    var isPartial = bin < reach || bin + reach >= values.count
    for neighbour in max(0, bin - reach)...min(values.count - 1, bin + reach) {
      let isEnd = window.isMultiple(of: 2) && abs(neighbour - bin) == reach
      let weight = weights?[neighbour] ?? 1
      guard let value = values[neighbour], weight > 0 else {
        isPartial = true
        continue
      }
      terms.append((value, isEnd ? weight / 2 : weight))
    }
    let total = compensatedSum(terms.map(\.weight))
    let sum = compensatedSum(terms.map { $0.value * $0.weight })
    return SmoothedValue(value: total > 0 ? sum / total : nil, isPartial: isPartial)
  }
}

/// Stops a caller whose weights are not those of the values.
func check(_ weights: [Double]?, for values: [Double?]) {
  precondition(weights.map { $0.count == values.count } ?? true, "Each value has one weight.")
  precondition(weights?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "A weight is 0 or more.")
}

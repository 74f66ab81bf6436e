/// One coefficient of a regression, with an error that allows for autocorrelation.
public struct Coefficient: Equatable, Sendable {
  /// Its value.
  public var estimate: Double
  /// Its Newey–West standard error.
  public var standardError: Double
  /// The estimate ± a t quantile times the error.
  public var interval: Interval
  /// The two-sided p-value of the coefficient being 0.
  public var p: Double
}

/// A series of months cut by an event: two straight lines, and how they differ.
public struct InterruptedSeries: Equatable, Sendable {
  /// The first line's value in the first month.
  public var baseline: Coefficient
  /// The first line's rise per month.
  public var trend: Coefficient
  /// How far the second line lies above the first, drawn on, in the month of the event.
  public var levelChange: Coefficient
  /// By how much the rise per month is greater after the event.
  public var slopeChange: Coefficient
  /// Durbin and Watson's statistic of the residuals; `nil` if they are all 0 or no two are neighbours.
  public var durbinWatson: Double?
  /// Months with a value.
  public var months: Int
  /// How many months back the errors may be correlated.
  public var lag: Int
}

/// Segmented regression of a monthly series around an event.
///
///     y_t = baseline + trend · t + level change · D_t + slope change · D_t (t − event),  D_t = [t ≥ event]
///
/// fitted by least squares; errors by Newey and West with Bartlett weights 1 − l / (lag + 1), times
/// n / (n − 4), and t quantiles with n − 4 degrees of freedom.
///
/// - Input: a value per month, in order, `nil` where there is none: gaps keep their place in time.
///   `event` is the place of the first month after. `weights` (say, conversations per month) make it
///   weighted least squares. `lag` is ⌊4 (n / 100)^(2/9)⌋ unless given: 2 for 12 months, 3 for 36.
/// - Output: `nil` with fewer than three months with values on a side.
/// - Complexity: O(months × lag).
/// - Source: Wagner et al. (2002), doi:10.1046/j.1365-2710.2002.00430.x (the model); Newey & West (1987),
///   doi:10.2307/1913610 (errors), (1994), doi:10.2307/2297912 (lag); Durbin & Watson (1950),
///   doi:10.1093/biomet/37.3-4.409.
/// - Differs: R's `sandwich::NeweyWest` whitens first unless told not to. With few months these errors
///   are still somewhat too small.
public func interruptedSeries(
  _ values: [Double?], event: Int, weights: [Double]? = nil, lag: Int? = nil, level: Double = 0.95
) -> InterruptedSeries? {
  check(level: level)
  precondition(weights.map { $0.count == values.count } ?? true, "Each month has one weight.")
  let months = values.indices.filter { values[$0] != nil && (weights?[$0] ?? 1) > 0 }
  guard months.count(where: { $0 < event }) > 2, months.count(where: { $0 >= event }) > 2
  else { return nil }
  let rows = months.map { t in
    [1, Double(t), t < event ? 0 : 1, t < event ? 0 : Double(t - event)]
  }
  let roots = months.map { (weights?[$0] ?? 1).squareRoot() }
  let response = zip(months, roots).map { values[$0]! * $1 }
  let weighted = zip(rows, roots).map { row, root in row.map { $0 * root } }
  guard let fit = leastSquares(weighted, response) else { return nil }
  let residuals = zip(weighted, response).map { row, y in
    y - zip(row, fit.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
  }
  let n = Double(months.count)
  let lag = lag ?? Int(4 * power(n / 100, 2.0 / 9))
  // Gaps keep their place: a month without a value adds nothing at any lag.
  var scores = [[Double]](repeating: [0, 0, 0, 0], count: values.count)
  var inTime = [Double?](repeating: nil, count: values.count)
  for (place, month) in months.enumerated() {
    scores[month] = weighted[place].map { $0 * residuals[place] }
    inTime[month] = residuals[place]
  }
  let errors = neweyWestErrors(
    scores, inverseGram: fit.inverseGram, lag: lag, correction: n / (n - 4))
  let quantile = tQuantile((1 + level) / 2, degrees: n - 4)
  let coefficients = zip(fit.coefficients, errors).map { estimate, error in
    Coefficient(
      estimate: estimate, standardError: error,
      interval: Interval(lower: estimate - quantile * error, upper: estimate + quantile * error),
      p: error > 0 ? 2 * tCDF(-abs(estimate) / error, degrees: n - 4) : estimate == 0 ? 1 : 0)
  }
  return InterruptedSeries(
    baseline: coefficients[0], trend: coefficients[1], levelChange: coefficients[2],
    slopeChange: coefficients[3], durbinWatson: durbinWatson(inTime), months: months.count, lag: lag
  )
}

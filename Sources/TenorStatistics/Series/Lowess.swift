/// A smooth course through a series, by robust locally weighted regression (LOWESS).
///
/// At each point a straight line is fitted to its nearest neighbours, with Tukey's tricube weights
///
///     (1 − (|x_j − x| / h)³)³,  h the distance of the farthest of ⌊fraction · n⌋ neighbours
///
/// and then again, `iterations` times, with weights (1 − (r / 6s)²)² for residuals r of median size s, so
/// that single outliers do not bend it.
///
/// - Input: values in order of `places` (say, days), which ascend and may be equal; `nil` where there is
///   none. `fraction` of the values in a window, in 0 ..< 1 or 1. `weights` (the exposures of rates)
///   multiply the tricube's, and residuals are multiplied by the root of weight / mean weight, as a quiet
///   month strays further by chance; a value of weight 0 is none. Places nearer than `step` to the last
///   that was computed are interpolated; it is 1 % of the range unless given.
/// - Output: in the values' unit; a place without a value gets what lies between its neighbours, and
///   `nil` before the first value and after the last.
/// - Complexity: O(iterations × n²) with a step of 0; with the usual one at most a hundred windows are
///   fitted, O(iterations × 100 n).
/// - Source: Cleveland (1979), doi:10.1080/01621459.1979.10481038, and (1981), doi:10.2307/2683591, for step
///   and limits.
/// - Differs: without weights equal to R's `lowess`; R's `loess` fits parabolas unless told otherwise.
public func lowess(
  _ values: [Double?], at places: [Double], weights: [Double]? = nil, fraction: Double = 2.0 / 3,
  iterations: Int = 3, step: Double? = nil
) -> [Double?] {
  precondition(values.count == places.count, "Each value has a place.")
  precondition(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }, "Places ascend.")
  precondition(0 < fraction && fraction <= 1, "A window holds a share of the values above 0.")
  precondition(iterations >= 0, "There are 0 or more iterations.")
  check(weights, for: values)
  let known = values.indices.filter { values[$0] != nil && (weights?[$0] ?? 1) > 0 }
  guard let first = known.first, let last = known.last else { return values.map { _ in nil } }
  var line = LocalLine(
    x: known.map { places[$0] }, y: known.map { values[$0]! },
    prior: weights.map { weights in known.map { weights[$0] } })
  let fitted = line.smoothed(
    window: max(2, min(known.count, Int(fraction * Double(known.count) + 1e-7))),
    iterations: iterations, step: step ?? (places[last] - places[first]) / 100)
  var result = [Double?](repeating: nil, count: values.count)
  for (bin, value) in zip(known, fitted) { result[bin] = value }
  for (left, right) in zip(known, known.dropFirst()) {
    for bin in left + 1..<max(right, left + 1) {
      result[bin] = between(
        places[bin], places[left], result[left]!, places[right], result[right]!)
    }
  }
  return result
}

/// The value at `x` of a straight line through two points; their mean where they are at one place.
func between(_ x: Double, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Double {
  let share = x1 > x0 ? (x - x0) / (x1 - x0) : 0.5
  return share * y1 + (1 - share) * y0
}

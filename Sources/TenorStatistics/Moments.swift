/// Arithmetic mean.
///
///     mean = Σ x / n
///
/// - Input: finite values; the sum is compensated and taken in the given order.
/// - Output: a number between the least and the greatest value; `nil` without values.
/// - Complexity: O(n) time, O(1) memory.
public func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : compensatedSum(values) / Double(values.count)
}

/// Standard deviation of a sample, with n − 1 below.
///
///     sd = √( Σ (x − mean)² / (n − 1) )
///
/// - Input: finite values in any order; both sums are compensated.
/// - Output: 0 or more, in the values' own unit; `nil` for fewer than two values.
/// - Complexity: O(n) time in two passes, O(n) memory.
/// - Source: Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115: two passes, with their
///   correction for the rounding of the mean.
/// - Differs: NumPy divides by n unless told `ddof=1`; R's `sd` is this one.
public func standardDeviation(_ values: [Double]) -> Double? {
  guard values.count > 1, let mean = mean(values) else { return nil }
  let n = Double(values.count)
  let deviation = compensatedSum(values.map { $0 - mean })
  let squares = compensatedSum(values.map { ($0 - mean) * ($0 - mean) })
  return (max(0, squares - deviation * deviation / n) / (n - 1)).squareRoot()
}

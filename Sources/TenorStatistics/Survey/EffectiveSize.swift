/// How many units of equal weight tell as much of a share as these, where weights have nothing to do with
/// what is counted.
///
///     n = (Σ w)² / Σ w²
///
/// - Output: more than 0, at most the number of weights above 0; `nil` where there is none.
/// - Source: Kish (1965), *Survey Sampling*.
public func effectiveSize(_ weights: [Double]) -> Double? {
  let (total, squares) = weights.reduce((0.0, 0.0)) { ($0.0 + $1, $0.1 + $1 * $1) }
  return squares > 0 ? total * total / squares : nil
}

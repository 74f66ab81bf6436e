/// Standard errors of a regression whose errors may be correlated over time and differ in size.
///
///     cov = c · G (Σ s_t s_tᵀ + Σ_l (1 − l / (lag + 1)) Σ_t (s_t s_{t−l}ᵀ + s_{t−l} s_tᵀ)) G
///
/// - Input: for each point in time its row times its residual, s_t; G = (XᵀX)⁻¹; a correction c.
/// - Complexity: O(times × lag × columns²).
/// - Source: Newey & West (1987), doi:10.2307/1913610.
func neweyWestErrors(
  _ scores: [[Double]], inverseGram: [[Double]], lag: Int, correction: Double
) -> [Double] {
  precondition(lag >= 0, "A lag is 0 or more, not \(lag).")
  let columns = inverseGram.count
  // Each score as it moves the coefficients, so that the sandwich needs no products of matrices.
  let moves = scores.map { score in
    inverseGram.map { row in zip(row, score).reduce(0) { $0 + $1.0 * $1.1 } }
  }
  return (0..<columns).map { column in
    var variance = 0.0
    for back in 0...min(lag, max(0, moves.count - 1)) {
      let weight = back == 0 ? 1 : 2 * (1 - Double(back) / Double(lag + 1))
      for t in back..<moves.count {
        variance += weight * moves[t][column] * moves[t - back][column]
      }
    }
    return (correction * max(0, variance)).squareRoot()
  }
}

/// Durbin and Watson's statistic: near 2 without autocorrelation, towards 0 where neighbours are alike.
///
///     d = Σ (e_t − e_{t−1})² / Σ e_t²
///
/// - Input: residuals in order of time, `nil` where there is none; only neighbours are compared.
/// - Output: in 0...4; `nil` if all are 0 or no two are neighbours.
/// - Source: Durbin & Watson (1950), doi:10.1093/biomet/37.3-4.409.
public func durbinWatson(_ residuals: [Double?]) -> Double? {
  var (steps, neighbours) = (0.0, 0)
  for case let (before?, after?) in zip(residuals, residuals.dropFirst()) {
    steps += (after - before) * (after - before)
    neighbours += 1
  }
  let squares = residuals.reduce(0) { $0 + ($1 ?? 0) * ($1 ?? 0) }
  return neighbours > 0 && squares > 0 ? steps / squares : nil
}

/// The two-sided p of the difference of two shares, by the "N − 1" chi-squared test.
///
///     z = |a − b| / √(p (1 − p) (1/n + 1/m)) · √((n + m − 1) / (n + m)),  p = 2 Φ(−z)
///
/// with p under the root the share of both together: (a n + b m) / (n + m).
///
/// - Input: shares in 0...1 of independent units, and how many; of a sample with weights the
///   ``effectiveSize(_:)``.
/// - Output: in 0...1; 1 where neither share varies.
/// - Source: Campbell (2007), doi:10.1002/sim.2832, who finds it right down to expected counts of 1.
/// - Differs: scipy's `chi2_contingency` without correction, and R's `prop.test` likewise, lack the factor
///   (N − 1) / N.
public func shareDifferenceP(_ a: Double, of n: Double, _ b: Double, of m: Double) -> Double {
  precondition(n > 0 && m > 0, "A share is of something.")
  let both = (a * n + b * m) / (n + m)
  let variance = both * (1 - both) * (1 / n + 1 / m)
  guard variance > 1e-12 else { return 1 }
  let z = abs(a - b) / variance.squareRoot() * ((n + m - 1) / (n + m)).squareRoot()
  return min(1, 2 * normalCDF(-z))
}

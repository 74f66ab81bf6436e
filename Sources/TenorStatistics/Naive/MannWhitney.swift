/// The Mann–Whitney (Wilcoxon rank sum) test of two samples.
public struct MannWhitney: Equatable, Sendable {
  /// #(xᵢ > yⱼ) + ½ #(xᵢ = yⱼ).
  public var u: Double
  /// The two-sided p-value by the normal approximation; 1 where all values are equal.
  public var p: Double
}

/// Mann–Whitney's U and its p-value, **as a description only**: it takes all values for independent.
///
///     z = (|U − n m / 2| − ½) / √(n m / 12 · (N + 1 − Σ(t³ − t) / (N (N − 1)))),  p = 2 (1 − Φ(z))
///
/// - Input: two samples without NaN; comments of one conversation are not independent, so that for a
///   test `clusterPermutation` is the one.
/// - Output: `nil` if a sample is empty.
/// - Complexity: O(N log N), N = n + m.
/// - Source: Mann & Whitney (1947), doi:10.1214/aoms/1177730491, with the correction for ties.
/// - Differs: R and SciPy give the exact p for small samples without ties.
public func mannWhitney(
  _ x: [Double], _ y: [Double], continuityCorrection: Bool = true
) -> MannWhitney? {
  guard let u = rankSumU(x, y) else { return nil }
  let pairs = Double(x.count) * Double(y.count)
  let n = Double(x.count + y.count)
  let ties = n > 1 ? tieTerm(x + y) / (n * (n - 1)) : 0
  let variance = pairs / 12 * (n + 1 - ties)
  guard variance > 0 else { return MannWhitney(u: u, p: 1) }
  let distance = max(0, abs(u - pairs / 2) - (continuityCorrection ? 0.5 : 0))
  return MannWhitney(u: u, p: min(1, 2 * normalCDF(-distance / variance.squareRoot())))
}

/// The interval between two quantiles of bootstrap replicates.
///
/// - Input: replicates in any order, not NaN.
/// - Output: bounds at (1 − level) / 2 and (1 + level) / 2 of them, by type 7; `nil` without replicates.
/// - Complexity: O(B log B).
/// - Source: Efron (1979), doi:10.1214/aos/1176344552.
public func percentileInterval(_ replicates: [Double], level: Double = 0.95) -> Interval? {
  check(level: level)
  if replicates.isEmpty { return nil }
  let sorted = replicates.sorted()
  return Interval(
    lower: quantile(ofSorted: sorted, at: (1 - level) / 2),
    upper: quantile(ofSorted: sorted, at: (1 + level) / 2))
}

/// The percentile interval widened for the number of clusters: the one to report.
///
///     bounds at Φ(∓√(C / (C − 1)) · t₍(1 + level) / 2, C − 1₎)
///
/// A plain percentile interval is too narrow as a z interval with n below the root is: the quantiles are
/// moved outwards by just what a t interval would add. With 60 conversations a side that is 3 % of the
/// width, with 15 it is 13 %.
///
/// - Input: replicates in any order, not NaN; C, the clusters of the smaller sample.
/// - Output: `nil` without replicates or with fewer than two clusters. Never beyond the replicates, so
///   for very few clusters still too narrow.
/// - Complexity: O(B log B).
/// - Source: Hesterberg (2015), doi:10.1080/00031305.2015.1089789, the "expanded percentile interval".
/// - Differs: a change is claimed where there is none by about 5 % of these intervals, while BCa, which
///   corrects what is noise here, has 7 % with 60 and 11 % with 15 conversations a side of very
///   different sizes.
public func expandedPercentileInterval(
  _ replicates: [Double], clusters: Int, level: Double = 0.95
) -> Interval? {
  check(level: level)
  if clusters < 2 { return nil }
  let count = Double(clusters)
  let reach =
    (count / (count - 1)).squareRoot() * tQuantile((1 + level) / 2, degrees: count - 1)
  let tail = normalCDF(-reach)
  if replicates.isEmpty { return nil }
  let sorted = replicates.sorted()
  return Interval(
    lower: quantile(ofSorted: sorted, at: tail), upper: quantile(ofSorted: sorted, at: 1 - tail))
}

/// The percentile interval corrected for bias and acceleration (BCa).
///
///     z₀ = Φ⁻¹( (#(t* < t) + ½ #(t* = t)) / B )
///     a  = Σ_g Σᵢ Uᵢ³ / C_g³ / ( 6 (Σ_g Σᵢ Uᵢ² / C_g²)^1.5 )
///     bounds at Φ( z₀ + (z₀ + z) / (1 − a (z₀ + z)) ),  z = ±Φ⁻¹((1 + level) / 2)
///
/// - Input: replicates t*, the estimate t, and for each of the samples g the influence U of each of its
///   C_g clusters, in any common unit; without influences a is 0.
/// - Output: `nil` where all replicates lie on one side of the estimate, or the correction has no end.
/// - Complexity: O(B log B).
/// - Source: Efron (1987), doi:10.1080/01621459.1987.10478410; for several samples Davison & Hinkley
///   (1997), equation 5.28.
public func bcaInterval(
  _ replicates: [Double], estimate: Double, influence: [[Double]], level: Double = 0.95
) -> Interval? {
  check(level: level)
  if replicates.isEmpty { return nil }
  var below = 0.0
  for replicate in replicates {
    if replicate < estimate { below += 1 } else if replicate == estimate { below += 0.5 }
  }
  let bias = normalQuantile(below / Double(replicates.count))
  let acceleration = acceleration(influence)
  guard bias.isFinite else { return nil }
  let sorted = replicates.sorted()
  func bound(_ z: Double) -> Double? {
    let divisor = 1 - acceleration * (bias + z)
    return divisor > 0
      ? quantile(ofSorted: sorted, at: normalCDF(bias + (bias + z) / divisor)) : nil
  }
  let z = normalQuantile((1 + level) / 2)
  guard let lower = bound(-z), let upper = bound(z) else { return nil }
  return Interval(lower: lower, upper: upper)
}

/// a of the BCa interval; 0 where nothing has influence.
private func acceleration(_ influence: [[Double]]) -> Double {
  var (cubes, squares) = (0.0, 0.0)
  for sample in influence {
    let clusters = Double(sample.count)
    cubes += sample.reduce(0) { $0 + $1 * $1 * $1 } / (clusters * clusters * clusters)
    squares += sample.reduce(0) { $0 + $1 * $1 } / (clusters * clusters)
  }
  return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
}

/// The influence of each cluster on a ratio Σ sums / Σ sizes, by leaving it out.
///
///     Uᵢ = (C − 1) (mean of all t₍₋ⱼ₎ − t₍₋ᵢ₎)
func jackknifeInfluence(_ sums: [Double], sizes: [Double]) -> [Double] {
  let (sum, size) = (compensatedSum(sums), sizes.reduce(0, +))
  let left = sums.indices.map { (sum - sums[$0]) / (size - sizes[$0]) }
  guard let centre = mean(left) else { return [] }
  return left.map { Double(sums.count - 1) * (centre - $0) }
}

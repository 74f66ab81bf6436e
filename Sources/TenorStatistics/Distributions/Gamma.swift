/// The share of the gamma distribution (scale 1) below `x`, and the share above it.
///
///     P(a, x) = γ(a, x) / Γ(a);  Q(a, x) = 1 − P(a, x)
///
/// The series below a + 1, the continued fraction above: each where it converges fast, so that the
/// smaller of the two shares keeps its digits.
///
/// - Input: `shape` a > 0, `x` ≥ 0.
/// - Complexity: O(√a) terms near x = a, fewer elsewhere.
/// - Source: DLMF 8.11.4 (series) and 8.9.2 (fraction), evaluated by Lentz's method.
func gammaShares(shape: Double, at x: Double) -> (below: Double, above: Double) {
  if x <= 0 { return (0, 1) }
  let front = exponential(shape * ln(x) - x - logGamma(shape))
  if x < shape + 1 {
    var term = 1 / shape
    var sum = term
    var n = shape
    while term > sum * 1e-17 {
      n += 1
      term *= x / n
      sum += term
    }
    return (front * sum, 1 - front * sum)
  }
  var b = x + 1 - shape
  var c = 1e300
  var d = 1 / b
  var fraction = d
  var i = 1.0
  while i < 1e6 {
    let numerator = -i * (i - shape)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    let step = d * c
    fraction *= step
    if abs(step - 1) < 1e-16 { break }
    i += 1
  }
  return (1 - front * fraction, front * fraction)
}

/// The number below which a share `p` of the gamma distribution of `shape` and scale 1 lies.
///
/// - Input: `shape` > 0, `p` in 0 ..< 1.
/// - Output: right to about 12 digits.
/// - Complexity: some sixty values of the distribution: it halves an interval.
/// - Differs: half of a chi-squared quantile with 2 · `shape` degrees of freedom.
public func gammaQuantile(_ p: Double, shape: Double) -> Double {
  precondition(
    0 <= p && p < 1, "A gamma quantile is taken at a share from 0 to below 1, not at \(p).")
  precondition(shape > 0, "A gamma distribution has a positive shape, not \(shape).")
  if p == 0 { return 0 }
  var high = shape + 1
  while gammaShares(shape: shape, at: high).below < p { high *= 2 }
  return leastRoot(between: 0, and: high) { x in
    let (below, above) = gammaShares(shape: shape, at: x)
    return p <= 0.5 ? below >= p : above <= 1 - p
  }
}

/// The least number in an interval for which a condition holds that stays true once it is true.
func leastRoot(between low: Double, and high: Double, where holds: (Double) -> Bool) -> Double {
  var (low, high) = (low, high)
  for _ in 0..<400 {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { break }
    if holds(middle) { high = middle } else { low = middle }
    if high - low <= abs(high) * 1e-15 { break }
  }
  return high
}

/// Lentz's method divides by these: a zero becomes tiny instead.
func awayFromZero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }

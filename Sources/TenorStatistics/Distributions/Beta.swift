/// The share of the beta distribution below `x`: the regularised incomplete beta function Iₓ(a, b).
///
/// - Input: a, b > 0, `x` in 0...1.
/// - Complexity: O(√max(a, b)) terms of a continued fraction.
/// - Source: DLMF 8.17.22, evaluated by Lentz's method on the side where it converges fast (8.17.4).
func betaShare(_ a: Double, _ b: Double, below x: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  let front = exponential(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * ln(x) + b * lnOnePlus(-x))
  return x < (a + 1) / (a + b + 2)
    ? front * betaFraction(a, b, x) / a
    : 1 - front * betaFraction(b, a, 1 - x) / b
}

/// The continued fraction of DLMF 8.17.22.
private func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
  var c = 1.0
  var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
  var fraction = d
  for i in 1..<100_000 {
    let m = Double(i)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    let step = d * c
    fraction *= step
    if abs(step - 1) < 1e-16 { break }
  }
  return fraction
}

/// The number below which a share `p` of the beta distribution lies.
///
/// - Input: a, b > 0, `p` in 0...1.
/// - Output: in 0...1, right to about 12 digits.
/// - Complexity: some sixty values of the distribution: it halves an interval.
public func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
  precondition((0...1).contains(p), "A quantile is taken at a share in 0...1, not at \(p).")
  precondition(a > 0 && b > 0, "A beta distribution has positive shapes, not \(a) and \(b).")
  if p == 0 || p == 1 { return p }
  return leastRoot(between: 0, and: 1) { betaShare(a, b, below: $0) >= p }
}

/// The share of Student's t distribution below `t`.
///
/// - Input: `degrees` of freedom > 0, not necessarily whole.
public func tCDF(_ t: Double, degrees: Double) -> Double {
  precondition(degrees > 0, "A t distribution has positive degrees of freedom, not \(degrees).")
  let tail = betaShare(degrees / 2, 0.5, below: degrees / (degrees + t * t)) / 2
  return t < 0 ? tail : 1 - tail
}

/// The number below which a share `p` of Student's t distribution lies.
///
/// - Input: `p` in 0...1 (0 gives −∞ and 1 gives ∞), `degrees` of freedom > 0.
/// - Output: right to about 11 digits.
public func tQuantile(_ p: Double, degrees: Double) -> Double {
  precondition((0...1).contains(p), "A quantile is taken at a share in 0...1, not at \(p).")
  precondition(degrees > 0, "A t distribution has positive degrees of freedom, not \(degrees).")
  let tail = min(p, 1 - p)
  let size: Double
  if tail == 0 {
    size = .infinity
  } else if tail < 0.25 {
    let x = betaQuantile(2 * tail, degrees / 2, 0.5)
    size = (degrees * (1 - x) / x).squareRoot()
  } else {
    // Near the middle 1 − x would lose its digits, so the other end of the beta is asked.
    let x = betaQuantile(1 - 2 * tail, 0.5, degrees / 2)
    size = (degrees * x / (1 - x)).squareRoot()
  }
  return p < 0.5 ? -size : size
}

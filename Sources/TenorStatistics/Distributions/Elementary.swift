internal import Glibc

// The few functions of the C library that this module needs, under names that do not clash with it.

/// Natural logarithm.
func ln(_ x: Double) -> Double { log(x) }

/// Logarithm to base 2.
func log2(_ x: Double) -> Double { Glibc.log2(x) }

/// e to the power `x`.
func exponential(_ x: Double) -> Double { exp(x) }

/// `base` to the power `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// ln Γ(x) for x > 0, through the re-entrant form, since `lgamma` itself writes a global sign.
func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// 1 − erf(x), without the loss of digits where erf(x) is near 1.
func complementaryError(_ x: Double) -> Double { erfc(x) }

/// ln(1 + x), exact for small x.
func lnOnePlus(_ x: Double) -> Double { log1p(x) }

/// eˣ − 1, exact for small x.
func exponentialLessOne(_ x: Double) -> Double { expm1(x) }

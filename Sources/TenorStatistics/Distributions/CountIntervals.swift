/// Wilson's score interval for a share.
///
///     (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
///
/// - Input: `count` of `total`, each an independent yes or no: for words of one text it is too narrow.
/// - Output: in 0...1; `nil` where `total` is 0.
/// - Source: Wilson (1927), doi:10.1080/01621459.1927.10502953.
public func wilsonInterval(_ count: Int, of total: Int, level: Double = 0.95) -> Interval? {
  precondition(0 <= count && count <= total, "A share counts 0 to \(total), not \(count).")
  if total == 0 { return nil }
  return wilsonInterval(share: Double(count) / Double(total), of: Double(total), level: level)
}

/// The same for a share of a sample whose units have weights.
///
/// - Input: the weighted share, in 0...1, and the size n > 0 of a sample of equal weights that tells as
///   much: ``effectiveSize(_:)``.
public func wilsonInterval(share p: Double, of n: Double, level: Double = 0.95) -> Interval {
  check(level: level)
  precondition(0 <= p && p <= 1 && n > 0, "No share: \(p) of \(n).")
  let z = normalQuantile(0.5 + level / 2)
  let middle = p + z * z / (2 * n)
  let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  // At the ends the bound is 0 or 1 itself; rounding may not leave it just inside.
  return Interval(
    lower: p == 0 ? 0 : max(0, (middle - half) / scale),
    upper: p == 1 ? 1 : min(1, (middle + half) / scale))
}

/// The exact (Clopper–Pearson) interval for a share.
///
/// - Input: `count` of `total`, each an independent yes or no.
/// - Output: in 0...1, never too narrow; `nil` where `total` is 0.
/// - Source: Clopper & Pearson (1934), doi:10.1093/biomet/26.4.404.
public func clopperPearsonInterval(_ count: Int, of total: Int, level: Double = 0.95) -> Interval? {
  check(level: level)
  precondition(0 <= count && count <= total, "A share counts 0 to \(total), not \(count).")
  if total == 0 { return nil }
  let (k, n, tail) = (Double(count), Double(total), (1 - level) / 2)
  return Interval(
    lower: count == 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    upper: count == total ? 1 : betaQuantile(1 - tail, k + 1, n - k))
}

/// Garwood's exact interval for the mean of a Poisson count.
///
///     lower = χ²(α/2; 2k) / 2,  upper = χ²(1 − α/2; 2k + 2) / 2
///
/// - Input: a count of independent events; divide the bounds by the exposure for a rate.
/// - Output: 0 or more, in events; never too narrow for a Poisson count, and a lower bound on the
///   uncertainty of words, which come in bursts.
/// - Source: Garwood (1936), doi:10.1093/biomet/28.3-4.437.
public func poissonInterval(_ count: Int, level: Double = 0.95) -> Interval {
  check(level: level)
  precondition(count >= 0, "Events are counted from 0, not \(count).")
  let tail = (1 - level) / 2
  return Interval(
    lower: count == 0 ? 0 : gammaQuantile(tail, shape: Double(count)),
    upper: gammaQuantile(1 - tail, shape: Double(count) + 1))
}

/// A ratio of two rates and its exact interval.
public struct RateRatio: Equatable, Sendable {
  /// (first count / first exposure) / (second count / second exposure); ∞ where the second count is 0.
  public var ratio: Double
  /// Its interval; the upper bound is ∞ where the second count is 0.
  public var interval: Interval
}

/// The ratio of two Poisson rates with the interval that is exact given the sum of the counts.
///
///     θ in Clopper–Pearson(a of a + b);  ratio = θ / (1 − θ) · (exposure b / exposure a)
///
/// - Input: counts of independent events and their exposures (tokens, days) > 0.
/// - Output: `nil` where both counts are 0.
/// - Source: Przyborowski & Wilenski (1940), doi:10.1093/biomet/31.3-4.313; R's `poisson.test`.
public func rateRatio(
  _ first: Int, per firstExposure: Double, to second: Int, per secondExposure: Double,
  level: Double = 0.95
) -> RateRatio? {
  precondition(firstExposure > 0 && secondExposure > 0, "An exposure is positive.")
  guard first + second > 0,
    let share = clopperPearsonInterval(first, of: first + second, level: level)
  else { return nil }
  let scale = secondExposure / firstExposure
  return RateRatio(
    ratio: Double(first) / Double(second) * scale,
    interval: Interval(
      lower: share.lower / (1 - share.lower) * scale, upper: share.upper / (1 - share.upper) * scale
    ))
}

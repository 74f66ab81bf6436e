/// A ratio of two shares, with its interval and the p of both being one.
public struct ShareRatio: Equatable, Sendable {
  /// (first / its total) / (second / its total); ∞ where the second count is 0.
  public var ratio: Double
  /// Its interval; the upper bound is ∞ where the second count is 0.
  public var interval: Interval
  /// Two-sided, of the two shares being equal.
  public var p: Double
}

/// The ratio of two independent shares, such as conversations with a name out of all in two years.
///
/// Where each of the four counts is expected to be at least 1 were the shares equal, the interval is
/// Miettinen and Nurminen's, by the score: the ratios θ for which
///
///     |a/n − θ b/m| ≤ z √((p₁ (1 − p₁) / n + θ² p₂ (1 − p₂) / m) · N / (N − 1)),  N = n + m
///
/// with p₁ = θ p₂ the likeliest shares of that ratio. p is that of the same score at θ = 1, the "N − 1"
/// chi-squared test (``shareDifferenceP(_:of:_:of:)``), so that it is below 1 − level where the interval
/// leaves 1 out.
///
/// Where less is expected the score errs on the side of claims. Then both are exact given the sum of the
/// two counts: p is Fisher's by Irwin's rule, and the interval that of ``rateRatio(_:per:to:per:level:)``,
/// which is too wide rather than too narrow for shares.
///
/// - Input: counts of independent units and their totals > 0.
/// - Output: `nil` where both counts are 0.
/// - Complexity: some hundred values of the score, or O(sum of the counts).
/// - Source: Miettinen & Nurminen (1985), doi:10.1002/sim.4780040211; when the test is exact: Campbell
///   (2007), doi:10.1002/sim.2832.
/// - Differs: Koopman's interval (1984) lacks N / (N − 1). statsmodels' `confint_proportions_2indep` with
///   `compare="ratio", method="score"` agrees, but takes no notice of how little is expected.
public func shareRatio(
  _ first: Int, of firstTotal: Int, to second: Int, of secondTotal: Int, level: Double = 0.95
) -> ShareRatio? {
  check(level: level)
  precondition(firstTotal > 0 && secondTotal > 0, "A share is of something.")
  precondition(
    (0...firstTotal).contains(first) && (0...secondTotal).contains(second),
    "No shares: \(first) of \(firstTotal) and \(second) of \(secondTotal).")
  let (a, n, b, m) = (Double(first), Double(firstTotal), Double(second), Double(secondTotal))
  guard first + second > 0 else { return nil }
  let least = min(a + b, n + m - a - b) * min(n, m) / (n + m)
  if least >= 1 {
    return ShareRatio(
      ratio: a / n / (b / m), interval: scoreInterval(a, n, b, m, level),
      p: shareDifferenceP(a / n, of: n, b / m, of: m))
  }
  return rateRatio(first, per: n, to: second, per: m, level: level).map {
    ShareRatio(
      ratio: $0.ratio, interval: $0.interval,
      p: fisherIrwinP(first, of: firstTotal, second, of: secondTotal))
  }
}

/// The ratios whose score is within the level.
private func scoreInterval(
  _ a: Double, _ n: Double, _ b: Double, _ m: Double, _ level: Double
) -> Interval {
  let z = normalQuantile(0.5 + level / 2)
  // The score falls as θ rises; θ = t / (1 − t) takes it from 0 to ∞.
  func ratio(below score: Double) -> Double {
    let t = leastRoot(between: 0, and: 1) { ratioScore(a, n, b, m, at: $0 / (1 - $0)) <= score }
    return t / (1 - t)
  }
  return Interval(lower: a == 0 ? 0 : ratio(below: z), upper: b == 0 ? .infinity : ratio(below: -z))
}

/// How many standard errors a ratio is below that of the shares, under the likeliest shares of that ratio.
private func ratioScore(
  _ a: Double, _ n: Double, _ b: Double, _ m: Double, at theta: Double
) -> Double {
  let middle = n * theta + a + m + b * theta
  let root = max(0, middle * middle - 4 * (n + m) * theta * (a + b)).squareRoot()
  let p2 = min(1, 2 * (a + b) / (middle + root))
  let p1 = min(1, theta * p2)
  let total = n + m
  let variance =
    (p1 * (1 - p1) / n + theta * theta * p2 * (1 - p2) / m) * total / (total - 1)
  let distance = a / n - theta * b / m
  return distance == 0 ? 0 : distance / variance.squareRoot()
}

/// Fisher's exact p of two shares: the probability, given the sum of the counts, of all outcomes that are
/// no more probable than this one (Irwin's rule).
///
/// - Complexity: O(sum of the counts).
/// - Source: Irwin (1935), Metron 12, 83–94; R's `fisher.test`.
func fisherIrwinP(_ first: Int, of n: Int, _ second: Int, of m: Int) -> Double {
  let sum = first + second
  let least = max(0, sum - m)
  // Logarithms of probabilities, up to a constant, each from its neighbour.
  var logs = [0.0]
  for x in least..<min(sum, n) {
    let more = Double(sum - x) * Double(n - x)
    let fewer = Double(x + 1) * Double(m - sum + x + 1)
    logs.append(logs[x - least] + ln(more / fewer))
  }
  let greatest = logs.max() ?? 0
  let weights = logs.map { exponential($0 - greatest) }
  // Outcomes equally probable differ by rounding alone.
  let seen = weights[first - least] * (1 + 1e-7)
  return min(1, weights.filter { $0 <= seen }.reduce(0, +) / weights.reduce(0, +))
}

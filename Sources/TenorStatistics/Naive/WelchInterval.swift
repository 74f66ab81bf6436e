/// Welch's interval for a difference of means, **the naive one**: it takes all values for independent.
///
///     x̄ − ȳ ± t √(s²ₓ / n + s²ᵧ / m),  t with Welch and Satterthwaite's degrees of freedom
///
/// It stands beside the intervals over clusters to show what ignoring conversations would claim.
///
/// - Output: in the values' unit; `nil` for fewer than two values on a side, or if none vary.
/// - Complexity: O(n + m).
/// - Source: Welch (1947), doi:10.1093/biomet/34.1-2.28.
public func welchInterval(
  _ x: [Double], minus y: [Double], level: Double = 0.95
) -> Interval? {
  check(level: level)
  guard let xMean = mean(x), let yMean = mean(y), let xSpread = standardDeviation(x),
    let ySpread = standardDeviation(y)
  else { return nil }
  let (n, m) = (Double(x.count), Double(y.count))
  let (first, second) = (xSpread * xSpread / n, ySpread * ySpread / m)
  let variance = first + second
  guard variance > 0 else { return nil }
  let degrees = variance * variance / (first * first / (n - 1) + second * second / (m - 1))
  let half = tQuantile((1 + level) / 2, degrees: degrees) * variance.squareRoot()
  return Interval(lower: xMean - yMean - half, upper: xMean - yMean + half)
}

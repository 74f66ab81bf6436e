/// Cliff's delta: how much more often a value of `x` is above one of `y` than below it.
///
///     δ = (#(xᵢ > yⱼ) − #(xᵢ < yⱼ)) / (n m), over all n m pairs
///
/// - Input: two samples without NaN. Only order matters, so any rising change of scale is harmless.
/// - Output: in −1...1, 0 where neither side leads; `nil` if a sample is empty.
/// - Complexity: O((n + m) log (n + m)): through ranks, not pairs.
/// - Source: Cliff (1993), doi:10.1037/0033-2909.114.3.494.
/// - Differs: 2 × (common language effect) − 1; `rank-biserial` in some tools.
public func cliffsDelta(_ x: [Double], _ y: [Double]) -> Double? {
  guard let u = rankSumU(x, y) else { return nil }
  return (2 * u - Double(x.count) * Double(y.count)) / (Double(x.count) * Double(y.count))
}

/// #(xᵢ > yⱼ) + ½ #(xᵢ = yⱼ), the Mann–Whitney U of `x`; `nil` if a sample is empty.
func rankSumU(_ x: [Double], _ y: [Double]) -> Double? {
  if x.isEmpty || y.isEmpty { return nil }
  let sum = ranks(x + y).prefix(x.count).reduce(0, +)
  return sum - Double(x.count) * Double(x.count + 1) / 2
}

/// The customary word for the size of a Cliff's delta: a label, not a test.
///
/// - Source: Romano, Kromrey, Coraggio & Skowronek (2006), "Appropriate statistics for ordinal level
///   data": below 0.147, 0.33 and 0.474 in absolute value.
public enum CliffsMagnitude: String, Sendable, CaseIterable {
  case negligible, small, medium, large

  /// The word for `delta`, whatever its sign.
  public init(_ delta: Double) {
    switch abs(delta) {
    case ..<0.147: self = .negligible
    case ..<0.33: self = .small
    case ..<0.474: self = .medium
    default: self = .large
    }
  }
}

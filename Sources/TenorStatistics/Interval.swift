/// A lower and an upper bound, in the unit of what they enclose.
public struct Interval: Hashable, Sendable, Codable {
  /// The lower bound.
  public var lower: Double
  /// The upper bound.
  public var upper: Double

  /// An interval from its bounds.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` lies between the bounds or on one of them.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

/// Stops a caller who asks for a level that is not between 0 and 1.
func check(level: Double) {
  precondition(0 < level && level < 1, "A confidence level lies between 0 and 1, not at \(level).")
}

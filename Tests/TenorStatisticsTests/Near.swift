/// Whether a number is there and within a tolerance of the expected one.
func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance
}

/// Whether a number is there and right to so many parts of itself.
func relativelyNear(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-11) -> Bool {
  near(value, expected, tolerance * abs(expected))
}

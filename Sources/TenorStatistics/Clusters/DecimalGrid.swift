/// A grid of decimal steps over a range of values, fine enough that rounding to it does not matter and
/// coarse enough that counts per step fit into a small table.
///
/// The step is the smallest power of ten, from 10⁻¹² on, that needs at most 20,000 steps: 0.0001 for
/// scores in −1...1, which four decimals meet exactly.
struct DecimalGrid: Sendable {
  /// The step is 10 to the power of minus this.
  let decimals: Int
  /// The number of steps from 0 to the lowest value; may be negative.
  let lowest: Int
  /// How many cells there are, from the lowest value to the highest.
  let cells: Int
  private let scale: Double

  static let mostSteps = 20_000.0

  /// A grid over the values of both samples, of which at least one is not empty.
  init(_ x: ClusteredSample, _ y: ClusteredSample) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for values in [x.values, y.values] {
      for value in values {
        low = min(low, value)
        high = max(high, value)
      }
    }
    precondition(low <= high, "A grid lies over at least one value.")
    let size = max(abs(low), abs(high))
    var decimals = 12
    func steps(_ span: Double) -> Double { span * power(10, Double(decimals)) }
    while steps(high - low) > Self.mostSteps || steps(size) > 1e15 { decimals -= 1 }
    self.decimals = decimals
    scale = power(10, Double(abs(decimals)))
    lowest = Self.steps(to: low, decimals, scale)
    cells = Self.steps(to: high, decimals, scale) - lowest + 1
  }

  /// The step's width.
  var step: Double { value(1) }

  /// The cell of a value, from 0.
  func cell(_ value: Double) -> Int { Self.steps(to: value, decimals, scale) - lowest }

  /// What a number of steps, or of half steps, is in the values' unit.
  func value(_ steps: Double) -> Double { decimals >= 0 ? steps / scale : steps * scale }

  private static func steps(to value: Double, _ decimals: Int, _ scale: Double) -> Int {
    Int((decimals >= 0 ? value * scale : value / scale).rounded())
  }
}

/// The round numbers of an axis: multiples of 1, 2 or 5 times a power of ten.
struct AxisTicks: Equatable {
  struct Tick: Equatable {
    var value: Double
    var words: String
  }

  /// From below the least value to above the greatest, each a multiple of the step.
  var ticks: [Tick]

  var low: Double { ticks[0].value }
  var high: Double { ticks[ticks.count - 1].value }

  /// The finest ticks that take at most so many steps from below the least value to above the greatest.
  ///
  /// Values that are all the same get a tenth of themselves on both sides, or 0 to 1 where they are 0; no values
  /// get 0 to 1. Beyond ±1e300 nothing is told apart.
  init(over values: [Double], steps: Int) {
    var low = max(-1e300, min(1e300, values.min() ?? 0))
    var high = max(-1e300, min(1e300, values.max() ?? 1))
    let size = max(low.magnitude, high.magnitude)
    if high - low <= size * 1e-9 || high - low < 1e-280 {
      (low, high) = size < 1e-280 ? (0, 1) : (low - size * 0.1, high + size * 0.1)
    }
    let steps = Double(max(1, steps))
    var exponent = FigureNumbers.exponent(of: high / steps - low / steps) - 1
    while true {
      for factor in [1, 2, 5] {
        let first = Self.quotient(low, factor, exponent, .down)
        let last = Self.quotient(high, factor, exponent, .up)
        if last - first <= steps {
          self.init(first: Int(first), last: Int(last), factor: factor, exponent: exponent)
          return
        }
      }
      exponent += 1
    }
  }

  private init(first: Int, last: Int, factor: Int, exponent: Int) {
    let power = FigureNumbers.powerOfTen(abs(exponent))
    let values = (first...last).map { index -> (Int, Double) in
      let n = index * factor
      return (n, exponent < 0 ? Double(n) / power : Double(n) * power)
    }
    let size = values.reduce(0) { max($0, $1.1.magnitude) }
    ticks = values.map { n, value in
      let words =
        size >= FigureNumbers.long || exponent < -6
        ? FigureNumbers.power(n, exponent: exponent)
        : Numerals.fixed(value, decimals: max(0, -exponent))
      return Tick(value: value, words: words)
    }
  }

  /// How often the step goes into the value; within a billionth of a whole number it is that number.
  private static func quotient(
    _ value: Double, _ factor: Int, _ exponent: Int, _ rule: FloatingPointRoundingRule
  ) -> Double {
    let power = FigureNumbers.powerOfTen(abs(exponent))
    let quotient = (exponent < 0 ? value * power : value / power) / Double(factor)
    let nearest = quotient.rounded()
    return abs(quotient - nearest) <= 1e-9 * max(1, nearest.magnitude)
      ? nearest : quotient.rounded(rule)
  }

  /// The widest of its words.
  var width: Double { ticks.reduce(0) { max($0, TextMetrics.length($1.words)) } }

  /// The finest ticks whose words stand side by side in a width.
  static func fitting(_ values: [Double], width: Double, steps: Int = 5) -> AxisTicks {
    for steps in stride(from: steps, to: 1, by: -1) {
      let ticks = AxisTicks(over: values, steps: steps)
      if Double(ticks.ticks.count) * (ticks.width + 10) <= width + ticks.width { return ticks }
    }
    return AxisTicks(over: values, steps: 1)
  }
}

/// What turns values into places.
struct LinearScale {
  var low: Double
  var high: Double
  var start: Double
  var end: Double

  /// The place of a value; beyond the ends, that of the end.
  func callAsFunction(_ value: Double) -> Double {
    let value = min(max(value, low), high)
    // Halves, since the difference of two great numbers may be infinite.
    let span = high / 2 - low / 2
    return span > 0 ? start + (value / 2 - low / 2) / span * (end - start) : (start + end) / 2
  }
}

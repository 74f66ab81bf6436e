internal import TenorReport

/// Numbers on the scale from −1 to 1 as sentences have them.
enum Figures {
  /// With three decimals, or with as many as it needs not to read as 0; a dash for `nil`.
  static func size(_ value: Double?) -> String {
    guard let value else { return Numerals.missing }
    let decimals = (3...9).first { abs(value) >= 0.5 * tenth($0) } ?? 3
    return Numerals.fixed(value, decimals: value == 0 ? 3 : decimals)
  }

  /// The same with its sign, where it is not 0.
  static func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + size(value) }

  /// `p = 0.004`, `p < 0.001`; never rounded to the other side of 0.05.
  static func p(_ p: Double) -> String {
    let words = bare(p: p)
    return words.hasPrefix("<") ? "p \(words)" : "p = \(words)"
  }

  /// The same without `p =`, as tables have it: `0.004`, `< 0.001`.
  static func bare(p: Double) -> String {
    if p < 0.001 { return "< 0.001" }
    let isNearLevel = abs(p - Comparison.significance) < 0.0005
    return Numerals.fixed(p, decimals: isNearLevel ? 5 : 3)
  }

  private static func tenth(_ power: Int) -> Double {
    (0..<power).reduce(1) { size, _ in size / 10 }
  }
}

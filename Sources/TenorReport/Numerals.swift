#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Numbers as people read them in every report: `1,234,567`, `−0.35`.
public enum Numerals {
  /// What stands for a value that does not exist: an en dash.
  public static let missing = "–"

  /// The integer with a comma between thousands and U+2212 as its minus sign.
  public static func grouped(_ value: Int) -> String {
    signed(group(String(value.magnitude)), isNegative: value < 0)
  }

  /// The number rounded to `decimals` digits behind the point, thousands separated by commas.
  ///
  /// Rounds the binary value correctly, ties to even, as `printf` and Python do: 2.675 gives 2.67,
  /// because the nearest `Double` lies below it. What rounds to zero has no sign. NaN is `missing`.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    precondition(decimals >= 0, "A number cannot have \(decimals) decimals.")
    if value.isNaN { return missing }
    if value.isInfinite { return signed("∞", isNegative: value < 0) }
    let digits = rounded(value.magnitude, decimals: decimals)
    let point = digits.firstIndex(of: ".") ?? digits.endIndex
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    return signed(group(digits[..<point]) + digits[point...], isNegative: value < 0 && !isZero)
  }

  private static func signed(_ magnitude: String, isNegative: Bool) -> String {
    isNegative ? "\u{2212}" + magnitude : magnitude
  }

  private static func group(_ digits: some StringProtocol) -> String {
    var grouped = ""
    for (position, digit) in zip(stride(from: digits.utf8.count, to: 0, by: -1), digits) {
      if position % 3 == 0 && !grouped.isEmpty { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  private static func rounded(_ value: Double, decimals: Int) -> String {
    withVaList([CInt(clamping: decimals), value]) { arguments in
      // The longest Double has 309 digits before its point; then the point and a final zero.
      let capacity = 309 + decimals + 2
      return String(unsafeUninitializedCapacity: capacity) { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          Int(vsnprintf($0.baseAddress, $0.count, "%.*f", arguments))
        }
      }
    }
  }
}

extension Prose.StringInterpolation {
  /// An integer with a comma between thousands: `"\(grouped: 12345) comments"`.
  public mutating func appendInterpolation(grouped value: Int) {
    inlines.append(.text(Numerals.grouped(value)))
  }

  /// A number rounded to `decimals` digits, or an en dash where there is none.
  public mutating func appendInterpolation(_ value: Double?, decimals: Int) {
    inlines.append(.text(value.map { Numerals.fixed($0, decimals: decimals) } ?? Numerals.missing))
  }
}

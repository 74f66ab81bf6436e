#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Numbers in figures: those of ``Numerals``, but with a power of ten where digits alone would fill a line.
enum FigureNumbers {
  /// From here on a number is written with a power of ten.
  static let long = 1e10

  /// The value rounded to decimals; from 10,000,000,000 on `1.23 × 10¹⁰`.
  static func words(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, value.magnitude >= long else {
      return Numerals.fixed(value, decimals: decimals)
    }
    var exponent = exponent(of: value)
    var mantissa = Numerals.fixed(value / powerOfTen(exponent), decimals: 2)
    if mantissa.hasSuffix("10.00") {
      exponent += 1
      mantissa = Numerals.fixed(value / powerOfTen(exponent), decimals: 2)
    }
    return "\(mantissa) × 10\(superscript(exponent))"
  }

  /// n × 10^exponent in full, without zeros that say nothing: `2.5 × 10⁻⁹`.
  static func power(_ n: Int, exponent: Int) -> String {
    if n == 0 { return "0" }
    var digits = String(n.magnitude)
    let exponent = exponent + digits.utf8.count - 1
    while digits.last == "0" { digits.removeLast() }
    let rest = digits.dropFirst()
    let sign = n < 0 ? "\u{2212}" : ""
    return
      "\(sign)\(digits.prefix(1))\(rest.isEmpty ? "" : ".\(rest)") × 10\(superscript(exponent))"
  }

  /// The power of ten just below a number that is finite and not 0.
  static func exponent(of value: Double) -> Int {
    let guess = Int(log10(value.magnitude).rounded(.down))
    if powerOfTen(guess) > value.magnitude { return guess - 1 }
    return powerOfTen(guess + 1) <= value.magnitude ? guess + 1 : guess
  }

  /// 10^exponent, the nearest `Double`.
  static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

  private static func superscript(_ value: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (value < 0 ? "⁻" : "")
      + String(String(value.magnitude).utf8.map { digits[Int($0) - 48] })
  }
}

extension Double {
  /// Two decimals at most, for a place in a picture.
  var drawn: String {
    let hundredths = Int((min(max(self, -1e9), 1e9) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// How often something was met, and the line where it was met first.
struct Tally: Sendable, Equatable {
  private(set) var count = 0
  private(set) var firstLine = 0

  mutating func add(_ line: Int, times: Int = 1) {
    if count == 0 { firstLine = line }
    count += times
  }

  /// A figure and what it counts: `1 line`, `12,345 lines`.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    var digits = String(count)
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
      at -= 3
    }
    return "\(digits) \(count == 1 ? one : many)"
  }

  /// The beginning of what was found, for a message: one line, and not too long.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var short = ""
    for scalar in scalars.prefix(40) {
      short.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return scalars.dropFirst(40).isEmpty ? short : short + "…"
  }
}

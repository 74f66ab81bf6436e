internal import TenorReport

extension Prose {
  /// `a`, `a and b`, `a, b and c`.
  static func joined(_ parts: [Prose]) -> Prose {
    var all: [Inline] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { all.append(.text(index == parts.count - 1 ? " and " : ", ")) }
      all += part.inlines
    }
    return Prose(all)
  }
}

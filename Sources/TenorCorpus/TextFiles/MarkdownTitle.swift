/// The first heading of the first level in a Markdown text: a line `# Title` outside fenced code.
struct MarkdownTitle {
  /// Where the words of the heading stand.
  var range: Range<Int>
  /// The whole line with its line end.
  var line: TextLines.Line
  /// Whether nothing but blank lines stands above it.
  var isFirst: Bool

  init?(_ bytes: [UInt8], from start: Int, number: Int) {
    var lines = TextLines(bytes, from: start, number: number)
    var isFirst = true
    var fence: (mark: UInt8, count: Int)?
    while let line = lines.next() {
      var at = line.range.lowerBound
      while at < line.range.upperBound, at - line.range.lowerBound < 4,
        bytes[at] == UInt8(ascii: " ")
      {
        at += 1
      }
      let indent = at - line.range.lowerBound
      if at == line.range.upperBound { continue }
      let mark = bytes[at]
      if indent < 4, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") {
        let count = bytes[at..<line.range.upperBound].prefix { $0 == mark }.count
        if let open = fence {
          let rest = bytes[at + count..<line.range.upperBound]
          if open.mark == mark, count >= open.count, rest.allSatisfy(Self.isBlank) { fence = nil }
        } else if count >= 3 {
          fence = (mark, count)
        }
      } else if fence == nil, indent < 4,
        let range = Self.heading(bytes, at..<line.range.upperBound)
      {
        self.range = range
        self.line = line
        self.isFirst = isFirst
        return
      }
      isFirst = false
    }
    return nil
  }

  /// The words of `# Title` or `# Title #`.
  private static func heading(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard bytes[range.lowerBound] == UInt8(ascii: "#") else { return nil }
    var (start, end) = (range.lowerBound + 1, range.upperBound)
    guard start < end, isBlank(bytes[start]) else { return nil }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    var close = end
    while close > start, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    if close > start, isBlank(bytes[close - 1]) { end = close }
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

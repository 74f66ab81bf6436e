/// The bytes of a notebook and where its lines begin and end, as CommonMark counts them: a line ends
/// with LF, CR LF or CR.
struct SourceLines: Sendable {
  let bytes: [UInt8]
  /// Of each line, from its first byte to its line end.
  private let contents: [Range<Int>]

  init(_ bytes: [UInt8]) {
    var contents: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 0x0A || bytes[at] == 0x0D else {
        at += 1
        continue
      }
      contents.append(start..<at)
      at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
      start = at
    }
    if start < bytes.count { contents.append(start..<bytes.count) }
    self.bytes = bytes
    self.contents = contents
  }

  /// How many lines there are; a line end at the end begins no further one.
  var count: Int { contents.count }

  /// The bytes of a line, counted from 1, without its line end.
  func content(_ line: Int) -> Range<Int> { contents[line - 1] }

  /// The line, counted from 1, that a byte stands on. O(log lines).
  func line(at offset: Int) -> Int {
    var (low, high) = (0, contents.count)
    while low < high {
      let middle = (low + high) / 2
      if contents[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// What ends the line; LF where the text ends without one.
  func lineEnd(_ line: Int) -> String {
    let end = contents[line - 1].upperBound
    let next = line < contents.count ? contents[line].lowerBound : bytes.count
    return end < next ? String(decoding: bytes[end..<next], as: UTF8.self) : "\n"
  }

  /// Whether nothing but blanks and tabs stands on the line.
  func isBlank(_ line: Int) -> Bool {
    bytes[content(line)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The lines without blank ones at either end.
  func withoutBlankEnds(_ lines: Range<Int>) -> Range<Int> {
    var lines = lines
    while let first = lines.first, isBlank(first) { lines = first + 1..<lines.upperBound }
    while let last = lines.last, isBlank(last) { lines = lines.lowerBound..<last }
    return lines
  }

  /// The lines with LF between them.
  func text(of lines: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    for line in lines {
      if line > lines.lowerBound { text.append(0x0A) }
      text += bytes[content(line)]
    }
    return text
  }
}

/// The lines of a page as positions in its bytes; no text is copied.
///
/// A line's *text* is the line without the white space around it: blanks, tabs, carriage returns and
/// non-breaking spaces. Building is O(bytes); everything else is O(1) or O(the line's indentation).
struct PageLines {
  private struct Line {
    var start: UInt32
    var textStart: UInt32
    var textEnd: UInt32
    /// The first line after this one that is not blank.
    var following: UInt32
  }

  let bytes: [UInt8]
  private var lines: [Line] = []

  /// - Precondition: fewer than 4 GiB.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count < Int(UInt32.max), "a page of 4 GiB or more is not read whole")
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { buffer in
      var start = Self.markLength(buffer)
      while let base = buffer.baseAddress, start < buffer.count {
        let end = ByteSearch.lineFeed(base, from: start, to: buffer.count)
        let text = Self.trim(buffer, start..<end)
        lines.append(
          Line(
            start: UInt32(start), textStart: UInt32(text.lowerBound),
            textEnd: UInt32(text.upperBound),
            following: 0))
        start = end + 1
      }
    }
    var following = UInt32(lines.count)
    for index in lines.indices.reversed() {
      lines[index].following = following
      if lines[index].textStart < lines[index].textEnd { following = UInt32(index) }
    }
  }

  var count: Int { lines.count }

  /// The length of the byte order mark that the page begins with.
  var byteOrderMark: Int { bytes.withUnsafeBufferPointer(Self.markLength) }

  /// Where the line begins, indentation included.
  func start(_ line: Int) -> Int {
    line < lines.count ? Int(lines[line].start) : bytes.count
  }

  /// The line without the white space around it; empty when the line is blank.
  func text(_ line: Int) -> Range<Int> {
    Int(lines[line].textStart)..<Int(lines[line].textEnd)
  }

  /// The line without its line feed.
  func content(_ line: Int) -> Range<Int> {
    let next = start(line + 1)
    let ends = next > start(line) && bytes[next - 1] == UInt8(ascii: "\n")
    return start(line)..<(ends ? next - 1 : next)
  }

  func isBlank(_ line: Int) -> Bool { lines[line].textStart == lines[line].textEnd }

  /// Whether there is no text on the line before `line`, or no such line.
  func isAfterBlank(_ line: Int) -> Bool { line == 0 || isBlank(line - 1) }

  /// Whether there is no text on the line after `line`, or no such line.
  func isBeforeBlank(_ line: Int) -> Bool { line + 1 >= count || isBlank(line + 1) }

  /// The first line after `line` that is not blank; `count` when there is none.
  func following(_ line: Int) -> Int { Int(lines[line].following) }

  /// The first line from `line` on that is not blank; `count` when there is none.
  func firstText(from line: Int) -> Int {
    guard line < count else { return count }
    return isBlank(line) ? following(line) : line
  }

  /// The number of blanks that the line begins with.
  func indent(_ line: Int) -> Int {
    let first = start(line)
    let limit = text(line).lowerBound
    var at = first
    while at < limit, bytes[at] == UInt8(ascii: " ") { at += 1 }
    return at - first
  }

  /// The index of the line that holds the byte at `offset`. O(log lines).
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func markLength(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
    buffer.count >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF ? 3 : 0
  }

  private static func trim(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>
  {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if isSpace(buffer[start]) {
        start += 1
      } else if start + 1 < end, buffer[start] == 0xC2, buffer[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isSpace(buffer[end - 1]) {
        end -= 1
      } else if end - 2 >= start, buffer[end - 2] == 0xC2, buffer[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

extension PageLines {
  /// Whether the bytes at `offset` are `phrase`, within `limit`.
  func has(_ phrase: [UInt8], at offset: Int, limit: Int) -> Bool {
    guard offset >= 0, offset + phrase.count <= limit else { return false }
    for index in 0..<phrase.count where bytes[offset + index] != phrase[index] { return false }
    return true
  }

  /// Whether the line's text is one of `phrases`.
  func line(_ line: Int, isOneOf phrases: [[UInt8]]) -> Bool {
    let text = text(line)
    return phrases.contains {
      $0.count == text.count && has($0, at: text.lowerBound, limit: text.upperBound)
    }
  }

  /// Whether the line's text begins with one of `phrases`.
  func line(_ line: Int, startsWithOneOf phrases: [[UInt8]]) -> Bool {
    let text = text(line)
    return phrases.contains { has($0, at: text.lowerBound, limit: text.upperBound) }
  }

  /// What stands between the indentation of the first text line of `lines` and the end of the last.
  func textRange(of lines: Range<Int>) -> Range<Int>? {
    guard let first = lines.first.map(firstText(from:)), first < lines.upperBound else {
      return nil
    }
    var last = lines.upperBound - 1
    while isBlank(last) { last -= 1 }
    return text(first).lowerBound..<text(last).upperBound
  }
}

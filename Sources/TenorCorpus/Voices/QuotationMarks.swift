/// Reads double quotation marks: straight, “…”, „…“ and «…».
///
/// Quoted are
/// - a paragraph, or several, that begin with an opening mark at the start of a line, or behind a
///   colon, and end with its closing mark at the end of a line, or behind punctuation; a mark repeated
///   at the head of each paragraph continues the quotation;
/// - within a line, six words or more between a mark and its closing one, unless they are a title
///   (every word of five letters or more is capitalised, but for one in four);
/// - a paragraph of six words or more behind a mark at the start of a line, or behind a colon, that is
///   nowhere closed.
///
/// Shorter quotations are the speaker's own use of a word. A straight mark opens after a blank, a
/// bracket or a dash, and closes after anything else. At the end of a line a straight mark closes a
/// curly one, and the other way round. O(bytes).
struct QuotationMarks {
  /// Fewer words between two marks are the speaker's own.
  static let leastWords = 6

  private struct Opening {
    var at: Int
    var kind: Mark
    var line: Int
    /// The words of its line so far, with the one that it opens.
    var words: Int
    var isAtLineStart: Bool
    /// Whether it may be closed on another line.
    var spans: Bool
    /// The end of its line, if six words or more follow it there.
    var end = 0

    func isClosed(by mark: Mark) -> Bool { kind == mark || (kind == .low && mark != .angle) }
    func isClosedLoosely(by mark: Mark) -> Bool { kind != .angle && mark != .angle }
  }

  private enum Mark { case straight, curly, low, angle }

  private var stack: [Opening] = []
  /// A blank line does not end a quotation, nor does it come between its paragraphs.
  private var number = 0
  private var lineStart = 0
  private var counted = 0
  private var words = 0

  mutating func beginLine(at start: Int) {
    number += 1
    lineStart = start
    counted = start
    words = 0
  }

  /// Reads the mark at `at`, if it is one, and returns the bytes to go on by.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, lineStart: Int,
    _ stretches: inout VoiceStretches
  ) -> Int {
    guard let mark = mark(bytes, at) else { return 1 }
    count(bytes, to: at)
    if mark.opens {
      let isAtLineStart = at == lineStart
      stack.append(
        Opening(
          at: at, kind: mark.kind, line: number, words: words + (isWordStart(bytes, at) ? 1 : 0),
          isAtLineStart: isAtLineStart, spans: isAtLineStart || isAfterColon(bytes, at)))
    } else {
      close(mark.kind, at..<at + mark.length, bytes, &stretches)
    }
    return mark.length
  }

  mutating func endLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard let last = stack.last, last.line == number else { return }
    count(bytes, to: line.upperBound)
    var kept = stack.count
    while kept > 0, stack[kept - 1].line == number { kept -= 1 }
    let rest = stack[kept...].filter(\.spans)
    stack.removeSubrange(kept...)
    for var opening in rest {
      if words - opening.words >= Self.leastWords - 1 { opening.end = line.upperBound }
      stack.append(opening)
    }
  }

  /// Quotes the paragraphs whose mark is nowhere closed.
  mutating func finish(_ stretches: inout VoiceStretches) {
    for opening in stack where opening.end > opening.at {
      stretches.add(.quoted, opening.at..<opening.end)
    }
  }

  private mutating func close(
    _ kind: Mark, _ mark: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ stretches: inout VoiceStretches
  ) {
    let endsLine = endsLine(bytes, mark.upperBound)
    if let last = stack.last, !last.isClosed(by: kind), stack.count > 1,
      stack[stack.count - 2].isClosed(by: kind)
    {
      stack.removeLast()
    }
    guard let last = stack.last,
      last.isClosed(by: kind) || (endsLine && last.spans && last.isClosedLoosely(by: kind))
    else { return }
    if last.line == number {
      stack.removeLast()
      let isWhole = last.isAtLineStart && endsLine
      if !isWhole {
        let range = last.at..<mark.upperBound
        if words - last.words >= Self.leastWords - 1, !Self.isTitle(bytes, range) {
          stretches.add(.quoted, range)
        }
        return
      }
    } else {
      // Inches and slips of the pen do not end a quotation of several paragraphs.
      guard endsLine || kind != .straight || isAfterPunctuation(bytes, mark.lowerBound) else {
        return
      }
      stack.removeLast()
    }
    // Paragraphs directly above that open with the same mark and do not close it belong to it.
    var first = last
    while let above = stack.last, above.spans, above.kind == last.kind,
      above.line == first.line - 1
    {
      first = above
      stack.removeLast()
    }
    stretches.add(.quoted, first.at..<mark.upperBound)
  }
}

extension QuotationMarks {
  /// Counts the line's words that begin before `end`.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
    while counted < end {
      if isWordStart(bytes, counted) { words += 1 }
      counted += 1
    }
  }

  private func isWordStart(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    !Blanks.isBlank(bytes[at]) && (at == lineStart || Blanks.isBlank(bytes[at - 1]))
  }

  private func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
      guard Blanks.isBlank(bytes[at]) || ".,;:!?)]-".utf8.contains(bytes[at]) else { return false }
      at += 1
    }
    return true
  }

  private func isAfterPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at > 0 && ".,!?".utf8.contains(bytes[at - 1])
  }

  private func isAfterColon(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    var before = at
    while before > lineStart, at - before < 4,
      Blanks.isBlank(bytes[before - 1]) || bytes[before - 1] == UInt8(ascii: "-")
    {
      before -= 1
    }
    return before > lineStart && before < at && bytes[before - 1] == UInt8(ascii: ":")
  }

  private func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (kind: Mark, opens: Bool, length: Int)? {
    let end = bytes.count
    switch bytes[at] {
    case UInt8(ascii: "\""):
      let opens =
        at == 0 || Blanks.isBlank(bytes[at - 1]) || "([-/".utf8.contains(bytes[at - 1])
        || endsDash(bytes, at)
      let touches = at + 1 < end && !Blanks.isBlank(bytes[at + 1])
      return opens && !touches ? nil : (.straight, opens, 1)
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80:
      switch bytes[at + 2] {
      case 0x9C: return (.curly, stack.last?.kind != .low, 3)
      case 0x9D: return (.curly, false, 3)
      case 0x9E: return (.low, true, 3)
      default: return nil
      }
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xAB: return (.angle, true, 2)
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xBB: return (.angle, false, 2)
    default: return nil
    }
  }

  /// Whether a no-break space, or an en or em dash, ends before `at`.
  private func endsDash(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if at >= 2, bytes[at - 2] == 0xC2, bytes[at - 1] == 0xA0 { return true }
    return at >= 3 && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80
      && (bytes[at - 1] == 0x93 || bytes[at - 1] == 0x94)
  }

  /// Whether the words are capitalised as titles are: at least three of five letters or more, no more
  /// than one in four of them in lower case, and not all shouting.
  private static func isTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var long = 0
    var lower = 0
    var isShouted = true
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, !Blanks.isWordByte(bytes[at]) || bytes[at] >= 0x80 { at += 1 }
      let start = at
      while at < range.upperBound, Blanks.isWordByte(bytes[at]) {
        if bytes[at] < 0x80, bytes[at] & 0x20 != 0, bytes[at] >= UInt8(ascii: "a") {
          isShouted = false
        }
        at += 1
      }
      guard at - start >= 5 else { continue }
      long += 1
      if bytes[start] >= UInt8(ascii: "a"), bytes[start] <= UInt8(ascii: "z") { lower += 1 }
    }
    return long >= 3 && lower * 4 <= long && !isShouted
  }
}

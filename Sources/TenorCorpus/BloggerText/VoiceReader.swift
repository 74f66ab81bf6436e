/// Finds out whose words a text holds.
///
/// - *Furniture*: URLs (from `http://`, `https://` or `www.` to the next blank, without the
///   punctuation at their end) and separator lines (`******`, `--oo00oo--`).
/// - *Quoted*: a line that begins with `>`; a paragraph, or several, that begin with an opening
///   double quotation mark at the start of a line and end with its closing mark at the end of a
///   line (straight, “…”, „…“ or «…»; a mark repeated at the head of each paragraph continues the
///   quotation); and within a line, six words or more between a mark and its closing one.
/// - *Own*: the rest. Shorter quotations are the speaker's own use of a word.
///
/// A straight mark opens after a blank, a bracket or a dash, and closes after anything else. The
/// ranges are UTF-8 offsets, contiguous, without gaps, and cover the text. O(bytes), and
/// O(quotations · log quotations).
struct VoiceReader {
  private let text: [UInt8]
  private var quoted: [Range<Int>] = []
  private var furniture: [Range<Int>] = []
  private var stack: [Opening] = []

  private struct Opening {
    var at: Int
    var kind: Mark
    var line: Int
    /// The words of its line so far, with the one that it opens.
    var words: Int
    var isAtLineStart: Bool

    func isClosed(by mark: Mark) -> Bool { kind == mark || (kind == .low && mark != .angle) }
  }

  private enum Mark { case straight, curly, low, angle }

  /// - Parameter marked: where the source's own markup says that the text is a quotation.
  static func voices(in text: [UInt8], marked: [Range<Int>] = []) -> [VoiceRange] {
    var reader = VoiceReader(text)
    reader.quoted = marked
    return reader.ranges()
  }

  private init(_ text: [UInt8]) { self.text = text }

  private mutating func ranges() -> [VoiceRange] {
    var start = 0
    var number = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      readLine(start..<end, number)
      // A blank line does not end a quotation, nor does it come between its paragraphs.
      if !isBlank(start..<end) { number += 1 }
      start = end + 1
    }
    var voices: [VoiceRange] = []
    let own = Self.merged(quoted)
    let plain = Self.merged(furniture)
    var at = 0
    var nextQuote = 0
    var nextPlain = 0
    while at < text.count {
      while nextQuote < own.count, own[nextQuote].upperBound <= at { nextQuote += 1 }
      while nextPlain < plain.count, plain[nextPlain].upperBound <= at { nextPlain += 1 }
      var end = text.count
      var voice = Voice.own
      if nextQuote < own.count {
        if own[nextQuote].lowerBound <= at { voice = .quoted }
        end = min(end, voice == .quoted ? own[nextQuote].upperBound : own[nextQuote].lowerBound)
      }
      if nextPlain < plain.count {
        if plain[nextPlain].lowerBound <= at {
          voice = .furniture
          end = plain[nextPlain].upperBound
        } else {
          end = min(end, plain[nextPlain].lowerBound)
        }
      }
      if let last = voices.last, last.voice == voice {
        voices[voices.count - 1].range = last.range.lowerBound..<end
      } else {
        voices.append(VoiceRange(voice, at..<end))
      }
      at = end
    }
    return voices
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension VoiceReader {
  /// The bytes that a quotation mark or a URL begins with.
  private static let mayBegin: [Bool] = (0..<256).map { byte in
    [UInt8(ascii: "\""), 0xC2, 0xE2, UInt8(ascii: "h"), UInt8(ascii: "w")].contains(UInt8(byte))
  }

  private mutating func readLine(_ line: Range<Int>, _ number: Int) {
    var start = line.lowerBound
    while start < line.upperBound, isSpace(text[start]) { start += 1 }
    guard start < line.upperBound else { return }
    if text[start] == UInt8(ascii: ">") {
      quoted.append(line)
      return
    }
    var end = line.upperBound
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    if Separator.isFurniture(text[start..<end]) {
      furniture.append(start..<end)
      return
    }
    var at = start
    var words = 0
    while at < end {
      if !isSpace(text[at]), at == start || isSpace(text[at - 1]) { words += 1 }
      guard Self.mayBegin[Int(text[at])] else {
        at += 1
        continue
      }
      if let url = url(at, end) {
        furniture.append(url)
        at = url.upperBound
      } else if let mark = mark(at, end) {
        if mark.opens {
          stack.append(
            Opening(at: at, kind: mark.kind, line: number, words: words, isAtLineStart: at == start)
          )
        } else {
          close(mark.kind, at..<at + mark.length, line: start..<end, number, words)
        }
        at += mark.length
      } else {
        at += 1
      }
    }
    while let last = stack.last, !last.isAtLineStart { stack.removeLast() }
  }

  private mutating func close(
    _ kind: Mark, _ mark: Range<Int>, line: Range<Int>, _ number: Int, _ words: Int
  ) {
    if let last = stack.last, !last.isClosed(by: kind), stack.count > 1,
      stack[stack.count - 2].isClosed(by: kind)
    {
      stack.removeLast()
    }
    guard let last = stack.last, last.isClosed(by: kind) else { return }
    stack.removeLast()
    let endsLine = isOnlyPunctuation(mark.upperBound..<line.upperBound)
    if last.line == number {
      let isWhole = last.isAtLineStart && endsLine
      if isWhole || words - last.words >= 5 { quoted.append(last.at..<mark.upperBound) }
      guard isWhole else { return }
    } else {
      guard last.isAtLineStart, endsLine else { return }
    }
    // Paragraphs directly above that open with the same mark and do not close it belong to it.
    var first = last
    while let above = stack.last, above.isAtLineStart, above.kind == last.kind,
      above.line == first.line - 1
    {
      first = above
      stack.removeLast()
    }
    quoted.append(first.at..<mark.upperBound)
  }

  private func isOnlyPunctuation(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { " .,;:!?)]-".utf8.contains($0) }
  }

  private func mark(_ at: Int, _ end: Int) -> (kind: Mark, opens: Bool, length: Int)? {
    switch text[at] {
    case UInt8(ascii: "\""):
      let before = at > 0 ? text[at - 1] : UInt8(ascii: "\n")
      let opens =
        isSpace(before) || before == UInt8(ascii: "\n") || "([-/".utf8.contains(before)
        || endsDash(at)
      let touches = at + 1 < end && !isSpace(text[at + 1])
      return opens && !touches ? nil : (.straight, opens, 1)
    case 0xE2 where at + 2 < end && text[at + 1] == 0x80:
      switch text[at + 2] {
      case 0x9C: return stack.last?.kind == .low ? (.curly, false, 3) : (.curly, true, 3)
      case 0x9D: return (.curly, false, 3)
      case 0x9E: return (.low, true, 3)
      default: return nil
      }
    case 0xC2 where at + 1 < end && text[at + 1] == 0xAB: return (.angle, true, 2)
    case 0xC2 where at + 1 < end && text[at + 1] == 0xBB: return (.angle, false, 2)
    default: return nil
    }
  }

  /// Whether a no-break space, or an en or em dash, ends before `at`.
  private func endsDash(_ at: Int) -> Bool {
    if at >= 2, text[at - 2] == 0xC2, text[at - 1] == 0xA0 { return true }
    return at >= 3 && text[at - 3] == 0xE2 && text[at - 2] == 0x80
      && (text[at - 1] == 0x93 || text[at - 1] == 0x94)
  }

  private func url(_ at: Int, _ end: Int) -> Range<Int>? {
    guard text[at] == UInt8(ascii: "h") || text[at] == UInt8(ascii: "w") else { return nil }
    let opens = ["http://", "https://", "www."].contains { text[at..<end].starts(with: $0.utf8) }
    guard opens, at == 0 || !isWordByte(text[at - 1]) else { return nil }
    var stop = at
    while stop < end, !isSpace(text[stop]), !"<>\"".utf8.contains(text[stop]) {
      // A non-breaking space or a typographic quotation mark ends it as well.
      if text[stop] == 0xC2, stop + 1 < end, [0xA0, 0xBB].contains(text[stop + 1]) { break }
      if text[stop] == 0xE2, stop + 2 < end, text[stop + 1] == 0x80,
        (0x98...0x9E).contains(text[stop + 2])
      {
        break
      }
      stop += 1
    }
    while stop > at, ".,;:!?)'".utf8.contains(text[stop - 1]) { stop -= 1 }
    return at..<stop
  }

  private func isBlank(_ range: Range<Int>) -> Bool { text[range].allSatisfy(isSpace) }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte >= 0x80
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
}

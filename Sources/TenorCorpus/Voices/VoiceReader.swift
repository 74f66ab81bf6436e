/// Finds out whose words a text holds, as far as the text alone can tell: see ``CopiedText`` for what
/// it takes from the texts above it.
///
/// - *Furniture*: URLs (from `http://`, `https://` or `www.` to the next blank, without the
///   punctuation at their end), separator lines (`******`, `--oo00oo--`) and a signature alone on the
///   last line: see ``Signature``.
/// - *Quoted*: what the source's markup says; a line that begins with `>`; what stands in double
///   quotation marks: see ``QuotationMarks``; bullets below a line that says whose they are: see
///   ``AttributedList``; an article pasted with its link or below its announcement: see
///   ``PastedArticle``.
/// - *Own*: the rest.
///
/// The ranges are UTF-8 offsets, contiguous, without gaps, and cover the text. O(bytes), and
/// O(quotations · log quotations).
struct VoiceReader {
  private let text: [UInt8]
  private var lines: [VoiceLine] = []
  private var marks = QuotationMarks()
  private var stretches = VoiceStretches()
  private var hasLink = false
  private var hasColon = false

  /// - Parameter marked: where the source's own markup says that the text is a quotation.
  static func voices(in text: [UInt8], marked: [Range<Int>] = []) -> [VoiceRange] {
    var reader = VoiceReader(text)
    for range in marked { reader.stretches.add(.quoted, range.clamped(to: 0..<text.count)) }
    reader.read()
    return reader.stretches.voices(covering: text.count)
  }

  private init(_ text: [UInt8]) { self.text = text }

  private mutating func read() {
    text.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count { at = readLine(bytes, from: at) }
      marks.finish(&stretches)
      if hasColon { AttributedList.find(in: bytes, lines, &stretches) }
      if (hasLink || hasColon) && bytes.count > PastedArticle.leastWords * 3 {
        PastedArticle.find(in: bytes, lines, &stretches)
      }
    }
    if lines.count > 1, let last = lines.last, mayBeSigned(last),
      Signature.speaker(in: text) != nil
    {
      stretches.add(.furniture, last.range)
    }
  }

  private func mayBeSigned(_ line: VoiceLine) -> Bool {
    let first = text[line.range.lowerBound]
    return line.range.count <= 40 && (first == UInt8(ascii: "'") || first == 0xE2)
  }

  /// Reads one line and returns where the next begins.
  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
    var start = begin
    while start < bytes.count, bytes[start] != UInt8(ascii: "\n") {
      if Blanks.isBlank(bytes[start]) {
        start += 1
      } else if Blanks.isNoBreak(bytes, at: start) {
        start += 2
      } else {
        break
      }
    }
    guard let base = bytes.baseAddress, start < bytes.count, bytes[start] != UInt8(ascii: "\n")
    else {
      return start + 1
    }
    // A line that begins so is read as a whole or not at all.
    if let kind = VoiceLine.Kind(first: bytes[start]) {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let line = trimmed(bytes, start..<end)
      if kind == .cited || Separator.isFurniture(text[line]) {
        stretches.add(kind == .cited ? .quoted : .furniture, line)
        lines.append(VoiceLine(range: line, kind: kind))
        return end + 1
      }
    }
    var line = VoiceLine(range: start..<start, kind: .text)
    marks.beginLine(at: start)
    var at = start
    while true {
      at = ByteSearch.voiceMark(base, from: at, to: bytes.count)
      guard at < bytes.count, bytes[at] != UInt8(ascii: "\n") else { break }
      switch bytes[at] {
      case UInt8(ascii: ":"), UInt8(ascii: "."):
        if let url = WebAddress.range(in: bytes, around: at, from: start) {
          stretches.add(.furniture, url)
          if line.link.isEmpty { line.link = url }
          at = max(at + 1, url.upperBound)
        } else {
          at += 1
        }
      default: at += marks.read(bytes, at, lineStart: start, &stretches)
      }
    }
    line.range = trimmed(bytes, start..<at)
    marks.endLine(bytes, line.range)
    if !line.link.isEmpty, line.isOnlyLink(bytes) {
      line.kind = .link
      hasLink = true
    } else if line.endsInColon(bytes) {
      hasColon = true
    }
    lines.append(line)
    return at + 1
  }

  /// Without the blanks and no-break spaces at its end.
  private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      if Blanks.isBlank(bytes[end - 1]) {
        end -= 1
      } else if end > range.lowerBound + 2, Blanks.isNoBreak(bytes, at: end - 2) {
        end -= 2
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }
}

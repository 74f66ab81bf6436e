/// What lies between the words of a text, for those who read its bytes.
enum Blanks {
  /// A space, a tab or a line end.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
  }

  /// Whether a no-break space stands at `at`.
  static func isNoBreak(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0
  }

  /// A letter or a digit, or a byte of a character beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte >= 0x80
  }

  /// The maximal runs of bytes between blanks and no-break spaces. O(bytes).
  static func words(of text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var at = 0
    while at < text.count {
      let isNoBreak = text[at] == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      if isNoBreak || isBlank(text[at]) {
        if let first = start { words.append(first..<at) }
        start = nil
        at += isNoBreak ? 2 : 1
      } else {
        if start == nil { start = at }
        at += 1
      }
    }
    if let first = start { words.append(first..<text.count) }
    return words
  }
}

/// The letters and digits of a word, ASCII letters in lower case: without its quotation marks, dashes,
/// apostrophes and emoji.
struct WordLetters {
  private let text: [UInt8]
  private var at: Int
  private let end: Int

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    at = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> UInt8? {
    while at < end {
      let byte = text[at]
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
        at += 1
        return byte | 0x20
      }
      let second = at + 1 < end ? text[at + 1] : 0
      switch byte {
      // General punctuation (U+2000…206F), Latin-1 signs (U+0080…00BF), emoji (U+1F000…1FFFF).
      case 0xE2 where second == 0x80 || second == 0x81: at += 3
      case 0xC2: at += 2
      case 0xF0 where second == 0x9F: at += 4
      default:
        at += 1
        if Blanks.isWordByte(byte) { return byte }
      }
    }
    return nil
  }
}

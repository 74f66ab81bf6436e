/// What lies between the words of a text, for those who read its bytes.
enum Blanks {
  /// A space, a tab or a line end.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
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

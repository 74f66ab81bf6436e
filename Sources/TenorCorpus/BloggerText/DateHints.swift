/// The dates that an undated conversation's text mentions: something for a person to decide on.
struct DateHints {
  struct Hint {
    var offset: Int
    var message: String
  }

  /// At most twenty different dates, in order; the last says how many more there are.
  private(set) var found: [Hint] = []
  private var seen: Set<CalendarDate> = []

  /// Looks for dates with day, month and year in an utterance's text. O(bytes).
  mutating func read(_ text: [UInt8], of utterance: Utterance, in source: Source) {
    guard seen.count < 20 else { return }
    let page = PageLines(text)
    var at = 0
    var isWord = false
    while at < text.count, seen.count < 20 {
      let byte = text[at]
      let begins = !isWord && Self.isWordByte(byte)
      isWord = Self.isWordByte(byte)
      guard begins else {
        at += 1
        continue
      }
      var scanner = DateScanner(page, at..<text.count)
      if let date = scanner.date(numeric: true)?.date {
        if seen.insert(date).inserted {
          found.append(
            Hint(
              offset: utterance.sourceOffset(ofText: at, in: source),
              message: "\(date) is mentioned here ('\(page.string(at..<scanner.at))'): not applied")
          )
        }
        at = scanner.at
        isWord = true
      } else {
        at += 1
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}

/// The dates that an undated conversation's text mentions: something for a person to decide on.
struct DateHints {
  struct Hint {
    var offset: Int
    var message: String
  }

  /// At most twenty different dates, in order.
  private(set) var found: [Hint] = []
  private var seen: Set<CalendarDate> = []

  /// Looks for dates with day, month and year in an utterance's text: at each number, and at the
  /// word before it. O(bytes).
  mutating func read(_ text: [UInt8], of utterance: Utterance, in source: Source) {
    guard seen.count < 20 else { return }
    let page = PageLines(text)
    var word = 0
    var at = 0
    while at < text.count, seen.count < 20 {
      let start = at
      let isNumber = Self.isDigit(text[at])
      while at < text.count, Self.isWordByte(text[at]) { at += 1 }
      if isNumber {
        for candidate in [word, start] {
          var scanner = DateScanner(page, candidate..<text.count)
          guard let date = scanner.date(numeric: true)?.date else { continue }
          add(date, candidate..<scanner.at, page, utterance, source)
          at = scanner.at
          break
        }
      }
      if at == start { at += 1 } else { word = start }
    }
  }

  private mutating func add(
    _ date: CalendarDate, _ range: Range<Int>, _ page: PageLines, _ utterance: Utterance,
    _ source: Source
  ) {
    guard seen.insert(date).inserted else { return }
    found.append(
      Hint(
        offset: TextPlaces(of: utterance, in: source).source(of: range).lowerBound,
        message: "\(date) is mentioned here ('\(page.string(range))'): not applied"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}

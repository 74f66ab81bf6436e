/// A date as a page writes it.
struct WrittenDate {
  /// Monday is 1; `nil` where no weekday is written.
  var weekday: Int?
  var year: Int
  var month: Int
  var day: Int
  var secondOfDay: Int?
  /// Minutes that the time's zone is ahead of UTC; `nil` where none is written.
  var utcOffset: Int?

  /// `nil` where the calendar has no such day.
  var date: CalendarDate? {
    CalendarDate(year: year, month: month, day: day, secondOfDay: secondOfDay, utcOffset: utcOffset)
  }

  /// Whether the weekday is that of the date, as far as one is written.
  var weekdayFits: Bool {
    guard let weekday, let date else { return true }
    // 1970-01-01 was a Thursday.
    return ((date.firstDay + 3) % 7 + 7) % 7 + 1 == weekday
  }
}

/// Reads dates and times from a page's bytes, one part after the other.
///
/// Dates read as `Thursday, 26 November 2020`, `Thursday, November 26, 2020`, `Freitag, 5. Juni
/// 2015`, `mardi 5 juin 2018` or `1er mars 2018`, with or without the weekday; with `numeric`, also
/// as `26.11.2020`. Times read as `16:14`, `4:14:00 PM` or `16:14 Uhr`, and a zone may follow, of
/// which only UTC and GMT are kept. Every step is O(1).
struct DateScanner {
  let bytes: [UInt8]
  let limit: Int
  var at: Int

  init(_ page: PageLines, _ range: Range<Int>) { self.init(page.bytes, range) }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    limit = range.upperBound
  }

  var isAtEnd: Bool { at == limit }

  /// A date, and where it ends; `at` is left unchanged when there is none.
  mutating func date(numeric: Bool = false) -> WrittenDate? {
    let start = at
    if let date = wordedDate() { return date }
    at = start
    if numeric, let date = numericDate() { return date }
    at = start
    return nil
  }

  /// The time of day in seconds, and 0 where it is in UTC.
  mutating func time() -> (seconds: Int, utcOffset: Int?)? {
    let start = at
    guard let hour = number(digits: 1...2), skip(":"), let minute = number(digits: 2...2) else {
      at = start
      return nil
    }
    var seconds = 0
    if skip(":") {
      guard let written = number(digits: 2...2) else {
        at = start
        return nil
      }
      seconds = written
    }
    var end = at
    var hours = hour
    var utcOffset: Int?
    while skipSpace() {
      switch word() {
      case Array("am".utf8) where hour <= 12: hours = hour % 12
      case Array("pm".utf8) where hour <= 12: hours = hour % 12 + 12
      case Array("gmt".utf8), Array("utc".utf8): utcOffset = 0
      case Array("uhr".utf8), Array("est".utf8), Array("edt".utf8), Array("pst".utf8),
        Array("pdt".utf8), Array("bst".utf8), Array("cet".utf8), Array("cest".utf8):
        break
      default:
        at = end
        return checked(hours, minute, seconds, utcOffset)
      }
      end = at
    }
    at = end
    return checked(hours, minute, seconds, utcOffset)
  }

  private func checked(
    _ hour: Int, _ minute: Int, _ second: Int, _ utcOffset: Int?
  ) -> (Int, Int?)? {
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return (hour * 3600 + minute * 60 + second, utcOffset)
  }

  private mutating func wordedDate() -> WrittenDate? {
    var weekday: Int?
    let start = at
    if let name = word(), let number = CalendarWords.weekday[name] {
      weekday = number
      _ = skip(",")
      guard skipSpace() else { return nil }
    } else {
      at = start
    }
    guard at < limit else { return nil }
    let day: Int
    let month: Int
    if isDigit(at) {
      guard let number = number(digits: 1...2) else { return nil }
      day = number
      if !skip(".") { _ = skip("er") }
      guard skipSpace(), let named = word(), let found = CalendarWords.month[named] else {
        return nil
      }
      month = found
    } else {
      guard let named = word(), let found = CalendarWords.month[named], skipSpace(),
        let number = number(digits: 1...2)
      else { return nil }
      month = found
      day = number
    }
    _ = skip(",")
    guard skipSpace(), let year = number(digits: 4...4) else { return nil }
    return WrittenDate(weekday: weekday, year: year, month: month, day: day)
  }

  private mutating func numericDate() -> WrittenDate? {
    guard let day = number(digits: 1...2), skip("."), let month = number(digits: 1...2), skip("."),
      let year = number(digits: 4...4)
    else { return nil }
    return WrittenDate(weekday: nil, year: year, month: month, day: day)
  }

  /// A word of Latin letters in lower case, at most as long as the longest name of a month.
  mutating func word() -> [UInt8]? {
    var letters: [UInt8] = []
    while at < limit, letters.count <= CalendarWords.longest {
      let byte = bytes[at]
      if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z"), byte < 0x80 {
        letters.append(byte | 0x20)
        at += 1
      } else if byte == 0xC3, at + 1 < limit {
        letters.append(byte)
        let second = bytes[at + 1]
        // U+00C0 to U+00DE are the capitals of U+00E0 to U+00FE.
        letters.append(second <= 0x9E ? second | 0x20 : second)
        at += 2
      } else {
        break
      }
    }
    return letters.isEmpty ? nil : letters
  }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while at < limit, isDigit(at) {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      count += 1
      at += 1
      if count > digits.upperBound { return nil }
    }
    return digits.contains(count) ? value : nil
  }

  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= limit else { return false }
    for index in 0..<count where bytes[at + index] != text.utf8Start[index] { return false }
    at += count
    return true
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard at < limit, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  mutating func skip(_ word: [UInt8]) -> Bool {
    guard at + word.count <= limit else { return false }
    for index in word.indices where bytes[at + index] != word[index] { return false }
    at += word.count
    return true
  }

  /// Blanks, non-breaking (U+00A0) and narrow non-breaking (U+202F) spaces; at most eight.
  mutating func skipSpace() -> Bool {
    let start = at
    while at < limit, at - start < 8 {
      if !skip(" "), !skip("\u{A0}"), !skip("\u{202F}") { break }
    }
    return at > start
  }

  func isDigit(_ offset: Int) -> Bool {
    offset < limit && bytes[offset] >= UInt8(ascii: "0")
      && bytes[offset] <= UInt8(ascii: "9")
  }
}

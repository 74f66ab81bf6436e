/// One text that should be a date and nothing else.
struct DateForm {
  private var scanner: DateScanner
  private let order: DateOrder

  init(_ text: [UInt8], _ range: Range<Int>, _ order: DateOrder) {
    scanner = DateScanner(text, range)
    self.order = order
  }

  private struct Parts {
    var year = 0
    var month: Int?
    var day: Int?
    var weekday: Int?
    var time: DateTime?
  }

  /// With the offset that it states. O(bytes).
  mutating func date() -> CalendarDate? {
    let start = scanner.at
    guard let weekday = weekday() else { return date(on: nil) }
    if let date = date(on: weekday) { return date }
    // Short for *mardi*, and for March.
    scanner.at = start
    return date(on: nil)
  }

  private mutating func date(on weekday: Int?) -> CalendarDate? {
    var parts = Parts()
    parts.weekday = weekday
    guard calendar(&parts), weekday == nil || parts.day != nil else { return nil }
    if !scanner.isAtEnd {
      guard parts.day != nil, parts.time == nil, skipToTime(), let time = DateTime(&scanner),
        scanner.isAtEnd
      else { return nil }
      parts.time = time
    }
    let date = CalendarDate(
      year: parts.year, month: parts.month, day: parts.day,
      secondOfDay: parts.time?.secondOfDay, utcOffset: parts.time?.utcOffset)
    if let weekday = parts.weekday, let month = parts.month, let day = parts.day {
      let written = WrittenDate(weekday: weekday, year: parts.year, month: month, day: day)
      guard written.weekdayFits else { return nil }
    }
    return date
  }

  private mutating func weekday() -> Int? {
    let start = scanner.at
    guard let name = scanner.word(), let number = CalendarWords.anyWeekday[name] else {
      scanner.at = start
      return nil
    }
    _ = scanner.skip(".")
    _ = scanner.skip(",")
    _ = scanner.skipSpace()
    let article = scanner.at
    guard let word = scanner.word(),
      ["den", "le", "the"].contains(where: { word == Array($0.utf8) }),
      scanner.skipSpace()
    else {
      scanner.at = article
      return number
    }
    return number
  }

  private mutating func calendar(_ parts: inout Parts) -> Bool {
    let start = scanner.at
    while scanner.isDigit(scanner.at) { scanner.at += 1 }
    let digits = scanner.at - start
    scanner.at = start
    switch digits {
    case 0: return monthThenDay(&parts)
    case 1, 2: return dayThenMonth(&parts)
    case 4: return yearFirst(&parts)
    case 8, 14: return basic(&parts, digits)
    default: return false
    }
  }

  /// `2020`, `2020-11`, `2020-11-26`, also with strokes or full stops.
  private mutating func yearFirst(_ parts: inout Parts) -> Bool {
    guard let year = scanner.number(digits: 4...4) else { return false }
    parts.year = year
    guard let mark = mark() else { return scanner.isAtEnd }
    guard let month = scanner.number(digits: mark == Self.hyphen ? 2...2 : 1...2) else {
      return false
    }
    parts.month = month
    guard scanner.skip(mark) else { return mark == Self.hyphen && scanner.isAtEnd }
    parts.day = scanner.number(digits: mark == Self.hyphen ? 2...2 : 1...2)
    return parts.day != nil
  }

  /// `20201126`, `20201126T173300`, `20201126173300`.
  private mutating func basic(_ parts: inout Parts, _ digits: Int) -> Bool {
    let (first, start) = (scanner.at, scanner.at + 8)
    guard digits == 8 || start + 6 == scanner.limit,
      let number = DateTime.number(scanner, first, 8)
    else { return false }
    parts.year = number / 10_000
    parts.month = number / 100 % 100
    parts.day = number % 100
    scanner.at = start
    guard digits == 14 else { return true }
    parts.time = DateTime(basic: &scanner)
    return parts.time != nil
  }

  /// `26/11/2020`, `26 November 2020`, `26-Nov-2020`, `26th of Nov. 2020`.
  private mutating func dayThenMonth(_ parts: inout Parts) -> Bool {
    guard let first = scanner.number(digits: 1...2) else { return false }
    let afterDay = scanner.at
    if let mark = mark() {
      if let second = scanner.number(digits: 1...2) {
        guard scanner.skip(mark), let year = scanner.number(digits: 4...4) else { return false }
        parts.year = year
        parts.day = order == .dayFirst ? first : second
        parts.month = order == .dayFirst ? second : first
        return true
      }
      if mark != Self.stop, let month = month() {
        guard scanner.skip(mark), let year = scanner.number(digits: 4...4) else { return false }
        parts.year = year
        parts.month = month
        parts.day = first
        return true
      }
      scanner.at = afterDay
    }
    ordinal()
    _ = scanner.skipSpace()
    if scanner.skip("of") { _ = scanner.skipSpace() }
    guard let month = month() else { return false }
    _ = scanner.skip(",")
    guard scanner.skipSpace(), let year = scanner.number(digits: 4...4) else { return false }
    parts.year = year
    parts.month = month
    parts.day = first
    return true
  }

  /// `November 2020`, `November 26, 2020`, `Nov 26 17:33:00 +0000 2020`.
  private mutating func monthThenDay(_ parts: inout Parts) -> Bool {
    guard let month = month() else { return false }
    parts.month = month
    _ = scanner.skip(",")
    guard scanner.skipSpace() else { return false }
    let start = scanner.at
    if let year = scanner.number(digits: 4...4) {
      parts.year = year
      return scanner.isAtEnd
    }
    scanner.at = start
    guard let day = scanner.number(digits: 1...2) else { return false }
    parts.day = day
    ordinal()
    _ = scanner.skip(",")
    guard scanner.skipSpace() else { return false }
    let afterDay = scanner.at
    if let year = scanner.number(digits: 4...4) {
      parts.year = year
      return true
    }
    scanner.at = afterDay
    guard let time = DateTime(&scanner), scanner.skipSpace(),
      let year = scanner.number(digits: 4...4)
    else { return false }
    parts.time = time
    parts.year = year
    return true
  }

  private mutating func month() -> Int? {
    guard let name = scanner.word(), let number = CalendarWords.anyMonth[name] else { return nil }
    _ = scanner.skip(".")
    return number
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let stop = UInt8(ascii: ".")

  private mutating func mark() -> UInt8? {
    for mark in [Self.hyphen, Self.stop, UInt8(ascii: "/")] where scanner.skip(mark) { return mark }
    return nil
  }

  private mutating func ordinal() {
    for ending: StaticString in ["st", "nd", "rd", "th", "er", "."] where scanner.skip(ending) {
      return
    }
  }

  /// The `T`, or blanks, a comma or a word such as *at*.
  private mutating func skipToTime() -> Bool {
    if scanner.skip("T") || scanner.skip("t") { return true }
    let hasComma = scanner.skip(",")
    guard scanner.skipSpace() || hasComma else { return false }
    for word: StaticString in ["at", "um", "à", "@", "-"] where scanner.skip(word) {
      return scanner.skipSpace()
    }
    return true
  }
}

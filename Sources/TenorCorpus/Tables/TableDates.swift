/// Reads the dates of a table's rows, and counts those that cannot be read.
struct TableDates {
  private var reader: DateReader
  private var otherReader: DateReader
  private let otherOrder: DateOrder
  private var bad = TableTally()
  private var fitsOtherwise = 0
  private var example = ""
  private var milliseconds = TableTally()

  init(_ options: ReadingOptions) {
    otherOrder = options.dateOrder == .dayFirst ? .monthFirst : .dayFirst
    reader = DateReader(order: options.dateOrder, timeZone: options.timeZone)
    otherReader = DateReader(order: otherOrder, timeZone: options.timeZone)
  }

  /// The date in a field: as text, or as a number of nine figures or more, which counts the seconds
  /// since 1970 (from 1e11 on the milliseconds). Shorter numbers are as likely the days of a
  /// spreadsheet, and are not guessed at.
  mutating func date(_ field: [UInt8], line: Int) -> CalendarDate? {
    if let date = reader.date(utf8: field) { return date }
    let text = String(decoding: field.prefix(200), as: UTF8.self)
    if let seconds = seconds(field, line), let date = reader.date(epochSeconds: seconds) {
      return date
    }
    if bad.count == 0 { example = TableColumns.shown(text) }
    bad.add(line)
    if otherReader.date(utf8: field) != nil { fitsOtherwise += 1 }
    return nil
  }

  private mutating func seconds(_ field: [UInt8], _ line: Int) -> Double? {
    var at = field.startIndex
    while at < field.endIndex, field[at] <= 0x20 { at += 1 }
    let isNegative = at < field.endIndex && field[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var value = 0.0
    var figures = 0
    while at < field.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(field[at]) {
      value = value * 10 + Double(field[at] & 15)
      figures += 1
      at += 1
    }
    guard (9...16).contains(figures) else { return nil }
    if at < field.endIndex, field[at] == UInt8(ascii: ".") {
      at += 1
      while at < field.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(field[at]) {
        at += 1
      }
    }
    while at < field.endIndex, field[at] <= 0x20 { at += 1 }
    guard at == field.endIndex else { return nil }
    if value >= 1e11 {
      milliseconds.add(line)
      value /= 1000
    }
    return isNegative ? -value : value
  }

  /// What there is to say at the end.
  func notes(_ emit: (ReadItem) throws -> Void) throws {
    if milliseconds.count > 0 {
      try emit(
        .note(
          .understood, line: milliseconds.line,
          TableTally.counted(milliseconds.count, "date is", "dates are")
            + " read as milliseconds since 1970"))
    }
    guard bad.count > 0 else { return }
    var message =
      TableTally.counted(bad.count, "date", "dates")
      + " cannot be read, \(bad.count == 1 ? "namely" : "the first is") '\(example)' on line \(bad.line):"
      + " kept without a date"
    if fitsOtherwise > 0 {
      let which = fitsOtherwise == bad.count ? "" : " \(fitsOtherwise) of them"
      message += "; --date-order \(otherOrder.rawValue) would read"
      message += which.isEmpty ? (bad.count == 1 ? " it" : " them") : which
    }
    try emit(.note(.badDate, line: bad.line, message))
  }
}

/// How often something was met, and the line where it was met first.
struct TableTally {
  private(set) var count = 0
  private(set) var line = 0

  mutating func add(_ line: Int, times: Int = 1) {
    if count == 0 { self.line = line }
    count += times
  }

  /// A figure and what it counts: `1 row`, `12,345 rows`.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    var digits = String(count)
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
      at -= 3
    }
    return "\(digits) \(count == 1 ? one : many)"
  }
}

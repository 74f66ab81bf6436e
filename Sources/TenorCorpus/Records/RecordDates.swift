/// Reads the dates of records, in tables and in JSON, and counts those that cannot be read.
struct RecordDates {
  private var reader: DateReader
  private var otherReader: DateReader
  private let otherOrder: DateOrder
  private var milliseconds = Tally()
  private var bad = Tally()
  private var fitsOtherwise = 0
  private var example = ""

  init(_ options: ReadingOptions) {
    otherOrder = options.dateOrder == .dayFirst ? .monthFirst : .dayFirst
    reader = DateReader(order: options.dateOrder, timeZone: options.timeZone)
    otherReader = DateReader(order: otherOrder, timeZone: options.timeZone)
  }

  /// The date that a field states: as text, or as a number of nine figures or more, which counts the
  /// seconds since 1970 (from 1e11 on the milliseconds: as seconds that would be the year 5138).
  ///
  /// Shorter numbers are as likely the days of a spreadsheet, or the seconds of a recording, and are not
  /// guessed at.
  ///
  /// - Parameter isNumber: whether the source says that it is one, as JSON does: then it may have an
  ///   exponent. In a table that is a number which a spreadsheet has rounded.
  mutating func date(
    _ field: UnsafeBufferPointer<UInt8>, line: Int, isNumber: Bool = false
  ) -> CalendarDate? {
    let seconds = Self.seconds(field)
    // Fourteen figures are a moment written out (20150303093000) rather than a count.
    if let seconds, field.count != 14, let date = date(epoch: seconds, line) { return date }
    let bytes = Array(field)
    if let date = reader.date(utf8: bytes) { return date }
    let number = isNumber ? Double(String(decoding: bytes, as: UTF8.self)) : nil
    if let count = seconds ?? number, count.magnitude >= 1e8, let date = date(epoch: count, line) {
      return date
    }
    if bad.count == 0 { example = Tally.shown(String(decoding: bytes.prefix(200), as: UTF8.self)) }
    bad.add(line)
    if otherReader.date(utf8: bytes) != nil { fitsOtherwise += 1 }
    return nil
  }

  private mutating func date(epoch: Double, _ line: Int) -> CalendarDate? {
    guard epoch.isFinite, epoch.magnitude < 1e15 else { return nil }
    let isFine = epoch.magnitude >= 1e11
    guard let date = reader.date(epochSeconds: isFine ? epoch / 1000 : epoch) else { return nil }
    if isFine { milliseconds.add(line) }
    return date
  }

  /// Nine to sixteen figures, perhaps with a sign, a fraction, and blanks around them.
  private static func seconds(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    func isFigure(_ at: Int) -> Bool {
      at < field.endIndex && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(field[at])
    }
    var at = field.startIndex
    while at < field.endIndex, field[at] <= 0x20 { at += 1 }
    let isNegative = at < field.endIndex && field[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var value = 0
    let first = at
    while isFigure(at), at - first < 17 {
      value = value * 10 + Int(field[at] & 15)
      at += 1
    }
    guard (9...16).contains(at - first) else { return nil }
    if at < field.endIndex, field[at] == UInt8(ascii: ".") {
      at += 1
      while isFigure(at) { at += 1 }
    }
    while at < field.endIndex, field[at] <= 0x20 { at += 1 }
    guard at == field.endIndex else { return nil }
    return Double(isNegative ? -value : value)
  }

  /// What there is to say at the end.
  func notes(_ emit: (ReadItem) throws -> Void) throws {
    if milliseconds.count > 0 {
      try emit(
        .note(
          .understood, line: milliseconds.firstLine,
          Tally.counted(milliseconds.count, "date is", "dates are")
            + " read as milliseconds since 1970"))
    }
    guard bad.count > 0 else { return }
    let isOne = bad.count == 1
    var message =
      Tally.counted(bad.count, "date", "dates")
      + " cannot be read, \(isOne ? "namely" : "the first is") '\(example)' on line"
      + " \(bad.firstLine): kept without a date"
    if fitsOtherwise > 0 {
      let which = fitsOtherwise < bad.count ? "\(fitsOtherwise) of them" : isOne ? "it" : "them"
      message += "; --date-order \(otherOrder.rawValue) would read \(which)"
    }
    try emit(.note(.badDate, line: bad.firstLine, message))
  }
}

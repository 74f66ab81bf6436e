/// Reads the dates of records, and counts those that cannot be read.
struct RecordDates {
  private var reader: DateReader
  private var milliseconds = Tally()
  private var bad = Tally()
  private var example = ""

  init(_ options: ReadingOptions) {
    reader = DateReader(order: options.dateOrder, timeZone: options.timeZone)
  }

  /// The date that a value states: as text, or as a number of seconds since 1970 (of milliseconds from
  /// 1e11 on, which as seconds would be the year 5138). A whole number below 10,000 is a year.
  mutating func date(_ token: JSONToken, in line: Line, _ decoder: inout JSONTextDecoder)
    -> CalendarDate?
  {
    guard token.kind == .string || token.kind == .number, !token.range.isEmpty else { return nil }
    if token.kind == .number || Self.isFigure(line.bytes[token.range]) {
      let bytes = line.bytes[token.range]
      if token.kind == .string || bytes.count != 4 || !Self.isFigure(bytes, digits: 4) {
        return epoch(bytes, line)
      }
    }
    guard let text = decoder.string(token, in: line) else { return nil }
    if let date = reader.date(text) { return date }
    note(text, line)
    return nil
  }

  /// Whether the text of a string is a number of seconds rather than a date in figures (20150303).
  private static func isFigure(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, digits: Int = 9
  ) -> Bool {
    let whole = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard whole.count >= digits, whole.count < 18, digits != 4 || whole.count == 4 else {
      return false
    }
    let rest = bytes[whole.endIndex...]
    guard let point = rest.first else { return true }
    return point == UInt8(ascii: ".")
      && rest.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private mutating func epoch(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ line: Line
  ) -> CalendarDate? {
    var whole = 0
    var isWhole = bytes.count < 18
    if isWhole {
      for byte in bytes {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
          isWhole = false
          break
        }
        whole = whole &* 10 &+ Int(byte & 15)
      }
    }
    let number: Double? =
      isWhole ? Double(whole) : Double(String(decoding: bytes, as: UTF8.self))
    if var seconds = number, seconds.isFinite, seconds.magnitude < 1e15 {
      let isFine = seconds.magnitude >= 1e11
      if isFine { seconds /= 1000 }
      if let date = reader.date(epochSeconds: seconds) {
        if isFine { milliseconds.add(line.number) }
        return date
      }
    }
    note(String(decoding: bytes.prefix(40), as: UTF8.self), line)
    return nil
  }

  private mutating func note(_ text: String, _ line: Line) {
    if bad.count == 0 {
      let shown = text.unicodeScalars.prefix(40).map { $0.value < 0x20 ? " " : Character($0) }
      example = String(shown) + (text.unicodeScalars.count > 40 ? "…" : "")
    }
    bad.add(line.number)
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
    if bad.count > 0 {
      try emit(
        .note(
          .badDate, line: bad.firstLine,
          Tally.counted(bad.count, "date cannot", "dates cannot")
            + " be read, the first is '\(example)': kept without"))
    }
  }
}

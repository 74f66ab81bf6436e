/// What the readers of XML exports keep while they read: dates, what was left out, what was mended.
struct XMLReading {
  var leftOut = LeftOut()
  private var dates: DateReader
  private var unreadable = 0
  private var firstUnreadable = 0

  init(_ options: ReadingOptions) {
    dates = DateReader(order: options.dateOrder, timeZone: options.timeZone)
  }

  /// The first of these that states a date; those that cannot be read are counted.
  mutating func date(_ candidates: (content: XMLContent?, isGMT: Bool)...) -> CalendarDate? {
    var failed: Int?
    for (content, isGMT) in candidates {
      guard let content else { continue }
      var text = content.string
      // A database's way of saying that there is none.
      if text.isEmpty || text.hasPrefix("0000-00-00") { continue }
      if isGMT, !text.utf8.contains(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z") }) {
        text = text.split(separator: " ").joined(separator: "T") + "Z"
      }
      if let date = dates.date(text) { return date }
      if failed == nil { failed = content.line }
    }
    if let failed {
      if unreadable == 0 { firstUnreadable = failed }
      unreadable += 1
    }
    return nil
  }

  /// What there is to say at the end.
  func finish(_ stream: XMLStream, _ emit: (ReadItem) throws -> Void) rethrows {
    try leftOut.notes(emit)
    if unreadable > 0 {
      let dates = unreadable == 1 ? "1 date" : "\(unreadable) dates"
      try emit(.note(.badDate, line: firstUnreadable, "\(dates) could not be read"))
    }
    if stream.mended > 0 {
      let characters =
        stream.mended == 1 ? "1 control character" : "\(stream.mended) control characters"
      try emit(
        .note(
          .mended, line: stream.firstMended,
          "\(characters) that XML forbids read as blanks"))
    }
  }

  /// The speaker of this name; `nil` for the names of those without one.
  static func speaker(_ name: String?) -> String? {
    guard let name, !name.isEmpty else { return nil }
    return ChromeWords.all.contains { $0.anonymous.contains(name) } ? nil : name
  }
}

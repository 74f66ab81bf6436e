/// A line that is a date and nothing else, as Blogger puts above the posts of a day.
struct DateLine {
  var line: Int
  var written: WrittenDate

  /// `nil` when the line holds anything besides the date.
  init?(_ page: PageLines, _ line: Int) {
    let text = page.text(line)
    guard (8...60).contains(text.count) else { return nil }
    var scanner = DateScanner(page, text)
    guard let written = scanner.date(), scanner.isAtEnd else { return nil }
    self.line = line
    self.written = written
  }
}

/// The first line of a comment where an extractor kept who wrote it and when: author and date glued
/// together, as in `Anonymous27 November 2020 at 16:14`, or with a time alone, as in `Ruby21:00`.
///
/// Where the author's name ends in a digit, two digits are read as the day if a month can have it.
struct Byline {
  /// `nil` for those whom Blogger calls anonymous or unknown.
  var speaker: String?
  /// `nil` where the byline gives a time alone.
  var date: CalendarDate?

  /// `nil` when the text does not end in a date with a time, or in a time. O(bytes), at most 200.
  init?(_ page: PageLines, _ range: Range<Int>) {
    // Every time has a colon.
    guard range.count <= 200, page.bytes[range].contains(UInt8(ascii: ":")) else { return nil }
    for start in range where page.bytes[start] & 0xC0 != 0x80 {
      var scanner = DateScanner(page, start..<range.upperBound)
      if var written = scanner.date(numeric: true) {
        Self.skipAt(&scanner)
        guard let time = scanner.time(), scanner.isAtEnd else { continue }
        written.secondOfDay = time.seconds
        written.utcOffset = time.utcOffset
        guard let found = written.date else { continue }
        date = found
      } else {
        guard start > range.lowerBound, scanner.time() != nil, scanner.isAtEnd else { continue }
      }
      speaker = Self.speaker(page, range.lowerBound..<start)
      return
    }
    return nil
  }

  /// The word between date and time, or a comma, with the blanks around it.
  private static func skipAt(_ scanner: inout DateScanner) {
    if scanner.at < scanner.limit, scanner.bytes[scanner.at] == UInt8(ascii: ",") {
      scanner.at += 1
    }
    _ = scanner.skipSpace()
    for word in ChromePhrases.at where scanner.skip(word) {
      _ = scanner.skipSpace()
      return
    }
  }

  private static func speaker(_ page: PageLines, _ range: Range<Int>) -> String? {
    let name = Array(page.bytes[range])
    guard !name.isEmpty, !ChromePhrases.anonymous.contains(name) else { return nil }
    var text = String(decoding: name, as: UTF8.self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}

/// Reads the dates that pages give: instants in attributes and addresses, and what they print.
struct PageDates {
  private var reader: DateReader

  init(_ options: ReadingOptions) {
    reader = DateReader(order: options.dateOrder, timeZone: options.timeZone)
  }

  /// What an attribute such as `datetime` states.
  mutating func instant(_ text: String?) -> CalendarDate? {
    guard let text = text?.trimmed, !text.isEmpty, text.utf8.count < 64 else { return nil }
    return reader.date(text)
  }

  /// The instant that Blogger puts into a comment's address, in milliseconds.
  mutating func shown(in address: String) -> CalendarDate? {
    guard let at = address.utf8.offset(behind: "showcomment=") else { return nil }
    let digits = address.utf8.dropFirst(at).prefix { (0x30...0x39).contains($0) }
    guard (10...16).contains(digits.count), let number = Int(Substring(digits)) else { return nil }
    return reader.date(epochSeconds: Double(number / 1000))
  }

  /// What a page prints: a date, with a time or without. A time of day alone is none.
  mutating func label(_ text: String) -> CalendarDate? {
    let bytes = Array(text.trimmed.utf8)
    guard (4...120).contains(bytes.count) else { return nil }
    let page = PageLines(bytes)
    if let date = Byline(page, bytes.indices)?.date { return date }
    var scanner = DateScanner(page, bytes.indices)
    if let date = scanner.date(numeric: true)?.date { return date }
    return reader.date(text.trimmed)
  }

  /// The month in a post's address, as in `/2017/05/title.html`.
  static func month(inAddress address: String) -> CalendarDate? {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    for (year, month) in zip(parts, parts.dropFirst()) {
      guard year.utf8.count == 4, month.utf8.count == 2, let number = Int(year),
        (1990...2100).contains(number), let of = Int(month)
      else { continue }
      return CalendarDate(year: number, month: of)
    }
    return nil
  }

  /// The number of comments that a heading states.
  static func declared(_ heading: String) -> Int? {
    var bytes = Array(heading.trimmed.utf8)
    guard !bytes.isEmpty, bytes.count < 400 else { return nil }
    if let count = leading(bytes) { return count }
    while let last = bytes.last, last == UInt8(ascii: ":") || last == 0x20 { bytes.removeLast() }
    let page = PageLines(bytes + [UInt8(ascii: ":")])
    if case .declared(let count)? = CommentHeading(page, 0)?.count { return count }
    if bytes.starts(with: "One ".utf8) { return 1 }
    // As in `Comments (12)`.
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    let inner = bytes[(open + 1)...].dropLast()
    return inner.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(String(decoding: inner, as: UTF8.self)) : nil
  }

  /// A number of at most seven digits, with a comma or a full stop between thousands.
  private static func leading(_ bytes: [UInt8]) -> Int? {
    var number = 0
    var digits = 0
    var at = 0
    while at < bytes.count, digits < 8 {
      if (0x30...0x39).contains(bytes[at]) {
        number = number * 10 + Int(bytes[at] - 0x30)
        digits += 1
      } else if digits == 0 || !",.".utf8.contains(bytes[at]) {
        break
      }
      at += 1
    }
    guard (1...7).contains(digits), at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0xC2 else {
      return nil
    }
    return number
  }
}

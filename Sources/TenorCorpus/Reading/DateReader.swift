/// Reads dates as exports, tables and pages write them, and tells instants in one time zone.
///
/// Reads ISO 8601 and RFC 3339 (`2020-11-26T17:33:00Z`, `2020-11-26 17:33`, `20201126T173300Z`, `2020-11`),
/// RFC 822 and 2822 (`Thu, 26 Nov 2020 17:33:00 +0000`), dates with a month's name in English, German or
/// French (`26th November 2020 at 17:33`, `Nov 26, 2020 5:33 PM`, `26. November 2020`, `November 2020`),
/// and dates in figures with the year last (`26/11/2020`), of which the reader's order says which
/// figure is the day.
///
/// Nothing is guessed: figures that only fit the other order, years of two digits, a weekday that is
/// not that of the date, and zones known by other names than those of RFC 822, Britain and central
/// Europe are no date. A text without a zone stays without one; a moment is told in the reader's zone.
public struct DateReader: Sendable {
  private let order: DateOrder
  private var clock: LocalClock

  /// - Parameter timeZone: an IANA name; UTC where it is unknown.
  public init(order: DateOrder = .dayFirst, timeZone: String = "Europe/London") {
    self.order = order
    clock = LocalClock(timeZone)
  }

  /// Whether a time zone has this name.
  public static func isZone(_ name: String) -> Bool { LocalClock.isZone(name) }

  /// The date that a text states, at its own precision; `nil` for anything else. O(1): no date is
  /// longer than 100 bytes.
  public mutating func date(_ text: some StringProtocol) -> CalendarDate? {
    var bytes = text.utf8.prefix(Self.longest + 1)[...]
    while let first = bytes.first, Self.isSpace(first) { bytes.removeFirst() }
    return date(utf8: Array(bytes))
  }

  /// The date that a text states, at its own precision.
  mutating func date(utf8 text: [UInt8]) -> CalendarDate? {
    var start = 0
    var end = text.count
    while start < end, Self.isSpace(text[start]) { start += 1 }
    while end > start, Self.isSpace(text[end - 1]) { end -= 1 }
    guard end - start <= Self.longest else { return nil }
    var form = DateForm(text, start..<end, order)
    guard let date = form.date() else { return nil }
    return date.secondsSince1970.map { clock.date($0) } ?? date
  }

  /// The moment so many seconds after 1970-01-01T00:00:00Z, to the second; `nil` outside the years 1
  /// to 9999.
  public mutating func date(epochSeconds: Double) -> CalendarDate? {
    guard abs(epochSeconds) < 1e12 else { return nil }
    return clock.date(Int(epochSeconds.rounded(.down)))
  }

  private static let longest = 100

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

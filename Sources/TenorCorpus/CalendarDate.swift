/// A date of the proleptic Gregorian calendar at the precision its source gave: a year, a month, a
/// day, or a time of day to the minute or second.
///
/// Prints as ISO 8601 at that precision: `2020`, `2020-11`, `2020-11-26`, `2020-11-26T17:33:00`,
/// and behind a time its offset from UTC where that is known: `2020-07-26T17:33:00+01:00`, or `Z` for
/// UTC itself. A time without a zone stays without one. As `Codable` it is that text.
public struct CalendarDate: Sendable, Hashable {
  // Twelve bytes: a corpus keeps a date for every utterance. 0, and -1 for the seconds, mean unknown.
  private let yearNumber: Int16
  private let monthNumber: Int8
  private let dayInMonth: Int8
  private let seconds: Int32
  private let offset: Int16
  private static let unknownOffset = Int16.min

  /// From 1 to 9999.
  public var year: Int { Int(yearNumber) }
  /// From 1 to 12; `nil` when only the year is known.
  public var month: Int? { monthNumber > 0 ? Int(monthNumber) : nil }
  /// From 1; `nil` when only the month is known.
  public var day: Int? { dayInMonth > 0 ? Int(dayInMonth) : nil }
  /// Seconds since midnight, by the clock that the source goes by; `nil` when only the day is known.
  public var secondOfDay: Int? { seconds >= 0 ? Int(seconds) : nil }
  /// Minutes by which that clock is ahead of UTC, within a day; `nil` where the zone is unknown.
  public var utcOffset: Int? { offset == Self.unknownOffset ? nil : Int(offset) }

  /// `nil` where there is no such date (30 February, month 13) or where a finer part stands without
  /// the coarser one. An offset from UTC, in minutes, is kept for a time alone.
  public init?(
    year: Int, month: Int? = nil, day: Int? = nil, secondOfDay: Int? = nil, utcOffset: Int? = nil
  ) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
    } else if day != nil {
      return nil
    }
    if let day, let month {
      guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    } else if secondOfDay != nil {
      return nil
    }
    if let secondOfDay { guard (0..<86_400).contains(secondOfDay) else { return nil } }
    if let utcOffset { guard (-1439...1439).contains(utcOffset) else { return nil } }
    yearNumber = Int16(year)
    monthNumber = Int8(month ?? 0)
    dayInMonth = Int8(day ?? 0)
    seconds = Int32(secondOfDay ?? -1)
    offset =
      secondOfDay == nil ? Self.unknownOffset : utcOffset.map(Int16.init) ?? Self.unknownOffset
  }

  /// The number of days in a month of a Gregorian year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDate {
  /// Days since 1970-01-01 of the first day that the date may mean.
  public var firstDay: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

  /// Days since 1970-01-01 of the last day that the date may mean.
  public var lastDay: Int {
    let month = month ?? 12
    return Self.dayNumber(year, month, day ?? Self.days(inMonth: month, of: year))
  }

  /// The date that lies `days` after 1970-01-01, to the day.
  public init(dayNumber days: Int) {
    self.init(dayNumber: days, seconds: -1, offset: Self.unknownOffset)
  }

  private init(dayNumber days: Int, seconds: Int32, offset: Int16) {
    // Howard Hinnant, "chrono-compatible low-level date algorithms": civil_from_days.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    yearNumber = Int16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
    monthNumber = Int8(month)
    dayInMonth = Int8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    self.seconds = seconds
    self.offset = offset
  }

  /// Days since 1970-01-01 (Hinnant's days_from_civil).
  public static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate {
  private static let moments = dayNumber(1, 1, 1) * 86_400..<dayNumber(10_000, 1, 1) * 86_400

  /// The moment so many seconds after 1970-01-01T00:00:00Z, by a clock that is `utcOffset` minutes
  /// ahead of UTC; `nil` outside the years 1 to 9999 of that clock.
  public init?(secondsSince1970 moment: Int, utcOffset: Int) {
    guard (-1439...1439).contains(utcOffset) else { return nil }
    let (local, overflows) = moment.addingReportingOverflow(utcOffset * 60)
    guard !overflows, Self.moments.contains(local) else { return nil }
    let second = (local % 86_400 + 86_400) % 86_400
    self.init(
      dayNumber: (local - second) / 86_400, seconds: Int32(second), offset: Int16(utcOffset))
  }

  /// Seconds since 1970-01-01T00:00:00Z; `nil` without a time whose offset is known.
  public var secondsSince1970: Int? { utcOffset == nil ? nil : firstMoment }

  /// The first moment that the date may mean, in seconds since 1970; of UTC where the zone is unknown.
  private var firstMoment: Int {
    firstDay * 86_400 + (secondOfDay ?? 0) - (utcOffset ?? 0) * 60
  }
}

extension CalendarDate: Comparable {
  /// In order of the first moment that the dates may mean; a coarser date comes first.
  ///
  /// What states no zone is placed as if it were UTC: any order that compared it by the clock, and
  /// others by the moment, would go round in circles.
  public static func < (a: Self, b: Self) -> Bool {
    let left = (a.firstMoment, a.precision, Int(a.offset))
    let right = (b.firstMoment, b.precision, Int(b.offset))
    return left < right
  }

  /// 0 for a year, 1 for a month, 2 for a day, 3 for a time.
  private var precision: Int {
    (month == nil ? 0 : 1) + (day == nil ? 0 : 1) + (secondOfDay == nil ? 0 : 1)
  }
}

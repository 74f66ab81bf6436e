/// A date of the proleptic Gregorian calendar at the precision its source gave: a year, a month, a
/// day, or a time of day to the minute or second.
///
/// Prints as ISO 8601 at that precision: `2020`, `2020-11`, `2020-11-26`, `2020-11-26T17:33:00`,
/// and with a final `Z` when the time is known to be UTC. A time without a zone stays without one.
public struct CalendarDate: Sendable, Hashable, Codable {
  // Twelve bytes: a corpus keeps a date for every utterance. 0, and -1 for the seconds, mean unknown.
  private let yearNumber: Int16
  private let monthNumber: Int8
  private let dayInMonth: Int8
  private let seconds: Int32
  /// Whether `secondOfDay` is known to be in UTC.
  public let isUTC: Bool

  /// From 1 to 9999.
  public var year: Int { Int(yearNumber) }
  /// From 1 to 12; `nil` when only the year is known.
  public var month: Int? { monthNumber > 0 ? Int(monthNumber) : nil }
  /// From 1; `nil` when only the month is known.
  public var day: Int? { dayInMonth > 0 ? Int(dayInMonth) : nil }
  /// Seconds since midnight, in the source's own zone or in UTC; `nil` when only the day is known.
  public var secondOfDay: Int? { seconds >= 0 ? Int(seconds) : nil }

  /// `nil` where there is no such date (30 February, month 13) or where a finer part stands without
  /// the coarser one.
  public init?(
    year: Int, month: Int? = nil, day: Int? = nil, secondOfDay: Int? = nil, isUTC: Bool = false
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
    yearNumber = Int16(year)
    monthNumber = Int8(month ?? 0)
    dayInMonth = Int8(day ?? 0)
    seconds = Int32(secondOfDay ?? -1)
    self.isUTC = isUTC && secondOfDay != nil
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
    seconds = -1
    isUTC = false
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

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601 at the date's own precision.
  public var description: String {
    var text = Self.padded(year, 4)
    guard let month else { return text }
    text += "-" + Self.padded(month, 2)
    guard let day else { return text }
    text += "-" + Self.padded(day, 2)
    guard let secondOfDay else { return text }
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return text + "T" + parts.map { Self.padded($0, 2) }.joined(separator: ":") + (isUTC ? "Z" : "")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate: Comparable {
  /// In order of the first moment that the dates may mean; a coarser date comes first.
  public static func < (a: Self, b: Self) -> Bool {
    let left = (a.firstDay, a.secondOfDay ?? -1, a.precision, a.isUTC ? 1 : 0)
    let right = (b.firstDay, b.secondOfDay ?? -1, b.precision, b.isUTC ? 1 : 0)
    return left < right
  }

  /// 0 for a year, 1 for a month, 2 for a day or finer.
  private var precision: Int { (month == nil ? 0 : 1) + (day == nil ? 0 : 1) }
}

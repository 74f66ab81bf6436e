extension Figure {
  /// A day of the Gregorian calendar, for the place of something on a time axis.
  public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970.
    public var number: Int

    /// The day with a number.
    public init(number: Int) { self.number = number }

    /// A day by its date; without a month or a day the first of the year or the month. A month or day beyond
    /// its range counts on: month 13 is January of the next year.
    public init(_ year: Int, _ month: Int = 1, _ day: Int = 1) {
      // After H. Hinnant, "chrono-compatible low-level date algorithms": years begin in March.
      let months = year * 12 + month - 1 - 2
      let marchYear = months.dividedDown(by: 12)
      let marchMonth = months - marchYear * 12
      let era = marchYear.dividedDown(by: 400)
      let yearOfEra = marchYear - era * 400
      let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
      number =
        era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Year, month from 1 and day from 1.
    public var date: (year: Int, month: Int, day: Int) {
      let shifted = number + 719_468
      let era = shifted.dividedDown(by: 146_097)
      let day = shifted - era * 146_097
      let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
      let dayOfYear = day - (365 * year + year / 4 - year / 100)
      let month = (5 * dayOfYear + 2) / 153
      let calendarMonth = month < 10 ? month + 3 : month - 9
      return (
        year + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth,
        dayOfYear - (153 * month + 2) / 5 + 1
      )
    }

    /// `2014-06-01`.
    public var words: String {
      let date = date
      return "\(date.year)-\(Self.two(date.month))-\(Self.two(date.day))"
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// Whether one day is before another.
    public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  }
}

extension Int {
  /// The quotient rounded down, for negative numbers too.
  func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}

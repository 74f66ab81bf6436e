public import TenorCorpus

/// A stretch of days that a study gives a name, such as *before*.
public struct StudyPeriod: Sendable, Hashable, Encodable {
  /// What reports call it.
  public var name: String
  /// Days since 1970-01-01, both ends included.
  public var days: ClosedRange<Int>

  /// A period from the first day of `from` to the last of `to`: `2013-06` to `2014-05` is twelve months.
  public init(_ name: String, from: CalendarDate, to: CalendarDate) throws(StudyError) {
    guard from.firstDay <= to.lastDay else {
      throw StudyError(.reversed(name, from: "\(from)", to: "\(to)"))
    }
    self.init(name, days: from.firstDay...to.lastDay)
  }

  /// A period of these days.
  public init(_ name: String, days: ClosedRange<Int>) {
    self.name = name
    self.days = days
  }

  /// Its first day.
  public var from: CalendarDate { CalendarDate(dayNumber: days.lowerBound) }
  /// Its last day.
  public var to: CalendarDate { CalendarDate(dayNumber: days.upperBound) }

  /// Whether a date lies in the period with all that it may mean.
  func holds(_ date: CalendarDate) -> Bool {
    days.lowerBound <= date.firstDay && date.lastDay <= days.upperBound
  }

  /// Whether a date may lie in the period and may lie outside it.
  func cuts(_ date: CalendarDate) -> Bool {
    date.firstDay <= days.upperBound && days.lowerBound <= date.lastDay && !holds(date)
  }

  private enum CodingKeys: String, CodingKey { case name, from, to }

  /// The name, and both days.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
  }
}

/// What happened on a day, around which periods lie.
public struct StudyEvent: Sendable, Hashable, Encodable {
  /// What reports call it.
  public var name: String
  /// The first day that is *after*.
  public var date: CalendarDate

  /// An event of a day; of the first day of a month or a year that is given.
  public init(_ name: String, on date: CalendarDate) {
    self.name = name
    self.date = CalendarDate(dayNumber: date.firstDay)
  }

  /// An event that is known by its day alone.
  public init(on date: CalendarDate) {
    self.init("\(CalendarDate(dayNumber: date.firstDay))", on: date)
  }

  /// Days since 1970-01-01.
  public var day: Int { date.firstDay }

  /// What a report calls it in a sentence.
  var inWords: String {
    name == date.description ? "the event of \(date)" : "“\(name)” (\(date))"
  }
}

/// How far a study looks to either side of an event.
public enum StudyWindow: Sendable, Hashable {
  /// So many days.
  case days(Int)
  /// So many calendar months.
  case months(Int)

  /// `90d`, `12mo` or `2y`; `nil` for anything else, and for nothing at all.
  public init?(_ words: String) {
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), (1...9999).contains(count) else { return nil }
    switch words.dropFirst(digits.count) {
    case "d": self = .days(count)
    case "mo": self = .months(count)
    case "y": self = .months(12 * count)
    default: return nil
    }
  }

  /// From the first day before an event to the last after it; `nil` where these leave the years 1 to 9999,
  /// in which dates are written.
  func days(around day: Int) -> ClosedRange<Int>? {
    let written = CalendarDate.dayNumber(1, 1, 1)...CalendarDate.dayNumber(9999, 12, 31)
    let bins = MonthBins(origin: day)
    let (first, last) =
      switch self {
      case .days(let days): (day - days, day + days - 1)
      case .months(let months): (bins.start(-months), bins.start(months) - 1)
      }
    return written.contains(first) && written.contains(last) ? first...last : nil
  }

  /// `90 days`, `5 months`, `2 years`.
  var inWords: String {
    switch self {
    case .days(let days): counted(days, "day")
    case .months(let months):
      months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month")
    }
  }
}

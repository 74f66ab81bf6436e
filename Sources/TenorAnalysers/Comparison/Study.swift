internal import TenorCorpus

/// Which periods are compared, and the event between them if there is one.
public struct Study: Sendable, Hashable {
  /// In the order in which they were named; each is compared with those before it.
  public let periods: [StudyPeriod]
  /// The event whose two sides the periods are.
  public let event: StudyEvent?

  /// A study of two or more periods without a day in common.
  public init(_ periods: [StudyPeriod]) throws(StudyError) {
    guard periods.count > 1 else { throw StudyError(.onePeriod) }
    for (index, period) in periods.enumerated() {
      for other in periods[..<index] {
        if other.name == period.name { throw StudyError(.sameName(period.name)) }
        if other.days.overlaps(period.days) { throw StudyError(.overlap(other, period)) }
      }
    }
    self.periods = periods
    event = nil
  }

  /// A study of the time before an event, up to the day before it, and of the time from it on.
  public init(around event: StudyEvent, window: StudyWindow) throws(StudyError) {
    guard let days = window.days(around: event.day) else {
      throw StudyError(.beyondCalendar(event, window))
    }
    periods = [
      StudyPeriod("before", days: days.lowerBound...event.day - 1),
      StudyPeriod("after", days: event.day...days.upperBound),
    ]
    self.event = event
  }

  /// The event and the periods, for provenance.
  var choices: [Provenance.Choice] {
    (event.map { [.init("event", "\($0.name), \($0.date)")] } ?? [])
      + periods.map { .init("period \($0.name)", "\($0.from) to \($0.to)") }
  }

  /// Refuses an event that the corpus does not reach, and periods in which it says nothing.
  ///
  /// - Parameters:
  ///   - days: of the first and the last dated utterance.
  ///   - counts: the utterances of each period.
  func check(days: ClosedRange<Int>, counts: [Int]) throws(StudyError) {
    if let event, !days.contains(event.day) { throw StudyError(.eventOutside(event, days)) }
    for (period, count) in zip(periods, counts) where count == 0 {
      throw StudyError(.empty(period, days))
    }
  }
}

/// What is wrong with the periods or the event of a study.
public struct StudyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Hashable, Sendable {
    case onePeriod
    case sameName(String)
    case reversed(String, from: String, to: String)
    case overlap(StudyPeriod, StudyPeriod)
    /// A period without utterances, in a corpus of these days.
    case empty(StudyPeriod, ClosedRange<Int>)
    case eventOutside(StudyEvent, ClosedRange<Int>)
    /// A window that leaves the years in which dates are written.
    case beyondCalendar(StudyEvent, StudyWindow)
  }
  /// What is wrong.
  public var reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// One line: what was found, and what was expected.
  public var description: String {
    switch reason {
    case .onePeriod: return "one period only; expected two or more to compare"
    case .sameName(let name): return "two periods are called '\(name)'; expected different names"
    case .reversed(let name, let from, let to):
      return "period '\(name)' ends (\(to)) before it begins (\(from)); expected FROM..TO"
    case .overlap(let a, let b):
      return
        "periods '\(a.name)' (\(a.from) to \(a.to)) and '\(b.name)' (\(b.from) to \(b.to)) have days in common; expected periods that do not overlap"
    case .empty(let period, let days):
      return
        "period '\(period.name)' (\(period.from) to \(period.to)) holds no utterance; \(Self.reach(days)): choose other dates or a looser filter"
    case .beyondCalendar(let event, let window):
      return
        "a window of \(window.inWords) around \(event.inWords) reaches beyond the years 1 to 9999; expected a shorter one"
    case .eventOutside(let event, let days):
      return
        "\(event.inWords) lies outside the corpus; \(Self.reach(days)): expected a day among these"
    }
  }

  private static func reach(_ days: ClosedRange<Int>) -> String {
    "the dated utterances that pass the filter go from \(Day(days.lowerBound)) to \(Day(days.upperBound))"
  }
}

import TenorCorpus
import Testing

@testable import TenorAnalysers

@Suite struct StudyTests {
  private func date(_ words: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: words))
  }

  private func period(_ name: String, _ from: String, _ to: String) throws -> StudyPeriod {
    try StudyPeriod(name, from: date(from), to: date(to))
  }

  @Test(arguments: [
    ("2014-06-01", "12mo", "2013-06-01", "2014-05-31", "2014-06-01", "2015-05-31"),
    ("2014-06-01", "1y", "2013-06-01", "2014-05-31", "2014-06-01", "2015-05-31"),
    ("2014-06-01", "90d", "2014-03-03", "2014-05-31", "2014-06-01", "2014-08-29"),
    ("2016-02-29", "12mo", "2015-02-28", "2016-02-28", "2016-02-29", "2017-02-27"),
    ("2014-05-31", "1mo", "2014-04-30", "2014-05-30", "2014-05-31", "2014-06-29"),
  ])
  func `before ends on the day before the event, and after begins with it`(
    event: String, window: String, from: String, to: String, start: String, end: String
  ) throws {
    let study = try Study(
      around: StudyEvent(on: date(event)), window: #require(StudyWindow(window)))
    #expect(study.periods.map(\.name) == ["before", "after"])
    #expect(study.periods.map(\.from.description) == [from, start])
    #expect(study.periods.map(\.to.description) == [to, end])
  }

  @Test(arguments: [
    ("2014-06-01", "9999y", "9,999 years"), ("2014-06-01", "2014y", "2,014 years"),
    ("0001-03-01", "3mo", "3 months"), ("0001-01-02", "2d", "2 days"),
    ("9999-12-31", "2d", "2 days"), ("9999-11-01", "3mo", "3 months"),
  ])
  func `a window beyond the years 1 to 9999 is refused`(
    event: String, window: String, words: String
  ) throws {
    let (event, window) = (StudyEvent(on: try date(event)), try #require(StudyWindow(window)))
    let error = StudyError(.beyondCalendar(event, window))
    #expect(throws: error) { try Study(around: event, window: window) }
    #expect(
      error.description
        == "a window of \(words) around the event of \(event.date) reaches beyond the years 1 to 9999; expected a shorter one"
    )
  }

  @Test(arguments: [
    ("2014-06-01", "2013y", "0001-06-01", "4027-05-31"),
    ("0001-01-02", "1d", "0001-01-01", "0001-01-02"),
    ("9999-12-31", "1d", "9999-12-30", "9999-12-31"),
    ("9999-12-01", "1mo", "9999-11-01", "9999-12-31"),
  ])
  func `a window may reach to the ends of the calendar`(
    event: String, window: String, from: String, to: String
  ) throws {
    let study = try Study(
      around: StudyEvent(on: date(event)), window: #require(StudyWindow(window)))
    #expect(study.periods.first?.from.description == from)
    #expect(study.periods.last?.to.description == to)
  }

  @Test(arguments: ["", "12", "mo", "12m", "0mo", "-3mo", "12 mo", "1.5y", "99999d"])
  func `a window is a number of days, months or years`(words: String) {
    #expect(StudyWindow(words) == nil)
  }

  @Test(arguments: [
    ("2014-05-31", "2014-05-31", 0), ("2014-05-31", "2014-06-29", 0),
    ("2014-05-31", "2014-06-30", 1), ("2014-05-31", "2014-05-30", -1),
    ("2014-05-31", "2014-02-28", -3), ("2014-05-31", "2014-02-27", -4),
    ("2014-06-01", "2013-06-01", -12), ("2014-06-01", "2013-05-31", -13),
    ("2014-06-01", "2015-05-31", 11),
  ])
  func `months are counted from the event's day`(origin: String, day: String, bin: Int) throws {
    let bins = MonthBins(origin: try date(origin).firstDay)
    #expect(bins.bin(try date(day).firstDay) == bin)
    #expect(bins.start(bin) <= (try date(day).firstDay))
    #expect(bins.start(bin + 1) > (try date(day).firstDay))
  }

  @Test func `periods that overlap, share a name, stand alone or end first are refused`() throws {
    let a = try period("a", "2013", "2014")
    #expect(throws: StudyError(.onePeriod)) { try Study([a]) }
    #expect(throws: StudyError(.sameName("a"))) { try Study([a, period("a", "2015", "2016")]) }
    let b = try period("b", "2014-12-31", "2015")
    let overlap = StudyError(.overlap(a, b))
    #expect(throws: overlap) { try Study([a, b]) }
    #expect(
      overlap.description
        == "periods 'a' (2013-01-01 to 2014-12-31) and 'b' (2014-12-31 to 2015-12-31) have days in common; expected periods that do not overlap"
    )
    #expect(throws: StudyError(.reversed("c", from: "2015", to: "2014-11"))) {
      try period("c", "2015", "2014-11")
    }
    #expect(try Study([a, period("b", "2015-01", "2015")]).periods.count == 2)
  }

  @Test func `an event outside the corpus and an empty period are refused`() throws {
    let days = try date("2013-05-10").firstDay...date("2020-11-26").firstDay
    let around = try Study(
      around: StudyEvent("the move", on: date("2021-01-01")), window: .months(6))
    let outside = StudyError(.eventOutside(try #require(around.event), days))
    #expect(throws: outside) { try around.check(days: days, counts: [1, 1]) }
    #expect(
      outside.description
        == "“the move” (2021-01-01) lies outside the corpus; the dated utterances that pass the filter go from 2013-05-10 to 2020-11-26: expected a day among these"
    )
    let named = try Study([period("a", "2011", "2012"), period("b", "2013", "2014")])
    #expect(throws: StudyError(.empty(named.periods[0], days))) {
      try named.check(days: days, counts: [0, 3])
    }
  }

  @Test(arguments: [
    ("2013", true, false), ("2014-05-31", true, false), ("2014-05", true, false),
    ("2014", false, true), ("2014-06-01", false, false),
  ])
  func `a date belongs to a period with all that it may mean`(
    words: String, holds: Bool, cuts: Bool
  ) throws {
    let before = try period("before", "2013-01", "2014-05")
    #expect(before.holds(try date(words)) == holds)
    #expect(before.cuts(try date(words)) == cuts)
  }
}

import TenorCorpus
import TenorTestSupport
import Testing

@testable import TenorAnalysis

struct PeriodTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  // ISO week numbers as Python's date.isocalendar gives them.
  @Test(arguments: [
    (2020, 11, 26, "2020-11-26", "2020-W48", "2020-11", "2020-Q4", "2020", "2020/21"),
    (2021, 1, 3, "2021-01-03", "2020-W53", "2021-01", "2021-Q1", "2021", "2020/21"),
    (2019, 12, 30, "2019-12-30", "2020-W01", "2019-12", "2019-Q4", "2019", "2019/20"),
    (2016, 2, 29, "2016-02-29", "2016-W09", "2016-02", "2016-Q1", "2016", "2015/16"),
    (1969, 12, 31, "1969-12-31", "1970-W01", "1969-12", "1969-Q4", "1969", "1969/70"),
    (1965, 6, 30, "1965-06-30", "1965-W26", "1965-06", "1965-Q2", "1965", "1965/66"),
    (2014, 3, 31, "2014-03-31", "2014-W14", "2014-03", "2014-Q1", "2014", "2013/14"),
    (1999, 4, 1, "1999-04-01", "1999-W13", "1999-04", "1999-Q2", "1999", "1999/00"),
  ])
  func `a day falls into one period of each length`(
    year: Int, month: Int, number: Int, day: String, week: String, monthLabel: String,
    quarter: String, yearLabel: String, financialYear: String
  ) throws {
    let date = try self.day(year, month, number)
    let labels = PeriodLength.allCases.map { Period($0, holding: date)?.description }
    #expect(labels == [day, week, monthLabel, quarter, yearLabel, financialYear])
  }

  @Test func `every day from 1960 to 2040 lies between its periods' ends`() throws {
    for number in CalendarDate.dayNumber(1960, 1, 1)...CalendarDate.dayNumber(2040, 12, 31) {
      let date = CalendarDate(dayNumber: number)
      #expect(date.firstDay == number)
      for length in PeriodLength.allCases {
        let period = try #require(Period(length, holding: date))
        #expect((period.firstDay...period.lastDay).contains(number))
      }
    }
  }

  @Test func `a coarse date falls only into periods that hold all of it`() throws {
    let month = try #require(CalendarDate(year: 2020, month: 11))
    #expect(Period(.day, holding: month) == nil)
    #expect(Period(.week, holding: month) == nil)
    #expect(Period(.month, holding: month)?.description == "2020-11")
    let year = try #require(CalendarDate(year: 2020))
    #expect(Period(.quarter, holding: year) == nil)
    #expect(Period(.year, holding: year)?.description == "2020")
  }

  @Test func `periods run without gaps, empty ones included`() throws {
    let first = try day(2019, 11, 15).firstDay
    let last = try day(2020, 2, 1).firstDay
    let months = Period.all(.month, from: first, to: last)
    #expect(months.map(\.description) == ["2019-11", "2019-12", "2020-01", "2020-02"])
    #expect(months.map(\.start.description).first == "2019-11-01")
    #expect(months.map(\.end.description).last == "2020-02-29")
    for length in PeriodLength.allCases {
      let all = Period.all(length, from: first, to: last)
      #expect(zip(all, all.dropFirst()).allSatisfy { $0.lastDay + 1 == $1.firstDay })
      #expect(all == all.sorted())
    }
    #expect(Period.all(.day, from: last, to: first).isEmpty)
  }
}

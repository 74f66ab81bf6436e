import Testing

@testable import TenorCorpus

struct RecordDatesTests {
  private func read(
    _ fields: [String], isNumber: Bool = false, order: DateOrder = .dayFirst
  ) throws -> (dates: [String?], notes: [String]) {
    var options = ReadingOptions()
    options.dateOrder = order
    var dates = RecordDates(options)
    let found = fields.enumerated().map { index, field in
      var field = field
      return field.withUTF8 { dates.date($0, line: index + 1, isNumber: isNumber) }?.description
    }
    var notes: [String] = []
    try dates.notes {
      if case .note(_, let line, let words) = $0 { notes.append("\(line): \(words)") }
    }
    return (found, notes)
  }

  @Test(arguments: [
    ("1323314807", "2011-12-08T03:26:47Z"), (" 1323314807.9 ", "2011-12-08T03:26:47Z"),
    ("1323314807000", "2011-12-08T03:26:47Z"), ("-100000000", "1966-10-31T14:13:20Z"),
    ("100000000", "1973-03-03T09:46:40Z"), ("20150303", "2015-03-03"), ("2015", "2015"),
    ("20150303093000", "2015-03-03T09:30:00"), ("03/04/2015", "2015-04-03"),
    ("44161", nil), ("99999999", nil), ("1.3E+09", nil), ("12345678901234567", nil),
    ("9999999999999999", nil), ("1323314807x", nil), ("words", nil),
  ])
  func `a field is a date as text, or seconds of nine figures or more`(
    field: String, date: String?
  ) throws {
    #expect(try read([field]).dates == [date])
  }

  @Test(arguments: [
    ("1.323314807e9", "2011-12-08T03:26:47Z"), ("1e999", nil), ("-1e308", nil), ("0", nil),
  ])
  func `a number may have an exponent where the source says that it is one`(
    field: String, date: String?
  ) throws {
    #expect(try read([field], isNumber: true).dates == [date])
  }

  @Test func `what cannot be read is counted, with what would read it`() throws {
    #expect(
      try read(["2015", "11/28/2020", "soon", "12/31/2020", "1323314807000"]).notes == [
        "5: 1 date is read as milliseconds since 1970",
        "2: 3 dates cannot be read, the first is '11/28/2020' on line 2: kept without a date; "
          + "--date-order month-first would read 2 of them",
      ])
    #expect(
      try read(["28/11/2020", "29/11/2020"], order: .monthFirst).notes == [
        "1: 2 dates cannot be read, the first is '28/11/2020' on line 1: kept without a date; "
          + "--date-order day-first would read them"
      ])
  }
}

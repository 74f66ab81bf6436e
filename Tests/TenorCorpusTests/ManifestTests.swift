import TenorCorpus
import Testing

struct ManifestTests {
  private func manifest(_ text: String) throws -> Manifest {
    try Manifest(Array(text.utf8), name: "dates.csv")
  }

  @Test func `rows give dates at any precision, and titles`() throws {
    let read = try manifest(
      "file,date,title\r\na.txt,2016-03-03,\"One, \"\"two\"\"\nthree\"\r\n\r\nb.txt,2016,\r\nc.txt,,C\r\n"
    )
    #expect(read.rows.map(\.file) == ["a.txt", "b.txt", "c.txt"])
    #expect(read.rows.map { $0.date?.description } == ["2016-03-03", "2016", nil])
    #expect(read.rows.map(\.title) == ["One, \"two\"\nthree", nil, "C"])
    #expect(read.rows.map(\.line) == [2, 5, 6])
  }

  @Test(arguments: [
    ("", "dates.csv:1: no column 'file'; expected the header file,date,title"),
    ("name,date\n", "dates.csv:1: no column 'file'; expected the header file,date,title"),
    ("file\na\n", "dates.csv:1: no column 'date'; expected the header file,date,title"),
    ("file,date\na,2016,x\n", "dates.csv:2: 3 fields; expected 2, as in the header"),
    (
      "file,date\na,3.3.2016\n",
      "dates.csv:2: '3.3.2016' is not a date; expected 2020, 2020-11 or 2020-11-26"
    ),
    (
      "file,date\na,2016-02-30\n",
      "dates.csv:2: '2016-02-30' is not a date; expected 2020, 2020-11 or 2020-11-26"
    ),
    ("file,date\na,2016\na,2017\n", "dates.csv:3: 'a' is already on line 2"),
    (
      "file,date\n,2016\n",
      "dates.csv:2: no file is named; expected a file's name in the column 'file'"
    ),
    (
      "file,date\n\"a,2016\n",
      "dates.csv:2: a quotation mark is not closed, or text follows it; expected RFC 4180"
    ),
  ])
  func `what a manifest lacks is said with file and line`(text: String, message: String) {
    let error = #expect(throws: ManifestError.self) { try manifest(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("2020", "2020"), ("2020-11", "2020-11"), ("2020-11-26", "2020-11-26"),
    ("2020-11-26T17:33", "2020-11-26T17:33:00"), ("2020-11-26T17:33:05Z", "2020-11-26T17:33:05Z"),
    ("20", nil), ("2020-13", nil), ("2020-1-1", nil), ("2020-11-26T25:00", nil),
    ("2020-11T10:00", nil),
    ("", nil), ("2020-11-26-01", nil), ("+020", nil),
  ])
  func `dates are read as ISO 8601`(text: String, date: String?) {
    #expect(CalendarDate(iso: text)?.description == date)
  }
}

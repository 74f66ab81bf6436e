import Foundation
import TenorCorpus
import Testing

struct DateReaderTests {
  /// Dates without a zone are read as they stand; moments are told in London's time.
  @Test(arguments: [
    // ISO 8601 and RFC 3339
    ("2020", "2020"), ("2020-11", "2020-11"), ("2020-11-26", "2020-11-26"),
    ("2020/11/26", "2020-11-26"), ("2020.1.6", "2020-01-06"), ("20201126", "2020-11-26"),
    ("2020-11-26T17:33", "2020-11-26T17:33:00"), ("2020-11-26 17:33:05", "2020-11-26T17:33:05"),
    ("2020-11-26T17:33:05.999", "2020-11-26T17:33:05"),
    ("2020-11-26T17:33:05,5Z", "2020-11-26T17:33:05Z"),
    ("2020-07-26T17:33:00Z", "2020-07-26T18:33:00+01:00"),
    ("2020-07-26 17:33:00+01:00", "2020-07-26T17:33:00+01:00"),
    ("2020-07-26t17:33:00z", "2020-07-26T18:33:00+01:00"),
    ("2020-11-26T17:33:00+05:30", "2020-11-26T12:03:00Z"),
    ("2020-11-26T17:33:00-0500", "2020-11-26T22:33:00Z"),
    ("2020-11-26 17:33:00 UTC", "2020-11-26T17:33:00Z"),
    ("2020-11-26T17:33:00+01", "2020-11-26T16:33:00Z"),
    ("2020-12-31T23:30:00-01:00", "2021-01-01T00:30:00Z"),
    ("20201126T173300Z", "2020-11-26T17:33:00Z"), ("20201126T1733", "2020-11-26T17:33:00"),
    ("20201126173300", "2020-11-26T17:33:00"),
    // RFC 822, RFC 2822 and what programs print
    ("Thu, 26 Nov 2020 17:33:00 +0000", "2020-11-26T17:33:00Z"),
    ("26 Nov 2020 17:33 GMT", "2020-11-26T17:33:00Z"),
    ("Thu, 26 Nov 2020 17:33:00 EST", "2020-11-26T22:33:00Z"),
    ("Sun, 26 Jul 2020 17:33:00 BST", "2020-07-26T17:33:00+01:00"),
    ("Thu, 26 Nov 2020 17:33:00 +0100 (CET)", "2020-11-26T16:33:00Z"),
    ("Thu Nov 26 17:33:00 +0000 2020", "2020-11-26T17:33:00Z"),
    ("Thu Nov 26 17:33:00 2020", "2020-11-26T17:33:00"),
    (
      "Sun Jul 26 2020 17:33:00 GMT+0100 (British Summer Time)", "2020-07-26T17:33:00+01:00"
    ),
    ("26-Nov-2020 17:33", "2020-11-26T17:33:00"),
    // Britain
    ("26 November 2020", "2020-11-26"), ("26th Nov 2020", "2020-11-26"),
    ("1st of March, 2018", "2018-03-01"), ("2nd Sept. 2018", "2018-09-02"),
    ("Thursday, 26 November 2020 at 17:33", "2020-11-26T17:33:00"),
    ("Thursday 26 November 2020, 5.33 p.m.", "2020-11-26T17:33:00"),
    ("Thursday the 26th of November 2020", "2020-11-26"),
    ("26 November 2020 5pm", "2020-11-26T17:00:00"), ("November 2020", "2020-11"),
    ("26/11/2020", "2020-11-26"), ("3/4/2015", "2015-04-03"), ("26.11.2020", "2020-11-26"),
    ("26-11-2020 17:33", "2020-11-26T17:33:00"), ("26/11/2020, 17:33:05", "2020-11-26T17:33:05"),
    // America
    ("November 26, 2020 5:33 PM", "2020-11-26T17:33:00"), ("Nov 26, 2020", "2020-11-26"),
    ("November 26, 2020 at 12:05 am", "2020-11-26T00:05:00"),
    ("November 26, 2020 12:05 PM PST", "2020-11-26T20:05:00Z"), ("Nov. 2020", "2020-11"),
    ("Mar 6, 2018", "2018-03-06"), ("Mar 2018", "2018-03"),
    ("Thu, 26 Nov 2020 17:33 -0000", "2020-11-26T17:33:00Z"),
    // Germany and France
    ("Freitag, 5. Juni 2015", "2015-06-05"), ("Do., 26. Nov. 2020", "2020-11-26"),
    ("26. November 2020 um 17:33 Uhr", "2020-11-26T17:33:00"),
    ("Donnerstag, den 26. März 2020", "2020-03-26"), ("12. Jänner 2020", "2020-01-12"),
    ("mardi 5 juin 2018", "2018-06-05"), ("1er mars 2018 à 17h33", "2018-03-01T17:33:00"),
    ("5 FÉVRIER 2018", "2018-02-05"), ("mar. 6 févr. 2018", "2018-02-06"),
    // Blanks around and between
    (" \t2020-11-26\r\n", "2020-11-26"), ("26\u{A0}November\u{202F}2020", "2020-11-26"),
  ])
  func `a date is read at its own precision`(text: String, date: String) {
    var reader = DateReader()
    #expect(reader.date(text)?.description == date)
  }

  @Test(arguments: [
    "", " ", "13/25/2020", "11/26/2020", "26/11/20", "26 Nov 20", "31/02/2020", "31 February 2020",
    "2019-02-29", "0000", "0000-01-01", "10000", "10000-01-01", "2020-13", "2020-00-10",
    "2020-11-00",
    "2020-11-26T24:00:00", "2020-11-26T17:60", "2020-11-26T17:33:60", "26 Nov 2020 13:00 PM",
    "Monday, 26 November 2020", "26 Nov 2020 17:33 XST", "2020-11-26T17:33+24:00", "2020-11-26T",
    "2020-11-26T17", "2020-11-26 and more", "2020-11-26T17:33:00.Z", "202011", "2020-1", "Nov",
    "Thursday", "26 2020", "yesterday", "1606412000", "2020-11-26Z", "-2020", "26/11-2020",
    "November",
    "Thursday, November 2020", "2020-11-26T17:33:00+1", "2020-11-26T17:33:00+01:", "٢٠٢٠",
    "9999-12-31T23:59:59-12:00", "99999999999999", "000000000000000000000000000000000000000000",
    String(repeating: "2020-11-26 ", count: 20),
  ])
  func `what is not a date is not guessed at`(text: String) {
    var reader = DateReader()
    #expect(reader.date(text) == nil)
  }

  @Test(arguments: [
    ("3/4/2015", "2015-03-04"), ("11/26/2020", "2020-11-26"), ("11-26-2020", "2020-11-26"),
    ("11/26/2020 5:33:00 PM", "2020-11-26T17:33:00"), ("26/11/2020", nil),
    ("26 November 2020", "2020-11-26"), ("2020-11-26", "2020-11-26"),
  ])
  func `with the month first, only figures are read otherwise`(text: String, date: String?) {
    var reader = DateReader(order: .monthFirst)
    #expect(reader.date(text)?.description == date)
  }

  @Test(arguments: [
    // The clocks of London went forward at 01:00 UTC on 29 March, and back on 25 October 2020.
    (1_585_443_599, "2020-03-29T00:59:59Z"), (1_585_443_600, "2020-03-29T02:00:00+01:00"),
    (1_603_587_599, "2020-10-25T01:59:59+01:00"), (1_603_587_600, "2020-10-25T01:00:00Z"),
    (0, "1970-01-01T01:00:00+01:00"), (-1, "1970-01-01T00:59:59+01:00"),
    (1_606_411_980.75, "2020-11-26T17:33:00Z"), (-62_135_596_800, nil),
    (253_402_300_799, "9999-12-31T23:59:59Z"), (253_402_300_800, nil), (1e300, nil),
    (.infinity, nil), (-.infinity, nil), (.nan, nil),
  ])
  func `moments are told in the zone's time, in summer and in winter`(
    seconds: Double, date: String?
  ) {
    var reader = DateReader()
    #expect(reader.date(epochSeconds: seconds)?.description == date)
  }

  @Test(arguments: [
    ("America/New_York", "2020-11-26T12:33:00-05:00"),
    ("Asia/Kathmandu", "2020-11-26T23:18:00+05:45"),
    ("Pacific/Auckland", "2020-11-27T06:33:00+13:00"), ("UTC", "2020-11-26T17:33:00Z"),
    ("Nowhere/Special", "2020-11-26T17:33:00Z"), ("", "2020-11-26T17:33:00Z"),
  ])
  func `each zone tells the same moment`(zone: String, date: String) {
    var reader = DateReader(timeZone: zone)
    #expect(reader.date("2020-11-26T17:33:00Z")?.description == date)
    #expect(reader.date(epochSeconds: 1_606_411_980)?.description == date)
    #expect(
      DateReader.isZone(zone) == (zone.contains("/") && zone != "Nowhere/Special" || zone == "UTC"))
  }

  @Test func `moments in any order are told as the system tells them one by one`() throws {
    for name in ["Europe/London", "America/Sao_Paulo", "Africa/Casablanca", "Australia/Lord_Howe"] {
      let zone = try #require(TimeZone(identifier: name))
      var reader = DateReader(timeZone: name)
      var state: UInt64 = 11
      for _ in 0..<5_000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let moment = Int(state >> 33) - 300_000_000
        let date = reader.date(epochSeconds: Double(moment))
        let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) / 60
        #expect(date?.utcOffset == expected, "\(name) \(moment)")
        #expect(date?.secondsSince1970 == moment)
      }
    }
  }
}

struct CalendarDateZoneTests {
  @Test(arguments: [
    ("2020-07-26T17:33:00+01:00", 60), ("2020-07-26T17:33:00Z", 0), ("2020-07-26T17:33:00", nil),
    ("2020-07-26T17:33:00-09:30", -570), ("2020-07-26", nil), ("2020-07", nil), ("2020", nil),
    ("0001-01-01T00:00:00+23:59", 1439),
  ])
  func `dates are printed, read and stored with their offset`(text: String, offset: Int?) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.utcOffset == offset)
    #expect(date.description == text)
    let stored = try JSONEncoder().encode([date])
    #expect(String(decoding: stored, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([CalendarDate].self, from: stored) == [date])
  }

  @Test(arguments: [
    "2020-07-26T17:33+1:00", "2020-07-26T17:33+24:00", "2020-07-26T+01:00", "2020-07-26+01:00",
  ])
  func `an offset that is none makes no date`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `dates with known offsets are in the order of their moments`() throws {
    let dates = try [
      "2020-07-26T17:33:00+02:00", "2020-07-26T16:33:00Z", "2020-07-26T11:34:00-05:00",
    ]
    .map { try #require(CalendarDate(iso: $0)) }
    #expect(dates.reversed().sorted() == dates)
    let coarse = try ["2020", "2020-01", "2020-01-01", "2020-01-01T00:00:00"]
      .map { try #require(CalendarDate(iso: $0)) }
    #expect(coarse.reversed().sorted() == coarse)
  }

  @Test func `a date takes no more than twelve bytes`() {
    #expect(MemoryLayout<CalendarDate>.stride <= 12)
    #expect(MemoryLayout<CalendarDate?>.stride <= 12)
  }
}

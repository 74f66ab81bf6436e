import Testing

@testable import TenorReport

private typealias Series = Figure.TimeSeries

/// Bins of one day each, from 1 June 2014 on.
private func days(_ count: Int) -> [Series.Bin] {
  (0..<count).map { day in
    let start = Figure.Day(number: Figure.Day(2014, 6, 1).number + day)
    return Series.Bin(start.words, from: start, to: .init(number: start.number + 1))
  }
}

private func figure(_ values: [Double?], label: String = "") -> Series {
  Series(
    bins: days(values.count), series: [.init(label, points: values.map { .init($0) })],
    valueLabel: "", decimals: 0)
}

@Test func `points stand in the middle of their bins at the height of their values`() throws {
  let reader = try #require(SVGReader(.timeSeries(figure([0, 5, 10, 2]))))
  // "10" is 13 × 2 × 0.63 = 16.38 wide: the plot reaches from 10 + 8 + 16.38 to 506, and from 200 up to 10.
  let line = try #require(reader.all("path", "line").first)
  #expect(line.attributes["d"] == "M93.33 200L211.24 105L329.14 10L447.05 162")
  let points = reader.all("circle")
  #expect(points.map { $0.number("cx") } == [93.33, 211.24, 329.14, 447.05])
  #expect(points.map { $0.number("cy") } == [200, 105, 10, 162])
  #expect(
    points.map(\.title) == ["2014-06-01: 0", "2014-06-02: 5", "2014-06-03: 10", "2014-06-04: 2"])
}

@Test(
  arguments: [
    ([1, 2, 3], 1, 3), ([1, nil, 2, 3, nil, 4, 5], 2, 5), ([1, nil, 2, nil, 3], 0, 3),
    ([nil, 1, 2, nil], 1, 2), ([.nan, 1, .infinity, 2], 0, 2), ([1], 0, 1), ([nil, nil], 0, 0),
  ] as [([Double?], Int, Int)])
func `no line crosses a bin without a value`(values: [Double?], stretches: Int, points: Int) throws
{
  let reader = try #require(SVGReader(.timeSeries(figure(values))))
  let path = reader.all("path", "line").first?.attributes["d"] ?? ""
  #expect(path.count { $0 == "M" } == stretches)
  #expect(reader.all("circle").count == points)
}

@Test func `no line crosses time between bins, even where no bin is missing`() throws {
  var series = figure([1, 2, 3, 4])
  for bin in 2...3 {
    series.bins[bin].start.number += 3
    series.bins[bin].end.number += 3
  }
  let reader = try #require(SVGReader(.timeSeries(series)))
  #expect(reader.all("path", "line").first?.attributes["d"]?.count { $0 == "M" } == 2)
}

@Test func `a band breaks where a line does, and a lone interval stands alone`() throws {
  var series = figure([2, 3, nil, 4, nil, 5])
  for bin in series.bins.indices {
    series.series[0].points[bin].low = 1
    series.series[0].points[bin].high = 6
  }
  let reader = try #require(SVGReader(.timeSeries(series)))
  let band = try #require(reader.all("path", "band").first?.attributes["d"])
  #expect(band.count { $0 == "M" } == 1)
  #expect(band.count { $0 == "L" } == 3)
  // One box in the legend.
  #expect(reader.all("rect", "band").count == 2 + 1)
  series.marks = .points
  let points = try #require(SVGReader(.timeSeries(series)))
  #expect(points.all("path", "band").isEmpty && points.all("path", "line").isEmpty)
  let whiskers = points.all("path", "whisker").compactMap { $0.attributes["d"] }.joined()
  #expect(whiskers.count { $0 == "V" } == 4)
}

@Test func `a bin that is covered in part has a hollow point, and the legend says so`() throws {
  var series = figure([1, 2, 3])
  series.bins[2].isPart = true
  let reader = try #require(SVGReader(.timeSeries(series)))
  // The last is the legend's.
  #expect(
    reader.all("circle").map { $0.classes.contains("tf-hollow") } == [false, false, true, true])
  #expect(reader.words.contains("period covered in part"))
}

@Test func `of 400 bins only those that no line shows have points, and few dates are marked`()
  throws
{
  var values: [Double?] = (0..<400).map { Double($0 % 7) * 1e9 }
  (values[100], values[102]) = (nil, nil)
  let reader = try #require(SVGReader(.timeSeries(figure(values))))
  #expect(reader.all("circle").count == 1)
  let dates = reader.words.filter { $0.hasPrefix("20") }
  #expect((2...7).contains(dates.count))
}

@Test(arguments: [(1, 1, 1), (4, 1, 4), (5, 2, 3), (9, 2, 5)])
func `several series are panels on one time axis`(count: Int, columns: Int, rows: Int) throws {
  var series = figure([1, 2])
  series.series = (0..<count).map { .init("s\($0)", points: [.init(1), .init(2)]) }
  let reader = try #require(SVGReader(.timeSeries(series)))
  let lines = reader.all("path", "line").compactMap { $0.attributes["d"] }
  #expect(lines.count == count)
  let starts = lines.map { $0.dropFirst().split(separator: "L")[0].split(separator: " ") }
  #expect(Set(starts.map { $0[0] }).count == columns)
  #expect(Set(starts.map { $0[1] }).count == rows)
  #expect(reader.words.count { $0 == "2014-06-01" } == columns)
}

@Test func `panels share a scale unless they are to have their own`() throws {
  var series = figure([1, 10])
  series.series.append(.init("b", points: [.init(1), .init(1000)]))
  var reader = try #require(SVGReader(.timeSeries(series)))
  #expect(reader.words.count { $0 == "1,000" } == 2)
  series.scale = .free
  reader = try #require(SVGReader(.timeSeries(series)))
  #expect(reader.words.count { $0 == "1,000" } == 1)
  #expect(reader.words.contains("10"))
}

@Test func `an event is a line at its day with its name, or a letter where names have no room`()
  throws
{
  var series = figure([1, 2, 3, 4])
  series.events = [
    .init("it begins", on: .init(2014, 6, 3), date: "3 June"),
    .init("before all", on: .init(2013, 1, 1)),
  ]
  var reader = try #require(SVGReader(.timeSeries(series)))
  #expect(reader.words.contains("3 June: it begins"))
  #expect(!reader.words.contains { $0.contains("before all") })
  // The third day of four begins in the middle: half way from 26.19 to 506.
  let line = try #require(reader.all("line", "event").first { $0.title != nil })
  #expect(line.number("x1") == 266.1)
  series.events = (0..<12).map { .init("event \($0)", on: .init(2014, 6, 3)) }
  reader = try #require(SVGReader(.timeSeries(series)))
  #expect(reader.words.contains("L"))
  #expect(reader.words.contains("2014-06-03: event 11"))
}

@Test func `the data of a time series hold all that is drawn`() {
  var series = figure([1.25, nil], label: "CRC")
  series.series[0].points[0] = .init(1.25, low: 1, high: .infinity, count: 1200)
  series.series[0].points[1] = .init(.nan, count: 0, absence: "no text")
  series.series[0].smoothed = [1.5, nil]
  series.bins[1].isPart = true
  series.events = [.init("it begins", on: .init(2014, 6, 3), date: "3 June")]
  series.reference = .init(2, label: "mean")
  let data = Figure(id: "f", title: "T", description: "", content: .timeSeries(series)).data
  #expect(
    data.csv == """
      series,period,start,end,value,low,high,count,absence,smoothed,covered\r
      CRC,2014-06-01,2014-06-01,2014-06-02,1.25,1.0,inf,1200,,1.5,\r
      CRC,2014-06-02,2014-06-02,2014-06-03,,,,0,no text,,in part\r

      """)
  #expect(data.notes.map(\.plain) == ["Event, 3 June: it begins", "Line at 2: mean"])
}

@Test func `columns in which there is nothing are left out of the data`() {
  let data = Figure(id: "f", title: "T", description: "", content: .timeSeries(figure([1]))).data
  #expect(data.columns.map(\.key) == ["period", "start", "end", "value"])
}

@Test func `a series of nothing says so`() throws {
  let none = Series(bins: [], series: [], valueLabel: "", decimals: 0)
  #expect(try #require(SVGReader(.timeSeries(none))).words == ["T", "There is no period to draw."])
  #expect(
    try #require(SVGReader(.timeSeries(figure([nil, nil])))).words
      .contains("no value in any period"))
}

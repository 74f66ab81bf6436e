import Testing

@testable import TenorReport

private func rows(_ estimates: [Figure.Estimate]) -> Figure.Rows {
  Figure.Rows(
    estimates.map { .init("a", [$0]) }, rowLabel: "Actor", valueLabel: "", decimals: 0)
}

@Test func `bars reach from 0 to their values`() throws {
  let reader = try #require(SVGReader(.bars(rows([.init(5), .init(-5), .init(0)]))))
  // "a" is 7.8 wide and "−5" 13 × (0.92 + 0.63) = 20.15: the plot reaches from 27.8 to 481.85, over −5 to 5.
  let bars = reader.all("rect", "f0")
  #expect(reader.words.contains("−5") && reader.words.contains("5"))
  #expect(bars.map { $0.number("x") } == [254.83, 27.8, 254.83])
  #expect(bars.map { $0.number("width") } == [227.03, 227.03, 0.75])
  #expect(bars.map { $0.number("y") } == [6, 28, 50])
}

@Test func `dots stand at their values, between the ends of their intervals`() throws {
  let reader = try #require(
    SVGReader(.intervals(rows([.init(5, low: 0, high: 10, count: 12)]))))
  // "5" is 8.19 wide: the plot reaches from 27.8 to 493.81. Above the row stands a legend of 24.
  let dot = try #require(reader.all("circle").first)
  #expect(dot.number("cx") == 260.81)
  #expect(dot.title == "a: 5 (0 to 10), 12")
  let whisker = try #require(reader.all("path", "whisker").first?.attributes["d"])
  #expect(whisker.hasPrefix("M27.8 37H493.81M27.8 34V40"))
}

@Test func `an infinite bound reaches the edge of the plot and ends in an arrow`() throws {
  let reader = try #require(
    SVGReader(.intervals(rows([.init(5, low: -.infinity, high: 6), .init(0)]))))
  let whisker = try #require(reader.all("path", "whisker").first?.attributes["d"])
  #expect(whisker.hasPrefix("M27.8 37H493.81M31.8 33.5L27.8 37L31.8 40.5"))
  #expect(whisker.count { $0 == "L" } == 2)
  #expect(whisker.count { $0 == "V" } == 1)
}

@Test func `a value that is missing is stated in words and has no mark`() throws {
  let missing = [
    Figure.Estimate(nil, absence: "too few conversations"), .init(.nan),
    .init(.infinity, low: 0, high: 1),
  ]
  for content in [Figure.Content.intervals(rows(missing)), .bars(rows(missing))] {
    let reader = try #require(SVGReader(content))
    #expect(reader.words.contains("too few conversations"))
    #expect(reader.words.count { $0 == "no value" } == 2)
    #expect(reader.all("circle").isEmpty && reader.all("rect", "f0").isEmpty)
  }
}

@Test func `groups differ by shape or filling as well as by colour`() throws {
  let figure = Figure.Rows(
    [.init("a", (0..<7).map { .init(Double($0)) })], groups: (0..<7).map { "g\($0)" }, rowLabel: "",
    valueLabel: "", decimals: 0)
  let dots = try #require(SVGReader(.intervals(figure)))
  // Of each once in the legend and once in the row.
  #expect(dots.all("circle").count == 2)
  #expect(Set(dots.all("path").map { $0.attributes["d"]?.count { $0 == "L" } }) == [2, 3, 11])
  #expect(dots.words.filter { $0.hasPrefix("g") }.count == 7)
  let bars = try #require(SVGReader(.bars(figure)))
  #expect(bars.all("rect", "hollow").count == 2 * 2)
  #expect(bars.all("rect", "half").count == 2 * 2)
}

@Test func `the reference line stands at its value with its name above`() throws {
  var figure = rows([.init(5, low: 0, high: 10)])
  figure.reference = .init(5, label: "no change")
  let reader = try #require(SVGReader(.intervals(figure)))
  #expect(reader.all("line", "reference").first?.number("x1") == 260.81)
  #expect(reader.words.contains("no change"))
}

@Test(arguments: [1e300, 1e9, 1e-300, .leastNonzeroMagnitude, 0, -1e9])
func `rows of any size stay on the page`(size: Double) throws {
  let figure = rows((0..<60).map { .init(Double($0) * size, low: -size, high: 70 * size) })
  for content in [Figure.Content.intervals(figure), .bars(figure)] {
    let reader = try #require(SVGReader(content))
    for element in reader.elements {
      for name in ["x", "x1", "x2", "cx"] {
        if let x = element.number(name) { #expect((0...520).contains(x)) }
      }
      if let width = element.number("width") { #expect((0...520).contains(width)) }
    }
  }
}

@Test func `the data of rows hold every number`() {
  var figure = Figure.Rows(
    [
      .init("Napo", [.init(0.5, low: 0.25, high: 0.75, count: 12), .init(nil, absence: "too few")])
    ], groups: ["before", "after"], rowLabel: "Actor", valueLabel: "tone", decimals: 2)
  (figure.intervalLabel, figure.countLabel) = ("95% interval", "conversations")
  let data = Figure(id: "f", title: "T", description: "", content: .intervals(figure)).data
  #expect(
    data.csv == """
      row,group,value,low,high,count,absence\r
      Napo,before,0.5,0.25,0.75,12,\r
      Napo,after,,,,,too few\r

      """)
  #expect(
    data.columns.map(\.title) == [
      "Actor", "Group", "tone", "95% interval, low", "95% interval, high", "Conversations",
      "Why missing",
    ])
}

@Test func `no rows are said to be none`() throws {
  #expect(try #require(SVGReader(.bars(rows([])))).words == ["T", "There is no row to draw."])
}

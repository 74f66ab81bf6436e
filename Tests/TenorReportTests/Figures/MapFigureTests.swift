import Testing

@testable import TenorReport

private func map(
  _ values: [[Double?]], _ scale: Figure.HeatMap.Scale = .sequential
) -> Figure.HeatMap {
  Figure.HeatMap(
    rows: values.indices.map { "r\($0)" }, columns: (values.first ?? []).indices.map { "c\($0)" },
    cells: values.map { $0.map { .init($0) } }, scale: scale, rowLabel: "Row",
    columnLabel: "Column", valueLabel: "", decimals: 1)
}

@Test(
  arguments: [
    ([[2, 8]], .sequential, 0, 0, 8), ([[-2, 8]], .sequential, -2, -2, 8),
    ([[0, 0]], .sequential, 0, 0, 1), ([[nil, .nan]], .sequential, 0, 0, 1),
    ([[2, 8]], .diverging(midpoint: 4), 0, 4, 8), ([[3]], .diverging(midpoint: 3), 2, 3, 4),
    ([[-1, 0.5]], .diverging(midpoint: 0), -1, 0, 1),
  ] as [([[Double?]], Figure.HeatMap.Scale, Double, Double, Double)])
func `colours reach from 0, or as far down as up from the midpoint`(
  values: [[Double?]], scale: Figure.HeatMap.Scale, low: Double, middle: Double, high: Double
) {
  #expect(map(values, scale).domain == (low, middle, high))
}

@Test func `a cell's colour is as strong as its value is far from the middle`() throws {
  let reader = try #require(SVGReader(.heatMap(map([[0, 10, -10, nil]], .diverging(midpoint: 0)))))
  let cells = reader.all("rect").filter { $0.title != nil }
  #expect(cells.map { $0.attributes["fill-opacity"] } == ["0", "0.85", "0.85", nil])
  #expect(cells.map { $0.classes.contains("tf-f1") } == [false, false, true, false])
  #expect(cells.map { $0.classes.contains("tf-hollow") } == [false, false, false, true])
  #expect(
    cells.map(\.title) == ["r0, c0: 0.0", "r0, c1: 10.0", "r0, c2: −10.0", "r0, c3: no value"])
  // "r0" is 12.74 wide or so; cells are 64 wide, and have room for their numbers.
  #expect(reader.words.filter { $0 == "10.0" || $0 == "−10.0" }.count == 4)
}

@Test func `where numbers have no room a dash marks what is below the midpoint`() throws {
  let values = [(0..<20).map { Double($0) - 9.5 }]
  let reader = try #require(SVGReader(.heatMap(map(values, .diverging(midpoint: 0)))))
  #expect(!reader.words.contains("−9.5") || reader.words.count { $0 == "−9.5" } == 1)
  // Ten of the cells and one of the legend.
  #expect(reader.all("line", "ink").count == 11)
  #expect(reader.words.contains("below 0.0"))
}

@Test func `a map of thousands of cells is a path for each colour, with as many cells`() throws {
  var values: [[Double?]] = []
  for row in 0..<60 {
    let digits: [Int] = (0..<400).map { (row + $0) % 10 }
    values.append(digits.map { $0 == 0 ? nil : Double($0) })
  }
  let figure = Figure(
    id: "f", title: "", description: "", content: .heatMap(map(values)))
  let reader = try #require(SVGReader(figure.svg))
  let cells = reader.all("path", "f0").compactMap { $0.attributes["d"] }
  #expect(cells.count == 9)
  #expect(cells.joined().count { $0 == "M" } == 21_600)
  let void = try #require(reader.all("path", "edge").first?.attributes["d"])
  #expect(void.count { $0 == "M" } == 2400)
  #expect(reader.words.count { $0.hasPrefix("c") } < 60)
  #expect(figure.data.rows.count == 24_000)
}

@Test func `the data of a heat map hold every cell`() {
  let data = Figure(
    id: "f", title: "T", description: "", content: .heatMap(map([[1, nil]]))
  ).data
  #expect(data.csv == "row,column,value\r\nr0,c0,1.0\r\nr0,c1,\r\n")
}

@Test func `a map without cells says so`() throws {
  #expect(try #require(SVGReader(.heatMap(map([])))).words == ["T", "There is no cell to draw."])
}

@Test func `a strip has a tick for each place, those that touch being one`() throws {
  let strip = Figure.Strip(
    [.init("a", at: [0, 0.5, 0.50001, 1, .nan, 7]), .init("b", at: [])],
    axis: .share(label: "position"), rowLabel: "Term")
  let reader = try #require(SVGReader(.strip(strip)))
  let path = try #require(reader.all("path", "mark").first)
  // "a" is 7.8 wide, "n" too, and "5" 8.19: the strip reaches from 27.8 to 493.81.
  #expect(path.attributes["d"] == "M27.75 24v16M260.75 24v16M493.75 24v16")
  #expect(path.title == "a: 5 occurrences")
  #expect(reader.all("path", "mark").count == 1)
  #expect(reader.words.contains("5") && reader.words.contains("0"))
}

@Test func `a strip of days is marked by dates, and parts by lines`() throws {
  let strip = Figure.Strip(
    [.init("a", on: [.init(2014, 6, 1)])], axis: .time(from: .init(2010), to: .init(2019, 12, 31)),
    boundaries: [.init("later", at: Double(Figure.Day(2015).number)), .init("x", at: .nan)],
    rowLabel: "Term")
  let reader = try #require(SVGReader(.strip(strip)))
  #expect(reader.words.filter { $0.hasPrefix("20") }.first == "2010")
  #expect(reader.words.contains("later") && !reader.words.contains("x"))
  let figure = Figure(id: "f", title: "T", description: "", content: .strip(strip))
  #expect(figure.data.csv == "row,date\r\na,2014-06-01\r\n")
  #expect(figure.data.notes.map(\.plain) == ["From 2015-01-01: later"])
}

private let thread = Figure.Replies(
  [
    .init("post"), .init("one", answers: 0, kind: 1), .init("two", answers: 0, kind: 1),
    .init("three", answers: 1, kind: 1), .init("another"),
  ], kinds: ["post", "comment"])

@Test func `replies stand below what they answer, one step to the right`() throws {
  #expect(thread.readingOrder == [0, 1, 3, 2, 4])
  #expect(thread.depths == [0, 1, 1, 2, 0])
  let reader = try #require(SVGReader(.replies(thread)))
  let words = reader.all("text").filter { !$0.classes.contains("tf-title") }.dropFirst(2)
  #expect(words.map(\.text) == ["post", "one", "three", "two", "another"])
  #expect(words.map { $0.number("x") } == [26, 42, 58, 42, 26])
  let edges = try #require(reader.all("path", "edge").first?.attributes["d"])
  // Rows of 18 from 22 on: a line to each reply, then one down from each that is answered.
  #expect(edges == "M16 49H32M32 67H48M16 85H32M16 31V85M32 49V67")
}

@Test func `a long thread is drawn in part, and says how much is left`() throws {
  let figure = Figure(
    id: "f", title: "", description: "",
    content: .replies(
      .init(
        (0..<5000).map { .init("u\($0)", answers: $0 == 0 ? nil : $0 - 1) }, kinds: ["comment"])))
  let reader = try #require(SVGReader(figure.svg))
  #expect(reader.all("circle").count == Figure.Replies.mostDrawn)
  #expect(reader.words.last == "… and 4,600 more, in the table")
  #expect(figure.data.rows.count == 5000)
  for text in reader.all("text") { #expect((0...400).contains(text.number("x") ?? -1)) }
}

@Test func `the data of a thread number its utterances from 1`() {
  let data = Figure(id: "f", title: "T", description: "", content: .replies(thread)).data
  #expect(
    data.csv == """
      number,parent,depth,kind,label\r
      1,,0,post,post\r
      2,1,1,comment,one\r
      3,1,1,comment,two\r
      4,2,2,comment,three\r
      5,,0,post,another\r

      """)
}

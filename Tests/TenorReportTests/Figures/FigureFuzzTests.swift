import Testing

@testable import TenorReport

/// Numbers that look random and are the same each time (Knuth's constants for a linear congruence).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0x9E37_79B9_7F4A_7C15
  }
}

private let values: [Double?] = [
  nil, .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 0.5, 3, 1e9, -1e9, 1e300, -1e308,
  .greatestFiniteMagnitude, 1e-12, .leastNonzeroMagnitude,
]

/// Figures of values at the edges of what there is.
private struct Maker {
  var generator: SeededGenerator

  mutating func value() -> Double? { values.randomElement(using: &generator) ?? nil }
  mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }
  mutating func estimate() -> Figure.Estimate {
    .init(value(), low: value(), high: value(), count: count(9))
  }
  mutating func estimates(_ count: Int) -> [Figure.Estimate] { (0..<count).map { _ in estimate() } }

  mutating func timeSeries() -> Figure.Content {
    let bins = count(6)
    var day = Figure.Day(count(4000), 1)
    let stretches = (0..<bins).map { bin in
      let start = Figure.Day(number: day.number + count(3))
      day = Figure.Day(number: start.number + 1 + count(2) * count(400))
      return Figure.TimeSeries.Bin("\(bin)", from: start, to: day, isPart: count(1) == 0)
    }
    let series = (0..<count(6)).map { number in
      Figure.TimeSeries.Series(
        "s\(number)", points: estimates(bins),
        smoothed: count(1) == 0 ? [] : (0..<bins).map { _ in value() })
    }
    var figure = Figure.TimeSeries(
      bins: stretches, series: series, valueLabel: "v", decimals: count(3))
    figure.events = (0..<count(4)).map {
      .init("event \($0)", on: .init(number: day.number - count(900)))
    }
    figure.reference = value().map { .init($0, label: "reference") }
    figure.marks = count(1) == 0 ? .line : .points
    figure.scale = count(1) == 0 ? .shared : .free
    figure.includesZero = count(1) == 0
    return .timeSeries(figure)
  }

  mutating func rows() -> Figure.Rows {
    let groups = count(9)
    var figure = Figure.Rows(
      (0..<count(5)).map { .init("r\($0)", estimates(max(1, groups))) },
      groups: (0..<groups).map { "g\($0)" }, rowLabel: "R", valueLabel: "v", decimals: count(3))
    figure.reference = value().map { .init($0, label: "reference") }
    return figure
  }

  mutating func heatMap() -> Figure.Content {
    let (rows, columns) = (count(4), count(4) * (1 + count(1) * 40))
    let middle = value().flatMap { $0.isFinite ? $0 : nil } ?? 0
    return .heatMap(
      .init(
        rows: (0..<rows).map { "r\($0)" }, columns: (0..<columns).map { "c\($0)" },
        cells: (0..<rows).map { _ in estimates(columns) },
        scale: count(1) == 0 ? .sequential : .diverging(midpoint: middle), rowLabel: "R",
        columnLabel: "C", valueLabel: "v", decimals: count(3)))
  }

  mutating func strip() -> Figure.Content {
    let rows = (0..<count(4)).map { row in
      Figure.Strip.Row("r\(row)", at: (0..<count(9)).compactMap { _ in value() })
    }
    let first = Figure.Day(count(3000))
    let axis: Figure.Strip.Axis =
      count(1) == 0
      ? .share(label: "place") : .time(from: first, to: .init(number: first.number + count(9000)))
    let boundaries = (0..<count(3)).compactMap { number in
      value().map { Figure.Strip.Boundary("b\(number)", at: $0) }
    }
    return .strip(.init(rows, axis: axis, boundaries: boundaries, rowLabel: "R"))
  }

  mutating func replies() -> Figure.Content {
    let nodes = (0..<count(30)).map { node in
      Figure.Replies.Node(
        "u\(node)", answers: node > 0 && count(5) > 0 ? count(node - 1) : nil, kind: count(8))
    }
    return .replies(.init(nodes, kinds: (0..<9).map { "k\($0)" }))
  }
}

@Test(arguments: 0..<100)
func `whatever the values, a figure is well-formed and stays on its page`(seed: Int) throws {
  var maker = Maker(generator: SeededGenerator(seed: UInt64(seed)))
  let rows = maker.rows()
  let contents = [
    maker.timeSeries(), .intervals(rows), .bars(rows), maker.heatMap(), maker.strip(),
    maker.replies(),
  ]
  for content in contents {
    let figure = Figure(id: "f", title: "T", description: "D", content: content)
    let reader = try #require(SVGReader(figure.svg))
    for element in reader.elements {
      for name in ["x", "x1", "x2", "cx", "y", "y1", "y2", "cy", "width", "height"] {
        guard let words = element.attributes[name], words != "100%" else { continue }
        let place = try #require(Double(words), "\(name)=\(words)")
        #expect((0...(name.contains("y") ? 4000 : 520)).contains(place), "\(name)=\(words)")
      }
      #expect(element.attributes["d"]?.contains("n") != true)
    }
    // Each row of the data has a cell for each column, or this traps.
    #expect(figure.data.csv.hasSuffix("\r\n"))
  }
}

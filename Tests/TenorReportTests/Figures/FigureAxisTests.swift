import Testing

@testable import TenorReport

@Test(
  arguments: [
    ([0, 10], 5, "0 2 4 6 8 10"), ([0, 1], 5, "0.0 0.2 0.4 0.6 0.8 1.0"),
    ([-0.35, 0.35], 5, "−0.4 −0.2 0.0 0.2 0.4"), ([0, 7], 3, "0 5 10"), ([0, 12], 5, "0 5 10 15"),
    ([-5, 0], 5, "−5 −4 −3 −2 −1 0"), ([0.1, 0.3], 2, "0.1 0.2 0.3"),
    ([3, 3, 3], 5, "2.6 2.8 3.0 3.2 3.4"), ([0, 0], 5, "0.0 0.2 0.4 0.6 0.8 1.0"),
    ([], 1, "0 1"), ([1e9, 2e9], 2, "1,000,000,000 1,500,000,000 2,000,000,000"),
    ([0, 1e12], 4, "0 5×10¹¹ 1×10¹²"), ([0, 3e-9], 5, "0 1×10⁻⁹ 2×10⁻⁹ 3×10⁻⁹"),
    ([-1.5e300, 1.5e300], 2, "−1×10³⁰⁰ 0 1×10³⁰⁰"),
  ] as [([Double], Int, String)])
func `an axis has the finest round numbers that are few enough`(
  values: [Double], steps: Int, words: String
) {
  let ticks = AxisTicks(over: values, steps: steps)
  let found = ticks.ticks.map { $0.words.replacing(" ", with: "") }
  #expect(found.joined(separator: " ") == words)
}

@Test func `ticks reach around all values and are few, whatever the values`() {
  var generator = SeededGenerator(seed: 7)
  for _ in 0..<2000 {
    let size = FigureNumbers.powerOfTen(Int.random(in: -200...200, using: &generator))
    let values = (0..<3).map { _ in Double.random(in: -1...1, using: &generator) * size }
    let ticks = AxisTicks(over: values, steps: 5)
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let slack = (high - low) * 1e-6
    #expect(ticks.low <= low + slack && high - slack <= ticks.high, "\(values)")
    #expect((2...6).contains(ticks.ticks.count), "\(values)")
  }
}

@Test(
  arguments: [(0, 100), (5, 150), (10, 200), (-3, 100), (99, 200), (.infinity, 200)]
    as [(Double, Double)])
func `a scale turns values into places, and what lies beyond into its ends`(
  value: Double, place: Double
) {
  #expect(LinearScale(low: 0, high: 10, start: 100, end: 200)(value) == place)
}

@Test func `a scale of one value has its middle, and one of all values no overflow`() {
  #expect(LinearScale(low: 2, high: 2, start: 0, end: 10)(2) == 5)
  let all = LinearScale(low: -1.7e308, high: 1.7e308, start: 0, end: 10)
  #expect(all(0) == 5)
}

@Test(
  arguments: [
    ((2010, 1, 1), (2022, 12, 31), "2010 2012 2014 2016 2018 2020 2022"),
    ((2014, 1, 15), (2014, 6, 20), "2014-02 2014-03 2014-04 2014-05 2014-06"),
    ((2014, 6, 2), (2014, 6, 5), "2014-06-02 2014-06-03 2014-06-04 2014-06-05"),
    (
      (2014, 3, 1), (2014, 4, 4),
      "2014-03-03 2014-03-10 2014-03-17 2014-03-24 2014-03-31"
    ),
    ((2012, 2, 10), (2014, 11, 30), "2012-07 2013-01 2013-07 2014-01 2014-07"),
    ((1, 1, 1), (2022, 1, 1), "200 400 600 800 1000 1200 1400 1600 1800 2000"),
    ((2014, 6, 2), (2014, 6, 2), "2014-06-02"), ((2014, 6, 2), (2014, 6, 1), ""),
  ] as [((Int, Int, Int), (Int, Int, Int), String)])
func `dates are marked by year, month, week or day as there is room`(
  first: (Int, Int, Int), last: (Int, Int, Int), words: String
) {
  let ticks = DateTicks.ticks(
    from: .init(first.0, first.1, first.2), to: .init(last.0, last.1, last.2), width: 480)
  #expect(ticks.map(\.words).joined(separator: " ") == words)
}

@Test(
  arguments: [
    ((1970, 1, 1), 0, "1970-01-01"), ((1969, 12, 31), -1, "1969-12-31"),
    ((2000, 3, 1), 11017, "2000-03-01"), ((2014, 13, 1), 16436, "2015-01-01"),
    ((2016, 2, 30), 16861, "2016-03-01"), ((2014, 0, 1), 16040, "2013-12-01"),
    ((0, 3, 1), -719_468, "0-03-01"),
  ] as [((Int, Int, Int), Int, String)])
func `a day has the number of its date`(date: (Int, Int, Int), number: Int, words: String) {
  let day = Figure.Day(date.0, date.1, date.2)
  #expect(day.number == number)
  #expect(day.words == words)
}

@Test func `every day of 800 years is found again by its date`() {
  for number in -146_097...146_097 {
    let date = Figure.Day(number: number).date
    #expect(Figure.Day(date.year, date.month, date.day).number == number)
  }
}

@Test(
  arguments: [
    ([(100, 50), (300, 50)], 4, "0 0"), ([(100, 80), (120, 80)], 4, "1 0"),
    ([(100, 80), (120, 80), (140, 80)], 4, "2 1 0"), ([(480, 80)], 1, "0 left"),
    ([(100, 80), (105, 80)], 1, "none"), ([(250, 600)], 4, "none"), ([], 1, ""),
  ] as [([(Double, Double)], Int, String)])
func `names of events stand on rows where none touches another or its line`(
  lines: [(Double, Double)], rows: Int, found: String
) {
  let places = EventLabels.places(
    lines.map { (x: $0.0, width: $0.1) }, left: 0, right: 500, rows: rows)
  let words = places.map { places in
    places.map { "\($0.row)" + ($0.isLeft ? " left" : "") }.joined(separator: " ")
  }
  #expect(words ?? "none" == found)
}

@Test(
  arguments: [
    (1234.5, 1, "1,234.5"), (9_999_999_999, 0, "9,999,999,999"), (1e10, 0, "1.00 × 10¹⁰"),
    (-2.555e20, 0, "−2.56 × 10²⁰"), (9.999e15, 2, "1.00 × 10¹⁶"), (1e308, 0, "1.00 × 10³⁰⁸"),
    (.nan, 2, "–"), (.infinity, 2, "∞"),
  ] as [(Double, Int, String)])
func `a number that would fill a line has a power of ten`(
  value: Double, decimals: Int, words: String
) {
  #expect(FigureNumbers.words(value, decimals: decimals) == words)
}

import Foundation
import TenorStatistics
import TenorTestSupport
import Testing

@Test func `a window of three averages neighbours and shrinks, marked, at the ends`() {
  let found = movingAverage([1, 2, 6, 4], window: 3)
  #expect(zip(found, [1.5, 3, 4, 5]).allSatisfy { near($0.value, $1) })
  #expect(found.map(\.isPartial) == [true, false, false, true])
}

@Test func `an even window takes half of both ends`() {
  // (½ · 2 + 4 + 6 + 8 + ½ · 18) / 4.
  let found = movingAverage([2, 4, 6, 8, 18], window: 4)
  #expect(near(found[2].value, 7) && !found[2].isPartial)
  #expect(found.map(\.isPartial) == [true, true, false, true, true])
}

@Test func `rates weighted by exposure give the rate of the window`() {
  // Counts 1, 6, 0 of 10, 20 and 30.
  let found = movingAverage([0.1, 0.3, 0], weights: [10, 20, 30], window: 3)
  #expect(near(found[1].value, 7.0 / 60))
}

@Test func `a gap is passed over and marked, and a window of gaps has no value`() {
  let found = movingAverage(
    [1, nil, 5, 0, nil, nil, nil], weights: [1, 1, 1, 0, 1, 1, 1], window: 3)
  #expect(near(found[1].value, 3) && found[1].isPartial)
  #expect(near(found[2].value, 5) && found[5].value == nil && found[5].isPartial)
  #expect(movingAverage([], window: 3).isEmpty)
}

@Test(.enabled(if: SharedFolder.path("oracles/stats/expected_r/r_lowess_cars.json") != nil))
func `lowess is R's`() throws {
  struct Reference: Decodable { var x, y, lowess_x, lowess_y: [Double] }
  let path = try #require(SharedFolder.path("oracles/stats/expected_r/r_lowess_cars.json"))
  let data = try #require(FileManager.default.contents(atPath: path))
  let expected = try JSONDecoder().decode(Reference.self, from: data)
  let found = lowess(expected.y, at: expected.x)
  #expect(zip(found, expected.lowess_y).allSatisfy { near($0, $1, 1e-9) })
}

@Test func `a straight line stays as it is, and an outlier does not bend it`() {
  let places = (0..<30).map(Double.init)
  var values: [Double?] = places.map { 2 + 3 * $0 }
  #expect(zip(lowess(values, at: places), places).allSatisfy { near($0, 2 + 3 * $1, 1e-9) })
  values[12] = 500
  #expect(zip(lowess(values, at: places), places).allSatisfy { near($0, 2 + 3 * $1, 1e-6) })
  // Without iterations it bends.
  let bent = lowess(values, at: places, iterations: 0)
  #expect((bent[12] ?? 0) > 60)
}

@Test func `a smoothed value is worked by hand`() {
  // The window of the middle point of 0, 1, 2, 3, 4 holds three; at a reach of 1 the ends have no weight.
  let found = lowess([0, 1, 5, 1, 0], at: [0, 1, 2, 3, 4], fraction: 0.6, iterations: 0, step: 0)
  #expect(near(found[2], 5))
  // All five: weights (1 − ⅛)³ = 0.669921875 beside it; the line is level by symmetry.
  let wide = lowess([0, 1, 5, 1, 0], at: [0, 1, 2, 3, 4], fraction: 1, iterations: 0, step: 0)
  #expect(near(wide[2], (5 + 2 * 0.669921875) / (1 + 2 * 0.669921875)))
  // A middle point of three times the weight of the others.
  let weighted = lowess(
    [0, 1, 5, 1, 0], at: [0, 1, 2, 3, 4], weights: [1, 1, 3, 1, 1], fraction: 1, iterations: 0,
    step: 0)
  #expect(near(weighted[2], (15 + 2 * 0.669921875) / (3 + 2 * 0.669921875)))
}

@Test
func `places without a value lie between their neighbours, and there is nothing beyond the ends`() {
  let values: [Double?] = [nil, 1, 2, nil, 4, 5, 9, nil]
  let weights: [Double] = [1, 1, 1, 1, 1, 1, 0, 1]
  let found = lowess(values, at: (0..<8).map(Double.init), weights: weights, fraction: 1)
  #expect(found[0] == nil && found[6] == nil && found[7] == nil)
  #expect(near(found[3], 3, 1e-9) && near(found[5], 5, 1e-9))
  #expect(lowess([nil, nil], at: [0, 1]) == [nil, nil])
  #expect(lowess([nil, 3], at: [0, 1]) == [nil, 3])
}

@Test func `a small step changes little and saves most of the work`() throws {
  var chance = SeededGenerator(seed: 8)
  let places = (0..<400).map(Double.init)
  let values: [Double?] = places.map { ($0 / 60) * ($0 / 60) + chance.normal() }
  let exact = lowess(values, at: places, fraction: 0.3, step: 0)
  let quick = lowess(values, at: places, fraction: 0.3)
  for (a, b) in zip(exact, quick) { #expect(near(a, try #require(b), 0.05)) }
  #expect(exact != quick)
}

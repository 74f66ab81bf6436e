import TenorStatistics
import Testing

/// The first is exact by hand; the others are those of the PyPI package apportionment 1.0 (saintelague),
/// where each stratum has a seat.
@Test(arguments: [
  (16, [100, 50, 10], [10, 5, 1]), (25, [534, 416, 94, 74], [12, 9, 2, 2]),
  (100, [53, 24, 23], [53, 24, 23]), (30, [1270, 845, 310, 77, 48], [14, 10, 4, 1, 1]),
])
func `proportional sizes are Webster's`(size: Int, populations: [Int], sizes: [Int]) {
  #expect(proportionalSizes(size, over: populations) == sizes)
}

@Test func `each stratum has a unit, and none more than it holds`() {
  #expect(proportionalSizes(4, over: [1000, 1, 1]) == [2, 1, 1])
  #expect(proportionalSizes(3, over: [5, 5, 5]) == [1, 1, 1])
  #expect(proportionalSizes(2, over: [5, 5, 5]) == nil)
  #expect(equalSizes(16, over: [100, 50, 2]) == [7, 7, 2])
  #expect(equalSizes(500, over: [3, 4]) == [3, 4])
  #expect(equalSizes(2, over: [5, 5, 5]) == nil)
  #expect(equalSizes(0, over: []) == [])
}

/// Of two units one is drawn, and has the weight of both.
@Test func `a replicate keeps the weight of each stratum`() {
  let draws = StratifiedDraws(strata: [0, 0, 1, 1, 1, 2, 3], weights: [5, 5, 2, 2, 2, 4, 4])
  var chance = SeededGenerator(seed: 3)
  var first = Set<[Double]>()
  for _ in 0..<50 {
    let weights = draws.next(&chance)
    first.insert(Array(weights[..<2]))
    #expect(near(weights[2...4].reduce(0, +), 6))
    // Strata of one unit are drawn from together.
    #expect(near(weights[5] + weights[6], 8))
  }
  #expect(first == [[10, 0], [0, 10]])
}

@Test func `a sample of one unit cannot be drawn again`() {
  #expect(StratifiedDraws(strata: [0], weights: [3]).isEmpty)
  #expect(StratifiedDraws(strata: [], weights: []).isEmpty)
  #expect(!StratifiedDraws(strata: [0, 1], weights: [3, 3]).isEmpty)
}

/// Σ W² s² / n by hand, of strata of 60 and 40 in a hundred, whose s² are 35/12 and 1:
/// 0.36 · (35/12) / 4 + 0.16 · 1 / 3 = 0.31583. The variance of 20,000 replicates is within about 1 % of it.
@Test func `the mean varies over replicates as the textbook's formula says`() throws {
  let values = [1.0, 2, 3, 5, 7, 8, 9]
  let draws = StratifiedDraws(
    strata: [0, 0, 0, 0, 1, 1, 1],
    weights: [15, 15, 15, 15, 40.0 / 3, 40.0 / 3, 40.0 / 3])
  var chance = SeededGenerator(seed: 7)
  let means = (0..<20_000).compactMap { _ in
    weightedMean(values, weights: draws.next(&chance))
  }
  let deviation = try #require(standardDeviation(means))
  #expect(abs(deviation * deviation / 0.3158333 - 1) < 0.05)
}

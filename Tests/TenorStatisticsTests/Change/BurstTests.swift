import Testing

@testable import TenorStatistics

@Test func `two bins of a planted burst are worked by hand`() throws {
  // p₀ = 17 / 160, p₁ twice that. For r of 20: cost 0 − cost 1 = r ln 2 − (20 − r) ln((1 − p₀) / (1 − p₁)),
  // which is 2.387 for 6 and 3.207 for 7; a climb costs ln 8 = 2.079.
  let found = try #require(
    batchedBursts([1, 1, 0, 6, 7, 1, 1, 0], of: [Int](repeating: 20, count: 8)))
  #expect(found.levels == [0, 0, 0, 1, 1, 0, 0, 0])
  #expect(found.rates == [0.10625, 0.2125])
  #expect(found.bursts.map(\.range) == [3..<5] && found.bursts.map(\.level) == [1])
  #expect(near(found.bursts[0].weight, 13 * 0.6931471805599453 - 27 * 0.12656, 1e-3))
}

/// The cheapest course by trying every one.
private func cheapest(costs: [Double], count: Int, climb: Double) -> Double {
  let length = costs.count / count
  var best = Double.infinity
  var levels = [Int](repeating: 0, count: length)
  while true {
    var (sum, before) = (0.0, 0)
    for place in 0..<length {
      sum += Double(max(0, levels[place] - before)) * climb + costs[place * count + levels[place]]
      before = levels[place]
    }
    best = min(best, sum)
    guard let next = levels.firstIndex(where: { $0 < count - 1 }) else { return best }
    levels[next] += 1
    for place in 0..<next { levels[place] = 0 }
  }
}

@Test(arguments: [2, 3, 4])
func `no course of levels is cheaper than Viterbi's`(count: Int) {
  for seed in 0..<60 as Range<UInt64> {
    var chance = SeededGenerator(seed: 50 + seed)
    let costs = (0..<7 * count).map { _ in 4 * chance.uniform() }
    let climb = 2 * chance.uniform()
    let found = Bursts(costs: costs, rates: [Double](repeating: 1, count: count), climb: climb)
    var (sum, before) = (0.0, 0)
    for (place, level) in found.levels.enumerated() {
      sum += Double(max(0, level - before)) * climb + costs[place * count + level]
      before = level
    }
    #expect(near(sum, cheapest(costs: costs, count: count, climb: climb)))
  }
}

@Test func `bursts lie within bursts`() {
  // Costs that make the levels 0, 1, 3, 2, 0: a level that is not wanted costs 9.
  let wanted = [0, 1, 3, 2, 0]
  let costs = wanted.flatMap { level in (0..<4).map { $0 == level ? 0.0 : 9 } }
  let found = Bursts(costs: costs, rates: [1, 2, 4, 8], climb: 1)
  #expect(found.levels == wanted)
  #expect(found.bursts.map(\.range) == [1..<4, 2..<4, 2..<3])
  #expect(found.bursts.map(\.level) == [1, 2, 3])
  // Level 1 against level 0: 9 where level 1 is wanted, else both cost 9. Level 2 against 1 likewise.
  #expect(found.bursts.map(\.weight) == [9, 9, 9])
}

@Test func `bins without documents neither begin nor end a burst, and may lie within one`() throws {
  let found = try #require(
    batchedBursts(
      [1, 1, 0, 9, 0, 9, 0, 1, 1, 1], of: [20, 20, 0, 20, 0, 20, 0, 20, 20, 20]))
  #expect(found.levels == [0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
}

@Test(arguments: 0..<20 as Range<UInt64>)
func `a planted burst is recovered`(seed: UInt64) throws {
  var chance = SeededGenerator(seed: 600 + seed)
  let documents = (0..<60).map { _ in 150 + chance.below(100) }
  let relevant = documents.enumerated().map { bin, count in
    let share = (30..<36).contains(bin) ? 0.12 : 0.03
    return (0..<count).count { _ in chance.uniform() < share }
  }
  for levels in [BurstLevels.two, .all] {
    let found = try #require(batchedBursts(relevant, of: documents, levels: levels))
    let first = found.bursts.filter { $0.level == 1 }
    #expect(first.count == 1)
    #expect(abs(first[0].range.lowerBound - 30) <= 1 && abs(first[0].range.upperBound - 36) <= 1)
    #expect(first[0].weight > 0)
  }
}

@Test func `more levels than two find the peak in a burst`() throws {
  let documents = [Int](repeating: 1000, count: 40)
  let relevant = (0..<40).map { (18..<20).contains($0) ? 160 : (15..<25).contains($0) ? 40 : 10 }
  let found = try #require(batchedBursts(relevant, of: documents, levels: .all))
  // The usual share is 23.5 of a thousand, so that 40 is just about twice and 160 nearly eight times that.
  #expect(found.levels[19] == 3 && found.levels[16] == 1 && found.levels[5] == 0)
  #expect(found.bursts.first?.range == 15..<25)
  #expect(found.bursts.last == found.bursts.first { $0.level == 3 })
  #expect(found.bursts.last?.range == 18..<20)
}

@Test func `none or all have no bursts`() {
  #expect(batchedBursts([0, 0], of: [5, 0]) == nil)
  #expect(batchedBursts([5, 1], of: [5, 1]) == nil)
  #expect(batchedBursts([], of: []) == nil)
  #expect(gapBursts([3]) == nil && gapBursts([]) == nil && gapBursts([1, 2, 2]) == nil)
  #expect(gapBursts([1, 4])?.levels == [0])
}

/// The example of the R package bursts 1.0-2, and its levels of the gaps.
private enum Stream {
  static let times: [Double] =
    Array(stride(from: 0, through: 400, by: 100)) + Array(stride(from: 410, through: 450, by: 5))
    + Array(stride(from: 451, to: 470, by: 2)) + Array(stride(from: 480, through: 600, by: 5))
    + [700] + Array(stride(from: 710, through: 800, by: 5)) + [900, 1000]
}

@Test(
  arguments: [
    (2, 1, [(1, 410, 600), (2, 450, 469), (1, 710, 800)]),
    (3, 1, [(1, 410, 600), (1, 710, 800)]),
    (2, 3, [(1, 410, 600)]),
  ] as [(Double, Double, [(Int, Double, Double)])])
func `bursts of events are those of R's package`(
  scaling: Double, gamma: Double, expected: [(level: Int, from: Double, to: Double)]
) throws {
  let found = try #require(gapBursts(Stream.times, scaling: scaling, gamma: gamma))
  #expect(found.bursts.map(\.level) == expected.map(\.level))
  #expect(found.bursts.map { Stream.times[$0.range.lowerBound] } == expected.map(\.from))
  #expect(found.bursts.map { Stream.times[$0.range.upperBound] } == expected.map(\.to))
}

import Testing

@testable import TenorStatistics

@Test(arguments: [
  // scipy 1.17.1, hypergeom(1,000, 100, 50).sf(x − 1): how far the matched tail may be off.
  (11, 0.007686337245111465, 0.02), (16, 8.797574038133688e-06, 0.15),
])
func `with one of each sort in each unit two meet as by the hypergeometric`(
  both: Int, tail: Double, within: Double
) {
  let model = TwoSortModel(
    first: [100, 900], second: [50, 950], units: [(first: 1, second: 1, count: 1000)])
  let test = model.test([PairCount(0, 2, both: both)])[0]
  #expect(abs(test.expected - 5) < 1e-9)
  #expect(abs(test.tail / tail - 1) < within)
  #expect(model.error < 1e-9)
}

@Test func `independent actors and terms pass no more often than they should`() {
  // Each unit one of ten actors and one of ten terms. As if of one sort, a pair would be expected in
  // 1,000 · 100 / 190 / 100 units, half of what chance gives.
  var chance = SeededGenerator(seed: 12)
  var incidence = Incidence(items: 20)
  for _ in 0..<1000 { incidence.append([chance.below(10), 10 + chance.below(10)]) }
  let frequencies = incidence.frequencies
  let pairs = incidence.pairs
  #expect(pairs.count == 100)
  let tests = TwoSortModel(
    first: Array(frequencies[..<10]), second: Array(frequencies[10...]),
    units: [(first: 1, second: 1, count: 1000)]
  ).test(pairs)
  for test in tests {
    let product = Double(frequencies[test.pair.a] * frequencies[test.pair.b]) / 1000
    #expect(abs(test.expected - product) < 1e-6)
  }
  // Two standard errors above 5 of 100.
  #expect(tests.count { $0.p < 0.05 } <= 9)
  #expect(ChanceModel(of: incidence).test(pairs).count { $0.p < 0.05 } > 40)
}

@Test func `unequal units give what draws of both sorts give`() {
  // 80 units of a length that both sorts rise with; six of the first sort, five of the second.
  var chance = SeededGenerator(seed: 21)
  var (first, second) = (Incidence(items: 6), Incidence(items: 5))
  for _ in 0..<80 {
    let length = 0.2 + 1.8 * chance.uniform()
    first.append((0..<6).filter { chance.uniform() < length * 0.4 / Double($0 + 1) + 0.02 })
    second.append((0..<5).filter { chance.uniform() < length * 0.3 / Double($0 + 1) + 0.02 })
  }
  func together(_ one: [[Int32]], _ other: [[Int32]], _ pair: (Int, Int)) -> Int {
    let units = Set(one[pair.0])
    return other[pair.1].count { units.contains($0) }
  }
  let ends = (0..<6).flatMap { a in (0..<5).map { (a, $0) } }
    .filter { together(first.byItem, second.byItem, $0) > 0 }
  #expect(ends.count > 15)
  let pairs = ends.map {
    PairCount($0.0, 6 + $0.1, both: together(first.byItem, second.byItem, $0))
  }
  let tests = TwoSortModel(
    first: first.frequencies, second: second.frequencies,
    units: (0..<80).map { (first[$0].count, second[$0].count, 1) }
  ).test(pairs)

  var chains = (Curveball(first, seed: 31), Curveball(second, seed: 32))
  for _ in 0..<CurveballModel.burnIn {
    chains.0.round()
    chains.1.round()
  }
  let draws = 4000
  var (sums, more) = (
    [Int](repeating: 0, count: ends.count), [Int](repeating: 0, count: ends.count)
  )
  for _ in 0..<draws {
    for _ in 0..<CurveballModel.thinning {
      chains.0.round()
      chains.1.round()
    }
    for (index, pair) in ends.enumerated() {
      let both = together(chains.0.unitsOf, chains.1.unitsOf, pair)
      sums[index] += both
      more[index] += both >= pairs[index].both ? 1 : 0
    }
  }
  for (index, test) in tests.enumerated() {
    let expected = Double(sums[index]) / Double(draws)
    // 4,000 draws are right to 0.02; the rest is the approximation's.
    #expect(abs(test.expected - expected) < 0.02 + 0.03 * expected)
    #expect(abs(test.tail - Double(more[index]) / Double(draws)) < 0.04)
  }
}

@Test func `the order of units changes no digit`() {
  let units = (1...30).map { (first: $0 % 4, second: $0 % 3, count: $0) }
  let (ones, others) = (
    units.reduce(0) { $0 + $1.first * $1.count }, units.reduce(0) { $0 + $1.second * $1.count }
  )
  func tests(_ units: [(first: Int, second: Int, count: Int)]) -> [PairTest] {
    TwoSortModel(
      first: [ones / 5, ones / 4, ones / 3, ones - ones / 5 - ones / 4 - ones / 3],
      second: [others / 3, others / 3 + 7, others - 2 * (others / 3) - 7], units: units
    ).test([PairCount(0, 4, both: 30), PairCount(2, 6, both: 60)])
  }
  #expect(tests(units) == tests(units.reversed()))
}

@Test func `sums that no incidence has are refused`() async {
  // Three times in two units; three of two items; more mentions than room.
  await #expect(processExitsWith: .failure) {
    _ = BipartiteConfiguration(frequencies: [3, 1], unitsBySize: [2: 2])
  }
  await #expect(processExitsWith: .failure) {
    _ = BipartiteConfiguration(frequencies: [2, 2, 0], unitsBySize: [3: 1, 1: 1])
  }
  await #expect(processExitsWith: .failure) {
    _ = BipartiteConfiguration(frequencies: [1], unitsBySize: [1: 2])
  }
  await #expect(processExitsWith: .failure) {
    _ = TwoSortModel(first: [1], second: [1], units: [(1, 1, 1)])
      .test([PairCount(0, 2, both: 1)])
  }
}

@Test func `what was not solved says so`() {
  // The first two are in both units of three for certain, but neither is in every unit: the best odds are
  // without end, and are approached slowly.
  let model = ChanceModel(frequencies: [3, 3, 1, 1], unitsBySize: [3: 2, 1: 2])
  #expect(model.error > ChanceModel.tolerance)
  #expect(
    ChanceModel(of: Incidence(items: 2, units: [[0, 1], [0]])).error <= ChanceModel.tolerance)
}

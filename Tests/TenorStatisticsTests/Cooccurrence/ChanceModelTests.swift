import Testing

@testable import TenorStatistics

@Test(arguments: [
  // By convolution in exact fractions (Python's `fractions`): 200 trials of 0.01, 50 of 0.1, 5 of 0.9.
  (1, 0.9999999930949888), (2, 0.9999996300587903), (5, 0.9991002380275558),
  (11, 0.6326140445260656), (12, 0.48061462311862524), (20, 0.0029194777017289026),
  (40, 2.8992466574208474e-16), (80, 9.612113290698836e-62), (150, 1.403598135281109e-180),
  (0, 1), (256, 0),
])
func `tails of unequal trials are exact however small`(x: Int, tail: Double) {
  let trials = PoissonBinomial([
    .init(count: 200, probability: 0.01), .init(count: 50, probability: 0.1),
    .init(count: 5, probability: 0.9),
  ])
  #expect(abs(trials.upperTail(from: x) - tail) <= 1e-11 * tail)
}

@Test(arguments: [(30, 0.5376602639846376), (31, 0.45087639923120953), (60, 5.129949815583161e-10)])
func `equal trials are binomial`(x: Int, tail: Double) {
  let trials = PoissonBinomial([.init(count: 100, probability: 0.3)])
  #expect(abs(trials.upperTail(from: x) - tail) <= 1e-11 * tail)
  // All 100: 0.3¹⁰⁰.
  #expect(abs(trials.upperTail(from: 100) / 5.1537752073201225e-53 - 1) < 1e-11)
}

@Test func `sure trials leave nothing to chance`() {
  let trials = PoissonBinomial([.init(count: 3, probability: 1), .init(count: 2, probability: 0.5)])
  #expect((0...6).map { trials.upperTail(from: $0) } == [1, 1, 1, 1, 0.75, 0.25, 0])
  #expect(trials.any == 1)
  #expect(PoissonBinomial([]).upperTail(from: 1) == 0)
}

/// Fourteen units and six items, of which two occur once.
private let sample = Incidence(
  items: 6,
  units: [
    [0, 1], [0, 1, 2], [0, 2], [0, 3], [0, 1, 2, 3], [1], [0], [0, 4], [2, 3], [0, 1], [],
    [0, 1, 2], [0, 5], [1, 2],
  ])

@Test func `probabilities of maximum entropy are those of bicm`() {
  // Package bicm 3.4.0, BipartiteGraph.solve_tool; units of 1, 2, 3 and 4 items.
  let wanted = [
    [0.49996353, 0.776724732, 0.90951035, 0.967254377],
    [0.234073615, 0.515339208, 0.754427391, 0.900284321],
    [0.17650297, 0.427172737, 0.683000314, 0.863611533],
    [0.059747949, 0.181059368, 0.389789689, 0.652449778],
    [0.014855969, 0.049851978, 0.131636127, 0.308199992],
    [0.014855969, 0.049851978, 0.131636127, 0.308199992],
  ]
  let found = BipartiteConfiguration(
    frequencies: sample.frequencies, unitsBySize: sample.unitsBySize)
  #expect(found.unitCounts == [2, 8, 2, 1])
  for item in 0..<6 {
    for size in 0..<4 {
      #expect(abs(found.probability(item, size) - wanted[item][size]) < 2e-8)
    }
    let sum = (0..<4).reduce(0) { $0 + Double(found.unitCounts[$1]) * found.probability(item, $1) }
    #expect(abs(sum - Double(sample.frequencies[item])) < 1e-8)
  }
  #expect(found.error <= 1e-10)
}

@Test func `lines that are full or empty are certain`() {
  // Item 0 is in every unit that has any; without it the last unit is full as well; item 3 is nowhere.
  let found = BipartiteConfiguration(
    frequencies: [4, 2, 2, 0], unitsBySize: [0: 3, 1: 1, 2: 2, 3: 1])
  #expect((0..<3).map { found.probability(0, $0) } == [1, 1, 1])
  #expect((0..<3).map { found.probability(3, $0) } == [0, 0, 0])
  #expect((0..<3).map { (found.probability(1, $0) * 1e6).rounded() } == [0, 500_000, 1_000_000])
  #expect(BipartiteConfiguration(frequencies: [], unitsBySize: [:]).error == 0)
}

@Test func `pairs are tested against sums kept on average`() {
  // The probabilities of bicm 3.4.0 in scipy 1.17.1's poisson_binom.
  let tests = ChanceModel(of: sample, sums: .onAverage).test(sample.pairs)
  func test(_ a: Int, _ b: Int) -> PairTest? { tests.first { $0.pair.a == a && $0.pair.b == b } }
  func agrees(_ test: PairTest?, _ both: Int, _ expected: Double, _ tail: Double, _ p: Double)
    -> Bool
  {
    guard let test else { return false }
    return test.pair.both == both && abs(test.expected - expected) < 1e-7
      && abs(test.tail - tail) < 1e-7 && abs(test.p - p) < 1e-7
  }
  #expect(agrees(test(0, 1), 5, 5.679393198, 0.763390201, 0.763516962))
  #expect(agrees(test(1, 2), 4, 3.651784469, 0.525087661, 0.528562358))
  #expect(agrees(test(2, 3), 2, 1.735756501, 0.551838651, 0.627697601))
  // Seen once, and seen at all: no surprise.
  #expect(agrees(test(0, 5), 1, 0.862181631, 0.609314817, 1))
  #expect(tests.map(\.q) == benjaminiHochberg(tests.map(\.p)))
}

@Test(arguments: [
  (0.01, 0.995, 0.01, 0.02), (0.99, 0.02, 0.99, 0.04), (0.6, 0.7, 0.6, 1), (1, 0.3, 1, 0.6),
])
func `two-sided p is twice the lesser tail`(
  more: Double, fewer: Double, upper: Double, twoSided: Double
) {
  #expect(PairTest.p(more: more, fewer: fewer, .more) == upper)
  #expect(PairTest.p(more: more, fewer: fewer, .different) == twoSided)
}

@Test func `avoidance shows in the two-sided test alone`() {
  // Two items in 21 of 50 units each, once together; others fill the units to two.
  let units =
    [[0, 1]] + (0..<20).map { [0, 2 + $0 % 4] } + (0..<20).map { [1, 2 + $0 % 4] }
    + (0..<9).map { [2 + $0 % 2, 4 + $0 % 2] }
  let incidence = Incidence(items: 6, units: units)
  let pair = [PairCount(0, 1, both: 1)]
  let model = ChanceModel(of: incidence)
  #expect(model.test(pair)[0].p == 1)
  #expect(model.test(pair, alternative: .different)[0].p < 0.05)
  let draws = CurveballModel(of: incidence, draws: 500)
  #expect(draws.test(pair)[0].p == 1)
  #expect(draws.test(pair, alternative: .different)[0].p < 0.05)
}

/// All incidences of four items and four units with the sums of one, as the units of each item.
private func fellows(of incidence: Incidence) -> [[[Int32]]] {
  let rows = incidence.frequencies.map { frequency in
    (0..<16).filter { $0.nonzeroBitCount == frequency }
  }
  var all: [[Int]] = [[]]
  for row in rows { all = all.flatMap { chosen in row.map { chosen + [$0] } } }
  return all.filter { items in
    (0..<4).allSatisfy { unit in items.count { $0 >> unit & 1 == 1 } == incidence[unit].count }
  }.map { items in
    items.map { bits in (0..<4).filter { bits >> $0 & 1 == 1 }.map { Int32($0) } }
  }
}

private let small = Incidence(items: 4, units: [[0, 1, 2], [0, 1], [0, 3], [1]])

@Test func `the curveball reaches each incidence equally often`() {
  let all = fellows(of: small)
  #expect(all.count == 12)
  var counts: [[[Int32]]: Int] = [:]
  var chain = Curveball(small, seed: 11)
  let draws = 20_000
  for _ in 0..<draws {
    for _ in 0..<CurveballModel.thinning { chain.round() }
    counts[chain.unitsOf.map { $0.sorted() }, default: 0] += 1
  }
  #expect(Set(counts.keys) == Set(all))
  let expected = Double(draws) / Double(all.count)
  let chi =
    counts.values.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) } / expected
  // The 99.9 % point of χ² with 11 degrees of freedom.
  #expect(chi < 31.26)
}

@Test func `draws with fixed sums give the shares of all incidences`() {
  let all = fellows(of: small)
  let tests = CurveballModel(of: small, draws: 20_000, seed: 3).test(small.pairs)
  #expect(tests.map(\.pair) == small.pairs)
  for test in tests {
    let both = all.map { items in items[test.pair.a].count { items[test.pair.b].contains($0) } }
    let seen = Double(both.count { $0 > 0 })
    let more = Double(both.count { $0 >= test.pair.both })
    // Four standard errors of 20,000 draws.
    #expect(abs(test.tail - more / Double(all.count)) < 0.015)
    #expect(abs(test.p - more / seen) < 0.015)
    #expect(abs(test.expected - Double(both.reduce(0, +)) / Double(all.count)) < 0.03)
  }
}

@Test func `a binomial is matched to its mean and variance`() {
  // scipy 1.17.1: binom(10, 0.3).sf(4), poisson(2).sf(3).
  #expect(
    abs(MatchedBinomial(mean: 3, variance: 2.1).upperTail(from: 5) - 0.15026833260000013) < 1e-12)
  #expect(
    abs(MatchedBinomial(mean: 2, variance: 2).upperTail(from: 4) - 0.14287653950145296) < 1e-7)
  let certain = MatchedBinomial(mean: 3, variance: 0)
  #expect((0...4).map { certain.upperTail(from: $0) } == [1, 1, 1, 1, 0])
  // n = 4.5 is below 5: (2.25 / 5)⁵, less than P(X ≥ 4) and not 0.
  let few = MatchedBinomial(mean: 2.25, variance: 1.125)
  #expect(abs(few.upperTail(from: 5) - 0.0184528125) < 1e-12)
  #expect(few.upperTail(from: 4) > few.upperTail(from: 5))
}

@Test(arguments: [
  // scipy 1.17.1: mean, variance and sf(x − 1) of hypergeom(10,000, 50, 40), (1,000, 100, 50) twice, and
  // (1,000, 300, 200); how far the matched tail may be off.
  (0.2, 0.19822382238223824, 3, 0.0010202283918638302, 0.005),
  (5, 4.2792792792792795, 11, 0.007686337245111465, 0.02),
  (5, 4.2792792792792795, 16, 8.797574038133688e-06, 0.15),
  (60, 33.633633633633636, 75, 0.00674212894322908, 0.06),
])
func `a matched binomial comes near the hypergeometric`(
  mean: Double, variance: Double, x: Int, tail: Double, within: Double
) {
  let found = MatchedBinomial(mean: mean, variance: variance).upperTail(from: x)
  #expect(abs(found / tail - 1) < within)
}

@Test func `sums held fixed without draws give what draws give`() {
  // 60 units of one to four of eight items, some frequent, some rare.
  var chance = SeededGenerator(seed: 4)
  let units = (0..<60).map { _ in
    (0..<8).filter { chance.uniform() < 0.6 / Double($0 + 1) + 0.03 }
  }
  let incidence = Incidence(items: 8, units: units)
  let pairs = incidence.pairs
  #expect(pairs.count > 12)
  let computed = ChanceModel(of: incidence).test(pairs)
  let drawn = CurveballModel(of: incidence, draws: 4000, seed: 5).test(pairs)
  for (one, other) in zip(computed, drawn) {
    // 4,000 draws are right to 0.02; the rest is the approximation's.
    #expect(abs(one.expected - other.expected) < 0.02 + 0.06 * other.expected)
    #expect(abs(one.tail - other.tail) < 0.05)
    #expect(abs(one.p - other.p) < 0.06)
  }
}

@Test(arguments: [ChanceModel.Sums.fixed, .onAverage])
func `two that seek each other stand out`(sums: ChanceModel.Sums) {
  // Of 300 units, 12 hold both 0 and 1, each of which is in 3 more; the others fall in by chance.
  var chance = SeededGenerator(seed: 6)
  let units = (0..<300).map { unit in
    let own = unit < 12 ? [0, 1] : unit < 15 ? [0] : unit < 18 ? [1] : []
    return own + (2..<12).filter { _ in chance.uniform() < 0.1 }
  }
  let incidence = Incidence(items: 12, units: units)
  let tests = ChanceModel(of: incidence, sums: sums).test(incidence.pairs)
  #expect(tests[0].pair == PairCount(0, 1, both: 12))
  #expect(tests[0].expected < 2)
  #expect(tests[0].q < 1e-5)
  #expect(tests.dropFirst().allSatisfy { $0.q > 0.05 })
  if sums == .fixed {
    let drawn = CurveballModel(of: incidence, draws: 400).test(incidence.pairs)[0]
    #expect(abs(drawn.expected - tests[0].expected) < 0.2)
    #expect(drawn.tail == 1.0 / 401)
  }
}

@Test func `where the sums leave one way nothing is surprising`() {
  // Two items: the units with both are the units of two.
  let incidence = Incidence(items: 2, units: [[0, 1], [0], [1], [0, 1], [], [0]])
  let test = ChanceModel(of: incidence).test(incidence.pairs)[0]
  #expect(abs(test.expected - 2) < 1e-9)
  #expect(test.p == 1)
  #expect(CurveballModel(of: incidence, draws: 20).test(incidence.pairs)[0].p == 1)
}

@Test func `the seed decides the draws`() {
  let one = CurveballModel(of: sample, draws: 50, seed: 1).test(sample.pairs)
  #expect(one == CurveballModel(of: sample, draws: 50, seed: 1).test(sample.pairs))
  #expect(one != CurveballModel(of: sample, draws: 50, seed: 2).test(sample.pairs))
}

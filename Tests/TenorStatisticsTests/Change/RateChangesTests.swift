import TenorStatistics
import Testing

@Test func `a planted change is found, with its rates and the penalties for which it stands`()
  throws
{
  var chance = SeededGenerator(seed: 41)
  let exposures = (0..<60).map { _ in Double(5_000 + chance.below(10_000)) }
  let counts = exposures.enumerated().map { bin, exposure in
    chance.poisson(
      mean: exposure * (bin < 25 ? 1e-3 : 3e-3) * chance.gamma(shape: 40) / 40)
  }
  let found = try #require(rateChanges(counts, exposures: exposures))
  #expect(found.changes.map(\.first) == [25] && found.changes[0].last == 24)
  #expect(found.segments.map(\.bins) == [0..<25, 25..<60])
  #expect(found.segments.map(\.count).reduce(0, +) == counts.reduce(0, +))
  #expect(near(found.segments[0].rate, 1e-3, 2e-4) && near(found.segments[1].rate, 3e-3, 6e-4))
  #expect(found.changes[0].penalties.contains(found.penalty))
  #expect(found.changes[0].penalties.upper > 2 * found.penalty)
  // Less noise is left about two rates than about one.
  let one = try #require(countDispersion(counts, exposures: exposures, segments: [0..<60]))
  #expect(found.dispersion > 0 && found.dispersion < one / 2)
}

@Test func `a rise and fall is two changes`() throws {
  var chance = SeededGenerator(seed: 42)
  let counts = (0..<48).map { chance.poisson(mean: (20..<28).contains($0) ? 60 : 20) }
  let found = try #require(
    rateChanges(counts, exposures: [Double](repeating: 1000, count: 48)))
  #expect(found.changes.map(\.first) == [20, 28])
}

@Test func `bins without exposure are no evidence and shift nothing`() throws {
  let counts = [2, 3, 2, 0, 0, 9, 8, 9, 0].map { 10 * $0 }
  let exposures = [10, 10, 10, 0, 0, 10, 10, 10, 0].map { 100.0 * $0 }
  let found = try #require(rateChanges(counts, exposures: exposures, penalty: 4))
  // It lies somewhere from bin 2 to bin 5.
  #expect(found.changes.map(\.last) == [2] && found.changes.map(\.first) == [5])
  #expect(found.segments.map(\.bins) == [0..<5, 5..<9])
  #expect(found.segments.map(\.exposure) == [3000, 3000])
  #expect(found.informative == [0, 1, 2, 5, 6, 7])
}

@Test func `a word that never occurs has one rate, and a short series no changes to look for`()
  throws
{
  let silent = try #require(
    rateChanges([Int](repeating: 0, count: 12), exposures: [Double](repeating: 5, count: 12)))
  #expect(silent.changes.isEmpty && silent.segments.map(\.rate) == [0])
  #expect(silent.dispersion == 0)
  #expect(rateChanges([1, 2, 3, 4, 5], exposures: [1, 1, 1, 1, 1]) == nil)
  #expect(rateChanges([1, 2, 3, 0, 5, 6], exposures: [1, 1, 1, 0, 1, 1]) == nil)
}

@Test func `counts taken for Poisson have more breaks than their own noise allows`() throws {
  var chance = SeededGenerator(seed: 44)
  let exposures = [Double](repeating: 1000, count: 60)
  let counts = (0..<60).map { _ in chance.poisson(mean: 40 * chance.gamma(shape: 2) / 2) }
  let poisson = try #require(
    rateChanges(counts, exposures: exposures, dispersion: 0, penalty: 10))
  #expect(poisson.dispersion == 0 && poisson.changes.count > 3)
  #expect(rateChanges(counts, exposures: exposures, penalty: 10)?.changes.isEmpty == true)
}

@Test func `the same seed gives the same changes`() {
  var chance = SeededGenerator(seed: 43)
  let made = MadeSeries.counts(80, mean: 10, &chance)
  let first = rateChanges(made.counts, exposures: made.exposures, seed: 5)
  #expect(first != nil)
  #expect(first == rateChanges(made.counts, exposures: made.exposures, seed: 5))
}

@Test func `without draws the penalty is BIC's`() {
  let exposures = [Double](repeating: 10, count: 20) + [0, 0]
  let penalty = flatSeriesPenalty(
    [Int](repeating: 3, count: 20) + [0, 0], exposures: exposures, dispersion: 0, draws: 0)
  // 2 ln 20: bins without exposure do not count.
  #expect(near(penalty, 5.991464547107982))
}

/// How flat series are made; each has bins that are independent and alike.
enum FlatKind: String, CaseIterable, Sendable {
  case poisson, negativeBinomial, conversations

  func series(_ bins: Int, mean: Double, _ chance: inout SeededGenerator) -> ([Int], [Double]) {
    var made: [(Int, Double)] = []
    for _ in 0..<bins {
      let busy = chance.gamma(shape: 4) / 4
      switch self {
      case .poisson:
        made.append((chance.poisson(mean: mean * busy), 1000 * busy))
      case .negativeBinomial:
        made.append((chance.poisson(mean: mean * busy * chance.gamma(shape: 1)), 1000 * busy))
      case .conversations:
        // Twenty conversations a bin; in most of them the word is not used, in some it is often.
        let sizes = (0..<chance.poisson(mean: 20 * busy)).map { _ in 10 + 80 * chance.uniform() }
        let counts = sizes.map {
          chance.poisson(mean: $0 * mean / 1000 * chance.gamma(shape: 0.1) / 0.1)
        }
        made.append((counts.reduce(0, +), sizes.reduce(0, +)))
      }
    }
    return (made.map(\.0), made.map(\.1))
  }
}

@Test(arguments: FlatKind.allCases, [(12, 0.7), (12, 30), (40, 0.7), (40, 30)])
func `few flat series have a break`(kind: FlatKind, shape: (bins: Int, mean: Double)) {
  var alarms = 0
  for seed in 0..<60 as Range<UInt64> {
    var chance = SeededGenerator(seed: 7000 + seed)
    let (counts, exposures) = kind.series(shape.bins, mean: shape.mean, &chance)
    let found = rateChanges(counts, exposures: exposures, draws: 19, seed: seed)
    if found?.changes.isEmpty == false { alarms += 1 }
  }
  // 5 % wanted: 3 of 60, and three standard deviations of 1.7.
  #expect(alarms <= 8)
}

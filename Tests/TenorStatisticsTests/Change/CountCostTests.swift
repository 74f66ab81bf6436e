import TenorStatistics
import Testing

/// Four bins; the likelihoods are SciPy 1.17.1's, `poisson` and `nbinom(e / δ, 1 / (1 + δ λ))`.
private enum Four {
  static let counts = [2, 0, 5, 3]
  static let exposures = [10.0, 5, 20, 10]
}

@Test(arguments: [(0, 2.5570158486345598), (4, 1.76048387490947)])
func `a cost is twice a ratio of likelihoods`(dispersion: Double, cost: Double) {
  let found = CountCost(
    counts: Four.counts, exposures: Four.exposures, dispersion: dispersion)
  #expect(relativelyNear(found.cost(of: 0..<4), cost))
}

@Test(arguments: [0, 0.5, 40] as [Double])
func `one rate costs nothing, and bins without exposure cost nothing`(dispersion: Double) {
  let cost = CountCost(
    counts: [2, 0, 4, 0, 1], exposures: [10, 0, 20, 0, 5], dispersion: dispersion)
  #expect(near(cost.cost(of: 0..<5), 0) && near(cost.cost(of: 1..<2), 0))
  let silent = CountCost(counts: [0, 0], exposures: [7, 90], dispersion: dispersion)
  #expect(silent.cost(of: 0..<2) == 0)
}

@Test func `a bin cut in two at one rate costs what it cost whole`() {
  let whole = CountCost(counts: [12, 3], exposures: [30, 30], dispersion: 5)
  let cut = CountCost(counts: [4, 8, 3], exposures: [10, 20, 30], dispersion: 5)
  #expect(near(cut.cost(of: 0..<3), whole.cost(of: 0..<2), 1e-10))
}

@Test func `a small dispersion is nearly Poisson`() {
  let poisson = CountCost(counts: Four.counts, exposures: Four.exposures)
  let nearly = CountCost(
    counts: Four.counts, exposures: Four.exposures, dispersion: 1e-9)
  #expect(near(nearly.cost(of: 0..<4), poisson.cost(of: 0..<4), 1e-6))
}

@Test func `parts never cost more than the whole`() {
  var chance = SeededGenerator(seed: 3)
  for dispersion in [0, 1, 50] as [Double] {
    let made = MadeSeries.counts(40, mean: 3, &chance)
    let cost = CountCost(
      counts: made.counts, exposures: made.exposures, dispersion: dispersion)
    for cut in 1..<40 {
      #expect(cost.cost(of: 0..<cut) + cost.cost(of: cut..<40) <= cost.cost(of: 0..<40) + 1e-9)
    }
  }
}

@Test func `a dispersion is what puts Pearson's statistic at its expectation`() throws {
  // About 5: (16 + 16 + 9 + 9) / 5 = 10 on 3 degrees of freedom, so 1 + δ · 0.5 = 10 / 3.
  let found = countDispersion([1, 9, 2, 8], exposures: [10, 10, 10, 10], segments: [0..<4])
  #expect(near(found, 14.0 / 3, 1e-10))
  // A bin without exposure changes nothing.
  let gap = countDispersion([1, 0, 9, 2, 8], exposures: [10, 0, 10, 10, 10], segments: [0..<5])
  #expect(near(gap, 14.0 / 3, 1e-10))
}

@Test func `counts about two rates are not dispersed`() {
  let counts = [1, 1, 1, 9, 9, 9]
  let exposures = [Double](repeating: 10, count: 6)
  #expect(countDispersion(counts, exposures: exposures, segments: [0..<3, 3..<6]) == 0)
  // Between them: Σ 4² / 5 = 19.2 on 5 degrees, over a rate of 0.5.
  let whole = countDispersion(counts, exposures: exposures, segments: [0..<6])
  #expect(near(whole, (96.0 / 25 - 1) / 0.5, 1e-9))
}

@Test func `nothing left beyond the rates has no dispersion`() {
  #expect(countDispersion([3, 4], exposures: [1, 1], segments: [0..<1, 1..<2]) == nil)
  #expect(countDispersion([0, 0, 0], exposures: [1, 1, 1], segments: [0..<3]) == nil)
}

@Test func `a dispersion is found again in counts made with it`() throws {
  var chance = SeededGenerator(seed: 21)
  let exposures = (0..<4000).map { _ in Double(50 + chance.below(400)) }
  // δ = 30: the size of a bin is a thirtieth of its exposure, its mean a tenth.
  let counts = exposures.map { chance.poisson(mean: 0.1 * 30 * chance.gamma(shape: $0 / 30)) }
  let found = try #require(
    countDispersion(counts, exposures: exposures, segments: [0..<4000]))
  #expect(near(found, 30, 3))
}

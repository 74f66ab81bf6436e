import TenorStatistics
import Testing

private let incidence = Incidence(items: 5, units: [[0, 1, 3], [], [1, 3], [0, 1], [4]])

@Test func `an incidence counts items, units and pairs`() {
  #expect(incidence.units == 5)
  #expect(incidence.frequencies == [2, 3, 0, 2, 1])
  #expect(incidence.unitsBySize == [0: 1, 1: 1, 2: 2, 3: 1])
  #expect(Array(incidence[2]) == [1, 3])
  #expect(
    incidence.pairs == [
      PairCount(0, 1, both: 2), PairCount(0, 3, both: 1), PairCount(1, 3, both: 2),
    ])
  #expect(Incidence(items: 0).pairs == [])
}

@Test func `a unit that names an item twice is a mistake`() async {
  await #expect(processExitsWith: .failure) { _ = Incidence(items: 2, units: [[1, 1]]) }
  await #expect(processExitsWith: .failure) { _ = Incidence(items: 2, units: [[2]]) }
}

@Test func `association of a pair by hand`() {
  // O = 4, R = 8, C = 10, N = 40: E = 2. NPMI = ln 2 / ln 10. logDice = 14 + log₂(8 / 18).
  let pair = Association(both: 4, first: 8, second: 10, units: 40)
  #expect(pair.independent == 2)
  #expect(isClose(pair.npmi, 0.3010299956639812))
  #expect(isClose(pair.logDice, 14 - 1.169925001442312))
  // scipy 1.17.1, chi2_contingency([[4, 4], [6, 26]], correction=False, lambda_='log-likelihood').
  #expect(isClose(pair.logLikelihood, 3.011492509216766))
}

private func isClose(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-12 } ?? false }

@Test func `avoidance has a sign`() {
  let pair = Association(both: 1, first: 8, second: 10, units: 40)
  #expect((pair.logLikelihood ?? 0) < 0)
  #expect((pair.npmi ?? 0) < 0)
  #expect(Association(both: 2, first: 8, second: 10, units: 40).logLikelihood == 0)
}

@Test func `association at its ends`() {
  let never = Association(both: 0, first: 3, second: 4, units: 10)
  #expect(never.npmi == -1)
  #expect(never.logDice == nil)
  let always = Association(both: 5, first: 5, second: 5, units: 10)
  #expect(isClose(always.npmi, 1))
  #expect(always.logDice == 14)
  // In every unit: nothing to learn.
  let everywhere = Association(both: 10, first: 10, second: 10, units: 10)
  #expect(everywhere.npmi == nil)
  #expect(everywhere.logLikelihood == 0)
  let nothing = Association(both: 0, first: 0, second: 0, units: 0)
  #expect(nothing.independent == nil && nothing.npmi == nil && nothing.logLikelihood == nil)
}

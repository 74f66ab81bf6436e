import TenorStatistics
import Testing

@Test func `measures of a bigram by hand`() {
  // O = 4, R = 8, C = 16, N = 64: E = 2.
  let pair = Association(both: 4, first: 8, second: 16, units: 64)
  #expect(pair.independent == 2)
  #expect(pair.mutualInformation == 1 && pair.mutualInformation3 == 5)
  #expect(pair.tScore == 1)
  #expect(near(pair.dice, 8.0 / 24))
  // ΔP: 4/8 − 12/56, and 4/16 − 4/48.
  #expect(near(pair.deltaPSecondGivenFirst, 0.5 - 12.0 / 56))
  #expect(near(pair.deltaPFirstGivenSecond, 0.25 - 4.0 / 48))
  #expect(near(pair.npmi, 1.0 / 4))
}

@Test func `a window of five places has five times as many chances`() {
  // O = 6, R = 4, C = 10, N = 100, S = 5: E = 2; LL is SciPy's for [[6, 14], [44, 436]].
  let pair = Association(both: 6, first: 4, second: 10, units: 100, slots: 5)
  #expect(pair.independent == 2)
  #expect(near(pair.mutualInformation, 1.584962500721156))
  #expect(near(pair.mutualInformation3, 6.754887502163468))
  #expect(near(pair.tScore, 1.6329931618554523))
  #expect(near(pair.logLikelihood, 6.526465548558294, 1e-11))
  #expect(near(pair.dice, 12.0 / 70) && near(pair.logDice, 11.45567948377619))
  #expect(near(pair.deltaPSecondGivenFirst, 6.0 / 20 - 44.0 / 480))
  #expect(near(pair.deltaPFirstGivenSecond, 6.0 / 50 - 14.0 / 450))
  #expect(near(pair.npmi, 0.2483947294547772))
}

@Test func `a pair never together has no information but an avoidance`() {
  let never = Association(both: 0, first: 8, second: 16, units: 64, slots: 2)
  #expect(never.mutualInformation == nil && never.mutualInformation3 == nil)
  #expect(never.tScore == nil && never.logDice == nil)
  #expect(never.dice == 0 && never.npmi == -1)
  #expect((never.logLikelihood ?? 0) < 0 && (never.deltaPSecondGivenFirst ?? 0) < 0)
}

@Test func `collocation at its ends`() {
  // Two tokens of one word: a bigram, and no room for a table of two.
  let twice = Association(both: 1, first: 2, second: 2, units: 2)
  #expect(twice.logLikelihood == nil && twice.deltaPSecondGivenFirst == nil)
  #expect(twice.mutualInformation == -1)
  let absent = Association(both: 0, first: 0, second: 3, units: 9)
  #expect(absent.deltaPSecondGivenFirst == nil && absent.deltaPFirstGivenSecond == 0)
  #expect(Association(both: 0, first: 0, second: 0, units: 9).dice == nil)
}

@Test(.enabled(if: ReferenceTable.present))
func `bigrams have the reference values of NLTK`() throws {
  let rows = try ReferenceTable.rows("expected_py/nltk_bigrams.tsv")
  #expect(rows.count == 4085)
  let wrong = rows.filter { row in
    let pair = pair(row, slots: 1)
    let likelihood = row.number("likelihood_ratio")
    return !near(pair.mutualInformation, row.number("pmi"), 1e-9)
      || !near(pair.tScore, row.number("student_t"), 1e-9)
      || !near(pair.dice, row.number("dice"), 1e-9)
      || !near(pair.logLikelihood.map(abs), likelihood, 1e-9 * max(1, likelihood))
  }
  #expect(wrong == [])
}

@Test(.enabled(if: ReferenceTable.present))
func `windows have the reference values of NLTK, whose counts are ours over S`() throws {
  // Four places after the node. NLTK divides O by 4 where we take 4 times the places.
  let rows = try ReferenceTable.rows("expected_py/nltk_bigrams_window5.tsv")
  #expect(rows.count == 2413)
  let wrong = rows.filter { row in
    let pair = pair(row, slots: 4)
    let likelihood = row.number("likelihood_ratio")
    return !near(pair.mutualInformation, row.number("pmi"), 1e-9)
      || !near(pair.dice, row.number("dice"), 1e-9)
      || !near(pair.tScore.map { $0 / 2 }, row.number("student_t"), 1e-9)
      || !near(pair.logLikelihood.map { abs($0) / 4 }, likelihood, 1e-9 * max(1, likelihood))
  }
  #expect(wrong == [])
}

private func pair(_ row: [String: String], slots: Int) -> Association {
  Association(
    both: row.count("n11"), first: row.count("n1x"), second: row.count("nx1"),
    units: row.count("nxx"), slots: slots)
}

import TenorStatistics
import Testing

private func keyness(_ row: [String: String]) -> Keyness {
  Keyness(
    target: row.count("n_target"), reference: row.count("n_reference"),
    targetTokens: 40_887, referenceTokens: 99_680)
}

@Test(.enabled(if: ReferenceTable.present))
func `keyness has the reference values of SciPy`() throws {
  let rows = try ReferenceTable.rows("expected_py/keyness_scipy.tsv")
  #expect(rows.count == 1551)
  var wrong: [String] = []
  for row in rows {
    let word = keyness(row)
    func check(_ value: Double?, _ column: String, _ factor: Double = 1) {
      // Twelve digits are stored.
      let expected = row.number(column) * factor
      if !near(value, expected, 1e-9 * max(1, abs(expected))) {
        wrong.append(
          "\(row["term"] ?? "") \(column): \(String(describing: value)), not \(expected)")
      }
    }
    let sign = row.number("sign")
    check(word.direction.map { Double($0) }, "sign")
    check(word.logLikelihood(.four), "G2_4cell", sign)
    check(word.logLikelihood(.two), "LL_2cell_rayson", sign)
    check(word.walterLogRatio, "log2_ratio_half_smoothed")
    if !relativelyNear(word.tokenP(.four), row.number("p_G2_4cell"), 1e-9) { wrong.append("p") }
    if word.reference == 0 {
      // The table has 0 and ∞ there.
      if word.percentDifference != nil || word.oddsRatio != nil { wrong.append("absent") }
    } else {
      check(word.percentDifference, "pct_diff")
      check(word.oddsRatio, "odds_ratio")
      if word.target > 0 { check(word.logRatio, "log2_ratio") }
    }
  }
  #expect(wrong == [])
}

@Test(.enabled(if: ReferenceTable.present))
func `the likelihood ratio comes as near to quanteda's as its fudge allows`() throws {
  // It adds 1e-9 inside the logarithm: up to 0.0003 from the textbook's value.
  let rows = try ReferenceTable.rows("expected_r/inaugural_keyness_lr_none.tsv")
  #expect(rows.count == 9572)
  let wrong = rows.filter { !near(keyness($0).logLikelihood(.four), $0.number("G2"), 1e-3) }
  #expect(wrong == [])
}

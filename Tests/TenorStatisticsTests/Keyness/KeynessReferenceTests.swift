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
  for row in rows {
    let word = keyness(row)
    #expect(row.count("N_target") == 40_887 && row.count("N_reference") == 99_680)
    func agrees(_ value: Double?, _ column: String, _ factor: Double = 1) -> Bool {
      // Twelve digits are stored.
      let expected = row.number(column) * factor
      return near(value, expected, 1e-9 * max(1, abs(expected)))
    }
    let direction = row.number("sign")
    #expect(word.direction.map { Double($0) } == direction)
    #expect(agrees(word.logLikelihood(.four), "G2_4cell", direction), "\(row)")
    #expect(agrees(word.logLikelihood(.two), "LL_2cell_rayson", direction), "\(row)")
    #expect(relativelyNear(word.tokenP(.four), row.number("p_G2_4cell"), 1e-9), "\(row)")
    #expect(agrees(word.walterLogRatio, "log2_ratio_half_smoothed"), "\(row)")
    if word.reference > 0 {
      #expect(agrees(word.percentDifference, "pct_diff") && agrees(word.oddsRatio, "odds_ratio"))
      if word.target > 0 { #expect(agrees(word.logRatio, "log2_ratio")) }
    } else {
      #expect(word.percentDifference == nil && word.oddsRatio == nil)
    }
  }
}

@Test(.enabled(if: ReferenceTable.present))
func `the likelihood ratio comes as near to quanteda's as its fudge allows`() throws {
  // It adds 1e-9 inside the logarithm: up to 0.0003 from the textbook's value.
  let rows = try ReferenceTable.rows("expected_r/inaugural_keyness_lr_none.tsv")
  #expect(rows.count > 9_500)
  for row in rows {
    #expect(near(keyness(row).logLikelihood(.four), row.number("G2"), 1e-3), "\(row)")
  }
}

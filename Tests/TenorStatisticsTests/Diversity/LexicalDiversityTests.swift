import TenorStatistics
import Testing

@Test func `a short text by hand`() {
  // a b a c a b: f = 3, 2, 1 of 6.
  let text = LexicalDiversity([7, -2, 7, 900, 7, -2])
  #expect(text.tokens == 6 && text.types == 3 && text.ttr == 0.5)
  // 10⁴ (9 + 4 + 1 − 6) / 36.
  #expect(near(text.yulesK, 80_000.0 / 36, 1e-9))
  // Windows aba 2, bac 3, aca 2, cab 3: 10 of 12.
  #expect(near(text.movingAverageTTR(window: 3), 10.0 / 12))
  #expect(text.movingAverageTTR(window: 6) == 0.5 && text.movingAverageTTR(window: 1) == 1)
  // Two of six: a is missed in 3/15, b in 6/15, c in 10/15 of the draws: (12 + 9 + 5) / 15 / 2.
  #expect(near(text.hdd(sample: 2), 26.0 / 30))
  #expect(near(text.hdd(sample: 6), 0.5) && near(text.hdd(sample: 1), 1))
}

@Test func `factors of lexical diversity by hand`() {
  // Forwards a b a(2/3 ≤ 0.72: one factor) c a b (1): 1 factor, 6 tokens. Backwards b a c a(3/4) b(3/5:
  // one factor) a (1): 1 factor. Mean 6.
  #expect(near(LexicalDiversity([0, 1, 0, 2, 0, 1]).mtld(), 6))
  // a a b c: forwards 1/2 (a factor), b c (1): 4. Backwards c b a a, 3/4: 0.25 / 0.28 of a factor.
  #expect(near(LexicalDiversity([0, 0, 1, 2]).mtld(), (4 + 4 * 0.28 / 0.25) / 2))
  // At the threshold itself a factor is complete: a b a b at 0.75 never, a a at 0.5 at once.
  #expect(near(LexicalDiversity([0, 0]).mtld(threshold: 0.5), 2))
}

@Test func `a text too short for a measure has none`() {
  let none = LexicalDiversity([])
  #expect(none.ttr == nil && none.yulesK == nil && none.mtld() == nil && none.hdd() == nil)
  let short = LexicalDiversity(Array(0..<41))
  #expect(short.hdd() == nil && short.movingAverageTTR(window: 42) == nil)
  // Nothing is repeated: no factor.
  #expect(short.mtld() == nil && short.yulesK == 0)
}

@Test(.enabled(if: ReferenceTable.present))
func `diversity has the reference values`() throws {
  let addresses = try ReferenceTable.addresses()
  func text(_ name: String) throws -> LexicalDiversity {
    var ids: [String: Int] = [:]
    return LexicalDiversity(
      try #require(addresses[name]).map { word in
        let id = ids[word, default: ids.count]
        ids[word] = id
        return id
      })
  }
  let rows = try ReferenceTable.rows("expected_py/lexicalrichness.tsv")
  #expect(rows.count == 60)
  for row in rows {
    let text = try text(row["doc"] ?? "")
    #expect(text.tokens == row.count("words") && text.types == row.count("terms"))
    #expect(relativelyNear(text.ttr, row.number("ttr")))
    #expect(relativelyNear(text.yulesK, row.number("yulek")))
    #expect(relativelyNear(text.mtld(), row.number("mtld072")), "\(row)")
    #expect(relativelyNear(text.hdd(), row.number("hdd42")), "\(row)")
  }
  for row in try ReferenceTable.rows("expected_py/mattr_msttr_definition.tsv") {
    let found = try text(row["doc"] ?? "").movingAverageTTR(window: 50)
    #expect(near(found, row.number("mattr50"), 1e-12), "\(row)")
  }
  let quanteda = try ReferenceTable.rows("expected_r/inaugural_lexdiv.tsv")
  #expect(quanteda.count == 60)
  for row in quanteda {
    let text = try text(row["document"] ?? "")
    #expect(relativelyNear(text.ttr, row.number("TTR")))
    #expect(relativelyNear(text.yulesK, row.number("K")))
    // It tokenises the joined windows again.
    #expect(near(text.movingAverageTTR(window: 50), row.number("MATTR"), 0.0011))
  }
}

import Testing

@testable import TenorStatistics

@Test(
  arguments: [
    (.first, 318, ["bca"]), (.second, 276, ["crcs"]),
    // Nothing was mended for these.
    (.unseen, 243, ["wherever", "coyote"]),
  ] as [(SyllableSample, Int, [String])])
func `syllables are counted as by a reader, but for these words`(
  sample: SyllableSample, size: Int, missed: [String]
) {
  #expect(sample.words.count == size)
  #expect(
    sample.words.filter { syllables(in: $0.word.utf8) != $0.syllables }.map(\.word) == missed)
}

@Test(
  arguments: [
    // A silent e, and one that is not.
    ("hope", 1), ("hopes", 1), ("hoped", 1), ("hopeful", 2), ("table", 2), ("boxes", 2),
    ("handed", 2), ("handled", 2), ("hundred", 2), ("centre", 2), ("the", 1), ("yes", 1),
    ("something", 2), ("shareholder", 3), ("completely", 3), ("management", 3), ("colleagues", 2),
    ("argue", 2), ("technique", 2),
    // Vowels side by side.
    ("chaos", 2), ("medium", 3), ("science", 2), ("patient", 2), ("union", 2), ("lion", 2),
    ("probation", 3), ("religious", 3), ("various", 3), ("create", 2), ("creature", 2),
    ("react", 2),
    ("reach", 1), ("usual", 3), ("language", 2), ("doing", 2), ("saying", 2), ("trying", 2),
    ("lawyer", 2), ("quiet", 2), ("happier", 3), ("area", 3), ("associate", 4), ("diameter", 4),
    ("coordinate", 4), ("reinstate", 3), ("ruin", 2), ("ambiguity", 5), ("social", 2),
    // Contractions and possessives.
    ("didn't", 2), ("haven't", 2), ("can't", 1), ("don’t", 1), ("it'll", 2), ("we'll", 1),
    ("should've", 2), ("officer's", 3), ("judge's", 2), ("o'clock", 2),
    // Letters, acronyms, hyphens, accents, case.
    ("crc", 3), ("HMPPS", 5), ("MW", 4), ("OASys", 3), ("CRISSA", 2), ("well-known", 2),
    ("café", 2), ("Naïve", 2), ("RHYTHM", 2), ("sarcasm", 3),
    // No letters.
    ("2020", 0), ("", 0), ("'", 0), ("-", 0), ("日本", 0),
  ])
func `syllables by rule`(word: String, expected: Int) {
  #expect(syllables(in: word.utf8) == expected)
}

@Test func `any bytes are counted without harm`() {
  // Eight letters w are 24.
  var chance = SeededGenerator(seed: 8)
  let common = Array("aeiouyglqrstdmh'\u{E9}".utf8)
  var most = 0
  for _ in 0..<20_000 {
    let bytes = (0..<chance.below(9)).map { _ in
      chance.below(4) == 0 ? UInt8(chance.below(256)) : common[chance.below(common.count)]
    }
    most = max(most, syllables(in: bytes))
  }
  #expect((3...24).contains(most))
}

@Test func `every exception is one`() {
  for (word, syllables) in SyllableExceptions.counts {
    let byRule = SyllableRules.countByRule(word[...])
    #expect(byRule != syllables, "\(String(decoding: word, as: UTF8.self)) needs no entry")
  }
}

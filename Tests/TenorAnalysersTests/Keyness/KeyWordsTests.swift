import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-6) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

@Suite struct KeyWordsTests {
  /// Posts, comments and replies of two years, with quotations, acronyms and dates of all kinds.
  private static func corpus() -> Corpus {
    var corpus = Corpus.sample([
      (
        "2013-05-01",
        [
          .init(.post, "Vetting at TR. The new office is cold; the office is shut."),
          .init(.comment, "the office, tr and CRCs", speaker: "Rook"),
          .init(.reply, "No office is shut. Vetting’s late!", speaker: "Old Hand"),
        ]
      ),
      ("2014-02-01", [.init(.post, "The new office is warm."), .init(.comment, "the new office")]),
      ("2014-07-01", [.init(.post, "THE OFFICE. The new new new office")]),
      (nil, [.init(.post, "the undated office")]),
    ])
    // Of "the office, tr and CRCs" the first two words are quoted.
    corpus.conversations[0].utterances[1].voices = [.init(.quoted, 0..<11), .init(.own, 11..<23)]
    return corpus
  }

  @Test(arguments: [1, 2, 3], ["", "kind=post", "voice=quoted", "from=2014 kind=comment"])
  func `partials merge by the laws`(ngrams: Int, target: String) throws {
    let sides =
      try target.isEmpty ? KeynessCorpora.study() : KeynessCorpora.sides(target)
    try expectMergeLaws(KeyWords(sides, ngrams: ngrams), over: Self.corpus())
  }

  @Test(
    arguments: [(7, 2, 1000, 1000, 2.9419, 2.9545), (1500, 900, 20000, 20000, 151.603, 161.178)])
  func `the published check values come out of a corpus`(
    a: Int, b: Int, c: Int, d: Int, two: Double, four: Double
  ) async throws {
    let corpus = KeynessCorpora.years(
      [KeynessCorpora.text(b, "vetting", of: d)], [KeynessCorpora.text(a, "vetting", of: c)])
    let (found, _) = try await KeynessCorpora.found(KeyWords(try KeynessCorpora.study()), corpus)
    let word = try #require(found["vetting"])
    #expect(
      [word.target, word.reference, word.targetTokens, word.referenceTokens] == [a, b, c, d])
    let digits = two > 100 ? 5e-4 : 5e-5
    #expect(near(word.logLikelihoodTwoCells, two, digits))
    #expect(near(word.logLikelihoodFourCells, four, digits))
    // One conversation a side: nothing is claimed of it, whatever the counts.
    #expect(word.oneConversation == true && !word.claimed && found.claimed == 0)
  }

  /// a = 3 of c = 8, b = 1 of d = 8, E = 2 and 2.
  @Test func `a row by hand`() async throws {
    let corpus = KeynessCorpora.years(
      ["the the the the", "Vetting the the the"],
      ["vetting vetting the the", "vetting the the the"])
    let (found, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), minimum: 1), corpus)
    let word = try #require(found["vetting"])
    #expect(found.words.map(\.word) == ["vetting", "the"] && found.compared == 2)
    #expect(word.key == .none && found.positive == 0)
    #expect(near(word.targetRate, 375_000) && near(word.referenceRate, 125_000))
    #expect(word.targetConversations == 2 && word.referenceConversations == 1)
    #expect(word.targetUtterances == 2 && word.referenceUtterances == 1)
    // Shares ⅔ and ⅓ of parts that are ½ each; 0 and 1 in the reference.
    #expect(near(word.targetDP, 1.0 / 6) && near(word.referenceDP, 0.5))
    // 2 (3 ln 1.5 + ln 0.5), and 2 (5 ln ⅚ + 7 ln 7⁄6) more.
    #expect(near(word.logLikelihoodTwoCells, 1.0464962875))
    #expect(near(word.logLikelihoodFourCells, 1.3813905, 1e-5))
    #expect(near(word.bic, 1.0464962875 - 2.7725887222) && word.bicBand == "favoursNoDifference")
    #expect(near(word.logRatio, 1.5849625007) && near(word.percentDifference, 200))
    // (3 / 5) / (1 / 7); ln(7 / 17) − ln(5 / 19) over √(1/7 + 1/5), the prior being 4 of 16.
    #expect(near(word.oddsRatio, 4.2))
    #expect(near(word.weightedLogOdds, 0.4476980, 1e-5))
    #expect(near(word.weightedLogOddsZ, 0.4476980 / 0.5855400, 1e-5))
    // Of the six ways to put two of the counts 2, 1, 0, 1 on one side four are as far from 2 and 2.
    let p = try #require(word.clusterP)
    #expect((0.35...0.95).contains(p) && word.q.map { $0 >= p } == true)
  }

  @Test func `acronyms stay apart from words in small letters, other capitals do not`() async throws
  {
    let (found, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.sides("from=2014"), minimum: 1), Self.corpus())
    let words = Set(found.words.map(\.word))
    #expect(words.isSuperset(of: ["TR", "tr", "CRCs", "vetting", "vetting's", "OFFICE", "office"]))
    #expect(words.isDisjoint(with: ["Vetting", "crcs", "The", "No"]))
  }

  @Test(arguments: [
    ("TR", "TR"), ("tr", "tr"), ("Tr", "tr"), ("CRCs", "CRCs"), ("PO’s", "PO's"),
    ("OASys", "oasys"),
    ("Napo", "napo"), ("I", "i"), ("isn’t", "isn't"), ("ISN’T", "ISN'T"), ("COVID‑19", "COVID-19"),
    ("2014", "2014"), ("ÉTÉ", "ÉTÉ"), ("E\u{301}TE\u{301}", "ÉTÉ"), ("Été", "été"),
  ])
  func `a form is folded unless it is an acronym`(word: String, form: String) {
    #expect(WordForm.form(of: word).unicodeScalars.elementsEqual(form.unicodeScalars))
    // The form of a form is that form.
    #expect(WordForm.form(of: form) == form)
  }

  @Test func `a sequence ends with its sentence and at punctuation`() async throws {
    let corpus = KeynessCorpora.years(
      ["The office is shut. The office"], ["Shut the office; shut the kiosk"])
    func sequences(_ count: Int) async throws -> [String: [Int]] {
      let (found, _) = try await KeynessCorpora.found(
        KeyWords(try KeynessCorpora.study(), ngrams: count, minimum: 1), corpus)
      #expect(found.words.allSatisfy { $0.targetTokens == (count == 2 ? 4 : 2) })
      return Dictionary(
        uniqueKeysWithValues: found.words.map { ($0.word, [$0.target, $0.reference]) })
    }
    #expect(
      try await sequences(2) == [
        "the office": [1, 2], "office is": [0, 1], "is shut": [0, 1], "shut the": [2, 0],
        "the kiosk": [1, 0],
      ])
    #expect(
      try await sequences(3) == [
        "the office is": [0, 1], "office is shut": [0, 1], "shut the office": [1, 0],
        "shut the kiosk": [1, 0],
      ])
  }

  @Test func `what lies on neither side is counted by the reason`() async throws {
    var corpus = Self.corpus()
    corpus.conversations[0].utterances[2].date = CalendarDate(year: 2014)
    let sides = try KeynessCorpora.sides("from=2014-06", "from=2013-01 to=2014-03")
    let (found, _) = try await KeynessCorpora.found(KeyWords(sides, minimum: 1), corpus)
    #expect(found.elsewhere == .init(outside: 0, tooCoarse: 1, undated: 1))
    #expect(found.target.utterances == 1 && found.reference.utterances == 4)
    #expect(found.target.conversations == 1 && found.reference.conversations == 2)
    #expect(found.target.tokens == 7)
  }

  @Test func `one utterance may be on both sides by its voices`() async throws {
    let sides = try KeynessCorpora.sides("voice=quoted", "voice=own kind=comment")
    let (found, _) = try await KeynessCorpora.found(KeyWords(sides, minimum: 1), Self.corpus())
    #expect(found.target.tokens == 2 && found.target.utterances == 1)
    // tr and CRCs; the new office.
    #expect(found.reference.tokens == 6 && found.reference.utterances == 2)
    #expect(found["office"].map { [$0.target, $0.reference] } == [1, 1])
    #expect(found.straddling == 1)
  }
}

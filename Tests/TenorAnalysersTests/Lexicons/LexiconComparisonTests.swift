import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct LexiconComparisonTests {
  private static func lexicon(_ name: String, _ text: String) throws -> Lexicon {
    var lexicon = try LexiconReading.lexicon(text)
    lexicon.name = name
    lexicon.provenance.digest = name
    return lexicon
  }

  private static func pair() throws -> LexiconComparison {
    try LexiconComparison(
      try lexicon("a", "grim\t-4\nfair\t2\nwell run\t1\nodd\t2\nquiet\t0\n"),
      try lexicon("b", "word,valence\ngrim,-1\nfair,0.5\nrun,0.5\nodd,-0.5\nbleak,-1\nquiet,0\n"))
  }

  private static let corpus = Corpus.sample([
    (
      "2014-06-01",
      [
        .init(.post, "A grim day. Grim!"), .init(.comment, "Well run and fair."),
        .init(.comment, "Odd."), .init(.reply, "Bleak."),
      ]
    ),
    ("2014-07-01", [.init(.post, "Nothing of note, odd and quiet.")]),
  ])

  @Test func `shared entries are compared on one scale`() throws {
    let agreement = LexiconAgreement(try Self.pair().a, try Self.pair().b)
    // a runs to 4 by AFINN's 5: grim -3.2, fair 1.6, odd 1.6, quiet 0; b: -4, 2, -2, 0.
    #expect(agreement.a.entries == 5 && agreement.b.entries == 6)
    #expect(agreement.entries.shared == 4)
    #expect(agreement.entries.sameSign == 3)
    #expect(agreement.entries.opposite == 1)
    #expect(agreement.entries.agreement == 0.75)
    #expect(agreement.entries.table == [[1, 0, 0], [0, 1, 0], [1, 0, 1]])
    // 1 - (1 / 4) / (1 - (1·2 + 1·1 + 2·1) / 16)
    #expect(abs((agreement.entries.kappa ?? 0) - (1 - 0.25 / (11.0 / 16))) < 1e-12)
    #expect(agreement.disagreements.map(\.a) == ["odd"])
    let row = try #require(agreement.disagreements.first)
    #expect(abs(row.valenceA - 1.6) < 1e-12 && row.valenceB == -2 && row.tokens == nil)
  }

  @Test func `tokens and utterances of a corpus are compared`() async throws {
    let results = try await Run()([try Self.pair()], over: Self.corpus)
    let corpus = try #require(results.findings(LexiconAgreement.self)?.corpus)
    #expect(corpus.utterances == 5 && corpus.conversations == 2 && corpus.tokens == 16)
    // a: grim, grim, well run (two tokens), fair, odd, odd, quiet.
    #expect(corpus.a.tokens == 8 && corpus.a.matches == 7 && corpus.a.scored == 4)
    // b: grim, grim, run, fair, odd, bleak, odd, quiet.
    #expect(corpus.b.tokens == 8 && corpus.b.matches == 8 && corpus.b.scored == 5)
    #expect(corpus.a.coverage == 0.5)
    // Both: grim twice, run, fair, odd twice, quiet.
    #expect(corpus.shared.table == [[2, 0, 0], [0, 1, 0], [2, 0, 2]])
    #expect(corpus.shared.opposite == 2)
    // Means: -3.2 and -4; 1.2 and 2; 1.6 and -2; not scored by a; 0.8 and -1.
    #expect(corpus.scores.signs.table == [[1, 0, 0], [0, 0, 0], [2, 0, 1]])
    let findings = try #require(results.findings(LexiconAgreement.self))
    #expect(findings.disagreements.map { "\($0.a) \($0.b) \($0.tokens ?? 0)" } == ["odd odd 2"])
  }

  /// One running word, which a knows, and four emoticons, which are none.
  @Test func `emoticons are matched, and no part of the coverage`() async throws {
    let comparison = try LexiconComparison(
      try Self.lexicon("a", "hi\t1\n:)\t2\n:D\t3\n:(\t-2\n"),
      try Self.lexicon("b", "word,valence\n:),1\n:D,-1\n:(,-1\n"))
    let results = try await Run()(
      [comparison], over: Corpus.sample([("2014-06-01", [.init(.post, "Hi :) :) :D :(")])]))
    let corpus = try #require(results.findings(LexiconAgreement.self)?.corpus)
    #expect(corpus.tokens == 1)
    #expect(corpus.a.tokens == 5 && corpus.a.covered == 1 && corpus.a.coverage == 1)
    #expect(corpus.b.tokens == 4 && corpus.b.covered == 0 && corpus.b.coverage == 0)
    #expect(corpus.shared.shared == 4 && corpus.shared.opposite == 1)
  }

  /// Ranks 1 3 4 2 and 1 4 2 3: 1 - 6 (0 + 1 + 4 + 1) / (4 · 15); the same where each stands thrice.
  @Test func `means are correlated where there are ten pairs`() {
    let means = [(a: -3.2, b: -4.0), (1.2, 2), (1.6, -2), (0.8, -1)]
    let scores = LexiconAgreement.OnCorpus.Scores(means + means + means)
    #expect(abs((scores.spearman ?? 0) - 0.4) < 1e-12)
    #expect((scores.pearson ?? 0) > 0.4)
    let few = LexiconAgreement.OnCorpus.Scores(means + means)
    #expect(few.spearman == nil && few.pearson == nil)
    #expect(few.alpha != nil && few.signs.shared == 8)
  }

  @Test func `entries are correlated where there are ten pairs`() throws {
    func agreement(_ count: Int) throws -> LexiconAgreement {
      let words = ["fair", "grim", "odd", "quiet", "bleak", "kind", "cold", "warm", "glad", "sad"]
      let lines = words.prefix(count).enumerated().map { "\($1)\t\($0 % 5 - 2)\n" }.joined()
      return LexiconAgreement(try Self.lexicon("a", lines), try Self.lexicon("b", lines))
    }
    let (nine, ten) = (try agreement(9), try agreement(10))
    #expect(nine.pearson == nil && nine.spearman == nil)
    #expect(abs((ten.pearson ?? 0) - 1) < 1e-12 && abs((ten.spearman ?? 0) - 1) < 1e-12)
    let dash = try #require(
      nine.table.rows.first { $0[0] == .text("Pearson's r of entries' valences") })
    #expect(dash[3] == .number(nil, decimals: 3))
    #expect(
      nine.table.markdown.contains(
        "A correlation takes at least 10 pairs; there are only 9 shared entries."))
    #expect(!ten.table.markdown.contains("A correlation takes"))
  }

  @Test func `a corpus without words gives counts and no rates`() async throws {
    let results = try await Run()([try Self.pair()], over: Corpus.sample([]))
    let corpus = try #require(results.findings(LexiconAgreement.self)?.corpus)
    #expect(corpus.tokens == 0)
    #expect(corpus.a.coverage == nil)
    #expect(corpus.shared.agreement == nil && corpus.shared.kappa == nil)
    #expect(corpus.scores.pearson == nil && corpus.scores.alpha == nil)
  }

  @Test func `partials merge in any cut`() throws {
    try expectMergeLaws(try Self.pair(), over: Self.corpus)
  }
}

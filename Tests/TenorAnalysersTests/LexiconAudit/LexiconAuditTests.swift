import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

@Suite struct LexiconAuditTests {
  private func expect(_ value: Double?, _ expected: Double, _ what: String = "") {
    #expect(abs((value ?? .nan) - expected) < 1e-12, "\(what) \(value ?? .nan)")
  }

  @Test func `a form's contribution is its part of the mean`() async throws {
    let findings = try #require(
      try await AuditSamples.findings(
        of: LexiconAudit(engine: AuditSamples.engine()), over: AuditSamples.corpus))
    let forms = Dictionary(uniqueKeysWithValues: findings.forms.map { ($0.form, $0) })
    #expect(findings.forms.map(\.form) == ["helpful", "splendid", "crime", "dreadful"])
    // Scores 1/4; 1.75/4.25; (-1 + 1)/(4 + 4); -1/4. An exclamation mark is worth 0.33.
    expect(findings.overall.asScored.mean, 1.75 / 4.25 / 4)
    expect(forms["helpful"]?.contribution, 2.75 / 4.25 / 4)
    expect(forms["splendid"]?.contribution, (1.0 / 4 + 1.0 / 8) / 4)
    expect(forms["crime"]?.contribution, (-1 / 4.25 - 1.0 / 8) / 4)
    expect(forms["dreadful"]?.contribution, -0.67 / 4 / 4)
    expect(findings.overall.exclamations, -0.33 / 4 / 4)
    let sizes = (2.75 / 4.25 + 3.0 / 8 + 1 / 4.25 + 1.0 / 8 + 0.67 / 4) / 4
    expect(forms["crime"]?.share, (1 / 4.25 + 1.0 / 8) / 4 / sizes)
    let crime = try #require(forms["crime"])
    #expect(crime.valence == -1 && crime.occurrences == 2)
    #expect(crime.utterances == 2 && crime.conversations == 2 && crime.periods == nil)
    #expect(findings.overall.utterances == 5 && findings.overall.asScored.scored == 4)
    #expect(findings.periods == nil && findings.protection == nil)
  }

  @Test func `without weighting a sentence counts as any other`() async throws {
    let rules = Set(Rule.allCases).subtracting([.weighting])
    let findings = try #require(
      try await AuditSamples.findings(
        of: LexiconAudit(engine: AuditSamples.engine(rules: rules)),
        over: Corpus.sample([(nil, [.init(.post, "Helpful. Splendid.")])])))
    expect(findings.overall.asScored.mean, (2.75 / 4.75 + 1.0 / 4) / 2)
    expect(findings.forms.first?.contribution, 2.75 / 4.75 / 2)
  }

  @Test func `signs of a topic are counted, and the rest is scored again`() async throws {
    let findings = try #require(
      try await AuditSamples.findings(
        of: LexiconAudit(
          engine: AuditSamples.engine(), study: AuditSamples.halves(),
          criteria: AuditSamples.criteria), over: AuditSamples.corpus))
    #expect(findings.looksTopical == ["crime"])
    let crime = try #require(findings.forms.first { $0.form == "crime" })
    #expect(crime.signs.inNames == 2 && crime.signs.nameShare == 1)
    #expect(crime.signs.collocate == "panel" && crime.signs.collocateSide == .behind)
    #expect(crime.signs.collocateCount == 2 && crime.signs.collocateShare == 1)
    #expect(crime.signs.positiveContexts == 1 && crime.signs.negativeContexts == 0)
    // Both sentences with two forms: crime beside helpful, helpful beside crime. Half are positive.
    expect(findings.positiveContexts, 0.5)
    expect(crime.signs.lean, -0.5)
    #expect(crime.signs.hasSameRate == nil)
    // Without crime: 1/4 and 2.75/4.75; 1/4 from its other sentence, and -1/4.
    expect(findings.overall.withoutTopical.mean, (1.0 / 4 + 2.75 / 4.75) / 4)
    #expect(findings.overall.withoutTopical.scored == 4)
    let before = (1.0 / 4 + 1.75 / 4.25) / 2
    expect(findings.periods?[0].asScored.mean, before)
    expect(findings.periods?[1].asScored.mean, -1.0 / 8)
    expect(findings.difference?.asScored, -1.0 / 8 - before)
    expect(findings.difference?.withoutTopical, 0 - (1.0 / 4 + 2.75 / 4.75) / 2)
    expect(crime.periods?.contributionBefore, -1 / 4.25 / 2)
    expect(crime.periods?.contributionAfter, -1.0 / 8 / 2)
    expect(crime.periods?.difference, 1 / 4.25 / 2 - 1.0 / 8 / 2)
    #expect(crime.periods?.occurrencesBefore == 1 && crime.periods?.occurrencesAfter == 1)
  }

  @Test func `the differences of the forms add up to that of the means`() async throws {
    let findings = try #require(
      try await AuditSamples.findings(
        of: LexiconAudit(engine: AuditSamples.engine(), study: AuditSamples.halves()),
        over: AuditSamples.corpus))
    let emphasis = try findings.periods.map {
      try #require($0[1].exclamations) - #require($0[0].exclamations)
    }
    let sum = findings.forms.reduce(emphasis ?? 0) { $0 + ($1.periods?.difference ?? 0) }
    expect(sum, findings.difference?.asScored ?? .nan)
  }

  @Test func `a planted name looks topical by the usual thresholds, judgements do not`()
    async throws
  {
    let findings = try #require(
      try await AuditSamples.findings(
        of: LexiconAudit(engine: AuditSamples.engine(), study: AuditSamples.halves()),
        over: AuditSamples.planted))
    #expect(findings.looksTopical == ["award"])
    let award = try #require(findings.forms.first { $0.form == "award" })
    #expect(award.occurrences == 40 && award.signs.inNames == 40)
    #expect(award.signs.collocate == "board" && award.signs.collocateCount == 40)
    #expect(award.signs.hasSameRate == true && award.signs.isFrequent)
    let helpful = try #require(findings.forms.first { $0.form == "helpful" })
    #expect(helpful.signs.inNames == 0 && helpful.signs.collocate == nil)
    #expect((helpful.signs.lean ?? 0) > 0.25 && helpful.signs.hasSameRate == false)
  }

  /// `masked` and `neutral` words and what the lexicon would have made of them: 0.5 and -1, sums of two
  /// sentences.
  @Test func `what the domain keeps out is listed, with what it would have made`() async throws {
    let domain = """
      masked:
        - {forms: [Award Board], reason: a body}
      neutral:
        - {words: [crime], reason: the topic}
      """
    let rules = Set(Rule.allCases)
    let audit = LexiconAudit(
      engine: try AuditSamples.engine(domain: domain),
      unprotected: try AuditSamples.engine(domain: domain, rules: rules.subtracting([.domain])))
    let corpus = Corpus.sample([(nil, [.init(.post, "The Award Board sat. Crime rose.")])])
    let findings = try #require(try await AuditSamples.findings(of: audit, over: corpus))
    let protection = try #require(findings.protection)
    #expect(protection.tokens == 3 && protection.occurrences == 2)
    #expect(
      protection.forms.map { "\($0.form) \($0.valence) \($0.masked) \($0.neutral) \($0.weight)" }
        == ["crime -1.0 0 1 -1.0", "award 0.5 1 0 0.5"])
    #expect(findings.overall.asScored == .init(scored: 0, mean: nil))
    expect(findings.overall.withoutDomain?.mean, (0.5 - 1) / (15.25.squareRoot() + 4))
    try expectMergeLaws(audit, over: corpus)
  }

  /// Capitals that tell of a name, and those that do not.
  @Test(arguments: [
    ("They met the Crime Panel.", true), ("They met the HMPPS Crime group.", true),
    ("Crime Panel met them.", false), ("They spoke of Crime there.", false),
    ("They said I Crime there.", false), ("It was CRIME GALORE there.", false),
    ("THE CRIME PANEL MET.", false), ("The Crime panel met.", false),
    ("They met Crime, Panel and all.", false),
  ])
  func `a name has two capitals side by side`(text: String, isName: Bool) async throws {
    let findings = try await AuditSamples.findings(
      of: LexiconAudit(engine: AuditSamples.engine()),
      over: Corpus.sample([(nil, [.init(.post, text)])]))
    let crime = try #require(findings?.forms.first { $0.form == "crime" })
    #expect(crime.occurrences == 1 && crime.signs.inNames == (isName ? 1 : 0))
  }

  @Test func `forms are the lexicon's, however they are written`() async throws {
    let findings = try await AuditSamples.findings(
      of: LexiconAudit(engine: AuditSamples.engine()),
      over: Corpus.sample([(nil, [.init(.post, "A CRIME. The crime’s cost. Then #crime.")])]))
    #expect(findings?.forms.map { "\($0.form) \($0.occurrences)" } == ["crime 3"])
  }

  @Test func `merging obeys its laws`() throws {
    let audit = LexiconAudit(engine: try AuditSamples.engine())
    for corpus in [AuditSamples.corpus, AuditSamples.planted] {
      try expectMergeLaws(audit, over: corpus)
    }
  }

  @Test func `an empty corpus has nothing to audit, and says so`() async throws {
    let audit = LexiconAudit(
      engine: try AuditSamples.engine(), study: try AuditSamples.halves())
    let results = try await Run()([audit], over: Corpus.sample([]))
    let findings = try #require(results.findings(LexiconAuditFindings.self))
    #expect(findings.forms.isEmpty && findings.overall.asScored.mean == nil)
    #expect(findings.difference?.asScored == nil && findings.table.rows.isEmpty)
    #expect(
      results.sections.first?.blocks == [
        .paragraph("No utterance was analysed, so there is nothing to audit.")
      ])
  }

  @Test func `a period without utterances is refused`() async throws {
    let study = try Study([
      AuditSamples.period("before", 2010), AuditSamples.period("after", 2014),
    ])
    await #expect(throws: StudyError.self) {
      _ = try await Run()(
        [LexiconAudit(engine: AuditSamples.engine(), study: study)], over: AuditSamples.corpus)
    }
  }
}

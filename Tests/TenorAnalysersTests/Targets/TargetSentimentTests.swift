import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorStatistics
import TenorTestSupport
import Testing

@testable import TenorAnalysers

// Scores of one word v, by the formula s / √(s² + 15) with VADER's valences:
// good 1.9: 0.440434; bad −2.5: −0.542326; great 3.1: 0.624893.
@Suite struct TargetSentimentTests {
  private static let tenor = Result { try TenorEngine.standard(domain: nil) }
  private static let strict = Result { try VaderStrict() }

  private func findings(
    _ corpus: Corpus, about names: [String] = ["Grayling"], _ scope: TargetScope = .sentence,
    strict: Bool = false, by: PeriodLength = .year
  ) async throws -> (TargetFindings, CorpusSummary) {
    let results = try await Run(by: by)([analyser(names, scope, strict)], over: corpus)
    return (
      try #require(results.findings(TargetFindings.self)),
      try #require(results.summary(of: TargetFindings.self))
    )
  }

  private func analyser(_ names: [String], _ scope: TargetScope, _ strict: Bool = false) throws
    -> TargetSentiment
  {
    let engine: any SentimentEngine =
      strict ? try Self.strict.get() : try Self.tenor.get()
    return TargetSentiment(
      engine: engine,
      targets: try Targets(names, actors: .bundled(.actors), terms: .bundled(.terms)), scope: scope)
  }

  private func posts(_ texts: [String], in years: [Int] = [2013]) -> Corpus {
    .sample(
      texts.enumerated().map { index, text in
        (
          date: "\(years[index % years.count])-0\(index % 9 + 1)-01",
          utterances: [SampleUtterance(.post, text)]
        )
      })
  }

  /// about = (−2.5 + 1.9) / (√21.25 + √18.61) = −0.067237, others = 0.624893; the mean counts each
  /// sentence once: (−0.542326 + 0.440434) / 2.
  @Test func `an utterance's sentences are told apart and each side weighted as an utterance is`()
    async throws
  {
    let text = "Grayling is bad. The tea is great. Chris Grayling is good. Grayling came by."
    let found = try #require(try await findings(posts([text])).0.targets.first).overall
    #expect(found.mentions == 3 && found.utterances == 1 && found.conversations == 1)
    #expect(found.sentences == 3 && found.scored == 2 && found.unscored == 1)
    #expect(near(found.mean, -0.050946))
    #expect(found.pairedUtterances == 1 && found.pairedConversations == 1)
    #expect(near(found.pairedMean, -0.067237) && near(found.othersMean, 0.624893))
    #expect(found.difference == nil && found.interval == nil)
  }

  /// Seven differences of −0.982760 and one of 0, of which the mean is −0.859915. Of 256 patterns of signs
  /// 4 are as extreme as what was seen if the difference is 0; 13 must be for a difference to be in the
  /// interval. The mean of the 0 and k others is the upper end of a split: of the 7 with k = 1, −0.491380,
  /// each counting twice, eight of the thirteen make up the rest.
  @Test func `the difference is the mean within utterances, with an interval over conversations`()
    async throws
  {
    let texts =
      Array(repeating: "Grayling is bad. The tea is good.", count: 7)
      + ["Grayling is good. The tea is good.", "Grayling came by. The tea is great.", "Bad tea."]
    let (found, _) = try await findings(posts(texts))
    let target = try #require(found.targets.first)
    #expect(target.overall.utterances == 9 && target.overall.pairedConversations == 8)
    #expect(target.overall.scored == 8 && target.overall.unscored == 1)
    #expect(near(target.overall.difference, -0.859915))
    let interval = try #require(target.overall.interval)
    #expect(near(interval.lower, -0.982760) && near(interval.upper, -0.491380))
    #expect(target.verdict == .lower)
    #expect(target.conclusion.contains("score lower than the others"))
    #expect(target.conclusion.contains("Caution: with 8 conversations"))
  }

  @Test func `fewer than five conversations have counts and no difference`() async throws {
    let texts = Array(repeating: "Grayling is bad. The tea is good.", count: 4)
    let (found, summary) = try await findings(posts(texts))
    let target = try #require(found.targets.first)
    #expect(target.verdict == .refused && target.overall.difference == nil)
    #expect(target.overall.pairedUtterances == 4 && near(target.overall.othersMean, 0.440434))
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(section.contains("at least 5 conversations are needed"))
    #expect(found.summaryTable.rows[0].contains(.missing))
  }

  /// Of 32 patterns of signs two are as extreme at any difference, 2 / 32 = 0.0625; of 64, 2 / 64 = 0.031.
  @Test(arguments: [(5, TargetFinding.Verdict.open), (6, .lower)])
  func `nothing is claimed where no p could be below 0.05`(
    conversations: Int, verdict: TargetFinding.Verdict
  ) async throws {
    let texts = Array(repeating: "Grayling is bad. The tea is good.", count: conversations)
    let (found, summary) = try await findings(posts(texts))
    let target = try #require(found.targets.first)
    #expect(target.verdict == verdict && near(target.overall.difference, -0.982760))
    #expect((target.overall.interval == nil) == (verdict == .open))
    #expect(target.conclusion.contains("more than the tone") == (verdict == .lower))
    #expect(target.conclusion.contains("p is 2 in 32, or 0.0625") == (verdict == .open))
    #expect(!target.conclusion.contains("for their number"))
    #expect((found.summaryTable.rows[0].last == .missing) == (verdict == .open))
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(section.contains("that a sign-flip test over them does not reject"))
  }

  /// Vetting stands in five conversations: of two targets there is an interval, of three a verdict.
  @Test func `a claim on one of several targets says that it is not corrected for their number`()
    async throws
  {
    let texts =
      Array(repeating: "Grayling is bad. The tea is good.", count: 7)
      + Array(repeating: "Vetting is bad. The day is good.", count: 5)
    let found = try await findings(posts(texts), about: ["Grayling", "tea", "vetting"]).0.targets
    #expect(found.map(\.verdict) == [.lower, .higher, .open])
    #expect(
      found.map {
        $0.conclusion.contains("of 2 targets an interval was made, and none is corrected")
      } == [true, true, false])
  }

  @Test(arguments: [(29, true), (30, false)])
  func `from thirty conversations on the interval draws them`(
    conversations: Int, isExact: Bool
  ) async throws {
    let texts = (0..<conversations).map {
      "Grayling is \($0 % 3 == 0 ? "good" : "bad"). The tea is \($0 % 2 == 0 ? "good" : "great")."
    }
    let target = try #require(try await findings(posts(texts)).0.targets.first)
    let scores = (0..<conversations).map {
      [($0 % 3 == 0 ? 0.440434 : -0.542326) - ($0 % 2 == 0 ? 0.440434 : 0.624893)]
    }
    let make = isExact ? signFlipInterval : clusterMeanInterval
    let expected = try #require(make(ClusteredSample(scores), 2000, 0.95, 1))
    #expect(near(target.overall.interval?.lower, expected.lower))
    #expect(near(target.overall.interval?.upper, expected.upper))
    #expect(target.conclusion.contains("Caution") == isExact)
  }

  @Test func `a difference that may be chance is not claimed`() async throws {
    let texts = (0..<8).map {
      "Grayling is \($0 % 2 == 0 ? "bad" : "good"). It is a bad, good tea."
    }
    let target = try #require(try await findings(posts(texts)).0.targets.first)
    #expect(target.verdict == .open)
    #expect(target.conclusion.contains("holds 0. That does not show that there is none."))
  }

  /// *Horrible* −2.5 is part of the name: what is left is good, 0.440434.
  @Test func `the target's own words score nothing, and act on nothing`() async throws {
    let corpus = posts(["Horrible Histories is good.", "No Confidence is good."])
    let names = ["horrible histories", "no confidence"]
    let found = try await findings(corpus, about: names).0
    #expect(found.targets.allSatisfy { near($0.overall.mean, 0.440434) })
    #expect(found.ownWordsLeftOut)
    // The strict engine cannot: (−2.5 + 1.9) / √(0.36 + 15).
    let strict = try await findings(corpus, about: names, strict: true).0
    #expect(near(strict.targets[0].overall.mean, -0.153093) && !strict.ownWordsLeftOut)
  }

  @Test func `own words are left out of that target's figures alone`() async throws {
    let corpus = posts(["Grayling reads Horrible Histories."])
    let found = try await findings(corpus, about: ["Grayling", "horrible histories"]).0.targets
    #expect(near(found[0].overall.mean, -0.542326))
    #expect(found[1].overall.scored == 0 && found[1].overall.unscored == 1)
  }

  /// *But* halves what goes before it: −1.25 / √(1.25² + 15) = −0.307148.
  @Test func `a clause is scored apart from the rest of its sentence`() async throws {
    let corpus = posts(["Grayling is bad, but the tea is good."])
    let clause = try #require(try await findings(corpus, .clause).0.targets.first).overall
    #expect(clause.sentences == 1 && near(clause.mean, -0.307148))
    #expect(near(clause.pairedMean, -0.307148) && near(clause.othersMean, 0.440434))
    let sentence = try #require(try await findings(corpus).0.targets.first).overall
    #expect(sentence.pairedUtterances == 0 && near(sentence.mean, 0.165514))
  }

  @Test(arguments: ["Grayling is bad!", "Is Grayling not very good?", "GRAYLING is BAD :("])
  func `a sentence of one clause scores as the sentence does`(text: String) async throws {
    let sentence = try #require(try await findings(posts([text])).0.targets.first).overall
    let clause = try #require(try await findings(posts([text]), .clause).0.targets.first).overall
    #expect(sentence.mean != nil && sentence.mean == clause.mean)
  }

  @Test
  func `a mention over the end of a line is in both lines, and an emoticon goes with its sentence`()
    async throws
  {
    let corpus = posts(["Good old Chris\nGrayling is bad.", "Grayling is back. :("])
    let target = try #require(try await findings(corpus).0.targets.first).overall
    #expect(target.mentions == 2 && target.sentences == 3 && target.scored == 3)
  }

  @Test func `periods have figures of their own, and empty ones stand there`() async throws {
    let corpus = posts(
      ["Grayling is bad. The tea is good.", "Grayling is good."], in: [2013, 2015])
    let target = try #require(try await findings(corpus).0.targets.first)
    #expect(target.series.map(\.period.description) == ["2013", "2014", "2015"])
    #expect(target.series.map(\.group.mentions) == [1, 0, 1])
    #expect(near(target.series[0].group.mean, -0.542326) && target.series[1].group.mean == nil)
    #expect(target.undated.mentions == 0)
  }

  @Test func `examples are scored sentences with their scores`() async throws {
    let corpus = posts(["The tea is great. Grayling is bad. Yes.", "Grayling came by."])
    let examples = try #require(try await findings(corpus).0.targets.first).examples
    #expect(examples.map(\.line.match) == ["Grayling is bad."])
    #expect(near(examples.first?.score, -0.542326))
  }

  private let mixed = Corpus.sample([
    (
      date: "2013-05-10",
      utterances: [
        SampleUtterance(.post, "Grayling is bad. The tea is good! Vetting is a good thing."),
        SampleUtterance(.comment, "A great day for vetting, but Grayling is awful."),
        SampleUtterance(.reply, "No mention."),
      ]
    ),
    (date: "2014-05-10", utterances: [SampleUtterance(.post, "Vetting? Bad. Chris\nGrayling!")]),
    (date: nil, utterances: [SampleUtterance(.post, "Grayling is happy. He was sad.")]),
    (date: nil, utterances: []),
  ])

  @Test(arguments: TargetScope.allCases)
  func `partials merge by the laws`(scope: TargetScope) throws {
    try expectMergeLaws(analyser(["Grayling", "vetting", "tea"], scope), over: mixed)
  }

  @Test func `partials of the strict engine merge by the laws`() throws {
    try expectMergeLaws(analyser(["Grayling", "tea"], .sentence, true), over: mixed)
  }

  @Test func `an empty corpus has counts of zero and says so`() async throws {
    let (found, summary) = try await findings(Corpus(), about: ["Grayling", "tea"])
    #expect(found.unmentioned.count == 2 && found.targets.allSatisfy { $0.verdict == .unmentioned })
    #expect(found.targets.allSatisfy { $0.overall.mean == nil && $0.series.isEmpty })
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(section.contains("Nothing that was analysed mentions “tea”."))
    #expect(!section.contains("Limits"))
  }

  @Test func `tables have as many cells as columns, and JSON names what is absent`() async throws {
    let (found, summary) = try await findings(mixed, about: ["Grayling", "tea"])
    let section = found.section(over: summary)
    let tables =
      [found.table, found.summaryTable] + found.furtherTables
      + section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(
      tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
    // For each target all, two years, the undated.
    #expect(found.table.rows.count == 8)
    let document = try OrderedJSON.document(tenor: "1", findings: "targets", found)
    let json = try JSONSerialization.jsonObject(with: Data(document.utf8))
    let targets = try #require((json as? [String: Any])?["targets"] as? [[String: Any]])
    let overall = try #require(targets[0]["overall"] as? [String: Any])
    #expect(overall["difference"] is NSNull && overall["interval"] is NSNull)
    #expect(overall["mentions"] as? Int == 4)
    let undated = try #require(targets[1]["undated"] as? [String: Any])
    #expect(undated["mean"] is NSNull && undated["scored"] as? Int == 0)
  }
}

/// Whether a number is there and right to six decimals.
private func near(_ value: Double?, _ expected: Double) -> Bool {
  value.map { abs($0 - expected) < 1e-6 } ?? false
}

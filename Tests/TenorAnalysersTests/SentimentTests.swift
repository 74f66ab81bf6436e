import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct SentimentTests {
  private let sentiment: Sentiment

  init() throws {
    sentiment = Sentiment(engine: try VaderStrict())
  }

  private let corpus = Corpus.sample([
    (
      date: "2020-10-30",
      utterances: [
        SampleUtterance(.post, "A good day. The office opens at nine."),
        SampleUtterance(.comment, "A bad day."),
        SampleUtterance(.reply, "The office opens at ten."),
      ]
    ),
    (
      date: "2020-12-02",
      utterances: [
        SampleUtterance(.post, "Good. Bad."), SampleUtterance(.comment, "Great! :)"),
      ]
    ),
    (date: nil, utterances: [SampleUtterance(.post, "A happy end.")]),
    (date: nil, utterances: []),
  ])

  private func findings(
    _ corpus: Corpus, _ detail: Sentiment.Detail = .groups, by: PeriodLength = .month
  ) async throws -> (SentimentFindings, CorpusSummary) {
    var sentiment = sentiment
    sentiment.detail = detail
    let results = try await Run(by: by)([sentiment], over: corpus)
    return (try #require(results.findings(SentimentFindings.self)), results.summary)
  }

  /// good 1.9 / √(1.9² + 15) = 0.440434, bad -2.5: -0.542326.
  @Test func `an utterance's score is the mean of its scored sentences`() async throws {
    let (found, _) = try await findings(corpus, .utterances)
    let rows = try #require(found.utterances)
    let expected = [0.440434, -0.542326, nil, (0.440434 - 0.542326) / 2]
    for (row, score) in zip(rows, expected) {
      #expect((row.score == nil) == (score == nil))
      #expect(abs((row.score ?? 0) - (score ?? 0)) < 1e-6)
    }
    #expect(rows.map(\.sentences).prefix(4) == [2, 1, 1, 2])
    #expect(rows.map(\.scoredSentences).prefix(4) == [1, 1, 0, 2])
    #expect(rows.map(\.matched).prefix(4) == [1, 1, 0, 2])
    #expect(rows.map(\.tokens).prefix(4) == [8, 3, 5, 2])
    #expect(rows.map(\.id).first == "c0.0")
  }

  @Test func `unscored utterances are counted apart and have no say in means`() async throws {
    let (found, _) = try await findings(corpus)
    #expect(found.overall.utterances == 6 && found.overall.conversations == 3)
    #expect(found.overall.scored == 5 && found.overall.unscored == 1)
    #expect(
      found.overall.positive == 3 && found.overall.negative == 2 && found.overall.neutral == 0)
    #expect(found.byKind.reply.utterances == 1 && found.byKind.reply.scored == 0)
    #expect(found.byKind.reply.mean == nil && found.byKind.reply.sd == nil)
    #expect(found.byKind.excerpt.utterances == 0 && found.byKind.excerpt.coverage == nil)
    #expect(found.byKind.comment.conversations == 2)
    #expect(found.undated.utterances == 1 && found.undated.sd == nil && found.undated.mean != nil)
  }

  @Test func `the series holds empty periods and marks partial ones`() async throws {
    let (found, _) = try await findings(corpus)
    #expect(found.series.map(\.period.description) == ["2020-10", "2020-11", "2020-12"])
    #expect(found.series.map(\.group.utterances) == [3, 0, 2])
    #expect(found.series.map(\.partial) == [true, false, true])
    #expect(found.series.map(\.group.mean)[1] == nil)
    #expect(found.series[0].byKind.comment.negative == 1)
  }

  @Test(arguments: [(3, false), (4, true)])
  func `a long gap is one line on a terminal, and every month elsewhere`(
    gap: Int, isJoined: Bool
  ) async throws {
    let corpus = Corpus.sample([
      ("2014-01-10", [.init(.post, "A good day.")]),
      ("2014-0\(2 + gap)-10", [.init(.post, "A dreadful day.")]),
    ])
    var run = Run()
    run.by = .month
    let findings = try #require(
      try await run([Sentiment(engine: try VaderStrict())], over: corpus)
        .findings(SentimentFindings.self))
    func periods(_ table: Table) -> [String] {
      table.rows.filter { $0[0] == .text("period") }.map { "\($0[1])" }
    }
    #expect(periods(findings.table).count == gap + 2)
    let shown = periods(findings.terminalTable)
    #expect(shown.count == (isJoined ? 3 : gap + 2))
    #expect(shown.contains { $0.contains("… \(gap) months …") } == isJoined)
    #expect(findings.terminalTable.notes.isEmpty == !isJoined)
    // Periods and kinds likewise.
    #expect(
      findings.table.rows.count - findings.terminalTable.rows.count
        == (isJoined ? 2 * (gap - 1) : 0))
  }

  @Test func `findings as JSON name what is absent`() async throws {
    let (found, _) = try await findings(corpus, .utterances)
    let document = try OrderedJSON.document(tenor: "1", findings: "sentiment", found)
    let json = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    let object = try #require(json)
    #expect(
      Set(object.keys) == [
        "tenor", "findings", "engine", "lexicons", "overall", "byKind", "series", "undated",
        "utterances",
      ])
    let reply = try #require((object["byKind"] as? [String: Any])?["reply"] as? [String: Any])
    #expect(reply["mean"] is NSNull && reply["sd"] is NSNull && reply["unscored"] as? Int == 1)
    let series = try #require(object["series"] as? [[String: Any]])
    #expect(series[1]["period"] as? String == "2020-11")
    #expect(series[1]["start"] as? String == "2020-11-01")
    #expect(series[1]["end"] as? String == "2020-11-30")
    let utterances = try #require(object["utterances"] as? [[String: Any]])
    #expect(utterances[2]["score"] is NSNull)
  }

  @Test func `the table has a row for every group and as many cells as columns`() async throws {
    let (found, _) = try await findings(corpus)
    let table = found.table
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    // All, three kinds that occur, three periods, three periods of three kinds, the undated.
    #expect(table.rows.count == 17)
    let (listed, _) = try await findings(corpus, .utterances)
    #expect(listed.table.rows.count == 6)
  }

  @Test func `partials merge by the laws`() throws {
    try expectMergeLaws(sentiment, over: corpus)
  }

  @Test func `an empty corpus has counts of zero and no means`() async throws {
    let (found, summary) = try await findings(Corpus())
    #expect(found.overall.utterances == 0 && found.overall.mean == nil && found.series.isEmpty)
    #expect(found.overall.median == nil && found.overall.coverage == nil)
    #expect(
      found.section(over: summary).blocks == [
        .paragraph("No utterance was analysed, so there is no sentiment to report.")
      ])
  }

  @Test func `nothing scored is said to be unscored`() async throws {
    let plain = Corpus.sample([
      (date: "2020-11-26", utterances: [SampleUtterance(.post, "The office opens at nine.")])
    ])
    let (found, summary) = try await findings(plain)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(
      section.contains("None of the 1 utterance in 1 conversation holds a word of the lexicon."))
    #expect(!section.contains("mean"))
  }

  @Test func `the section reads as stored`() async throws {
    var conversations: [(date: String?, utterances: [SampleUtterance])] = []
    for month in 1...7 {
      var utterances = [SampleUtterance(.post, "A good plan, well made.")]
      let comment = month < 4 ? "Great news!" : "This is a sad mess."
      if month != 4 { for _ in 0..<6 { utterances.append(SampleUtterance(.comment, comment)) } }
      conversations.append((date: "2021-0\(month)-15", utterances: utterances))
    }
    conversations.append((date: nil, utterances: [SampleUtterance(.post, "No date, no hope.")]))
    let many = Corpus.sample(conversations)
    let (found, summary) = try await findings(many)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    let file = SharedFolder.project.appendingPathComponent("Fixtures/vader/section.md")
    try expectStored(section, at: file)
  }
}

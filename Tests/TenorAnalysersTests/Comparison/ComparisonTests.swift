import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct ComparisonTests {
  /// Six conversations a year from 2013 on, with a good day first and a bad one later.
  private static func corpus() -> Corpus {
    Corpus.sample(
      (0..<12).map { index in
        let isLater = index > 5
        return (
          date: "\(isLater ? 2014 : 2013)-\(["01", "03", "05", "07", "09", "11"][index % 6])-10",
          utterances: [
            SampleUtterance(.post, isLater ? "A bad day for TR." : "A good day for vetting."),
            SampleUtterance(.comment, index % 2 == 0 ? "Good." : "Bad.", speaker: "Rook"),
            SampleUtterance(.reply, "The office opens at ten."),
          ]
        )
      } + [(date: nil, utterances: [SampleUtterance(.post, "A happy end.")])])
  }

  private func comparison(
    _ periods: [(String, String, String)] = [("before", "2013", "2013"), ("after", "2014", "2014")]
  ) throws -> Comparison {
    let terms = try Register(
      yaml: Array(
        "terms:\n  - {name: TR, aliases: [TR]}\n  - {name: vetting, aliases: [vetting]}".utf8),
      file: "two-terms.yaml", as: .terms)
    return Comparison(
      engine: try VaderStrict(),
      study: try Study(
        periods.map {
          try StudyPeriod(
            $0.0, from: #require(CalendarDate(iso: $0.1)), to: #require(CalendarDate(iso: $0.2)))
        }), topics: try AliasMatcher(terms))
  }

  private func found(
    _ comparison: Comparison, _ corpus: Corpus
  ) async throws -> (ComparisonFindings, CorpusSummary) {
    let results = try await Run()([comparison], over: corpus)
    return (
      try #require(results.findings(ComparisonFindings.self)),
      try #require(results.summary(of: ComparisonFindings.self))
    )
  }

  @Test func `partials merge by the laws`() throws {
    try expectMergeLaws(comparison(), over: Self.corpus())
  }

  /// good 0.4404 and bad −0.5423, rounded as VADER prints them: posts all good, then all bad; comments
  /// half and half in both years; replies hold no word of the lexicon.
  @Test func `utterances are sorted into periods by their dates`() async throws {
    let (found, _) = try await found(comparison(), Self.corpus())
    #expect(
      found.periods.map(\.utterances) == [18, 18] && found.periods.map(\.scored) == [12, 12])
    #expect(
      found.periods.map(\.unscored) == [6, 6]
        && found.periods.map(\.scoredShare) == [2.0 / 3, 2.0 / 3])
    #expect(found.periods.map(\.conversations) == [6, 6])
    #expect(found.periods.map(\.inheritedDates) == [12, 12])
    #expect(found.periods[0].firstUtterance == "2013-01-10")
    #expect(found.elsewhere.undated == 1 && found.elsewhere.outside == 0)
    let (good, bad) = (0.440434, -0.542326)
    let means = [(9 * good + 3 * bad) / 12, (3 * good + 9 * bad) / 12]
    for (period, mean) in zip(found.periods, means) {
      #expect(abs((period.mean ?? 9) - mean) < 1e-6)
    }
    let contrast = try #require(found.contrasts.first)
    #expect(contrast.verdict == .lower)
    let topics = try #require(contrast.decompositions.first { $0.by == .topic })
    #expect(Set(topics.parts.map(\.label)) == ["TR", "vetting", "(none of the terms)"])
    #expect(
      topics.groupsInBoth == 1 && topics.groupsEarlierOnly == 1 && topics.groupsLaterOnly == 1)
    // Comments kept their tone, so that all of the change is that TR came and vetting went.
    #expect(abs(topics.within) < 1e-9 && abs(topics.mix - topics.total) < 1e-9)
  }

  @Test func `a conversation that lasts into the next period is in both`() async throws {
    var corpus = Self.corpus()
    corpus.conversations[5].utterances[1].date = CalendarDate(year: 2014, month: 1, day: 2)
    corpus.conversations[4].utterances[1].date = CalendarDate(year: 2013)
    corpus.conversations[3].utterances[1].date = CalendarDate(year: 2015, month: 1)
    let (found, _) = try await found(comparison(), corpus)
    #expect(found.periods.map(\.utterances) == [16, 19])
    #expect(found.periods.map(\.conversations) == [6, 7])
    #expect(found.contrasts.map(\.straddling) == [1] && found.elsewhere.outside == 1)
  }

  @Test func `a date too coarse for the boundary is counted apart`() async throws {
    let periods = [("a", "2013-01", "2013-06"), ("b", "2013-07", "2014-12")]
    var corpus = Self.corpus()
    corpus.conversations[0].utterances[1].date = CalendarDate(year: 2013)
    let (found, _) = try await found(comparison(periods), corpus)
    #expect(found.elsewhere.tooCoarse == 1 && found.elsewhere.outside == 0)
  }

  @Test func `a period without utterances is refused, in a corpus with dates`() async throws {
    let empty = try comparison([("a", "2001", "2002"), ("b", "2013", "2014")])
    await #expect(throws: StudyError.self) { try await found(empty, Self.corpus()) }
  }

  @Test func `an empty corpus has counts of zero and no number`() async throws {
    let (found, summary) = try await found(comparison(), Corpus())
    #expect(found.isRefused && found.periods.allSatisfy { $0.utterances == 0 && $0.mean == nil })
    #expect(found.contrasts.allSatisfy { $0.statistics == nil && $0.decompositions.isEmpty })
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(section.contains("No comparison of “before” and “after”"))
    #expect(!section.contains("95%"))
  }

  @Test func `findings as JSON have every statistic with its counts, and null for what is not`()
    async throws
  {
    let (found, _) = try await found(comparison(), Self.corpus())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(OrderedJSON.encode(found).utf8))
        as? [String: Any])
    #expect(
      Set(object.keys) == [
        "engine", "lexicons", "level", "bootstrap", "seed", "fewestConversations",
        "fewConversations", "topics", "event", "periods", "elsewhere", "contrasts", "series",
      ])
    #expect(object["event"] is NSNull && object["seed"] as? Int == 1)
    let contrast = try #require((object["contrasts"] as? [[String: Any]])?.first)
    let earlier = try #require(contrast["earlier"] as? [String: Any])
    #expect(earlier["conversations"] as? Int == 6 && earlier["scored"] as? Int == 12)
    let statistics = try #require(contrast["statistics"] as? [String: Any])
    for key in ["meanDifference", "hodgesLehmann", "cliffsDelta"] {
      let estimate = try #require(statistics[key] as? [String: Any])
      #expect(
        Set(estimate.keys) == [
          "estimate", "standardError", "interval", "method", "expanded", "percentile", "bca",
        ])
    }
  }

  /// Of three periods the third has four conversations in 2015: one contrast is tested, or, without it, of
  /// four periods three.
  @Test(arguments: [
    (["2013", "2014", "2015"], "With one contrast Holm’s correction changes nothing.", 2),
    (["2012", "2013", "2014", "2015"], "the 3 contrasts that were tested", 3),
    (["2012", "2013", "2014"], "the 3 contrasts that were tested", 0),
  ])
  func `Holm's family is the contrasts that were tested, and those left out are named`(
    years: [String], words: String, refused: Int
  ) async throws {
    let corpus = Corpus.sample(
      [(2012, 6), (2013, 6), (2014, 6), (2015, 4)].flatMap { year, count in
        (1...count).map { month in
          (
            date: "\(year)-0\(month)-10",
            utterances: [SampleUtterance(.post, month % 2 == 0 ? "A good day." : "A bad day.")]
          )
        }
      })
    let (found, summary) = try await found(comparison(years.map { ($0, $0, $0) }), corpus)
    #expect(found.contrasts.count { $0.verdict == .refused } == refused)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(section.contains(words))
    let others = years.dropLast().map { "“\($0) → 2015”" }.joined(separator: ", ")
    #expect(section.contains("Left out, since refused: \(others).") == (refused > 0))
  }

  @Test func `the table has as many cells as columns and one row a contrast`() async throws {
    let (found, _) = try await found(comparison(), Self.corpus())
    for table in [found.table, found.summaryTable] + found.furtherTables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
    }
    #expect(found.table.rows.count == 1)
  }

  @Test func `the archive's change reads as stored`() async throws {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    let event = StudyEvent("the reunification", on: try #require(CalendarDate(iso: "2019-05-16")))
    let comparison = Comparison(
      engine: try VaderStrict(), study: try Study(around: event, window: .months(84)),
      topics: try AliasMatcher(.bundled(.terms)))
    let (found, summary) = try await found(comparison, loaded.corpus)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    let file = SharedFolder.project.appendingPathComponent("Fixtures/compare/section.md")
    try expectStored(section, at: file)
  }
}

internal import Foundation
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorStatistics
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct TermSeriesTests {
  private let sample = try! register("terms:\n  - {name: TR, aliases: [TR]}")

  private func options(_ change: (inout Terms.Options) -> Void) -> Terms.Options {
    var options = Terms.Options()
    options.base = 100
    change(&options)
    return options
  }

  /// Ten tokens a comment, of which so many are TR.
  private func comment(_ count: Int, speaker: String? = nil) -> SampleUtterance {
    .init(
      .comment, (0..<10).map { $0 < count ? "TR" : "word" }.joined(separator: " "),
      speaker: speaker)
  }

  @Test
  func
    `intervals are those of the statistics, over conversations and as if each mention stood alone`()
    async throws
  {
    let counts = [3, 0, 1, 2, 0, 4, 1, 0]
    let corpus = Corpus.sample(counts.map { ("2014-01-10", [comment($0)]) })
    let (found, _) = try await findings(of: try Terms(sample, options { _ in }), in: corpus)
    let period = try #require(found.terms[0].series.first)
    #expect(period.count == 11 && period.conversations == 5 && period.allConversations == 8)
    #expect(period.rate == 13.75)
    let expected = try #require(
      signFlipRatioInterval(
        counts.map(Double.init), sizes: counts.map { _ in 10 }, replicates: 2000, seed: 1))
    let interval = try #require(period.interval)
    #expect(abs(interval.lower - 100 * expected.lower) < 1e-9)
    #expect(abs(interval.upper - 100 * expected.upper) < 1e-9)
    // Garwood's interval for 11 events: 5.4912 to 19.6820, as in tables.
    let poisson = try #require(period.poisson)
    #expect(abs(poisson.lower - 5.4912 / 0.8) < 1e-3 && abs(poisson.upper - 19.6820 / 0.8) < 1e-3)
    #expect(found.terms[0].interval == period.interval)
  }

  @Test func `too few conversations have no interval, and small bins are marked`() async throws {
    let corpus = Corpus.sample((0..<4).map { _ in ("2014-01-10", [comment(1)]) })
    let (found, _) = try await findings(of: try Terms(sample, options { _ in }), in: corpus)
    let period = found.terms[0].series[0]
    #expect(period.interval == nil && period.poisson != nil && period.small)
  }

  private let mixed = Corpus.sample([
    (
      "2014-01-10",
      [
        .init(.post, "TR one two", speaker: "Ann"),
        .init(
          .comment, "\"The work of TR will go on as before, they said.\" So TR it is.",
          speaker: "Ben"),
        .init(.comment, "Nothing.", speaker: "Ann"),
      ]
    ),
    ("2015-02-01", [.init(.post, "TR TR", speaker: "Ben"), .init(.comment, "TR")]),
  ])

  @Test(arguments: [
    (TermGrouping.utterances(.kind), ["post 3/2/5", "comment 3/2/17"]),
    (.utterances(.speaker(smallestCell: 1)), ["Ann 1/1/4", "Ben 4/2/17", "nil 1/1/1"]),
  ])
  func `groups hold what a hand counts`(grouping: TermGrouping, expected: [String]) async throws {
    let (found, _) = try await findings(
      of: try Terms(sample, options { $0.grouping = grouping }), in: mixed)
    let term = found.terms[0]
    #expect(
      term.groups.map { "\($0.name ?? "nil") \($0.count)/\($0.utterances)/\($0.tokens)" }
        == expected)
    #expect(term.series.isEmpty && term.changes == nil && term.bursts.isEmpty)
    #expect(term.groups.reduce(0) { $0 + $1.count } == term.count)
  }

  @Test func `the words of a voice are those that are counted when it is listened to alone`()
    async throws
  {
    let archive = await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    ]).corpus
    let (found, _) = try await findings(
      of: try Terms(try .bundled(.terms), options { $0.grouping = .voice }), in: archive)
    #expect(found.terms[0].groups.map(\.name) == ["own", "quoted", "furniture"])
    for voice in Voice.allCases {
      var filter = Filter()
      filter.voices = [voice]
      let (alone, summary) = try await findings(
        of: try Terms(try .bundled(.terms)), in: archive, filter: filter)
      for (term, other) in zip(found.terms, alone.terms) {
        let name = voice.rawValue
        let group = try #require(term.groups.first { $0.name == name })
        #expect(group.tokens == summary.total().tokens)
        #expect(group.count == other.count && group.utterances == other.utterances)
      }
      // An utterance that says it in two voices is one.
      let (whole, _) = try await findings(of: try Terms(try .bundled(.terms)), in: archive)
      for (term, other) in zip(found.terms, whole.terms) {
        #expect(term.utterances == other.utterances)
      }
    }
  }

  @Test func `the periods of a study are a series, and the rest is outside`() async throws {
    func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }
    let study = try Study([
      try StudyPeriod("early", from: day("2013"), to: day("2013")),
      try StudyPeriod("late", from: day("2015"), to: day("2015")),
    ])
    await #expect(throws: StudyError.self) {
      _ = try await findings(
        of: try Terms(self.sample, self.options { $0.grouping = .utterances(.study(study)) }),
        in: self.mixed)
    }
    let held = try Study([
      try StudyPeriod("early", from: day("2015"), to: day("2015")),
      try StudyPeriod("late", from: day("2016"), to: day("2016")),
    ])
    let more = Corpus.sample([
      ("2014-01-10", [.init(.post, "TR")]), ("2015-01-10", [.init(.post, "TR TR")]),
      ("2016-01-10", [.init(.post, "none")]),
    ])
    let (found, _) = try await findings(
      of: try Terms(sample, options { $0.grouping = .utterances(.study(held)) }), in: more)
    #expect(found.by == "period")
    #expect(found.terms[0].series.map { "\($0.period) \($0.count)" } == ["early 2", "late 0"])
    #expect(found.terms[0].undated.count == 1)
  }

  @Test func `a smooth course stands beside the rates, and events in their bins`() async throws {
    let corpus = Corpus.sample(
      zip(["2014-01-10", "2014-02-10", "2014-03-10", "2014-04-10"], [1, 2, 6, 0]).map {
        ($0, [comment($1)])
      })
    let event = StudyEvent("split", on: try #require(CalendarDate(iso: "2014-03-31")))
    let (found, summary) = try await findings(
      of: try Terms(
        sample,
        options {
          $0.smoothing = .average(3)
          $0.events = [event, StudyEvent(on: CalendarDate(dayNumber: 0))]
        }), in: corpus)
    let series = found.terms[0].series
    #expect(series.map(\.smoothed) == [15, 30, 80 / 3.0, 30])
    #expect(series.map(\.rate) == [10, 20, 60, 0])
    #expect(series.map(\.events) == [[], [], ["split"], []])
    #expect(
      found.section(over: summary).markdown.contains("In none of the periods: 1970-01-01"))
  }

  @Test(arguments: [
    ("5", TermSmoothing.average(5)), ("lowess", .curve(2.0 / 3)), ("lowess:0.4", .curve(0.4)),
    ("1", nil), ("lowess:2", nil), ("lowess:", nil), ("mean", nil), ("", nil),
  ])
  func `smoothing is read as a person writes it`(words: String, expected: TermSmoothing?) {
    #expect(TermSmoothing(words) == expected)
  }

  @Test func `partials obey the merge laws in every grouping`() throws {
    for grouping in [
      TermGrouping.voice, .utterances(.kind), .utterances(.speaker(smallestCell: 1)),
    ] {
      try expectMergeLaws(try Terms(sample, options { $0.grouping = grouping }), over: mixed)
    }
  }
}

import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorStatistics
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct CategoriesTests {
  /// Categories: mood, mood.anger, mood.fear, work, neg_mood.
  private static let dictionary = """
    mood:
      anger: [grim*, furious]
      fear: [grim, afraid, fed up]
    work: [desk, office hours]
    neg_mood: [not afraid]
    """

  private func analyser(
    _ dictionary: String = dictionary, by grouping: CategoryGrouping? = nil, domain: Domain? = nil
  ) throws -> Categories {
    try Categories(
      [CategoryLexicon(try LexiconReading.lexicon(dictionary))], by: grouping, domain: domain)
  }

  private func figures(_ group: CategoryGroup) -> [String] {
    group.categories.map {
      "\($0.category) \($0.matches) in \($0.utterances) of \($0.conversations)"
    }
  }

  /// Ten tokens. *Grim* is both entries' and one match, of *mood* too; *not afraid* leaves nothing for
  /// *afraid*. Six tokens are known: grim, furious, desk, not, afraid, desk.
  @Test func `a match counts once in each of its categories and in those above, the longest first`()
    async throws
  {
    let corpus = Corpus.sample([
      (
        date: nil,
        utterances: [
          SampleUtterance(.post, "Grim, furious desk."),
          SampleUtterance(.comment, "I am not afraid of the desk."),
        ]
      )
    ])
    let (found, _) = try await findings(of: analyser(), in: corpus)
    let all = try #require(found.lexicons.first?.overall)
    #expect(
      figures(all) == [
        "mood 2 in 1 of 1", "mood.anger 2 in 1 of 1", "mood.fear 1 in 1 of 1", "work 2 in 2 of 1",
        "neg_mood 1 in 1 of 1",
      ])
    #expect(all.matches == 5 && all.covered == 6 && all.tokens == 10)
    #expect(all.coverage == 0.6 && all.withEntry == 2 && all.leftOut == 0)
    #expect(found.lexicons[0].categories.map(\.entries) == [5, 2, 3, 2, 1])
    #expect(found.lexicons[0].categories.map(\.hasParts) == [true, false, false, false, false])
  }

  @Test func `a dot in a name nests nothing where the file knows no nesting`() throws {
    let lexicon = try CategoryLexicon(
      LexiconReading.lexicon("word,category\ngrim,weak.modal\nfair,strong.modal\n"))
    #expect(lexicon.categories.map(\.name) == ["weak.modal", "strong.modal"])
  }

  @Test func `several lexicons are counted each for itself`() async throws {
    let corpus = Corpus.sample([
      (date: nil, utterances: [SampleUtterance(.post, "A grim desk in a grim office.")])
    ])
    var other = try LexiconReading.lexicon("word,category\ngrim,negative\ngrim office,place\n")
    other.name = "other"
    let both = try Categories([
      CategoryLexicon(try LexiconReading.lexicon(Self.dictionary)), CategoryLexicon(other),
    ])
    let (found, _) = try await findings(of: both, in: corpus)
    #expect(found.lexicons.map(\.name) == ["own", "other"])
    #expect(found.lexicons[0].overall.categories.map(\.matches) == [2, 2, 2, 1, 0])
    #expect(found.lexicons[1].overall.categories.map(\.matches) == [1, 1])
  }

  /// Without a domain: probation, trust, trust, court, crown court. Masked is the name with both its words;
  /// *court* is the topic, and counts in the longer entry alone.
  @Test(arguments: [(false, [2, 1, 1, 1], 0), (true, [1, 0, 0, 1], 3)])
  func `what the domain protects is left out, and counted`(
    isProtected: Bool, matches: [Int], leftOut: Int
  ) async throws {
    let domain = Domain(
      name: "own",
      masked: [.init(forms: ["Probation Trust"], isExact: true, reason: "an employer")],
      neutral: [.init(words: ["court"], onlyCapitalised: false, reason: "the topic")], idioms: [],
      provenance: LexiconProvenance(name: "own.yaml", digest: "", entries: 2))
    let corpus = Corpus.sample([
      (
        date: nil,
        utterances: [
          SampleUtterance(
            .post, "The Probation Trust lost our trust in the court and the Crown Court.")
        ]
      )
    ])
    let dictionary = "faith: [trust]\nwork: [probation]\nplace: [court]\nhigh: [crown court]\n"
    let (found, _) = try await findings(
      of: analyser(dictionary, domain: isProtected ? domain : nil), in: corpus)
    #expect(found.lexicons[0].overall.categories.map(\.matches) == matches)
    #expect(found.lexicons[0].overall.leftOut == leftOut)
    #expect(found.domain == (isProtected ? "own" : nil))
  }

  /// Conversations of ten tokens with 1, 2, … of them grim.
  private func graded(_ conversations: Int) -> Corpus {
    Corpus.sample(
      (1...conversations).map { count in
        let words = (1...10).map { $0 <= count ? "grim" : $0 == 10 && count < 5 ? "desk" : "day" }
        return (
          date: "2019-0\(count)-10",
          utterances: [SampleUtterance(.post, words.joined(separator: " "))]
        )
      })
  }

  /// 21 of 60 tokens. Of six conversations the sign-flip test rejects what lies beyond the least and the
  /// greatest of their shares (see `SignFlipIntervalTests`); four hold *work*, too few for an interval.
  @Test func `the share is a ratio of sums, with an interval over conversations`() async throws {
    let (found, _) = try await findings(of: analyser(), in: graded(6))
    let figures = found.lexicons[0].overall.categories
    #expect(figures[1].share == 21.0 / 60)
    #expect(figures[1].interval == Interval(lower: 0.1, upper: 0.6))
    #expect(figures[3].share == 4.0 / 60 && figures[3].conversations == 4)
    #expect(figures[3].interval == nil)
    #expect(figures[4].share == 0 && figures[4].interval == nil)
  }

  @Test(arguments: [(4, false), (5, true)])
  func `fewer than five conversations have counts and no share`(
    conversations: Int, hasShare: Bool
  ) async throws {
    let (found, _) = try await findings(of: analyser(), in: graded(conversations))
    let figure = found.lexicons[0].overall.categories[1]
    #expect(figure.matches == conversations * (conversations + 1) / 2)
    #expect((figure.share != nil) == hasShare && figure.interval == nil)
  }

  private var mixed: Corpus {
    Corpus.sample([
      (
        date: "2019-11-26",
        utterances: [
          SampleUtterance(.post, "A grim day at the desk.", speaker: "Quill"),
          SampleUtterance(.comment, "Furious. Not afraid, but fed up.", speaker: "Semaphore"),
          SampleUtterance(.reply, "Grimly at it in office hours."),
        ]
      ),
      (date: nil, utterances: [SampleUtterance(.post, "No date, no desk.", speaker: "Quill")]),
      (
        date: "2020-01-03",
        utterances: [
          SampleUtterance(.post, "Nothing to see."),
          SampleUtterance(.comment, "Afraid so.", speaker: "Quill"),
        ]
      ),
    ])
  }

  private static var groupings: [CategoryGrouping?] {
    [nil, .time, .kind, .speaker(smallestCell: 1), study(of: 2019, 2020)]
  }

  /// Two years as *before* and *after*; `nil` would be no study.
  private static func study(of before: Int, _ after: Int) -> CategoryGrouping? {
    func days(_ year: Int) -> ClosedRange<Int> {
      CalendarDate.dayNumber(year, 1, 1)...CalendarDate.dayNumber(year, 12, 31)
    }
    let periods = [
      StudyPeriod("before", days: days(before)), StudyPeriod("after", days: days(after)),
    ]
    return (try? Study(periods)).map(CategoryGrouping.study)
  }

  @Test func `a study's period without an utterance is an error`() async throws {
    let counting = try analyser(by: Self.study(of: 2019, 2021))
    await #expect(throws: StudyError.self) { try await findings(of: counting, in: mixed) }
  }

  @Test(
    arguments: zip(
      groupings,
      [
        [], ["groups time"], ["groups kind"], ["groups speaker"],
        [
          "groups period", "period before 2019-01-01 to 2019-12-31",
          "period after 2020-01-01 to 2020-12-31",
        ],
      ] as [[String]]))
  func `provenance tells the groups`(grouping: CategoryGrouping?, choices: [String]) throws {
    let told = try analyser(by: grouping).choices.map { "\($0.name) \($0.value)" }
    #expect(told == ["lexicons own", "domain none"] + choices + ["bootstrap 2000", "seed 1"])
  }

  @Test func `a study's groups are shown with their days`() async throws {
    let (found, _) = try await findings(of: analyser(by: Self.study(of: 2019, 2020)), in: mixed)
    let table = try #require(found.furtherTables.first { $0.id.contains("-by-period") })
    #expect(table.columns[1...2].map(\.title) == ["From", "To"])
    #expect(table.rows[0][1...2] == [.text("2019-01-01"), .text("2019-12-31")])
    #expect(table.rows[2][1...2] == [.missing, .missing])
  }

  @Test(arguments: groupings)
  func `partials merge by the laws`(grouping: CategoryGrouping?) throws {
    try expectMergeLaws(
      analyser(by: grouping, domain: .probation()), over: mixed)
  }

  @Test(
    arguments: zip(
      groupings,
      [
        [], ["2019-11 * 7 of 1", "2019-12 0 of 0", "2020-01 * 1 of 1", "undated 1 of 1"],
        ["post 3 of 3", "comment 4 of 2", "reply 2 of 1"],
        ["Quill 4 of 3", "Semaphore 3 of 1", "unsigned 2 of 2"],
        ["before * 7 of 1", "after * 1 of 1", "outside 1 of 1"],
      ] as [[String]]))
  func `groups are told apart, and add up to the whole`(
    grouping: CategoryGrouping?, groups: [String]
  ) async throws {
    let (found, _) = try await findings(of: analyser(by: grouping), in: mixed)
    let lexicon = try #require(found.lexicons.first)
    #expect(
      lexicon.groups.map {
        "\($0.label) \($0.figures.matches) of \($0.figures.conversations)"
      } == groups)
    if grouping != nil {
      #expect(lexicon.groups.reduce(0) { $0 + $1.figures.tokens } == lexicon.overall.tokens)
      #expect(lexicon.groups.reduce(0) { $0 + $1.figures.matches } == lexicon.overall.matches)
    }
    for table in [found.table, found.summaryTable] + found.furtherTables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
    }
    #expect(found.table.rows.count == 5 * (1 + groups.count))
  }

  @Test func `a category may be called what a column is`() async throws {
    let (found, _) = try await findings(
      of: analyser("tokens: [desk]\ngroup: [grim*]\nconversations: [afraid]\n", by: .kind),
      in: mixed)
    let table = try #require(found.furtherTables.last)
    #expect(
      table.columns.map(\.key)
        == ["group", "conversations", "tokens", "category-1", "category-2", "category-3"])
  }

  @Test func `speakers of few utterances are merged under no name`() async throws {
    let (found, _) = try await findings(
      of: analyser(by: .speaker(smallestCell: 2)), in: mixed)
    #expect(
      found.lexicons[0].groups.map(\.label) == ["Quill", "(fewer than 2)", "unsigned"])
  }

  @Test func `an empty corpus has counts of zero and says so`() async throws {
    let (found, summary) = try await findings(of: analyser(by: .time), in: Corpus())
    #expect(found.lexicons[0].overall.coverage == nil && found.lexicons[0].groups.isEmpty)
    #expect(
      found.section(over: summary).blocks == [
        .paragraph("No words were analysed, so there are no categories to report.")
      ])
  }
}

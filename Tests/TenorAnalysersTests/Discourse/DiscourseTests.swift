import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct DiscourseTests {
  private let corpus = Corpus.sample([
    (
      "2014-01-03",
      [
        SampleUtterance(.post, "Perhaps we were told. Our own union says so.", speaker: "Quill"),
        SampleUtterance(.comment, "Who decides? Nobody. Thank you!", speaker: "Semaphore"),
        SampleUtterance(.reply, "Their shareholders. Let's ask us officers.", speaker: "Quill"),
      ]
    ),
    (
      "2015-01-03",
      [
        SampleUtterance(.post, "It may be clear.", speaker: "Quill"),
        SampleUtterance(.comment, "Thank you. Thanks again.", speaker: "Semaphore"),
      ]
    ),
  ])

  private func findings(
    _ families: Set<String>? = nil, by grouping: CategoryGrouping? = nil
  ) async throws -> DiscourseFindings {
    try await TenorAnalysersTests.findings(
      of: Discourse(DiscourseFamily.bundled(families), by: grouping), in: corpus, by: .year
    ).0
  }

  private func figure(
    _ found: DiscourseFindings, _ family: String, _ name: String
  ) throws -> DiscourseFigure {
    let family = try #require(found.families.first { $0.family.name == family })
    return try #require(family.overall.classes.first { $0.name == name })
  }

  @Test func `counts are those of a reading by hand`() async throws {
    let found = try await findings()
    // Perhaps, may be; thank you, thank you, thanks again in two utterances; two questions' worth of marks.
    #expect(try figure(found, "stance", "hedges").matches == 2)
    #expect(try figure(found, "politeness", "gratitude").matches == 3)
    #expect(try figure(found, "politeness", "gratitude").utterances == 2)
    #expect(try figure(found, "questions", "rhetorical").matches == 1)
    #expect(try figure(found, "imperatives", "lets").matches == 1)
    #expect(try figure(found, "passives", "all").matches == 1)
    // Two conversations are too few for a rate.
    #expect(try figure(found, "stance", "hedges").rate == nil)
  }

  @Test func `our and their are said of words`() async throws {
    let found = try await findings(["us-and-them"])
    let companions = try #require(found.companions).map { "\($0.side) \($0.word)" }
    #expect(companions == ["us officers", "us union", "them shareholders"])
    #expect(found.threads != nil)
  }

  @Test func `threads are measured by their steps`() async throws {
    let threads = try #require(try await findings(["stance"], by: .time).threads)
    #expect(threads.overall.conversations == 2 && threads.overall.answers == 3)
    func median(_ name: String) -> Double? {
      threads.overall.measures.first { $0.name == name }?.median
    }
    // Depths 2 and 1; answers of depth 1 and 2, and 1; one reply of two, and none of one.
    #expect(median("depth") == 1.5 && median("meanDepth") == 1.25 && median("replyShare") == 0.25)
    #expect(median("branching") == 1 && median("silence") == nil)
    #expect(threads.groups.map(\.name) == ["2014", "2015"])
    #expect(threads.groups.map(\.figures.answers) == [2, 1])
    // Semaphore answers Quill, and Quill Semaphore.
    #expect(threads.reciprocity.pairs == 2 && threads.reciprocity.mutual == 2)
    #expect(threads.reciprocity.answers == 3 && threads.reciprocity.reciprocity == 1)
  }

  @Test func `partials merge whatever the cut`() throws {
    try expectMergeLaws(Discourse(DiscourseFamily.bundled(), by: .time), over: corpus)
    try expectMergeLaws(Discourse(DiscourseFamily.bundled(), by: .kind), over: corpus)
  }

  @Test func `an empty corpus has no rates`() async throws {
    let (found, summary) = try await TenorAnalysersTests.findings(
      of: Discourse(DiscourseFamily.bundled()), in: Corpus(), by: .year)
    #expect(found.families.allSatisfy { $0.overall.classes.allSatisfy { $0.rate == nil } })
    #expect(found.section(over: summary).blocks.count == 1)
  }

  @Test func `the archive's periods read as stored`() async throws {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    let study = try Study([
      StudyPeriod("before", from: CalendarDate(iso: "2013-05")!, to: CalendarDate(iso: "2016-12")!),
      StudyPeriod("after", from: CalendarDate(iso: "2017-01")!, to: CalendarDate(iso: "2020-12")!),
    ])
    let (found, summary) = try await TenorAnalysersTests.findings(
      of: Discourse(
        DiscourseFamily.bundled(), by: .study(study), domain: .probation()),
      in: loaded.corpus, by: .year)
    let file = SharedFolder.project.appendingPathComponent("Fixtures/discourse/section.md")
    try expectStored(
      Report(title: "", sections: [found.section(over: summary)]).markdown, at: file)
  }
}

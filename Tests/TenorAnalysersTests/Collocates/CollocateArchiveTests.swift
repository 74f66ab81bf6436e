import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct CollocateArchiveTests {
  @Test func `the archive's collocates of TR read as stored`() async throws {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    let query = try Query("TR", actors: .bundled(.actors), terms: .bundled(.terms))
    let (found, summary) = try await CollocateCorpora.found(
      Collocates(query, top: 15), loaded.corpus)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    let file = SharedFolder.project.appendingPathComponent("Fixtures/collocates/section.md")
    try expectStored(section, at: file)
  }

  @Test func `any workers and shards give the same findings`() async throws {
    let loaded = await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    ])
    let query = try Query("TR", actors: .bundled(.actors), terms: .bundled(.terms))
    let event = StudyEvent(on: try #require(CalendarDate(iso: "2019-05-16")))
    let analyser = CollocateChanges(
      query, try Study(around: event, window: .months(84)), minimum: 2, permutations: 199)
    let (expected, _) = try await CollocateCorpora.found(analyser, loaded.corpus)
    #expect(expected.changes.count > 10)
    for (workers, bytes) in [(2, 1), (7, 10_000)] {
      let run = Run(by: .year, workers: workers, shardBytes: bytes)
      let (found, _) = try await CollocateCorpora.found(analyser, loaded.corpus, run)
      #expect(try OrderedJSON.encode(found) == OrderedJSON.encode(expected))
    }
  }
}

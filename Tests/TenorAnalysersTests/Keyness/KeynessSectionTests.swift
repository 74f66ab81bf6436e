import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct KeynessSectionTests {
  @Test func `the archive's key words read as stored`() async throws {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    let event = StudyEvent("the reunification", on: try #require(CalendarDate(iso: "2019-05-16")))
    let study = try Study(around: event, window: .months(84))
    let (found, summary) = try await KeynessCorpora.found(
      KeyWords(KeynessSides(study), top: 10), loaded.corpus)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    let file = SharedFolder.project.appendingPathComponent("Fixtures/keyness/section.md")
    try expectStored(section, at: file)
  }

  @Test func `any workers and shards give the same findings`() async throws {
    let loaded = await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    ])
    let analyser = KeyWords(
      try KeynessCorpora.sides("kind=comment,reply"), ngrams: 2, permutations: 199)
    let (expected, _) = try await KeynessCorpora.found(analyser, loaded.corpus)
    #expect(expected.words.count > 20)
    for (workers, bytes) in [(2, 1), (7, 10_000)] {
      let run = Run(by: .year, workers: workers, shardBytes: bytes)
      let (found, _) = try await KeynessCorpora.found(analyser, loaded.corpus, run)
      #expect(try OrderedJSON.encode(found) == OrderedJSON.encode(expected))
    }
  }
}

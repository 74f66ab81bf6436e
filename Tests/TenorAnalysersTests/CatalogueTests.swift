import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

struct CatalogueTests {
  static func fixtures() async -> Corpus {
    await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    ]).corpus
  }

  private func report(_ run: Run, over corpus: Corpus) async throws -> (
    markdown: String, json: String
  ) {
    let catalogue = try Catalogue.bundled()
    let results = try await run(catalogue.analysers, over: corpus)
    let report = AnalysisReport(
      title: "Report", results, Provenance(run, by: catalogue.analysers, over: results))
    return (report.document.markdown, try OrderedJSON.encode(report))
  }

  @Test func `the report is the same bytes with any workers and shards`() async throws {
    let corpus = await Self.fixtures()
    let expected = try await report(Run(by: .quarter), over: corpus)
    for workers in [1, 2, 7] {
      for bytes in [1, 10_000, 1 << 20] {
        let found = try await report(
          Run(by: .quarter, workers: workers, shardBytes: bytes), over: corpus)
        #expect(found.markdown == expected.markdown)
        #expect(found.json == expected.json)
      }
    }
  }

  @Test func `all analysers keep the merge laws on the fixtures`() async throws {
    var corpus = await Self.fixtures()
    corpus.conversations = Array(corpus.conversations.prefix(6))
    let catalogue = try Catalogue.bundled()
    try expectMergeLaws(catalogue.overview, over: corpus)
    try expectMergeLaws(catalogue.sentiment, over: corpus)
    try expectMergeLaws(catalogue.terms, over: corpus)
    try expectMergeLaws(catalogue.actors, over: corpus)
  }

  @Test func `compounds split or joined, terms and actors are the same`() async throws {
    let corpus = await Self.fixtures()
    let catalogue = try Catalogue.bundled()
    var split = Run(by: .year)
    split.tokeniser.compounds = .split
    let a = try await Run(by: .year)(catalogue.analysers, over: corpus)
    let b = try await split(catalogue.analysers, over: corpus)
    let terms = [a, b].map { $0.findings(TermFindings.self)?.terms.map(\.count) }
    let actors = [a, b].map { $0.findings(ActorFindings.self)?.actors.map(\.mentions) }
    #expect(terms[0] == terms[1])
    #expect(actors[0] == actors[1])
  }

  @Test func `an empty corpus has a report`() async throws {
    let found = try await report(Run(), over: Corpus())
    #expect(found.markdown.contains("## Provenance"))
  }
}

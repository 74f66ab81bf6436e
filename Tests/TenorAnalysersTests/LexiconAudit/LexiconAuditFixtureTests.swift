import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

/// The audit of the fixture archive, with the lexicons that ship with Tenor.
@Suite struct LexiconAuditFixtureTests {
  private static func corpus() async -> Corpus {
    await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    ]).corpus
  }

  private static func audit() throws -> LexiconAudit {
    let lexicons = try TenorEngine.standardLexicons.map { try Lexicon.bundled($0) }
    let domain = try Domain.probation()
    return LexiconAudit(
      engine: try TenorEngine(lexicons: lexicons, domain: domain),
      unprotected: try TenorEngine(
        lexicons: lexicons, domain: domain, rules: Set(Rule.allCases).subtracting([.domain])))
  }

  @Test func `what is put together from the parts is the engine's score, bit for bit`() async throws
  {
    let corpus = await Self.corpus()
    let audit = try Self.audit()
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .month)
    try shard.fill(0..<corpus.conversations.count)
    let partial = audit.analyse(shard)
    let scores = audit.engine.scores(of: shard).map(\.mean)
    #expect(partial.utterances.map { $0.score(isWeighted: true) } == scores)
    #expect(scores.count { $0 != nil } > 100)
  }

  @Test func `contributions and exclamation marks add up to the mean`() async throws {
    let results = try await Run()([Self.audit()], over: await Self.corpus())
    let findings = try #require(results.findings(LexiconAuditFindings.self))
    let sum = findings.forms.reduce(findings.overall.exclamations ?? 0) { $0 + $1.contribution }
    #expect(abs(sum - (findings.overall.asScored.mean ?? .nan)) < 1e-12)
    #expect((findings.protection?.occurrences ?? 0) > 20)
  }

  @Test func `workers and shards change no byte`() async throws {
    let corpus = await Self.corpus()
    func document(_ workers: Int, _ bytes: Int) async throws -> String {
      var audit = try Self.audit()
      audit.study = try Study(
        around: StudyEvent(on: #require(CalendarDate(year: 2014, month: 6, day: 1))),
        window: .months(24))
      let results = try await Run(workers: workers, shardBytes: bytes)([audit], over: corpus)
      let findings = try #require(results.findings(LexiconAuditFindings.self))
      return findings.table.csv + Report(title: "", sections: results.sections).markdown
    }
    let one = try await document(1, ShardPlan.defaultBytes)
    #expect(try await document(3, 4096) == one)
    #expect(try await document(2, 1) == one)
  }
}

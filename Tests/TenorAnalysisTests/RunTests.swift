import Foundation
import Synchronization
import TenorCorpus
import TenorReport
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysis

/// Collects what a shard holds, in order: whatever goes wrong in the run shows in it.
private struct Transcript: Analyser {
  static let name = "transcript"

  struct Partial: Mergeable, Codable, Sendable, Equatable {
    var lines: [String] = []
    static let empty = Partial()
    mutating func merge(_ next: Partial) { lines += next.lines }
  }

  struct Findings: Reportable {
    static let name = Transcript.name
    var lines: [String]
    var table: Table { Table(id: "transcript", title: "Transcript", columns: []) }
    func section(over corpus: CorpusSummary) -> ReportSection {
      ReportSection(id: "transcript", title: "Transcript", blocks: [])
    }
  }

  func analyse(_ shard: Shard) -> Partial {
    Partial(
      lines: shard.items.map { item in
        let words = item.tokenised.tokens.map {
          shard.vocabulary.surface(of: shard.tokens.types[$0])
        }
        return "\(item.conversation).\(item.utterance) \(words.joined(separator: "|"))"
      })
  }

  func finish(_ total: Partial, over corpus: CorpusSummary) -> Findings {
    Findings(lines: total.lines)
  }
}

/// Fails at the first conversation, and counts the shards that it is given.
private struct Failing: Analyser {
  struct Failure: Error {}
  static let name = "failing"
  typealias Partial = Transcript.Partial
  typealias Findings = Transcript.Findings

  final class Count: Sendable {
    let shards = Mutex(0)
  }
  let count = Count()

  func analyse(_ shard: Shard) throws -> Partial {
    count.shards.withLock { $0 += 1 }
    if shard.items.first?.conversation == 0 { throw Failure() }
    Thread.sleep(forTimeInterval: 0.02)
    return .empty
  }

  func finish(_ total: Partial, over corpus: CorpusSummary) -> Findings { Findings(lines: []) }
}

struct RunTests {
  private static let corpus = Corpus.sample(
    (0..<23).map { index in
      (
        index % 5 == 4 ? nil : "20\(14 + index % 4)-0\(1 + index % 9)-1\(index % 10)",
        [
          SampleUtterance(.post, "Post \(index): the TR split isn’t over."),
          SampleUtterance(.comment, "A comment, number \(index)!", speaker: "Ledger"),
          SampleUtterance(.reply, "“Quoted.” And own words."),
        ]
      )
    })

  private func lines(_ run: Run) async throws -> [String] {
    let results = try await run([Transcript()], over: Self.corpus)
    return try #require(results.findings(Transcript.Findings.self)).lines
  }

  @Test(arguments: [1, 2, 7], [1, 100, 1_000, 1 << 20])
  func `workers and shard size change nothing`(workers: Int, bytes: Int) async throws {
    let expected = try await lines(Run())
    #expect(expected.count == 69)
    #expect(try await lines(Run(workers: workers, shardBytes: bytes)) == expected)
  }

  @Test func `a plan cuts between conversations and leaves none out`() {
    for bytes in [1, 50, 200, 1 << 20] {
      let plan = ShardPlan(Self.corpus, bytes: bytes)
      #expect(plan.shards.flatMap { Array($0) } == Array(0..<23))
    }
    #expect(ShardPlan(Corpus()).shards.isEmpty)
  }

  @Test func `the summary counts what was analysed`() async throws {
    var filter = Filter()
    filter.kinds = [.comment]
    let summary = try await Run(filter: filter, by: .year)([Transcript()], over: Self.corpus)
      .summary
    #expect(summary.total() == Volume(utterances: 23, tokens: 23 * 4))
    #expect(summary.total(.post) == .empty)
    #expect(summary.conversations == 23)
    #expect(summary.volume(nil).utterances == 4)
    #expect(summary.periods.map(\.description) == ["2014", "2015", "2016", "2017"])
    #expect(summary.periods.map { summary.isPartial($0) } == [true, false, false, true])
  }

  @Test func `a failure ends the run, and the other workers with it`() async throws {
    let analyser = Failing()
    await #expect(throws: Failing.Failure.self) {
      _ = try await Run(workers: 2, shardBytes: 1)([analyser], over: Self.corpus)
    }
    #expect(analyser.count.shards.withLock { $0 } < 23)
  }

  @Test func `an empty corpus gives empty findings`() async throws {
    let results = try await Run()([Transcript()], over: Corpus())
    #expect(results.findings(Transcript.Findings.self)?.lines == [])
    #expect(results.summary.periods.isEmpty)
    #expect(results.summary.days == nil)
  }

  @Test func `the transcript keeps the merge laws`() throws {
    try expectMergeLaws(Transcript(), over: Self.corpus)
  }
}

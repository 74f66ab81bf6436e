import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

struct OverviewTests {
  private static let corpus = Corpus.sample([
    (
      "2014-06-01",
      [
        .init(.post, "One two three."), .init(.comment, "Four, five!", speaker: "Ledger"),
        .init(.reply, "Six", speaker: "Ledger"), .init(.reply, "https://example.org seven"),
      ]
    ),
    (nil, [.init(.post, "Eight"), .init(.excerpt, "nine ten", speaker: "Quill")]),
    ("2016", [.init(.post, "")]),
  ])

  private func findings(_ analyser: Overview = Overview()) async throws -> OverviewFindings {
    let results = try await Run()([analyser], over: Self.corpus)
    return try #require(results.findings(OverviewFindings.self))
  }

  @Test func `totals are those of the conversations`() async throws {
    let findings = try await findings()
    #expect(
      findings.totals
        == .init(
          conversations: 3, posts: 3, comments: 1, replies: 2, excerpts: 1, speakers: 2, tokens: 10,
          undated: 1))
    #expect(findings.conversations.map(\.tokens) == [7, 3, 0])
    #expect(findings.conversations.map(\.speakers) == [1, 1, 0])
    #expect(findings.conversations.map(\.date) == ["2014-06-01", nil, "2016"])
  }

  @Test func `utterances are listed where they are asked for`() async throws {
    #expect(try await findings().utterances == nil)
    let listed = try #require(try await findings(Overview(listsUtterances: true)).utterances)
    #expect(listed.count == 7)
    #expect(listed.map(\.replyTo) == [nil, "c0.0", "c0.1", "c0.1", nil, "c1.0", nil])
    #expect(listed[1].text == "Four, five!")
    #expect(listed[1].source == .init(file: "sample-0.txt", start: 16, end: 27))
  }

  @Test func `a list names no speaker below the smallest cell`() async throws {
    let overview = Overview(listsUtterances: true, smallestCell: 2)
    let listed = try #require(try await findings(overview).utterances)
    #expect(
      listed.map(\.speaker) == [nil, "Ledger", "Ledger", nil, nil, "(fewer than 2)", nil])
  }

  @Test func `the corpus keeps the merge laws`() throws {
    try expectMergeLaws(Overview(listsUtterances: true), over: Self.corpus)
  }

  @Test func `an empty corpus has an overview`() async throws {
    let results = try await Run()([Overview()], over: Corpus())
    let findings = try #require(results.findings(OverviewFindings.self))
    #expect(findings.totals.conversations == 0)
    #expect(!findings.section(over: results.summary).blocks.isEmpty)
  }
}

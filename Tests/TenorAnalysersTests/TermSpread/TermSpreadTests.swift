import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

@Suite struct TermSpreadTests {
  private func targets(_ names: [String]) throws -> Targets {
    try Targets(
      names, actors: Register(content: .actors, file: "", digest: "", entries: []),
      terms: Register(content: .terms, file: "", digest: "", entries: []))
  }

  private func found(
    _ names: [String], _ corpus: Corpus, _ parts: SpreadPart = .conversation
  ) async throws -> (findings: TermSpreadFindings, summary: CorpusSummary) {
    let results = try await Run()([TermSpread(try targets(names), parts: parts)], over: corpus)
    return (
      try #require(results.findings(TermSpreadFindings.self)),
      try #require(results.summary(of: TermSpreadFindings.self))
    )
  }

  /// Gries (2008): 1 to 5 tokens in parts of 9, 10, 10, 10 and 11. Published: DP 0.18, D 0.785.
  @Test func `the word of Gries's worked example comes out of a corpus`() async throws {
    let sizes = [9, 10, 10, 10, 11]
    let corpus = CollocateCorpora.posts(
      sizes.enumerated().map { KeynessCorpora.text($0.offset + 1, "vetting", of: $0.element) })
    let (found, _) = try await found(["vetting"], corpus)
    let term = try #require(found.terms.first)
    #expect(near(term.dp, 0.18) && near(term.dpNorm, 0.18 / 0.82))
    #expect(near(term.juillandD, 0.785, 5e-4) && near(term.dpEgbert, 0.18 / 0.82))
    #expect([term.count, term.range, term.parts, term.conversations] == [15, 5, 5, 5])
    #expect(near(term.rate, 300_000) && found.tokens == 50)
    #expect([found.smallestPart, found.largestPart] == [9, 11])
  }

  @Test func `texts stand in the order of dates, the undated last`() async throws {
    let corpus = Corpus.sample([
      (nil, [.init(.post, "late late")]), ("2014-05-02", [.init(.post, "TR two")]),
      ("2013-05-02", [.init(.post, "one one"), .init(.comment, "one TR")]),
    ])
    let (found, summary) = try await found(["TR", "late"], corpus)
    // one one | one TR | TR two | late late
    #expect(
      found.cellStarts.map { $0?.description } == [
        "2013-05-02", "2013-05-02", "2013-05-02", "2013-05-02", "2014-05-02", "2014-05-02", nil,
        nil,
      ])
    #expect(found.terms[0].cells == [0, 0, 0, 1, 1, 0, 0, 0])
    #expect(found.terms[0].strip == "---##---" && found.terms[1].strip == "------##")
    // v = 4: distances 1 and, round the end, 7 cut to 4.
    #expect(near(found.terms[0].arf, 1.25) && found.undatedTokens == 2)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("TR    ---##---") && text.contains("2 undated tokens stand at the end"))
  }

  @Test func `parts of time leave out what has no date or one too coarse`() async throws {
    var corpus = Corpus.sample([
      ("2014-05-02", [.init(.post, "TR two")]), ("2014-05-20", [.init(.post, "TR two")]),
      ("2014-06-20", [.init(.post, "a b c")]), (nil, [.init(.post, "TR")]),
    ])
    corpus.conversations[2].utterances[0].date = CalendarDate(year: 2014)
    let months = try await found(["TR"], corpus, .month).findings
    #expect(months.parts == 1 && months.tokensInParts == 4 && months.tokens == 8)
    #expect(months.terms[0].count == 3 && months.terms[0].countInParts == 2)
    #expect(months.terms[0].dp == 0 && months.terms[0].dpNorm == nil)
    let years = try await found(["TR"], corpus, .year).findings
    #expect(years.tokensInParts == 7 && years.undatedTokens == 1)
    #expect(years.notes.contains { $0.plain.contains("1 token has no date") })
  }

  @Test func `mentions that begin with one word count once`() async throws {
    let corpus = CollocateCorpora.posts(["that is late!"])
    let (found, _) = try await found(["/t/"], corpus)
    #expect(found.terms[0].count == 2 && found.terms[0].cells == [1, 0, 1])
  }

  @Test func `a term that does not occur, and an empty corpus`() async throws {
    let (found, summary) = try await found(["OASys"], CollocateCorpora.posts(["the office"]))
    let term = try #require(found.terms.first)
    #expect(term.dp == nil && term.arf == nil && term.count == 0 && term.strip == "--")
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("**OASys** does not occur."))
    let (empty, _) = try await self.found(["OASys"], Corpus())
    #expect(empty.tokens == 0 && empty.terms[0].rate == nil && empty.cellStarts.isEmpty)
  }

  @Test(arguments: [
    ([0, 1, 2, 3, 4], "-.:+#"), ([0, 0], "--"), ([1, 1], "##"), ([100, 1, 25, 26, 0], "#..:-"),
  ])
  func `a strip has a mark for each quarter of the fullest cell`(counts: [Int], strip: String) {
    #expect(TermSpreadFindings.Term.strip(counts) == strip)
  }

  @Test func `any cut gives the same total`() throws {
    let corpus = Corpus.sample([
      ("2013-05-01", [.init(.post, "TR was sold. They said TR"), .init(.comment, "sold, TR")]),
      ("2014-07-01", [.init(.post, "TR!")]), (nil, [.init(.post, "…"), .init(.reply, "late TR")]),
    ])
    try expectMergeLaws(TermSpread(try targets(["TR", "sold"])), over: corpus)
  }
}

import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// What goes with a term more in the one period or the other.
@Suite struct CollocateChangesTests {
  /// Twenty conversations a year. Of 2013 TR is sold in each, of 2014 it is mended in each; in one
  /// conversation of 2014 it is laminated ten times.
  private static func corpus() -> Corpus {
    KeynessCorpora.years(
      (0..<20).map { "\($0 % 2 == 0 ? "the" : "a") TR sold once" },
      (0..<20).map {
        "\($0 % 2 == 0 ? "the" : "a") TR mended once"
          + ($0 == 3 ? String(repeating: ". laminated TR", count: 10) : "")
      })
  }

  private func analyser(
    _ term: String = "TR", minimum: Int = 5, permutations: Int = 999
  ) throws -> CollocateChanges {
    CollocateChanges(
      try CollocateCorpora.query(term), try CollocateCorpora.study(),
      window: CollocateWindow(left: 1, right: 1), minimum: minimum, permutations: permutations)
  }

  @Test func `a change is claimed where q and more than one conversation say so`() async throws {
    let (found, summary) = try await CollocateCorpora.found(analyser(), Self.corpus())
    func row(_ word: String) throws -> CollocateChange {
      try #require(found.changes.first { $0.collocate == word })
    }
    let (mended, sold) = (try row("mended"), try row("sold"))
    #expect([mended.targetJoint, mended.referenceJoint] == [20, 0])
    #expect([mended.targetNode, mended.referenceNode] == [30, 20])
    #expect(mended.claimed && mended.referenceLogDice == nil && sold.claimed)
    // log₂(20 / (30 + 20)) − log₂(½ / 20), the mended TR being 20 of 20.
    #expect(abs((mended.change ?? 0) - 4) < 1e-9)
    #expect((sold.change ?? 0) < 0 && found.changes.last?.collocate == "sold")
    let laminated = try row("laminated")
    #expect(laminated.oneConversation && !laminated.claimed && (laminated.change ?? 0) > 0)
    #expect(try !row("the").claimed && found.claimed == 2)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(
      text.contains("more with it in “later”: **mended**; more with it in “earlier”: **sold**"))
    #expect(found.evidence.first { $0.collocate == "sold" }?.lines.first?.date == "2013-03-01")
  }

  @Test func `nothing is claimed where q allows nothing`() async throws {
    let corpus = KeynessCorpora.years(
      ["TR sold TR sold", "TR sold"], ["TR mended TR mended", "TR mended"])
    let (found, summary) = try await CollocateCorpora.found(
      analyser(minimum: 2, permutations: 99), corpus)
    #expect(found.compared == 2 && found.claimed == 0)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("For none of them a change is claimed"))
  }

  @Test func `utterances of neither period are counted by the reason`() async throws {
    let corpus = Corpus.sample([
      ("2013-03-01", [.init(.post, "TR sold")]), ("2014-03-01", [.init(.post, "TR sold")]),
      ("2015-03-01", [.init(.post, "TR sold")]), (nil, [.init(.post, "TR sold")]),
    ])
    let (found, _) = try await CollocateCorpora.found(analyser(minimum: 1), corpus)
    #expect(found.elsewhere == .init(outside: 1, tooCoarse: 0, undated: 1))
    #expect(found.target.nodes == 1 && found.reference.tokens == 2)
  }

  @Test func `a corpus of one period is refused`() async throws {
    await #expect(throws: StudyError.self) {
      try await CollocateCorpora.found(analyser(), KeynessCorpora.years(["TR sold"], []))
    }
  }

  @Test func `a term of neither period has empty tables and a line`() async throws {
    let (found, summary) = try await CollocateCorpora.found(analyser("OASys"), Self.corpus())
    #expect(found.changes.isEmpty && found.permutations == nil)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("It does not occur in either period"))
  }

  @Test func `tables have a cell for each column, and CSV every word`() async throws {
    let (found, _) = try await CollocateCorpora.found(analyser(minimum: 1), Self.corpus())
    for table in [found.table, found.shownTable(rising: true)] + found.furtherTables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
    }
    #expect(found.table.rows.count == found.changes.count && found.changes.count > 3)
  }
}

import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// What goes with a term more in the one period or the other.
@Suite struct CollocateChangesTests {
  /// Twenty conversations a year. Of 2013 TR is sold in each, of 2014 it is mended in each; in one
  /// conversation of 2014 it is laminated many times.
  private static func corpus(laminated: Int = 10) -> Corpus {
    KeynessCorpora.years(
      (0..<20).map { "\($0 % 2 == 0 ? "the" : "a") TR sold once" },
      (0..<20).map {
        "\($0 % 2 == 0 ? "the" : "a") TR mended once"
          + ($0 == 3 ? String(repeating: ". laminated TR", count: laminated) : "")
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

  @Test func `rows that are claimed stand before greater ones that are not`() async throws {
    let (found, summary) = try await CollocateCorpora.found(analyser(), Self.corpus(laminated: 40))
    #expect(found.changes.first?.collocate == "laminated" && found.claimed == 2)
    let table = found.shownTable(rising: true)
    #expect(table.title == "“TR”: greatest changes towards “later”")
    #expect(table.rows.prefix(2).map(\.first) == [.text("mended"), .text("laminated")])
    #expect(table.rows.prefix(2).map(\.last) == [.text("*"), .text("1")])
    #expect(found.evidence.first?.collocate == "mended")
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("more with it in “later”: **mended**;"))
  }

  @Test func `where one period has no node it is said that nothing can be told`() async throws {
    let corpus = KeynessCorpora.years(["the office", "the rota"], ["TR sold", "TR sold"])
    let (found, summary) = try await CollocateCorpora.found(analyser(minimum: 1), corpus)
    #expect(found.compared == 1 && found.permutations == nil)
    for (table, side) in zip(
      [found.shownTable(rising: true)] + found.furtherTables, ["later", "earlier"])
    {
      #expect(
        table.notes.first
          == "What goes with it more in “\(side)” cannot be told: \(found.untold)")
    }
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(
      text.contains(
        "Whether any goes with it more in one period than in the other cannot be told: it does not occur in “earlier”."
      ))
    #expect(!text.contains("none goes with it"))
  }

  @Test func `matches that are no nodes of their own are told`() async throws {
    let corpus = KeynessCorpora.years(["that is late! now"], ["that is late! now"])
    let (found, summary) = try await CollocateCorpora.found(analyser("/t|!/", minimum: 1), corpus)
    #expect(found.wordless == 2 && found.joined == 2)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("Left out: 2 matches without a running word."))
    #expect(text.contains("2 matches that share a word with another are one node with it."))
  }

  @Test(arguments: [
    (2, "--permutations 59"), (49_999, "--permutations 999999"), (50_000, "--minimum"),
  ])
  func `no more permutations are advised than are allowed`(compared: Int, advice: String) {
    let prose = CollocateChangeFindings.advice(compared: compared)
    let text = Report(
      title: "", sections: [ReportSection(id: "a", title: "", blocks: [.paragraph(prose)])]
    ).markdown
    #expect(text.contains("`\(advice)`"))
  }
}

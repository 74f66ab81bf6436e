import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// What may be claimed of a key word.
@Suite struct KeynessClaimTests {
  private func markdown(_ found: (findings: KeynessFindings, summary: CorpusSummary)) -> String {
    Report(title: "", sections: [found.findings.section(over: found.summary)]).markdown
  }

  /// Twenty conversations a year. "kiosk" is in every one of the later year, "laminator" forty times in a
  /// single one of them; "rota" is even.
  private static func corpus() -> Corpus {
    KeynessCorpora.years(
      (0..<20).map { "the rota \($0 % 2 == 0 ? "again" : "is") the the office office the" },
      (0..<20).map {
        "the rota \($0 % 2 == 0 ? "again" : "is") the kiosk kiosk kiosk the"
          + ($0 == 3 ? String(repeating: " laminator", count: 40) : "")
      })
  }

  @Test func `a spread word is claimed, one of a single conversation is key and no more`()
    async throws
  {
    let result = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), permutations: 999), Self.corpus())
    let found = result.findings
    let kiosk = try #require(found["kiosk"])
    #expect(kiosk.key == .positive && kiosk.claimed && kiosk.oneConversation == false)
    #expect(kiosk.q.map { $0 < 0.05 } == true && kiosk.targetConversations == 20)
    let laminator = try #require(found["laminator"])
    #expect(laminator.key == .positive && !laminator.claimed && laminator.oneConversation == true)
    // By its tokens it is beyond all doubt; by conversations it falls to either side half of the time.
    #expect(laminator.tokenP < 1e-6 && laminator.clusterP.map { $0 > 0.3 } == true)
    let office = try #require(found["office"])
    #expect(office.key == .negative && office.claimed && office.percentDifference == -100)
    #expect(found["rota"]?.key == KeyWord.Key.none && found["rota"]?.claimed == false)
    // "the" is rarer only as laminators took its room.
    #expect(found.claimed == found.words.count(where: \.claimed))
    let text = markdown(result)
    #expect(text.contains("more frequent in “later”: **kiosk**;"))
    #expect(text.contains("marked with 1: what one post was about"))
    #expect(!text.contains("**laminator**,") && !text.contains("**laminator** and"))
    #expect(
      result.findings.shownTable(.positive).rows.first { $0[0] == .text("laminator") }?.last
        == .text("1"))
  }

  @Test func `key words come first by side, then by ratio, likelihood and word`() async throws {
    let (found, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), permutations: 99), Self.corpus())
    let keys = found.words.map(\.key)
    #expect(
      keys == keys.filter { $0 == .positive } + keys.filter { $0 == .negative }
        + keys.filter { $0 == .none })
    for side in [KeyWord.Key.positive, .negative] {
      let sizes = found.words.filter { $0.key == side }.map { abs($0.conservativeLogRatio) }
      #expect(!sizes.isEmpty && sizes == sizes.sorted(by: >) && sizes.allSatisfy { $0 > 0 })
    }
    #expect(found.words.filter { $0.key == .none }.allSatisfy { $0.conservativeLogRatio == 0 })
  }

  @Test func `where q allows nothing nothing is claimed`() async throws {
    let result = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), permutations: 99),
      KeynessCorpora.years(
        ["the the the the", "the the the the"],
        ["the the the the", "the " + String(repeating: "kiosk ", count: 30)]))
    #expect(result.findings.claimed == 0 && result.findings["kiosk"]?.key == .positive)
    #expect(markdown(result).contains("For none of them a difference is claimed"))
  }

  @Test func `too few permutations for a word alone are said to be`() async throws {
    // Some twenty words over 99 shuffles: q of one alone is at least 0.2.
    let text = (0..<20).map { "word\($0)" }.joined(separator: " ")
    let result = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), permutations: 99),
      KeynessCorpora.years(.init(repeating: text, count: 6), .init(repeating: text, count: 6)))
    #expect(result.findings.compared == 20 && result.findings.positive == 0)
    #expect(markdown(result).contains("`--permutations 419` would allow it"))
  }

  /// In eight conversations comments say "aye" and posts do not. The two parts of a conversation change
  /// sides with each other, so that of 2⁸ labellings two are as extreme; were all sixteen parts exchanged
  /// freely it were 2 of 12,870.
  @Test func `the two parts of one conversation are exchanged with each other`() async throws {
    let corpus = Corpus.sample(
      (0..<8).map { _ in
        ("2014-03-01", [.init(.post, "the the the the"), .init(.comment, "aye aye the the")])
      })
    let (found, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.sides("kind=comment", "kind=post"), permutations: 20_000), corpus)
    #expect(found.straddling == 8 && found.target.conversations == 8)
    let p = try #require(found["aye"]?.clusterP)
    #expect(abs(p - 2.0 / 256) < 0.006)
  }

  @Test func `each first word has a passage from each of up to three conversations`() async throws {
    let (found, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), permutations: 99), Self.corpus())
    let kiosk = try #require(found.evidence.first { $0.word == "kiosk" })
    #expect(kiosk.lines.count == 3 && Set(kiosk.lines.map(\.file)).count == 3)
    #expect(kiosk.lines.allSatisfy { $0.match == "kiosk" })
    let office = try #require(found.evidence.first { $0.word == "office" })
    #expect(office.lines.allSatisfy { $0.date == "2013-03-01" })
    #expect(found.evidence.first { $0.word == "laminator" }?.lines.count == 1)
    let (silent, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), permutations: 99, quotes: .none), Self.corpus())
    #expect(silent.evidence.flatMap(\.lines).allSatisfy { $0.match.isEmpty && $0.left.isEmpty })
  }

  @Test func `tables have a cell for each column, and CSV every word`() async throws {
    let (found, _) = try await KeynessCorpora.found(
      KeyWords(try KeynessCorpora.study(), top: 1, permutations: 99), Self.corpus())
    for table in [found.table, found.shownTable(.positive)] + found.furtherTables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
    }
    #expect(found.table.rows.count == found.words.count && found.words.count > 4)
    #expect(found.shownTable(.positive).rows.count == 1)
  }
}

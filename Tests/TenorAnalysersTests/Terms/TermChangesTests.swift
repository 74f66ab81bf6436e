internal import Foundation
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct TermChangesTests {
  private let sample = try! register(
    """
    terms:
      - {name: TR, aliases: [TR]}
      - {name: vetting, aliases: [vetting]}
      - {name: absent, aliases: [absent]}
    """)

  /// A post of 100 tokens a month from 2013-01, with so many of each term.
  private func corpus(_ counts: [(tr: Int, vetting: Int)]) -> Corpus {
    Corpus.sample(
      counts.enumerated().map { month, counts in
        let words = (0..<100).map {
          $0 < counts.tr ? "TR" : $0 < counts.tr + counts.vetting ? "vetting" : "word"
        }
        let number = month % 12 + 1
        return (
          "\(2013 + month / 12)-\(number < 10 ? "0" : "")\(number)-10",
          [.init(.post, words.joined(separator: " "))]
        )
      })
  }

  @Test func `a planted change is found where it is, and a flat term has none`() async throws {
    // TR doubles and doubles again from the 13th month on; vetting goes on as it was.
    let made = corpus((0..<30).map { ($0 < 12 ? 2 + $0 % 3 : 12 + $0 % 3, 5 + ($0 * 7) % 3) })
    var options = Terms.Options()
    options.events = [StudyEvent("split", on: try #require(CalendarDate(iso: "2014-01-20")))]
    let (found, summary) = try await findings(of: try Terms(sample, options), in: made)
    #expect(found.tested == 2)
    let tr = try #require(found.terms[0].changes)
    #expect(tr.changes.map { "\($0.last) \($0.first)" } == ["2013-12 2014-01"])
    #expect(tr.changes[0].events == ["split"])
    #expect(tr.stretches.map(\.count).reduce(0, +) == found.terms[0].count)
    #expect(tr.level == 0.025)
    #expect(try #require(found.terms[1].changes).changes.isEmpty)
    #expect(found.terms[2].changes == nil)
    let text = found.section(over: summary).markdown
    #expect(
      text.contains(
        "**TR** from 300.0 (36 in 1,200 tokens) to 1,300.0 (234 in 1,800 tokens) between 2013-12 and 2014-01"
      ))
  }

  @Test func `a burst is the stretch in which utterances speak of it`() async throws {
    // One post a month, of which those of a year speak of TR.
    let made = corpus((0..<60).map { ((20..<32).contains($0) || $0 == 50 ? 3 : 0, 0) })
    let (found, _) = try await findings(of: try Terms(sample), in: made)
    let bursts = found.terms[0].bursts
    #expect(bursts.map { "\($0.from) \($0.to) \($0.level)" } == ["2014-09 2015-08 1"])
    #expect(bursts.map { [$0.utterances, $0.allUtterances] } == [[12, 12]])
    #expect(found.terms[1].bursts.isEmpty)
  }

  @Test func `too few bins, and groups that are no time, are not tested`() async throws {
    let short = corpus((0..<5).map { ($0, 0) })
    let (found, summary) = try await findings(of: try Terms(sample), in: short)
    #expect(found.tested == 0)
    #expect(found.section(over: summary).markdown.contains("No term could be tested for a change"))
  }

  /// What the fixture's README says was planted: TR until 2015 and rare afterwards, CRISSA from 2019, vetting
  /// in 2020; nothing else moves.
  @Test(arguments: [PeriodLength.month, .quarter, .week])
  func `the archive's planted changes are found, and no others`(by: PeriodLength) async throws {
    let archive = await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    ]).corpus
    let (found, _) = try await findings(
      of: try Terms(try .bundled(.terms)), in: archive, by: by)
    let changed = found.terms.filter { $0.changes?.changes.isEmpty == false }
    #expect(changed.map(\.name) == ["CRISSA", "TR", "vetting"])
    #expect(changed.allSatisfy { $0.changes?.changes.count == 1 })
    let years = changed.compactMap { $0.changes?.changes.first.map { Array([$0.last, $0.first]) } }
      .map { $0.map { String($0.prefix(4)) } }
    #expect(years[0] == ["2018", "2019"])
    #expect(years[1] == ["2016", "2017"])
    #expect(["2019", "2020"].contains(years[2][0]) && years[2][1] == "2020")
  }
}

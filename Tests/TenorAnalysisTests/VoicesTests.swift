import TenorCorpus
import TenorReport
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysis

/// The running words that an analyser hears of each utterance.
private struct Hearing: Analyser {
  static let name = "hearing"
  var voices = Voice.everybody

  struct Partial: Mergeable, Codable, Sendable, Equatable {
    var lines: [String] = []
    static let empty = Partial()
    mutating func merge(_ next: Partial) { lines += next.lines }
  }

  struct Findings: Reportable {
    static let name = Hearing.name
    var lines: [String]
    var table: Table { Table(id: "hearing", title: "Hearing", columns: []) }
    func section(over corpus: CorpusSummary) -> ReportSection {
      ReportSection(id: "hearing", title: "\(corpus.total().tokens)", blocks: [])
    }
  }

  func analyse(_ shard: Shard) -> Partial {
    Partial(
      lines: shard.items.map { item in
        item.tokenised.tokens.filter { shard.tokens.classes[$0].isRunning }.map {
          let range = shard.tokens.range(of: $0)
          let start = item.text.lowerBound
          let bytes = shard.text[start + range.lowerBound..<start + range.upperBound]
          return "\(range.lowerBound) \(String(decoding: bytes, as: UTF8.self))"
        }.joined(separator: "|")
      })
  }

  func finish(_ total: Partial, over corpus: CorpusSummary) -> Findings {
    Findings(lines: total.lines)
  }
}

@Suite struct VoicesTests {
  /// Own words, a quotation, own words; an utterance that is all quoted; one without any stretches.
  private static let corpus: Corpus = {
    var corpus = Corpus.sample(
      (0..<9).map { index in
        (
          "2014-03-0\(index + 1)",
          [
            SampleUtterance(.post, "They said. “Vetted again.” No \(index)."),
            SampleUtterance(.comment, "“Nothing of my own.”"),
            SampleUtterance(.reply, "My own."),
          ]
        )
      })
    for index in corpus.conversations.indices {
      corpus.conversations[index].utterances[0].voices = [
        VoiceRange(.own, 0..<11), VoiceRange(.quoted, 11..<30), VoiceRange(.own, 30..<36),
      ]
      corpus.conversations[index].utterances[1].voices = [VoiceRange(.quoted, 0..<25)]
      corpus.conversations[index].utterances[2].voices = []
    }
    return corpus
  }()

  private func lines(
    _ voices: [Set<Voice>], _ run: Run = Run()
  ) async throws -> (lines: [[String]], results: Results) {
    let results = try await run(voices.map { Hearing(voices: $0) }, over: Self.corpus)
    return (results.findings.compactMap { ($0 as? Hearing.Findings)?.lines }, results)
  }

  @Test func `each analyser of a run hears its own voices`() async throws {
    let (found, results) = try await lines([Voice.everybody, [.own], [.quoted], Voice.everybody])
    #expect(
      found.map { Array($0.prefix(3)) } == [
        [
          "0 They|5 said|14 Vetted|21 again|31 No|34 0", "3 Nothing|11 of|14 my|17 own",
          "0 My|3 own",
        ],
        ["0 They|5 said|31 No|34 0", "", "0 My|3 own"],
        ["14 Vetted|21 again", "3 Nothing|11 of|14 my|17 own", ""],
        [
          "0 They|5 said|14 Vetted|21 again|31 No|34 0", "3 Nothing|11 of|14 my|17 own",
          "0 My|3 own",
        ],
      ])
    #expect(results.summaries.map { $0.total().tokens } == [12 * 9, 6 * 9, 6 * 9, 12 * 9])
    #expect(results.summaries.map { $0.total().utterances } == [27, 27, 27, 27])
    #expect(results.sections.map(\.title) == ["108", "54", "54", "108"])
    #expect(results.summary.total().tokens == 108)
  }

  @Test(arguments: [1, 2, 7], [1, 200, 1 << 20])
  func `whoever else listens, an analyser hears the same`(workers: Int, bytes: Int) async throws {
    for voices in [[.own], [.quoted], [.furniture], [.own, .quoted]] as [Set<Voice>] {
      var alone = Run()
      alone.filter.voices = voices
      let expected = try await lines([Voice.everybody], alone).lines[0]
      let run = Run(workers: workers, shardBytes: bytes)
      #expect(try await lines([voices], run).lines[0] == expected)
      #expect(try await lines([Voice.everybody, voices], run).lines[1] == expected)
    }
  }

  @Test func `a filter's voices are those of all analysers`() async throws {
    var run = Run()
    run.filter.voices = [.quoted]
    let (found, results) = try await lines([[.own], Voice.everybody], run)
    #expect(found[0] == found[1])
    #expect(found[0].first == "14 Vetted|21 again")
    #expect(results.summaries.allSatisfy { $0.voices == [.quoted] })
  }

  @Test(arguments: [1, 3]) func `copies left out are counted, others are not`(workers: Int)
    async throws
  {
    var corpus = Self.corpus
    for index in [2, 5] { corpus.conversations[index].utterances[1].isCopy = true }
    corpus.conversations[5].utterances[0].isCopy = true
    var run = Run(workers: workers, shardBytes: 1)
    #expect(try await run([Hearing()], over: corpus).summary.copies == 0)
    run.filter.skipsCopies = true
    run.filter.kinds = [.comment]
    let results = try await run([Hearing(), Hearing(voices: [.own])], over: corpus)
    #expect(results.summaries.map(\.copies) == [2, 2])
    #expect(results.summary.total().utterances == 7)
  }
}

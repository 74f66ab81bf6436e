import Foundation
import TenorAnalysis
import TenorCorpus
import TenorGraph
import TenorReport
import TenorStatistics
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct TopicsTests {
  private func found(
    _ analyser: Topics, _ corpus: Corpus
  ) async throws -> (findings: TopicFindings, summary: CorpusSummary) {
    try await TenorAnalysersTests.findings(of: analyser, in: corpus, by: .year)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `four planted vocabularies come back as four topics`(seed: UInt64) async throws {
    let corpus = TopicCorpora.plantedCorpus(seed: seed)
    let found = try await found(Topics(by: .time, seed: seed), corpus).findings
    #expect(
      found.topics.count == 4 && found.absence == nil && !found.topics.contains(where: \.guided))
    #expect(found.kept == 72 && found.meanAdjustedRand == 1)
    // Each word's vocabulary, and each word's topic; −1 is none. Shared words are in no topic.
    let truth = TopicCorpora.planted.enumerated().flatMap { number, words in
      words.map { ($0, number) }
    }
    let labels = truth.map { word, _ in
      found.topics.firstIndex { $0.words.contains { $0.word == word } } ?? -1
    }
    #expect(Partition(labels).adjustedRand(with: Partition(truth.map(\.1))) == 1)
    #expect(found.topics.allSatisfy { $0.words.count == 8 && ($0.coherence ?? 0) > 0.3 })
    #expect(found.alone + found.inSmall == 40)
    // Five of its words are in each utterance of a topic, and none in another.
    #expect(found.topics.reduce(0) { $0 + $1.overall.utterances } == 400)
    #expect(found.topics.reduce(0) { $0 + $1.overall.tokens } == 2_000)
    for topic in found.topics {
      #expect(
        topic.evidence.count == 3 && topic.evidence.allSatisfy { $0.words == 5 && $0.of == 9 })
      #expect(Set(topic.evidence.map { $0.line.file }).count == 3)
      #expect(topic.groups.map(\.name) == ["2014", "2015", "2016"])
      #expect(topic.groups[1].figures.share == nil)
      #expect(
        topic.groups[0].figures.interval?.contains(topic.groups[0].figures.share ?? 0) == true)
    }
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func `pure noise has no topics, and it is said`(seed: UInt64) async throws {
    let (found, summary) = try await found(Topics(), TopicCorpora.noiseCorpus(seed: seed))
    #expect(found.kept == 80 && found.tested > 100)
    #expect(found.topics.isEmpty && (found.absence == .noPairs || found.absence == .noCommunities))
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("There are no topics"))
  }

  @Test func `a guided topic grows from its words and leaves the rest`() async throws {
    let words = TopicCorpora.planted[1]
    let guide = try TopicGuide(parsing: "Money: \(words[0]), \(words[1].uppercased()), \(words[2])")
    let other = try TopicGuide(parsing: "nothing: absentword")
    let found = try await found(
      Topics(guides: [guide, other]), TopicCorpora.plantedCorpus()
    ).findings
    #expect(found.topics.map(\.guided) == [true, true, false, false, false])
    let money = found.topics[0]
    #expect(money.name == "Money")
    // One seed is given as an acronym, which nobody writes; the word itself grows back.
    #expect(Set(money.words.map(\.word)) == Set(words))
    #expect(money.words.filter(\.isSeed).map(\.word).sorted() == [words[0], words[2]].sorted())
    #expect(money.words.allSatisfy { $0.isSeed || ($0.toSeeds ?? 0) >= 0.1 })
    #expect(found.missing.map(\.word) == [words[1].uppercased(), "absentword"])
    #expect(found.topics[1].words.isEmpty && found.topics[1].coherence == nil)
    #expect(found.topics[1].overall.utterances == 0)
  }

  @Test func `conversations may be the unit`() async throws {
    // Every conversation has every topic: nothing can go together by conversation.
    let found = try await found(
      Topics(unit: .conversation, maximumShare: 1), TopicCorpora.plantedCorpus()
    ).findings
    #expect(found.units == 40 && found.topics.isEmpty)
  }

  @Test func `partials merge whatever the cut`() throws {
    try expectMergeLaws(Topics(by: .kind), over: TopicCorpora.plantedCorpus(conversations: 4))
  }

  @Test func `an empty and a tiny corpus are told to be so`() async throws {
    let (none, summary) = try await found(Topics(), Corpus())
    #expect(none.topics.isEmpty && none.absence == .noWords && none.meanAdjustedRand == nil)
    #expect(none.section(over: summary).blocks.count == 1)
    let (tiny, about) = try await found(
      Topics(),
      Corpus.sample([("2014-01-01", [SampleUtterance(.post, "Two words, and two words.")])]))
    #expect(tiny.absence == .noWords && tiny.types == 1 && tiny.kept == 0)
    #expect(
      Report(title: "", sections: [tiny.section(over: about)]).markdown.contains("There are no"))
  }

  @Test func `words that stand everywhere are not said to be rare`() async throws {
    // Three words, each in all of ten utterances in ten conversations: more than a quarter.
    let corpus = Corpus.sample(
      (0..<10).map { _ in ("2014-01-01", [SampleUtterance(.post, "Vetting, kiosk, pension.")]) })
    let (found, summary) = try await found(Topics(), corpus)
    #expect(found.absence == .noWords && found.rare == 0 && found.common == 3)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(
      text.contains(
        "There are no topics: no content word was kept of 3 (0 stand in fewer than 5 utterances or 3 conversations and 3 stand in more than 25% of utterances)."
      ), "\(text)")
  }

  @Test func `an utterance is of a topic of one word if it holds that, and it is said`()
    async throws
  {
    let corpus = Corpus.sample(
      (0..<10).map { number in
        ("2014-01-01", [SampleUtterance(.post, number < 4 ? "A kiosk." : "A court.")])
      })
    let (found, summary) = try await found(
      Topics(guides: [try TopicGuide(parsing: "place: kiosk")]), corpus)
    #expect(found.topics[0].words.count == 1 && found.topics[0].overall.utterances == 4)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("Of a topic that has a single word an utterance is that holds it."))
  }

  @Test func `what hangs by too few edges falls off, and then what hung by that`() {
    let graph = Graph(
      names: ["a", "b", "c", "d", "e", "f"],
      edges: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4)].map { Graph.Edge($0.0, $0.1, weight: 1) })
    var ties = TopicTies(graph)
    #expect(ties.tied([0, 1, 2, 3, 4, 5], by: 2) == [0, 1, 2])
    #expect(ties.tied([4, 3, 2, 1, 0], by: 2, keeping: [4]) == [4, 3, 2, 1, 0])
    // Edges to other communities do not count.
    #expect(ties.tied([1, 2, 3], by: 2).isEmpty && ties.tied([1, 2, 5], by: 1) == [1, 2])
  }

  @Test func `content words are those that tell of a subject`() {
    let words = [
      "the", "who'd", "There's", "IT", "x", "TR", "o'clock", "Napo's", "vetting", "isn’t",
    ]
    #expect(words.filter(ContentWord.isOne) == ["TR", "o'clock", "Napo's", "vetting"])
  }

  @Test func `a correction for more pairs than were tested counts them all`() {
    // By hand: 10 · 0.001 / 1, 10 · 0.004 / 2, 10 · 0.5 / 3 → 1.
    let q = TopicGraph.adjusted([0.5, 0.001, 0.004], family: 10)
    #expect(zip(q, [1, 0.01, 0.02]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test(arguments: ["", "pay", "pay:", ": pay", "pay: a,,b", "pay: two words"])
  func `a guide that cannot be read is refused`(text: String) {
    #expect(throws: TopicGuide.Problem.self) { try TopicGuide(parsing: text) }
  }

  @Test func `a guide's word means every writing of it, an acronym itself alone`() throws {
    let guide = try TopicGuide(
      parsing: "  recording :crissa ,  OASys,TR", register: Register.bundled(.terms))
    #expect(guide.name == "recording" && guide.words.starts(with: ["crissa"]))
    let forms = TopicGuide.Forms(["CRISSA", "oasys", "TR", "tr"])
    #expect(forms.meant(by: "crissa") == [0] && forms.meant(by: "OASys") == [1])
    #expect(forms.meant(by: "TR") == [2] && forms.meant(by: "tr") == [2, 3])
    #expect(forms.meant(by: "HMPPS").isEmpty)
  }

  @Test func `any workers and shards give the same findings, and the archive's read as stored`()
    async throws
  {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    let analyser = Topics(
      guides: [try TopicGuide(parsing: "recording: CRISSA, templates, OASys")], by: .time,
      smallest: 2)
    let results = try await Run(by: .year, workers: 2, shardBytes: 64)(
      [analyser], over: loaded.corpus)
    let found = try #require(results.findings(TopicFindings.self))
    let summary = try #require(results.summary(of: TopicFindings.self))
    let expected = try OrderedJSON.encode(found)
    for (workers, bytes) in [(1, 1), (7, 10_000)] {
      let run = Run(by: .year, workers: workers, shardBytes: bytes)
      let again = try #require(
        try await run([analyser], over: loaded.corpus).findings(TopicFindings.self))
      #expect(try OrderedJSON.encode(again) == expected)
    }
    let file = SharedFolder.project.appendingPathComponent("Fixtures/topics/section.md")
    try expectStored(
      Report(title: "", sections: [found.section(over: summary)]).markdown, at: file)
  }
}

internal import TenorAnalysis
internal import TenorCorpus
internal import TenorGraph
internal import TenorReport
internal import TenorTestSupport
internal import TenorText
internal import Testing

@testable internal import TenorAnalysers

/// Half for a sentence with *good*, minus half for one with *bad*; others are unscored.
struct GoodAndBad: SentimentEngine {
  let name = "good-and-bad"
  let lexicons: [LexiconProvenance] = []
  let method = "knows two words"

  func forEachSentence(
    of shard: Shard, _ visit: (Int, Tokens.Sentence, SentenceScore) -> Void
  ) {
    for (index, item) in shard.items.enumerated() {
      for sentence in shard.tokens.sentences[item.tokenised.sentences] {
        let bytes = shard.text[item.text].dropFirst(sentence.text.lowerBound)
          .prefix(sentence.text.count)
        let words = String(decoding: bytes, as: UTF8.self)
        let value = words.contains("good") ? 0.5 : words.contains("bad") ? -0.5 : 0
        visit(index, sentence, SentenceScore(value: value, matched: value == 0 ? 0 : 1))
      }
    }
  }
}

@Suite struct ActorToneTests {
  private func corpus(_ conversations: Int) -> Corpus {
    .sample(
      (0..<conversations).map { _ in
        (
          "2014-01-01",
          [.init(.post, "Napo and CRC are bad. Napo is good. CRC waits. All is good.")]
        )
      })
  }

  private func tones(_ conversations: Int) async throws -> ActorToneFindings {
    try await findings(
      of: ActorTone(engine: GoodAndBad(), SmallNetwork.mentions(.conversation)),
      in: corpus(conversations)
    ).findings
  }

  @Test func `a sentence counts for each whom it mentions, and for each two`() async throws {
    let found = try await tones(2)
    let napo = try #require(found.tone(of: 0))
    #expect(napo.mean == 0 && napo.sentences == 4 && napo.conversations == 2)
    let crc = try #require(found.tone(of: 2))
    #expect(crc.mean == -0.5 && crc.sentences == 2)
    #expect(found.tone(of: ActorPair(first: 0, second: 2)) == crc)
    #expect(found.tone(of: 1) == nil)
    // Of all that mention anybody: one good, one bad in each conversation.
    #expect(found.summary.overall?.mean == 0 && found.summary.overall?.sentences == 4)
    #expect(crc.interval == nil && crc.sign == nil)
  }

  @Test func `a sign needs an interval that leaves 0 out`() async throws {
    let found = try await tones(12)
    #expect(found.tone(of: 2)?.sign == -1)
    #expect(found.tone(of: 0)?.sign == nil)
    #expect(found.tone(of: 0)?.interval != nil)
  }

  @Test func `a network takes the tones as columns`() async throws {
    let network = try await findings(
      of: ActorNetwork(of: SmallNetwork.mentions(.conversation)), in: corpus(12)
    ).findings.adding(try await tones(12))
    #expect(network.graph.edgeValues["toneSign"] == .integer([-1]))
    #expect(network.graph.edgeValues["toneSentences"] == .integer([12]))
    #expect(network.graph.nodeValues["tone"] == .number([-0.5, 0]))
    #expect(network.edgeTable.csv.contains(",tone,toneLow,toneHigh,toneSentences,"))
    #expect(try network.picture(by: .tone).contains("rgb("))
  }

  @Test func `in two modes pairs are of an actor and a term`() throws {
    let terms = try register(
      """
      terms:
        - {name: goodness, aliases: [good]}
        - {name: badness, aliases: [bad]}
      """)
    let shard = try Shard(of: corpus(1), tokeniser: .init(), filter: .init(), by: .year)
    try shard.fill(0..<1)
    let tone = ActorTone(
      engine: GoodAndBad(), SmallNetwork.mentions(.sentence, terms: terms))
    // 0 Napo, 2 CRC; 3 goodness, 4 badness. Napo and CRC are bad; Napo is good.
    let pairs = try tone.analyse(shard).pairs.keys.map { "\($0.first)-\($0.second)" }
    #expect(pairs.sorted() == ["0-3", "0-4", "2-4"])
  }

  @Test func `partials obey the merge laws`() throws {
    try expectMergeLaws(
      ActorTone(engine: GoodAndBad(), SmallNetwork.mentions(.sentence)), over: corpus(3))
  }
}

internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import TenorText
internal import Testing

@testable internal import TenorAnalysers

@Suite struct ActorProfileTests {
  private let sample = try! Actors(
    register(
      """
      actors:
        - {name: HMPPS, kind: body, aliases: [HMPPS, the prison service]}
        - {name: NPS, kind: body, aliases: [NPS], part of: HMPPS}
        - {name: Napo, kind: body, aliases: [Napo]}
      """, as: .actors))

  private let corpus = Corpus.sample([
    ("2018-01-10", [.init(.post, "HMPPS and the NPS. Napo met HMPPS."), .init(.comment, "NPS")]),
    ("2019-01-10", [.init(.post, "The prison service, with Napo and the NPS")]),
    (nil, [.init(.post, "HMPPS")]),
  ])

  @Test func `a profile has counts by period, names, neighbours and lines`() async throws {
    let profile = try #require(ActorProfile("The Prison Service", in: sample, lines: 2))
    let found = try await findings(of: profile, in: corpus, by: .year).findings
    #expect(found.actor.name == "HMPPS")
    #expect(found.actor.mentions == 4)
    #expect(found.actor.aliases.map(\.count) == [3, 1])
    #expect(found.actor.withParts == WholeTally(mentions: 7, utterances: 4, conversations: 3))
    #expect(
      found.periods.map { "\($0.period) \($0.mentions) \($0.utterances)" } == [
        "2018 2 1", "2019 1 1",
      ])
    #expect(found.undated == MentionCount(count: 1, utterances: 1))
    #expect(
      found.neighbours.map { "\($0.name) \($0.count) \($0.conversations)" } == [
        "NPS 2 2", "Napo 2 2",
      ])
    #expect(found.lines.count == 2)
  }

  @Test func `every line is there when all are asked for, in corpus order`() async throws {
    let profile = try #require(ActorProfile("HMPPS", in: sample, lines: nil))
    let found = try await findings(of: profile, in: corpus, by: .year).findings
    #expect(found.lines.map(\.match) == ["HMPPS", "HMPPS", "The prison service", "HMPPS"])
    #expect(found.lines.map(\.utterance) == ["c0.0", "c0.0", "c1.0", "c2.0"])
  }

  @Test func `the counts are those of the report`() async throws {
    let report = try await findings(of: sample, in: corpus).findings.actors
    for actor in report {
      let profile = try #require(ActorProfile(actor.name, in: sample))
      #expect(try await findings(of: profile, in: corpus).findings.actor == actor)
    }
  }

  @Test func `nobody of another name has a profile`() {
    #expect(ActorProfile("Nobody", in: sample) == nil)
  }

  @Test(arguments: [0, 1, 2, nil] as [Int?])
  func `partials obey the merge laws, and keep no more lines than are shown`(lines: Int?) throws {
    try expectMergeLaws(try #require(ActorProfile("NPS", in: sample, lines: lines)), over: corpus)
    let profile = try #require(ActorProfile("HMPPS", in: sample, lines: lines))
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .year)
    var total = ActorProfilePartial.empty
    for conversation in 0..<3 {
      try shard.fill(conversation..<conversation + 1)
      total.merge(profile.analyse(shard))
    }
    // Of four mentions.
    #expect(total.passages.passages.count == lines ?? 4)
  }
}

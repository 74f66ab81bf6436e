internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
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

  private func profile(
    _ name: String, with other: String? = nil, lines: Int? = 10
  ) throws -> ActorProfile {
    let entries = [name, other].compactMap(\.self).map {
      sample.matcher.register.entries(called: $0)
    }
    return ActorProfile(
      of: try #require(entries[0].first), with: entries.dropFirst().first?.first, in: sample,
      lines: lines)
  }

  @Test func `a profile has counts by period, names, neighbours and lines`() async throws {
    let profile = try profile("The Prison Service", lines: 2)
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
    let profile = try profile("HMPPS", lines: nil)
    let found = try await findings(of: profile, in: corpus, by: .year).findings
    #expect(found.lines.map(\.match) == ["HMPPS", "HMPPS", "The prison service", "HMPPS"])
    #expect(found.lines.map(\.utterance) == ["c0.0", "c0.0", "c1.0", "c2.0"])
  }

  @Test func `the counts are those of the report`() async throws {
    let report = try await findings(of: sample, in: corpus).findings.actors
    for actor in report {
      let profile = try profile(actor.name)
      #expect(try await findings(of: profile, in: corpus).findings.actor == actor)
    }
  }

  @Test func `of a pair, the lines are one a unit with both: as many as the edge counts`()
    async throws
  {
    let pair = try profile("HMPPS", with: "Napo", lines: nil)
    let found = try await findings(of: pair, in: corpus, by: .year).findings
    #expect(found.with == "Napo")
    #expect(found.lines.map(\.match) == ["Napo met HMPPS", "The prison service, with Napo"])
    #expect(found.neighbours.first { $0.name == "Napo" }?.count == found.lines.count)
    #expect(found.table.notes.map(\.plain) == ["2 of 2 sentences that mention Napo too."])
    try expectMergeLaws(pair, over: corpus)
  }

  @Test(arguments: [
    ("nps", [1]), ("NAPO", [2]), ("the Prison Service", [0]), ("Nobody", []),
    ("the board", [0, 2]),
    ("HMPPS", [0]),
  ])
  func `a name is looked up in any case, then the aliases, which several may share`(
    name: String, entries: [Int]
  ) throws {
    let shared = try register(
      """
      actors:
        - {name: HMPPS, kind: body, aliases: [HMPPS, the prison service], short: [the board]}
        - {name: NPS, kind: body, aliases: [NPS], part of: HMPPS}
        - {name: Napo, kind: body, aliases: [Napo], short: [the board, hmpps]}
      """, as: .actors)
    #expect(shared.entries(called: name) == entries)
  }

  @Test func `a tone stands in the figures, or that no sentence is scored`() async throws {
    let engine = GoodAndBad()
    let mentions = try CoMentions(sample.matcher.register, window: .sentence)
    func tones(_ corpus: Corpus) async throws -> ActorProfileFindings {
      var found = try await findings(of: try profile("Napo"), in: corpus).findings
      found.add(try await findings(of: ActorTone(engine: engine, mentions), in: corpus).findings)
      return found
    }
    let scored = try await tones(
      .sample((0..<8).map { _ in ("2018-01-10", [.init(.post, "Napo is bad. It is good.")]) }))
    #expect(scored.tone?.mean == -0.5 && scored.tone?.conversations == 8)
    #expect(scored.tables[0].csv.contains("Tone,\"−0.500 (95% interval −0.500 to "))
    let none = try await tones(corpus)
    #expect(none.tone == nil)
    #expect(none.tables[0].csv.contains("Tone,no scored sentence"))
  }

  @Test(arguments: [0, 1, 2, nil] as [Int?])
  func `partials obey the merge laws, and keep no more lines than are shown`(lines: Int?) throws {
    try expectMergeLaws(try profile("NPS", lines: lines), over: corpus)
    let profile = try profile("HMPPS", lines: lines)
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .year)
    var total = ActorProfilePartial.empty
    for conversation in 0..<3 {
      try shard.fill(conversation..<conversation + 1)
      total.merge(try profile.analyse(shard))
    }
    // Of four mentions.
    #expect(total.passages.passages.count == lines ?? 4)
    #expect(total.lines == 4)
  }
}

internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct ActorsTests {
  private let sample = try! register(
    """
    actors:
      - {name: Napo, kind: body, aliases: [{form: Napo, case: any}]}
      - {name: Chris Grayling, kind: person, aliases: [Chris Grayling, Grayling]}
      - {name: CRC, kind: body, aliases: [CRC]}
      - {name: Justin Russell, kind: person, aliases: [Russell], not: [Bertrand Russell]}
    """, as: .actors)

  private let corpus = Corpus.sample([
    (
      "2014-01-10",
      [
        .init(.post, "Napo's Grayling and Grayling's napo. CRCs? Grayling again."),
        .init(.comment, "Napo met Chris Grayling. Napo likes the CRC."),
        .init(.reply, "Bertrand Russell said so."),
      ]
    ),
    ("2015-01-10", [.init(.post, "Grayling alone."), .init(.comment, "CRC alone.")]),
  ])

  private func edges(_ window: Actors.Window) async throws -> [String] {
    try await findings(of: Actors(sample, window: window), in: corpus).findings.edges.map {
      "\($0.a)–\($0.b) \($0.count) \($0.utterances) \($0.documentFrequency)"
    }
  }

  @Test func `mentions are those counted by hand`() async throws {
    let (found, _) = try await findings(of: Actors(sample), in: corpus)
    #expect(found.actors.map(\.name) == ["Chris Grayling", "Napo", "CRC", "Justin Russell"])
    #expect(found.actors.map(\.mentions) == [5, 4, 3, 0])
    #expect(found.actors.map(\.utterances) == [3, 2, 3, 0])
    #expect(found.actors.map(\.conversations) == [2, 1, 2, 0])
    #expect(found.actors[3].excluded == 1)
    #expect(found.actors[0].byKind.post == MentionVolume(count: 4, utterances: 2, tokens: 10))
    #expect(
      found.actors[0].aliases == [
        AliasCount(alias: "Grayling", count: 4), AliasCount(alias: "Chris Grayling", count: 1),
      ])
  }

  @Test func `an edge counts once a unit, whatever the window`() async throws {
    #expect(try await edges(.sentence) == ["Chris Grayling–Napo 2 2 1", "CRC–Napo 1 1 1"])
    #expect(
      try await edges(.utterance) == [
        "CRC–Chris Grayling 2 2 1", "CRC–Napo 2 2 1", "Chris Grayling–Napo 2 2 1",
      ])
    #expect(
      try await edges(.conversation) == [
        "CRC–Chris Grayling 2 2 2", "CRC–Napo 1 2 1", "Chris Grayling–Napo 1 2 1",
      ])
  }

  @Test func `evidence holds both names in the shortest stretch`() async throws {
    let (found, _) = try await findings(of: Actors(sample), in: corpus)
    #expect(
      ["Napo's Grayling", "Napo met Chris Grayling"].contains(found.edges[0].evidence?.match))
    #expect(found.edges[1].evidence?.match == "Napo likes the CRC")
  }

  @Test func `an empty corpus has no actors`() async throws {
    let (found, summary) = try await findings(of: Actors(sample), in: Corpus())
    #expect(found.actors.isEmpty && found.edges.isEmpty)
    #expect(found.section(over: summary).blocks.count == 1)
  }

  @Test(arguments: Actors.Window.allCases)
  func `partials obey the merge laws`(window: Actors.Window) throws {
    try expectMergeLaws(Actors(sample, window: window), over: corpus)
  }

  @Test func `the table tells finds that are no mentions apart`() async throws {
    let (found, _) = try await findings(of: Actors(sample), in: corpus)
    let rows = found.table.csv.split(whereSeparator: \.isNewline)
    #expect(
      rows.first
        == "name,kind,mentions,utterances,conversations,post,comment,reply,excerpt,excluded,unintroduced,outOfDate,aliases"
    )
    #expect(rows.last == "Justin Russell,person,0,0,0,0,0,0,0,1,0,0,")
  }

  @Test func `the section says who is named most and with whom`() async throws {
    let (found, summary) = try await findings(of: Actors(sample), in: corpus)
    let text = found.section(over: summary).markdown
    #expect(text.contains("Of the 4 actors in `register.yaml`, 3 are mentioned, 12 times in all"))
    #expect(
      text.contains(
        "**Chris Grayling** and **Napo** are named together most: in 2 sentences, across 1 conversation."
      ))
    #expect(text.contains("1 find inside phrases that mean somebody else was left out."))
  }
}

internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct ShortFormTests {
  private let sample = try! register(
    """
    actors:
      - {name: Justin Russell, kind: person, aliases: [Justin Russell], short: [Russell]}
      - {name: Rory Russell, kind: person, aliases: [Rory Russell], short: [Russell, Rory]}
      - {name: Napo, kind: body, aliases: [Napo]}
    """, as: .actors)

  private func counts(_ corpus: Corpus) async throws -> [String] {
    try await findings(of: Actors(sample), in: corpus).findings.actors.map {
      "\($0.name) \($0.mentions) \($0.unintroduced)"
    }
  }

  @Test(arguments: [
    (["Russell came."], ["Justin Russell 0 1"]),
    (["Justin Russell came. Russell’s bag did too."], ["Justin Russell 2 0"]),
    (["Russell came: Justin Russell, that is.", "Russell again"], ["Justin Russell 2 1"]),
    (["Justin Russell", "Rory Russell", "Russell"], ["Rory Russell 2 0", "Justin Russell 1 0"]),
    (
      ["Rory Russell", "Justin Russell", "Russell", "Rory"],
      ["Justin Russell 2 0", "Rory Russell 2 0"]
    ),
  ])
  func `a surname counts behind the full name, and means whom was named last`(
    utterances: [String], expected: [String]
  ) async throws {
    let corpus = Corpus.sample([
      (
        "2019-05-01",
        utterances.enumerated().map { .init($0.offset == 0 ? .post : .comment, $0.element) }
      )
    ])
    #expect(try await counts(corpus) == expected)
  }

  @Test func `nobody is introduced in another conversation`() async throws {
    let corpus = Corpus.sample([
      ("2019-05-01", [.init(.post, "Justin Russell")]), ("2019-05-02", [.init(.post, "Russell")]),
    ])
    #expect(try await counts(corpus) == ["Justin Russell 1 1"])
  }

  @Test(arguments: [1, 64, 1 << 18], [1, 3])
  func `the cut of the corpus changes nothing`(bytes: Int, workers: Int) async throws {
    let corpus = Corpus.sample(
      (1...20).map { day in
        (
          "2019-05-\(day < 10 ? "0" : "")\(day)",
          [
            .init(.post, day % 3 == 0 ? "Justin Russell spoke." : "Nobody spoke."),
            .init(.comment, "Russell did."), .init(.reply, "Rory Russell? Napo? Russell!"),
          ]
        )
      })
    let results = try await Run(workers: workers, shardBytes: bytes)(
      [Actors(sample)], over: corpus)
    let found = try #require(results.findings(ActorFindings.self)).actors
    #expect(
      found.map { "\($0.name) \($0.mentions) \($0.unintroduced)" }
        == ["Rory Russell 40 0", "Napo 20 0", "Justin Russell 12 14"])
  }

  @Test func `partials obey the merge laws`() throws {
    try expectMergeLaws(
      Actors(sample),
      over: Corpus.sample([
        ("2019-05-01", [.init(.post, "Justin Russell met Napo"), .init(.comment, "Russell")]),
        ("2019-05-02", [.init(.post, "Russell"), .init(.comment, "Rory Russell, Russell")]),
      ]))
  }

  @Test func `a form that always counts may not be short as well`() {
    #expect(
      throws: YAMLError(
        file: "register.yaml", line: 2,
        reason: .duplicateAlias("Russell", firstLine: 2, firstEntry: "Justin Russell"))
    ) {
      try register(
        "actors:\n  - {name: Justin Russell, kind: person, aliases: [Russell], short: [Russell]}",
        as: .actors)
    }
  }
}

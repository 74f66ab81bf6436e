internal import TenorAnalysis
internal import TenorCorpus
internal import TenorGraph
internal import TenorReport
internal import TenorTestSupport
internal import TenorText
internal import Testing

@testable internal import TenorAnalysers

@Suite struct ActorNetworkTests {
  private func network(
    _ window: Actors.Window = .exchange, in corpus: Corpus = SmallNetwork.corpus,
    _ change: (inout NetworkOptions) -> Void = { _ in }
  ) async throws -> NetworkFindings {
    var options = NetworkOptions()
    change(&options)
    return try await findings(
      of: ActorNetwork(of: SmallNetwork.mentions(window), options), in: corpus
    ).findings
  }

  /// By exchange 7 units, of which 6 mention CRC, 4 Grayling and 5 Napo; see NetworkCounterTests.
  @Test func `edges have the measures of association worked by hand`() async throws {
    let found = try await network()
    #expect(
      found.edges.map { "\($0.a)–\($0.b)" } == [
        "CRC–Chris Grayling", "CRC–Napo", "Chris Grayling–Napo",
      ])
    #expect(found.edges.map(\.count) == [4, 4, 3])
    #expect(found.edges.map(\.documentFrequency) == [1, 2, 1])
    // 14 + log₂(2 · 4 / (6 + 4))
    #expect(abs((found.edges[0].logDice ?? 0) - 13.678072) < 1e-6)
    // ln(4 · 7 / (6 · 4)) / −ln(4 / 7)
    #expect(abs((found.edges[0].npmi ?? 0) - 0.275458) < 1e-6)
    // ln(4 · 7 / (6 · 5)) / −ln(4 / 7)
    #expect(abs((found.edges[1].npmi ?? 0) + 0.123286) < 1e-6)
    // Each answer repeats its post: no draws, and so no test.
    #expect(found.edges.allSatisfy { $0.p == nil && $0.q == nil && $0.expected == nil })
    #expect(found.pairs.tested == 0 && found.remarks.count == 1)
    let tested = try await network(.utterance)
    #expect(tested.edges.allSatisfy { ($0.q ?? 0) >= ($0.p ?? 1) })
    #expect(tested.pairs.tested == tested.pairs.seen && tested.pairs.seen > 0)
    #expect(found.pairs.seen == 3)
    #expect(found.units == 7 && found.unitsWithMention == 7)
  }

  @Test(arguments: [
    (NetworkWeight.count, 3, 0), (.conversations, 3, 0), (.npmi, 2, 1), (.logLikelihood, 2, 1),
    (.logDice, 3, 0),
  ])
  func `a weight that is not above 0 is no edge, and is counted`(
    weight: NetworkWeight, edges: Int, without: Int
  ) async throws {
    let found = try await network { $0.weight = weight }
    #expect(found.edges.count == edges)
    #expect(found.pairs.withoutWeight == without)
    #expect(found.edges.allSatisfy { $0.weight == weight.value(of: $0) && $0.weight > 0 })
    #expect(found.summary.edges == edges)
  }

  @Test func `filters say what they left out`() async throws {
    let few = try await network { $0.minimum = 4 }
    #expect(few.edges.count == 2 && few.pairs.belowMinimum == 1)
    let significant = try await network { $0.isSignificant = true }
    #expect(significant.edges.isEmpty && significant.pairs.notSignificant == 3)
    let disparate = try await network { $0.disparity = 0.05 }
    #expect(disparate.edges.isEmpty && disparate.pairs.notDisparate == 3)
    // Two edges an end: α = 1 − w / s, with the stronger end's w / s of 4 / 7.
    #expect(abs((try await network()).edges[0].disparity - 3.0 / 7) < 1e-12)
  }

  @Test func `nodes have measures and a community with a name`() async throws {
    let found = try await network()
    #expect(found.nodes.map(\.name) == ["CRC", "Chris Grayling", "Napo"])
    #expect(found.nodes.map(\.strength) == [8, 7, 7])
    #expect(found.nodes.map(\.units) == [6, 4, 5])
    #expect(found.nodes.map(\.degree) == [2, 2, 2])
    #expect(found.nodes.map(\.community) == [1, 1, 1])
    #expect(found.communities.map(\.name) == ["CRC, Chris Grayling, Napo"])
    #expect(found.summary.density == 1 && found.summary.components == 1)
    #expect(found.summary.meanAdjustedRand == 1)
  }

  @Test func `workers and shards change no byte`() async throws {
    var seen: Set<String> = []
    for (workers, bytes) in [(1, 1 << 18), (1, 1), (3, 1)] {
      let run = Run(by: .year, workers: workers, shardBytes: bytes)
      let analyser = ActorNetwork(of: SmallNetwork.mentions(.utterance))
      let found = try await run([analyser], over: SmallNetwork.corpus)
        .findings(NetworkFindings.self)
      let network = try #require(found)
      seen.insert(
        try network.graph.graphML + network.edgeTable.csv + network.picture(by: .community))
    }
    #expect(seen.count == 1)
  }

  @Test func `actors with terms are tested apart from each other, and have no communities`()
    async throws
  {
    let terms = try register(
      """
      terms:
        - {name: meeting, aliases: [met]}
        - {name: listening, aliases: [listened]}
      """)
    let texts =
      Array(repeating: "Napo met.", count: 6) + Array(repeating: "CRC met.", count: 2)
      + Array(repeating: "Napo listened.", count: 3) + Array(repeating: "CRC listened.", count: 1)
    let corpus = Corpus.sample([("2014-01-01", texts.map { .init(.post, $0) })])
    let (found, summary) = try await findings(
      of: ActorNetwork(of: SmallNetwork.mentions(.sentence, terms: terms)), in: corpus)
    #expect(
      found.edges.map { "\($0.a)–\($0.b)" } == [
        "Napo–meeting", "Napo–listening", "CRC–meeting", "CRC–listening",
      ])
    // R · C / N, each unit holding one of each sort: 9 · 8 / 12, 9 · 4 / 12, 3 · 8 / 12, 3 · 4 / 12.
    for (edge, expected) in zip(found.edges, [6.0, 3, 2, 1]) {
      #expect(abs((edge.expected ?? 0) - expected) < 1e-6)
    }
    #expect(found.summary.communities == nil && found.summary.modularity == nil)
    #expect(found.communities.isEmpty && found.nodes.allSatisfy { $0.community == nil })
    let text = found.section(over: summary).markdown
    #expect(text.contains("No communities are looked for"))
    #expect(text.contains("how many actors, and how many terms, each sentence mentions"))
    let picture = try found.picture(by: .community)
    #expect(picture.contains(">actors<") && picture.contains(">terms<"))
  }

  @Test func `pairs that chance could not be found for are not tested`() async throws {
    // Napo and Grayling are in both sentences of three and in one more each; CRC and HMPPS in one each.
    let four = try register(
      """
      actors:
        - {name: Napo, kind: body, aliases: [Napo]}
        - {name: Chris Grayling, kind: person, aliases: [Grayling]}
        - {name: CRC, kind: body, aliases: [CRC]}
        - {name: HMPPS, kind: body, aliases: [HMPPS]}
      """, as: .actors)
    let corpus = Corpus.sample([
      ("2014-01-01", [.init(.post, "Napo, Grayling, CRC. Napo, Grayling, HMPPS. Napo. Grayling.")])
    ])
    let analyser = ActorNetwork(of: try CoMentions(four, window: .sentence))
    let (found, summary) = try await findings(of: analyser, in: corpus)
    #expect(found.edges.count == 5)
    #expect(found.edges.allSatisfy { $0.p == nil && $0.q == nil && $0.expected == nil })
    #expect(found.edges.allSatisfy { $0.logDice != nil })
    #expect(found.pairs.significant == 0)
    #expect(found.section(over: summary).markdown.contains("No pair is tested"))
  }

  @Test func `a report names the igraph that it was computed with`() throws {
    #expect(igraphVersion.split(separator: ".").count >= 2)
    #expect(igraphVersion.allSatisfy { $0.isNumber || $0 == "." })
    let network = ActorNetwork(of: SmallNetwork.mentions(.sentence))
    let choices = [network.choices, ActorTimeline(of: network).choices, ReplyNetwork().choices]
    for choices in choices {
      #expect(choices.contains { $0.name == "igraph" && $0.value == igraphVersion })
    }
  }

  @Test func `an empty graph, one without edges and one actor are said to be so`() async throws {
    func words(_ texts: [String]) async throws -> String {
      let corpus = Corpus.sample([("2014-01-01", texts.map { .init(.post, $0) })])
      let analyser = ActorNetwork(of: SmallNetwork.mentions(.sentence))
      let (found, summary) = try await findings(of: analyser, in: corpus)
      #expect(found.edges.isEmpty && found.communities.isEmpty)
      #expect(try found.picture(by: .community).hasSuffix("</svg>\n"))
      #expect(found.graph.graphML.hasSuffix("</graphml>\n"))
      return found.section(over: summary).markdown
    }
    #expect(try await words(["Nobody."]).contains("Nobody of the register is mentioned"))
    #expect(try await words(["Napo."]).contains("With one node there is no edge."))
    #expect(
      try await words(["Napo. CRC."]).contains("No two are together: the network has no edge."))
  }

  @Test func `columns of the graph are the fields of nodes and edges`() async throws {
    let graph = try await network().graph
    #expect(graph.names == ["CRC", "Chris Grayling", "Napo"])
    #expect(graph.edges.map(\.weight) == [4, 4, 3])
    #expect(graph.nodeValues["mentions"] == .integer([4, 3, 3]))
    #expect(graph.nodeValues["communityName"]?.words(at: 2) == "CRC, Chris Grayling, Napo")
    #expect(graph.edgeValues["documentFrequency"] == .integer([1, 2, 1]))
    #expect(graph.nodeValues["tone"] == nil)
  }
}

@Suite struct ReplyNetworkTests {
  @Test func `replies count for the pair, each way, without oneself and the nameless`() async throws
  {
    let (found, summary) = try await findings(of: ReplyNetwork(), in: SmallNetwork.corpus)
    #expect(found.nodes.map(\.name) == ["Rook", "Wren"])
    // Wren's two comments to Rook's post; Rook's reply to Wren; Rook's comment to Wren's post.
    #expect(found.edges.map { [$0.count, $0.aToB ?? 0, $0.bToA ?? 0] } == [[4, 2, 2]])
    #expect(found.edges.map(\.documentFrequency) == [2])
    #expect(found.remarks == ["1 reply of or to somebody without a name is left out."])
    #expect(found.section(over: summary).markdown.contains("2 speakers gave or took 4 replies"))
    #expect(found.graph.edgeValues["q"] == nil)
  }

  @Test func `nobody of fewer utterances than the smallest cell is named`() async throws {
    let (found, summary) = try await findings(
      of: ReplyNetwork(smallestCell: 4), in: SmallNetwork.corpus)
    #expect(found.nodes.isEmpty && found.edges.isEmpty)
    #expect(!found.section(over: summary).markdown.contains("Rook"))
  }

  @Test func `partials obey the merge laws`() throws {
    try expectMergeLaws(ReplyNetwork(), over: SmallNetwork.corpus)
  }
}

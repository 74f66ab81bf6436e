public import TenorAnalysis
internal import TenorGraph
internal import TenorStatistics

/// Who is mentioned with whom, or with what, as a graph: with tests against chance, measures of each node,
/// and communities.
///
/// - Input: utterance texts, whole or as the run's voices have them.
/// - Output: ``NetworkFindings``. A pair counts once a unit, however often a unit mentions both.
/// - Complexity: an array read per token and the square of the actors in a unit; then as
///   ``ChanceModel``, ``Centralities`` and ``Communities``. The partial grows with actors and
///   pairs, not with the text.
/// - Source: tests and measures name theirs.
/// - Differs: textnets and quanteda weigh by counts or cosines, and test nothing.
public struct ActorNetwork: Analyser {
  /// `actors-graph`
  public static let name = NetworkFindings.name

  /// What is looked for, and what two mentions must share.
  public let mentions: CoMentions
  /// What becomes an edge, and what it weighs.
  public let options: NetworkOptions
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy

  /// A network of these mentions.
  public init(
    of mentions: CoMentions, _ options: NetworkOptions = .init(), quotes: QuotePolicy = .verbatim
  ) {
    self.mentions = mentions
    self.options = options
    self.quotes = quotes
  }

  /// Counts units, mentions and pairs.
  public func analyse(_ shard: Shard) throws -> NetworkPartial { try mentions.count(shard) }

  /// Tests the pairs, filters them, measures the graph and looks up the evidence.
  public func finish(
    _ total: NetworkPartial, over corpus: CorpusSummary
  ) throws -> NetworkFindings {
    var findings = try network(total.total)
    for index in findings.edges.indices.prefix(NetworkFindings.shownEdges) {
      let found = total.total.pairs[findings.edges[index].pair]?.evidence
      findings.edges[index].evidence = found.map {
        ConcordanceLine($0.passage, in: corpus.corpus).quoted(by: quotes, isTerm: false)
      }
    }
    return findings
  }

  /// The network of what was counted, without evidence.
  func network(_ counts: NetworkCounts) throws -> NetworkFindings {
    var findings = NetworkFindings(
      content: mentions.terms == nil ? .actors : .actorsAndTerms,
      registers: ([mentions.actors.register] + [mentions.terms?.register].compactMap(\.self))
        .map(RegisterSummary.init), window: mentions.window, options)
    findings.units = counts.units
    findings.unitsWithMention = counts.unitsBySize.values.reduce(0, +)
    let entries = mentions.entries
    let nodes = counts.actors.filter { $0.value.units > 0 }.map { entry, tally in
      var node = NetworkNode(
        name: entries[entry].name, kind: entries[entry].kind, mentions: tally.mentions,
        units: tally.units, utterances: tally.utterances, conversations: tally.conversations)
      node.entry = entry
      return node
    }.sorted { $0.name < $1.name }
    let (edges, error) = edges(counts, nodes)
    if error > ChanceModel.tolerance {
      findings.remarks.append(
        "No pair is tested: the probabilities of chance were not found, since they miss a frequency by \(Figures.size(100 * error)) % after all rounds."
      )
    }
    if !mentions.window.isTestable, !edges.isEmpty {
      findings.remarks.append(
        "No pair is tested against chance: each answer repeats what it answers, so that exchanges are copies of one another, and no draws."
      )
    } else if (1..<6).contains(nodes.count), !edges.isEmpty {
      findings.remarks.append(
        "With \(counted(nodes.count, "node")) the counts that chance keeps leave it little choice: that a pair is not more than chance says little here."
      )
    }
    return try NetworkDraft(findings: findings, options: options, nodes: nodes, edges: edges)
      .measured()
  }

  /// Every pair, tested and weighed, and by how much chance's probabilities miss the counts.
  private func edges(
    _ counts: NetworkCounts, _ nodes: [NetworkNode]
  ) -> (edges: [NetworkEdge], error: Double) {
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.entry, $0) })
    let pairs = counts.pairs.compactMap { pair, tally -> (PairCount, ActorPair, PairTally)? in
      guard tally.count > 0, let a = places[pair.first], let b = places[pair.second] else {
        return nil
      }
      return (PairCount(min(a, b), max(a, b), both: tally.count), pair, tally)
    }.sorted { ($0.0.a, $0.0.b) < ($1.0.a, $1.0.b) }
    if pairs.isEmpty { return ([], 0) }
    let (tests, error) =
      mentions.window.isTestable ? tests(of: pairs.map(\.0), counts, nodes) : ([], 0)
    let isTested = mentions.window.isTestable && error <= ChanceModel.tolerance
    let edges = pairs.indices.map { index in
      let (count, key, tally) = pairs[index]
      let test = isTested ? tests[index] : nil
      let association = Association(
        both: tally.count, first: nodes[count.a].units, second: nodes[count.b].units,
        units: counts.units)
      var edge = NetworkEdge(
        a: nodes[count.a].name, b: nodes[count.b].name, weight: 0, count: tally.count,
        utterances: tally.utterances, documentFrequency: tally.conversations,
        expected: test?.expected, npmi: association.npmi,
        logLikelihood: association.logLikelihood, logDice: association.logDice,
        p: test?.p, q: test?.q, disparity: 1)
      edge.pair = key
      edge.weight = options.weight.value(of: edge) ?? 0
      return edge
    }
    return (edges, error)
  }

  /// The tests of pairs of nodes, by place: of one sort, or of actors with terms.
  private func tests(
    of pairs: [PairCount], _ counts: NetworkCounts, _ nodes: [NetworkNode]
  ) -> (tests: [PairTest], error: Double) {
    guard let second = mentions.secondSort else {
      let sizes = counts.unitsBySize.map { ($0.key.actors, $0.value) }
      let model = ChanceModel(
        frequencies: nodes.map(\.units), unitsBySize: Dictionary(uniqueKeysWithValues: sizes))
      return (model.test(pairs), model.error)
    }
    // The model numbers terms behind actors; nodes are sorted by name.
    let actors = nodes.indices.filter { nodes[$0].entry < second }
    let terms = nodes.indices.filter { nodes[$0].entry >= second }
    var numbers = [Int](repeating: 0, count: nodes.count)
    for (number, node) in (actors + terms).enumerated() { numbers[node] = number }
    let model = TwoSortModel(
      first: actors.map { nodes[$0].units }, second: terms.map { nodes[$0].units },
      units: counts.unitsBySize.map { ($0.key.actors, $0.key.terms, $0.value) })
    let numbered = pairs.map { pair in
      let ends = (numbers[pair.a], numbers[pair.b])
      return PairCount(min(ends.0, ends.1), max(ends.0, ends.1), both: pair.both)
    }
    return (model.test(numbered), model.error)
  }
}

extension NetworkWeight {
  /// What an edge weighs; `nil` where that does not exist.
  func value(of edge: NetworkEdge) -> Double? {
    switch self {
    case .count: Double(edge.count)
    case .conversations: Double(edge.documentFrequency)
    case .npmi: edge.npmi
    case .logLikelihood: edge.logLikelihood
    case .logDice: edge.logDice
    }
  }
}

extension NetworkFindings {
  /// The edges that a section shows.
  static let shownEdges = 20

  /// Nothing counted yet.
  init(
    content: Content, registers: [RegisterSummary] = [], window: Actors.Window? = nil,
    _ options: NetworkOptions
  ) {
    self.content = content
    self.registers = registers
    self.window = window
    weight = options.weight
    minimum = options.minimum
    significant = options.isSignificant
    disparity = options.disparity
    units = 0
    unitsWithMention = 0
    pairs = PairFates()
    summary = NetworkSummary()
    communities = []
    remarks = []
    nodes = []
    edges = []
  }
}

extension ActorNetwork: TracedAnalyser {
  /// The window, the filters, and what seeds communities start from.
  public var choices: [Provenance.Choice] {
    [
      .init("window", mentions.window.rawValue), .init("weight", options.weight.rawValue),
      .init("minimum", String(options.minimum)),
      .init("significant", options.isSignificant ? "q < \(NetworkOptions.level)" : "all"),
      .init("disparity", options.disparity.map { String($0) } ?? "all"),
      .init("resolution", String(options.resolution)), .init("seeds", String(options.seeds)),
      .init("seed", String(options.seed)), .init("igraph", igraphVersion),
      .init("quotes", quotes.rawValue),
    ]
  }
  /// The registers.
  public var lexicons: [Provenance.File] { mentions.files }
}

extension CoMentions {
  /// The registers, for provenance.
  var files: [Provenance.File] {
    ([actors.register] + [terms?.register].compactMap(\.self)).filter { !$0.digest.isEmpty }
      .map { .init(name: $0.file, digest: $0.digest) }
  }
}

internal import TenorAnalysis
public import TenorGraph
internal import TenorStatistics

/// A network: nodes, edges, what holds them, and the figures of the whole.
public struct NetworkFindings: Sendable, Encodable {
  /// `actors-graph`
  public static let name = "actors-graph"

  /// What the nodes are.
  public enum Content: String, Sendable, Hashable, Encodable {
    case actors
    /// Actors and terms; edges are between the two sorts alone.
    case actorsAndTerms = "actors-and-terms"
    /// Who replies to whom.
    case speakers
  }

  /// What the nodes are.
  public var content: Content
  /// What was looked for; empty for speakers.
  public var registers: [RegisterSummary]
  /// What two mentions share for an edge; `nil` for speakers.
  public var window: Actors.Window?
  /// What an edge weighs.
  public var weight: NetworkWeight
  /// The fewest units for an edge.
  public var minimum: Int
  /// Whether only edges below ``NetworkOptions/level`` were kept.
  public var significant: Bool
  /// The level of the disparity filter; `nil`: it kept all.
  public var disparity: Double?
  /// All units that were read; for speakers, the replies.
  public var units: Int
  /// Those that mention anybody.
  public var unitsWithMention: Int
  /// How many pairs were seen together, and what became of them.
  public var pairs: PairFates
  /// The graph as a whole.
  public var summary: NetworkSummary
  /// The largest first; none are looked for in two modes.
  public var communities: [NetworkCommunity]
  /// What the tones are; `nil` where they were not asked for.
  public var tone: ToneSummary?
  /// Speakers, or replies, that are left out, in words.
  public var remarks: [String]
  /// By strength, the greatest first, then by name.
  public var nodes: [NetworkNode]
  /// By weight, the greatest first, then by names.
  public var edges: [NetworkEdge]

  /// What became of the pairs that were seen together.
  public struct PairFates: Sendable, Hashable, Encodable {
    /// Seen together at all.
    public var seen = 0
    /// Of these, tested against chance, as one family.
    public var tested = 0
    /// Of these, with q below the level.
    public var significant = 0
    /// Of these, in fewer than three conversations.
    public var significantInFew = 0
    /// Left out: fewer units than the minimum.
    public var belowMinimum = 0
    /// Left out: a weight that is not above 0, or none.
    public var withoutWeight = 0
    /// Left out: q is not below the level.
    public var notSignificant = 0
    /// Left out by the disparity filter.
    public var notDisparate = 0
  }

  /// A graph as a whole.
  public struct NetworkSummary: Sendable, Hashable, Encodable {
    /// The number of nodes.
    public var nodes = 0
    /// The number of edges.
    public var edges = 0
    /// Nodes without an edge.
    public var isolates = 0
    /// The share of pairs of nodes that an edge joins; `nil` for fewer than two nodes. In a two-mode
    /// network, of the pairs of different sorts.
    public var density: Double?
    /// Three times the triangles over the connected triples; `nil` without a triple, and for two modes.
    public var transitivity: Double?
    /// The connected components, single nodes included.
    public var components = 0
    /// The nodes of the largest.
    public var largestComponent = 0
    /// By kind, over nodes of which it is known; `nil` where they are all of one kind, and for two modes.
    public var assortativity: Double?
    /// Communities of two nodes or more; `nil` for two modes, where none are looked for.
    public var communities: Int?
    /// The modularity of the best partition; `nil` without edges, and for two modes.
    public var modularity: Double?
    /// The mean adjusted Rand index between seeds; `nil` without edges, and for two modes.
    public var meanAdjustedRand: Double?
    /// The resolution of modularity.
    public var resolution = 1.0
    /// How many seeds there were.
    public var seeds = 0
    /// The first of them.
    public var firstSeed: UInt64 = 1
    /// Of how many nodes paths were followed, where not of all.
    public var pivots: Int?
  }

  /// The graph with all its columns, for exports.
  public var graph: Graph {
    let sorted = nodes.sorted { $0.name < $1.name }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.name, $0) })
    let joined = edges.map { edge in
      let ends = (places[edge.a, default: 0], places[edge.b, default: 0])
      return (Graph.Edge(ends.0, ends.1, weight: edge.weight), edge)
    }.sorted { ($0.0.a, $0.0.b) < ($1.0.a, $1.0.b) }
    return Graph(
      names: sorted.map(\.name), edges: joined.map(\.0), nodeValues: nodeValues(sorted),
      edgeValues: edgeValues(joined.map(\.1)))
  }

  private func nodeValues(_ nodes: [NetworkNode]) -> [String: Graph.Column] {
    let names = Dictionary(uniqueKeysWithValues: communities.map { ($0.number, $0.name) })
    var values: [String: Graph.Column] = [
      "units": .integer(nodes.map(\.units)), "utterances": .integer(nodes.map(\.utterances)),
      "conversations": .integer(nodes.map(\.conversations)),
      "degree": .integer(nodes.map(\.degree)), "strength": .number(nodes.map(\.strength)),
      "betweenness": .number(nodes.map(\.betweenness)),
      "closeness": .number(nodes.map(\.closeness)), "pageRank": .number(nodes.map(\.pageRank)),
      "eigenvector": .number(nodes.map(\.eigenvector)), "core": .integer(nodes.map(\.core)),
      "component": .integer(nodes.map(\.component)),
      "community": .integer(nodes.map(\.community)),
      "communityName": .text(nodes.map { $0.community.flatMap { names[$0] } }),
      "firmness": .number(nodes.map(\.firmness)),
    ]
    if content != .speakers {
      values["kind"] = .text(nodes.map(\.kind))
      values["mentions"] = .integer(nodes.map(\.mentions))
    }
    return values.merging(toneValues(nodes.map(\.tone))) { $1 }
  }

  private func edgeValues(_ edges: [NetworkEdge]) -> [String: Graph.Column] {
    var values: [String: Graph.Column] = [
      "count": .integer(edges.map(\.count)),
      "documentFrequency": .integer(edges.map(\.documentFrequency)),
      "disparity": .number(edges.map(\.disparity)),
      "coMembership": .number(edges.map(\.coMembership)),
    ]
    if content == .speakers {
      values["aToB"] = .integer(edges.map(\.aToB))
      values["bToA"] = .integer(edges.map(\.bToA))
      return values
    }
    values["utterances"] = .integer(edges.map(\.utterances))
    values["expected"] = .number(edges.map(\.expected))
    values["npmi"] = .number(edges.map(\.npmi))
    values["logLikelihood"] = .number(edges.map(\.logLikelihood))
    values["logDice"] = .number(edges.map(\.logDice))
    values["p"] = .number(edges.map(\.p))
    values["q"] = .number(edges.map(\.q))
    return values.merging(toneValues(edges.map(\.tone))) { $1 }
  }

  private func toneValues(_ tones: [Tone?]) -> [String: Graph.Column] {
    if tone == nil { return [:] }
    return [
      "tone": .number(tones.map { $0?.mean }),
      "toneLow": .number(tones.map { $0?.interval?.lower }),
      "toneHigh": .number(tones.map { $0?.interval?.upper }),
      "toneSentences": .integer(tones.map { $0?.sentences ?? 0 }),
      "toneConversations": .integer(tones.map { $0?.conversations ?? 0 }),
      "toneSign": .integer(tones.map { $0?.sign }),
    ]
  }
}

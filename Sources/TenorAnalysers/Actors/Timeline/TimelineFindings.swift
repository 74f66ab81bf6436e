public import TenorAnalysis
internal import TenorCorpus
public import TenorGraph

/// What ``ActorTimeline`` found.
public struct TimelineFindings: Sendable, Encodable {
  /// `actors-timeline`
  public static let name = ActorTimeline.name

  /// What was looked for.
  public var registers: [RegisterSummary]
  /// What two mentions share for an edge.
  public var window: Actors.Window
  /// The width of the periods.
  public var by: PeriodLength
  /// What an edge weighs in the graph of a period.
  public var weight: NetworkWeight
  /// The fewest units, in either of two periods, for a change to be listed; in a period, for an edge.
  public var minimum: Int
  /// The level of every interval.
  public var level: Double
  /// The least Jaccard index with which a community kept its number.
  public var likeness: Double
  /// How many changes were tested as one family, before ``minimum`` left some out.
  public var comparisons = 0
  /// The units that have no date, or one too coarse for the periods, and are in none.
  public var undated: Int
  /// From the first to the last of the corpus, empty ones included.
  public var periods: [TimelinePeriod]
  /// By period, then claims first.
  public var changes: [EdgeChange]
  /// By period, then by size.
  public var communities: [TimelineCommunity]
  /// By period, then by strength.
  public var centralities: [TimelineActor]
  /// The graph of all periods with the units of each, for exports.
  public var dynamic: DynamicGraph

  private enum CodingKeys: String, CodingKey {
    case registers, window, by, weight, minimum, level, likeness, comparisons
    case undated, periods, changes, communities, centralities
  }

  init(_ timeline: ActorTimeline, by: PeriodLength) {
    let network = timeline.network
    let mentions = network.mentions
    registers = ([mentions.actors.register] + [mentions.terms?.register].compactMap(\.self))
      .map(RegisterSummary.init)
    window = mentions.window
    self.by = by
    weight = network.options.weight
    minimum = network.options.minimum
    level = 0.95
    likeness = timeline.likeness
    undated = 0
    (periods, changes, communities, centralities) = ([], [], [], [])
    dynamic = DynamicGraph(
      graph: Graph(names: [], edges: []), periods: [], nodeCounts: [], edgeCounts: [])
  }
}

/// The graph of a period as a whole.
public struct TimelinePeriod: Sendable, Hashable, Encodable {
  /// The label, such as `2014`.
  public var period: String
  /// Its first day.
  public var start: String
  /// Its last day.
  public var end: String
  /// Whether the corpus covers only part of it.
  public var partial: Bool
  /// All its units.
  public var units: Int
  /// The conversations that they are of.
  public var conversations = 0
  /// Who is mentioned.
  public var nodes: Int
  /// Pairs that are joined.
  public var edges: Int
  /// The share of pairs that are joined; `nil` for fewer than two nodes.
  public var density: Double?
  /// Communities of two nodes or more; `nil` for two modes.
  public var communities: Int?
  /// Of the best partition; `nil` without edges.
  public var modularity: Double?
  /// The mean adjusted Rand index between seeds; `nil` without edges.
  public var meanAdjustedRand: Double?
  /// Pairs that were not there in the period before; `nil` where there is none to compare with.
  public var appeared: Int?
  /// Pairs that were there then and are not now.
  public var vanished: Int?
  /// Pairs there in both whose share of conversations rose by more than chance.
  public var strengthened: Int?
  /// Pairs there in both whose share fell by more than chance.
  public var weakened: Int?

  init(_ period: Period, partial: Bool, _ graph: NetworkFindings) {
    self.period = period.description
    start = period.start.description
    end = period.end.description
    self.partial = partial
    units = graph.units
    nodes = graph.summary.nodes
    edges = graph.summary.edges
    density = graph.summary.density
    communities = graph.summary.communities
    modularity = graph.summary.modularity
    meanAdjustedRand = graph.summary.meanAdjustedRand
  }

  mutating func note(_ changes: [EdgeChange]) {
    func count(_ change: EdgeChange.Change) -> Int {
      changes.count { $0.b != nil && $0.change == change }
    }
    appeared = count(.appeared)
    vanished = count(.vanished)
    strengthened = count(.strengthened)
    weakened = count(.weakened)
  }
}

/// A community of a period.
public struct TimelineCommunity: Sendable, Hashable, Encodable {
  /// The period.
  public var period: String
  /// The number that it has over time.
  public var id: Int
  /// What it has in common with the one of this number before, in (0, 1]; `nil` for a new one.
  public var jaccard: Double?
  /// How many nodes it has.
  public var size: Int
  /// The names of its three strongest members.
  public var name: String
  /// The names, the strongest first.
  public var members: [String]

  init(_ period: Period, _ aligned: CommunityAligner.Aligned) {
    self.period = period.description
    id = aligned.id
    jaccard = aligned.jaccard
    size = aligned.community.size
    name = aligned.community.name
    members = aligned.community.members
  }
}

/// An actor in the graph of a period.
public struct TimelineActor: Sendable, Hashable, Encodable {
  /// The period.
  public var period: String
  /// The actor.
  public var name: String
  /// The mentions.
  public var mentions: Int?
  /// The units that mention it.
  public var units: Int
  /// The conversations that do.
  public var conversations: Int
  /// The number of edges.
  public var degree: Int
  /// The sum of weights.
  public var strength: Double
  /// As in ``NetworkNode``.
  public var betweenness: Double?
  /// As in ``NetworkNode``.
  public var pageRank: Double
  /// The number of its community over time; `nil` without an edge.
  public var community: Int?

  init(_ period: Period, _ node: NetworkNode, community: Int?) {
    self.period = period.description
    name = node.name
    mentions = node.mentions
    units = node.units
    conversations = node.conversations
    degree = node.degree
    strength = node.strength
    betweenness = node.betweenness
    pageRank = node.pageRank
    self.community = community
  }
}

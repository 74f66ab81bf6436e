public import TenorAnalysis
internal import TenorCorpus
internal import TenorGraph

/// The network of actors by period: what appeared, vanished, strengthened, who was central when, and which
/// communities lasted.
///
/// - Input: as ``ActorNetwork``; what has no date, or one too coarse for the periods, is counted apart.
/// - Output: ``TimelineFindings``. Each period with units is set beside the last one before it that has any;
///   all comparisons are one family.
/// - Complexity: as ``ActorNetwork`` for each period; the partial grows with pairs times the periods that
///   have them.
public struct ActorTimeline: Analyser {
  /// `actors-timeline`
  public static let name = "actors-timeline"

  /// What makes each period's graph.
  public let network: ActorNetwork

  /// The least Jaccard index, above 0, with which a community is taken for one of the period before.
  public let likeness: Double

  /// The timeline of a network.
  public init(of network: ActorNetwork, likeness: Double = 0.3) {
    precondition(
      likeness > 0 && likeness <= 1, "A likeness lies above 0 and at most at 1, not at \(likeness)."
    )
    self.network = network
    self.likeness = likeness
  }

  /// Counts units, mentions and pairs by period.
  public func analyse(_ shard: Shard) throws -> NetworkPartial {
    try network.mentions.count(shard, byPeriod: true)
  }

  /// Makes the graph of each period, and compares each with the one before.
  public func finish(
    _ total: NetworkPartial, over corpus: CorpusSummary
  ) throws -> TimelineFindings {
    let entries = network.mentions.entries
    var findings = TimelineFindings(self, by: corpus.by)
    findings.undated = total.periods[Period?.none]?.units ?? 0
    var aligner = CommunityAligner(likeness: likeness)
    var steps: [(bin: Int, changes: [EdgeChange])] = []
    var before: (period: Period, counts: NetworkCounts)?
    for period in corpus.periods {
      let counts = total.periods[period] ?? .empty
      let graph = try network.network(counts)
      var bin = TimelinePeriod(period, partial: corpus.isPartial(period), graph)
      bin.conversations = counts.conversations
      let aligned = aligner.align(graph.communities)
      findings.communities += aligned.map { TimelineCommunity(period, $0) }
      findings.centralities += graph.nodes.map { node in
        TimelineActor(
          period, node, community: aligned.first { $0.community.number == node.community }?.id)
      }
      if let last = before, counts.units > 0 {
        steps.append(
          (findings.periods.count, EdgeChange.between(last, (period, counts), entries)))
      }
      if counts.units > 0 { before = (period, counts) }
      findings.periods.append(bin)
    }
    findings.comparisons = steps.reduce(0) { $0 + $1.changes.count }
    findings.changes = EdgeChange.judged(
      steps.map(\.changes), minimum: network.options.minimum)
    let byPeriod = Dictionary(grouping: findings.changes, by: \.to)
    for step in steps {
      findings.periods[step.bin].note(byPeriod[findings.periods[step.bin].period] ?? [])
    }
    let whole = try network.network(total.total)
    findings.dynamic = Self.dynamic(whole, total, corpus.periods)
    return findings
  }

  /// The graph of all periods with the units of each; what has no period is not in it, though its units
  /// are in the columns.
  private static func dynamic(
    _ whole: NetworkFindings, _ total: NetworkPartial, _ periods: [Period]
  ) -> DynamicGraph {
    let all = whole.graph
    let entries = Dictionary(uniqueKeysWithValues: whole.nodes.map { ($0.name, $0.entry) })
    func counts(_ name: String) -> [Int] {
      periods.map { total.periods[$0]?.actors[entries[name, default: -1]]?.units ?? 0 }
    }
    func counts(_ edge: Graph.Edge, of names: [String]) -> [Int] {
      let ends = [names[edge.a], names[edge.b]].map { entries[$0, default: -1] }.sorted()
      let pair = ActorPair(first: ends[0], second: ends[1])
      return periods.map { total.periods[$0]?.pairs[pair]?.count ?? 0 }
    }
    let dated = all.keepingEdges { index in
      counts(all.edges[index], of: all.names).contains { $0 > 0 }
    }
    let graph = dated.keepingNodes { node in counts(dated.names[node]).contains { $0 > 0 } }
    return DynamicGraph(
      graph: graph,
      periods: periods.map { .init(start: $0.start.description, end: $0.end.description) },
      nodeCounts: graph.names.map { counts($0) },
      edgeCounts: graph.edges.map { counts($0, of: graph.names) })
  }
}

extension ActorTimeline: TracedAnalyser {
  /// The network's, and what a community must share to last.
  public var choices: [Provenance.Choice] {
    network.choices + [.init("likeness", String(likeness))]
  }
  /// The registers.
  public var lexicons: [Provenance.File] { network.lexicons }
}

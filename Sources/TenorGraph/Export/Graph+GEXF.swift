extension Graph {
  /// The graph as GEXF 1.3 (gexf.net), UTF-8, for Gephi.
  ///
  /// A node's `id` and `label` are its name; columns are typed attributes, sorted by name; a value that a
  /// node or an edge lacks is left out. What XML 1.0 cannot hold becomes U+FFFD; should that make two
  /// ids equal, the later one gets a number. What is said about the graph is its description.
  public var gexf: String {
    GEXFWriter(self, spells: nil).text
  }
}

/// A graph over time: its nodes and edges over all periods, and in which of them each is there.
public struct DynamicGraph: Sendable, Hashable {
  /// A stretch of time: the first and the last day, as yyyy-mm-dd.
  public struct Period: Sendable, Hashable {
    /// The first day.
    public var start: String
    /// The last day, which belongs to it.
    public var end: String

    /// A period from the first day to the last.
    public init(start: String, end: String) {
      precondition(start <= end, "A period that starts on \(start) ends then or later, not \(end).")
      (self.start, self.end) = (start, end)
    }
  }

  /// All periods together.
  public let graph: Graph
  /// In rising order; each starts behind the end of the one before.
  public let periods: [Period]
  /// How much of each node there is in each period: `counts[node][period]`; 0 for a period without it.
  public let nodeCounts: [[Int]]
  /// The same of each edge.
  public let edgeCounts: [[Int]]

  /// A graph with counts by period, a row a node or an edge, a value a period; an edge is there only in periods
  /// in which both its nodes are.
  public init(graph: Graph, periods: [Period], nodeCounts: [[Int]], edgeCounts: [[Int]]) {
    precondition(nodeCounts.count == graph.names.count, "Counts have a row for each node.")
    precondition(edgeCounts.count == graph.edges.count, "Counts have a row for each edge.")
    precondition(
      (nodeCounts + edgeCounts).allSatisfy { $0.count == periods.count },
      "Counts have a value for each of \(periods.count) periods.")
    for (one, next) in zip(periods, periods.dropFirst()) {
      precondition(
        one.end < next.start, "The period from \(next.start) starts before \(one.end) is over.")
    }
    for (edge, counts) in zip(graph.edges, edgeCounts) {
      let isHeld = counts.indices.allSatisfy {
        counts[$0] == 0 || (nodeCounts[edge.a][$0] > 0 && nodeCounts[edge.b][$0] > 0)
      }
      precondition(
        isHeld,
        "\(graph.names[edge.a]) and \(graph.names[edge.b]) are joined in a period without them.")
    }
    self.graph = graph
    self.periods = periods
    self.nodeCounts = nodeCounts
    self.edgeCounts = edgeCounts
  }

  /// The same, with what it was made from and how.
  public func describing(_ about: [String: String]) -> DynamicGraph {
    DynamicGraph(
      graph: graph.describing(about), periods: periods, nodeCounts: nodeCounts,
      edgeCounts: edgeCounts)
  }

  /// The graph as dynamic GEXF 1.3: `timeformat="date"`, a closed spell a period, neighbouring periods in one
  /// spell, and the counts as the attribute `count in period` with the period as its time.
  ///
  /// Spells name their first and their last day. A spell of one day ends on the next, since Gephi drops
  /// spells without length (gephi/gephi #666).
  public var gexf: String {
    GEXFWriter(graph, spells: self).text
  }
}

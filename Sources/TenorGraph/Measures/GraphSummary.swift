internal import CIGraph

/// A graph as a whole.
public struct GraphSummary: Sendable, Hashable {
  /// The number of nodes.
  public var nodes: Int
  /// The number of edges.
  public var edges: Int
  /// The share of pairs of nodes that an edge joins, in 0...1; `nil` for fewer than two nodes.
  public var density: Double?
  /// Three times the triangles over the connected triples, in 0...1; `nil` where there is no triple.
  public var transitivity: Double?
  /// The connected components, the largest first.
  public var components: Partition
  /// The nodes without an edge.
  public var isolates: Int

  /// What a graph is as a whole.
  ///
  /// - Complexity: O(edges · √edges) time.
  public init(of graph: Graph) throws(IGraphError) {
    let opened = try IGraph(graph)
    nodes = graph.names.count
    edges = graph.edges.count
    density = graph.density
    transitivity = try opened.ofAll("transitivity") { cigraph_transitivity($0, $1) }
    components = try opened.components()
    isolates = graph.degrees.count { $0 == 0 }
  }
}

internal import CIGraph

/// How central each node is, by the usual measures, in the order of the graph's names.
///
/// Weights are strengths. For paths an edge is 1 / weight long.
///
/// - Complexity: betweenness and closeness are O(nodes · edges · log nodes) time; above `exactWork`
///   they are estimated from a sample of nodes, and ``pivots`` says so. All else is O(nodes + edges) a
///   round. Memory is O(nodes + edges).
public struct Centralities: Sendable, Hashable {
  /// The number of edges.
  public var degree: [Int]
  /// The sum of weights.
  public var strength: [Double]
  /// The share of pairs of other nodes whose shortest paths lead through the node, in 0...1: the sum
  /// over pairs of the share of their shortest paths, over (n − 1)(n − 2) / 2, as igraph and NetworkX
  /// normalise it. A pair without a path adds 0. `nil` for fewer than three nodes.
  ///
  /// - Source: Freeman (1977), doi:10.2307/3033543; Brandes (2001), doi:10.1080/0022250X.2001.9990249.
  /// - Differs: igraph holds two paths for equally long within its own tolerance, NetworkX only where
  ///   their sums of 1 / w are the same number to the last bit, so that it misses some ties.
  public var betweenness: [Double?]
  /// Nearness to the others, above 0: 1 over the mean distance to the r nodes that can be reached,
  /// times r / (n − 1), so that a small component's nodes are not nearer than a large one's. Lengths
  /// below 1 make it exceed 1. `nil` for a node without an edge and, where it is estimated, for one that no
  /// pivot reaches.
  ///
  /// - Source: Wasserman & Faust (1994), doi:10.1017/CBO9780511815478, as NetworkX has it.
  /// - Differs: igraph leaves out r / (n − 1), which is 1 in a connected graph; NetworkX gives 0 to a
  ///   node without an edge.
  public var closeness: [Double?]
  /// PageRank on weights with damping 0.85; the scores sum to 1.
  ///
  /// - Source: Brin & Page (1998), doi:10.1016/S0169-7552(98)00110-X; computed by PRPACK in igraph.
  public var pageRank: [Double]
  /// The leading eigenvector of the weighted adjacency matrix, its greatest score 1, in 0...1. `nil`
  /// without edges, or where igraph's solver finds none. Outside the component with the greatest
  /// eigenvalue all scores are 0; where two components share it, it is not unique.
  ///
  /// - Source: Bonacich (1972), doi:10.1080/0022250X.1972.9989806.
  /// - Differs: NetworkX scales to Euclidean length 1.
  public var eigenvector: [Double]?
  /// The greatest k for which the node is in a part of the graph where each has k edges.
  ///
  /// - Source: Seidman (1983), doi:10.1016/0378-8733(83)90028-X.
  public var core: [Int]
  /// How many nodes betweenness and closeness were estimated from; `nil` where they are exact.
  public var pivots: Int?

  /// Up to this product of nodes and edges, betweenness and closeness are exact: a path is followed from each
  /// node over each edge, and above it somebody would have to wait.
  public static let exactWork = 50_000_000

  /// The centralities of a graph.
  ///
  /// Above `exactWork`, `exactWork / edges` nodes, but at least 100, at equal steps through the sorted
  /// names stand for all: betweenness counts the paths from those, times nodes / pivots; closeness
  /// takes the mean distance to those. The relative standard error of a betweenness b is about
  /// 1 / √(pivots · b) at most: only the great ones are well known.
  ///
  /// - Source: Brandes & Pich (2007), doi:10.1142/S0218127407018403, with a systematic sample.
  public init(of graph: Graph, exactWork: Int = exactWork) throws(IGraphError) {
    let opened = try IGraph(graph)
    let nodes = graph.names.count
    degree = graph.degrees
    strength = graph.strengths
    pageRank = try opened.pageRank()
    core = try opened.coreness()
    eigenvector = graph.edges.isEmpty ? nil : try? opened.eigenvector()

    var sources = Array(0..<nodes)
    if nodes * graph.edges.count > exactWork {
      let count = min(nodes, max(100, exactWork / graph.edges.count))
      if count < nodes {
        pivots = count
        sources = (0..<count).map { $0 * nodes / count }
      }
    }
    betweenness = try opened.betweenness(from: pivots == nil ? nil : sources)
    closeness = try opened.closeness(from: sources)
  }
}

extension IGraph {
  func pageRank(damping: Double = 0.85) throws(IGraphError) -> [Double] {
    if nodes == 0 { return [] }
    return try perNode("PageRank") { cigraph_pagerank($0, weights, damping, $1) }
  }

  fileprivate func eigenvector() throws(IGraphError) -> [Double] {
    let scores: [Double] = try perNode("eigenvector centrality") {
      cigraph_eigenvector($0, weights, $1)
    }
    // ARPACK may start anew at random, from a state that outlives the call: what it leaves in the last
    // digits must not differ from call to call.
    // And 0 has no sign.
    return scores.map { ($0 * 1e12).rounded() / 1e12 + 0 }
  }

  fileprivate func coreness() throws(IGraphError) -> [Int] {
    let cores: [Int64] = try perNode("k-cores") { cigraph_coreness($0, $1) }
    return cores.map { Int($0) }
  }
}

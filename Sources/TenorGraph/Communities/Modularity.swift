internal import CIGraph

/// What communities are to be good at: more weight within than their nodes' strengths give by chance.
///
///     Q = 1/(2m) Σ over pairs (i, j) of one community (w(i,j) − γ s(i) s(j) / (2m))
///
/// with m the sum of weights; pairs are counted both ways, and each node with itself. A greater γ gives
/// more and smaller communities; 1 is the usual one. Small communities can be missed in large graphs (the
/// resolution limit).
///
/// - Source: Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113; γ: Reichardt & Bornholdt
///   (2006), doi:10.1103/PhysRevE.74.016110.
public struct Modularity: Sendable, Hashable {
  /// γ, above 0.
  public let resolution: Double

  /// The modularity with a resolution.
  public init(resolution: Double = 1) {
    precondition(
      resolution > 0 && resolution.isFinite,
      "A resolution is above 0 and finite, not \(resolution).")
    self.resolution = resolution
  }

  /// What igraph is given: a weight for each node, and the resolution that goes with it.
  func terms(in graph: Graph) -> (strengths: [Double], resolution: Double) {
    let strengths = graph.strengths
    return (strengths, resolution / strengths.reduce(0, +))
  }

  /// The quality of a partition, at most 1; `nil` without edges.
  ///
  /// - Complexity: O(nodes + edges).
  public func value(of partition: Partition, in graph: Graph) -> Double? {
    if graph.edges.isEmpty { return nil }
    let (strengths, share) = terms(in: graph)
    var within = 0.0
    var whole = 0.0
    for edge in graph.edges {
      whole += 2 * edge.weight
      if partition.labels[edge.a] == partition.labels[edge.b] { within += 2 * edge.weight }
    }
    var sums = [Double](repeating: 0, count: partition.sizes.count)
    for (node, label) in partition.labels.enumerated() { sums[label] += strengths[node] }
    return (within - share * sums.reduce(0) { $0 + $1 * $1 }) / whole
  }
}

extension IGraph {
  /// One run of the Leiden algorithm.
  func leiden(
    nodeWeights: [Double], resolution: Double, iterations: Int, seed: UInt64
  ) throws(IGraphError) -> Partition {
    let labels: [Int64] = try perNode("Leiden communities") {
      cigraph_leiden($0, weights, nodeWeights, resolution, Int64(iterations), seed, $1)
    }
    return Partition(labels.map { Int($0) })
  }
}

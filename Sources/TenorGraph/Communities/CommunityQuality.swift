internal import CIGraph

/// What communities are to be good at.
public enum CommunityQuality: Sendable, Hashable {
  /// More weight within communities than their nodes' strengths give by chance:
  ///
  ///     Q = 1/(2m) Σ over pairs (i, j) of one community (w(i,j) − γ s(i) s(j) / (2m))
  ///
  /// with m the sum of weights; pairs are counted both ways, and each node with itself. A greater γ
  /// gives more and smaller communities; 1 is the usual one. Small communities can be missed in large
  /// graphs (the resolution limit).
  ///
  /// - Source: Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113; γ: Reichardt & Bornholdt
  ///   (2006), doi:10.1103/PhysRevE.74.016110.
  case modularity(resolution: Double = 1)
  /// Denser within than γ, in units of weight, whatever the size (the constant Potts model):
  ///
  ///     Q = 1/(2m) Σ over pairs (i, j) of one community (w(i,j) − γ)
  ///
  /// It has no usual γ: communities have a mean weight per pair above it, and are joined to each other
  /// by less. A node with itself adds −γ, as in igraph.
  ///
  /// - Source: Traag, Van Dooren & Nesterov (2011), doi:10.1103/PhysRevE.84.016114.
  case constantPotts(resolution: Double)

  /// What igraph is given: a weight for each node, and the resolution that goes with it.
  func terms(in graph: Graph) -> (nodeWeights: [Double], resolution: Double) {
    switch self {
    case .modularity(let resolution):
      let strengths = graph.strengths
      return (strengths, resolution / strengths.reduce(0, +))
    case .constantPotts(let resolution):
      return ([Double](repeating: 1, count: graph.names.count), resolution)
    }
  }

  /// The quality of a partition, at most 1; `nil` without edges.
  ///
  /// - Complexity: O(nodes + edges).
  public func value(of partition: Partition, in graph: Graph) -> Double? {
    if graph.edges.isEmpty { return nil }
    let (nodeWeights, resolution) = terms(in: graph)
    var within = 0.0
    var whole = 0.0
    for edge in graph.edges {
      whole += 2 * edge.weight
      if partition.labels[edge.a] == partition.labels[edge.b] { within += 2 * edge.weight }
    }
    var sums = [Double](repeating: 0, count: partition.sizes.count)
    for (node, label) in partition.labels.enumerated() { sums[label] += nodeWeights[node] }
    return (within - resolution * sums.reduce(0) { $0 + $1 * $1 }) / whole
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

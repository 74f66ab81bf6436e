/// Communities of a graph by the Leiden algorithm, with what several seeds say of how firm they are.
///
/// - Source: Traag, Waltman & Van Eck (2019), doi:10.1038/s41598-019-41695-z; in igraph, β = 0.01.
public struct Communities: Sendable, Hashable {
  /// The partition of the best quality that a seed found.
  public var best: Partition
  /// Its quality, at most 1; `nil` without edges, where each node is its own community.
  public var quality: Double?
  /// What each seed found, in the order of seeds.
  public var runs: [Partition]

  /// In a graph of more edges a run stops after two iterations, as igraph has it by default: where there
  /// are communities they have settled by then, and where there are none a run goes on for long over the
  /// third digit of the quality.
  public static let manyEdges = 200_000

  init(best: Partition, quality: Double?, runs: [Partition]) {
    (self.best, self.quality, self.runs) = (best, quality, runs)
  }

  /// Runs the algorithm from some seeds, each until two further iterations gain nothing, or 100 are
  /// done; ``manyEdges`` says where it is less.
  ///
  /// A greater resolution gives more and smaller communities; 1 is the usual one.
  ///
  /// Of partitions equally good to 10⁻¹², the one whose labels come first is the best.
  ///
  /// - Complexity: O(edges) time an iteration, in practice; O(nodes · seeds + edges) memory.
  public init(
    of graph: Graph, resolution: Double = 1, seeds: Int = 20, firstSeed: UInt64 = 1
  ) throws(IGraphError) {
    precondition(seeds > 0, "Communities need a seed, not \(seeds).")
    let mostIterations = graph.edges.count > Self.manyEdges ? 2 : 100
    let apart = Partition(Array(graph.names.indices))
    guard !graph.edges.isEmpty else {
      (best, quality, runs) = (apart, nil, [apart])
      return
    }
    let opened = try IGraph(graph)
    let measure = Modularity(resolution: resolution)
    let (strengths, share) = measure.terms(in: graph)
    var found: [Partition] = []
    var best = apart
    var quality = -Double.infinity
    for run in 0..<UInt64(seeds) {
      let partition = try opened.leiden(
        nodeWeights: strengths, resolution: share, iterations: mostIterations,
        seed: firstSeed &+ run)
      found.append(partition)
      guard let value = measure.value(of: partition, in: graph) else { continue }
      let ties = abs(value - quality) <= 1e-12
      if ties ? partition.labels.lexicographicallyPrecedes(best.labels) : value > quality {
        (best, quality) = (partition, value)
      }
    }
    (self.best, self.quality, runs) = (best, quality, found)
  }

  /// The mean adjusted Rand index over all pairs of runs: 1 where every seed found the same; `nil` for a
  /// single run.
  ///
  /// - Complexity: O(runs² · nodes).
  public var meanAdjustedRand: Double? {
    guard runs.count > 1 else { return nil }
    var sum = 0.0
    for (index, run) in runs.enumerated() {
      for other in runs[..<index] { sum += run.adjustedRand(with: other) }
    }
    return sum / Double(runs.count * (runs.count - 1) / 2)
  }

  /// The share of runs that put two nodes into one community, in 0...1: a cell of the matrix of
  /// co-membership, which is not stored since it would grow with the square of the nodes.
  public func coMembership(_ a: Int, _ b: Int) -> Double {
    Double(runs.count { $0.labels[a] == $0.labels[b] }) / Double(runs.count)
  }

  /// How firmly each node sits in its community: its mean co-membership with the others there; `nil` for
  /// one alone.
  ///
  /// - Complexity: O(runs · nodes).
  public var firmness: [Double?] {
    var together = [Int](repeating: 0, count: best.labels.count)
    for run in runs {
      // The nodes of a cell are in one community here and in one of the run's.
      var cells: [Int: Int] = [:]
      let width = run.sizes.count
      for (here, there) in zip(best.labels, run.labels) {
        cells[here * width + there, default: 0] += 1
      }
      for (node, (here, there)) in zip(best.labels, run.labels).enumerated() {
        together[node] += cells[here * width + there, default: 1] - 1
      }
    }
    return zip(best.labels, together).map { label, count in
      let others = best.sizes[label] - 1
      return others > 0 ? Double(count) / Double(others * runs.count) : nil
    }
  }
}

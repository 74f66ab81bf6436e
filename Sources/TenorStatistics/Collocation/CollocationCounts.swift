/// How often a node and each of its collocates occur in each cluster, such as a conversation, and how often
/// together.
public struct CollocationCounts: Sendable, Hashable {
  /// O: by collocate, in which clusters how often it stands in a place about the node.
  public let joint: SparseCounts
  /// C: by collocate, in which clusters how often it occurs.
  public let collocates: SparseCounts
  /// R: the nodes in each cluster, those without one included.
  public let nodes: [Int]
  /// S: the places about a node.
  public let slots: Int

  /// Counts of the same collocates in the same clusters.
  public init(joint: SparseCounts, collocates: SparseCounts, nodes: [Int], slots: Int) {
    precondition(slots > 0, "A window has one place or more, not \(slots).")
    precondition(
      joint.words == collocates.words,
      "\(joint.words) collocates by the node, but \(collocates.words) in all.")
    precondition(
      (joint.parts + collocates.parts).allSatisfy { Int($0) < nodes.count },
      "A collocate is in no such cluster.")
    self.joint = joint
    self.collocates = collocates
    self.nodes = nodes
    self.slots = slots
  }

  /// What stands in for a joint count of 0, so that every pair has a logDice.
  static let least = 0.5

  /// 14 + log₂(2 O / (S (R + C))); `nil` where neither occurs.
  func logDice(joint: Int, node: Int, collocate: Int) -> Double? {
    guard node + collocate > 0 else { return nil }
    return 14
      + log2(2 * max(Double(joint), Self.least) / (Double(slots) * Double(node + collocate)))
  }
}

/// Intervals for the logDice of a node with its collocates, from a bootstrap over clusters.
///
///     logDice* = 14 + log₂(2 Σ tᵢ Oᵢ / (S Σ tᵢ (Rᵢ + Cᵢ))),  tᵢ how often cluster i was drawn
///
/// with ½ in place of a sum of 0 in the numerator. All collocates see the same draws. Each interval is
/// `expandedPercentileInterval` of the replicates, widened as for so many clusters as hold the pair: the
/// others tell nothing of how it varies.
///
/// - Output: in the order of the collocates; `nil` for a pair of fewer than two clusters.
/// - Complexity: O(replicates × (clusters + entries)).
/// - Source: as ``clusterRatioIntervals(_:sizes:replicates:level:seed:)``.
/// - Differs: an interval from the table of O, R, C and N takes each token as independent, and is too narrow
///   wherever a pair comes in bursts.
public func clusterLogDiceIntervals(
  _ counts: CollocationCounts, replicates: Int = 2000, level: Double = 0.95, seed: UInt64
) -> [Interval?] {
  check(level: level)
  let words = 0..<counts.joint.words
  guard counts.nodes.count > 1, !words.isEmpty else { return words.map { _ in nil } }
  let drawn = clusterReplicates(
    of: [counts.nodes.count], replicates: replicates, seed: seed
  ) { times -> [Double?]? in
    let times = times[0]
    let node = zip(times, counts.nodes).reduce(0) { $0 + $1.0 * $1.1 }
    return words.map {
      counts.logDice(
        joint: counts.joint.sum(of: $0, times), node: node,
        collocate: counts.collocates.sum(of: $0, times))
    }
  }
  return words.map { word in
    expandedPercentileInterval(
      drawn.compactMap { $0[word] }, clusters: counts.joint[word].count, level: level)
  }
}

extension SparseCounts {
  /// The tokens of a word when each part is there so many times.
  fileprivate func sum(of word: Int, _ times: [Int]) -> Int {
    var sum = 0
    for index in bounds[word]..<bounds[word + 1] {
      sum += Int(counts[index]) * times[Int(parts[index])]
    }
    return sum
  }
}

/// Clusters of tokens, such as conversations, each on one of two sides.
public struct SidedClusters: Sendable, Hashable {
  /// The tokens of each cluster.
  public let tokens: [Int]
  /// Whether each is in the target; the others are in the reference.
  public let inTarget: [Bool]
  /// The stratum of each, such as its month or kind.
  public let strata: [Int]

  /// Clusters by tokens, side and, where sides may only be exchanged within a stratum, stratum.
  public init(tokens: [Int], inTarget: [Bool], strata: [Int]? = nil) {
    let strata = strata ?? [Int](repeating: 0, count: tokens.count)
    precondition(
      tokens.count == inTarget.count && tokens.count == strata.count,
      "\(tokens.count) clusters, \(inTarget.count) sides and \(strata.count) strata.")
    precondition(tokens.allSatisfy { $0 >= 0 }, "A cluster has 0 tokens or more.")
    self.tokens = tokens
    self.inTarget = inTarget
    self.strata = strata
  }

  /// c, the tokens of the target.
  var targetTokens: Int { tokens.indices.reduce(0) { $0 + (inTarget[$1] ? tokens[$1] : 0) } }

  /// The strata in which something can be exchanged: the clusters with tokens, and how many of them are in
  /// the target.
  var exchangeable: [(clusters: [Int], inTarget: Int)] {
    let groups = Dictionary(grouping: tokens.indices.filter { tokens[$0] > 0 }) { strata[$0] }
    return groups.sorted { $0.key < $1.key }.compactMap { _, clusters in
      let chosen = clusters.count { inTarget[$0] }
      return chosen > 0 && chosen < clusters.count ? (clusters, chosen) : nil
    }
  }
}

/// Random sides for clusters, some labellings at a time, shared by all words.
struct SideShuffles {
  /// How many labellings are made at a time: a block of them for all clusters stays in the cache.
  static let block = 128

  private let clusters: SidedClusters
  private let fixed: [Int]
  private var strata: [(clusters: [Int], inTarget: Int)]
  private var chance: SeededGenerator
  private let all: Double
  /// −1 in place `block` · cluster + j where labelling j puts the cluster into the target, 0 elsewhere.
  private(set) var masks: [Int32]
  /// The tokens that each labelling puts into the target.
  private(set) var targetTokens = [Double](repeating: 0, count: block)
  /// 1 / (c (N − c)) for each of them.
  private(set) var scales = [Double](repeating: 0, count: block)

  init(_ clusters: SidedClusters, seed: UInt64) {
    self.clusters = clusters
    strata = clusters.exchangeable
    let free = Set(strata.flatMap(\.clusters))
    fixed = clusters.tokens.indices.filter { clusters.inTarget[$0] && !free.contains($0) }
    chance = SeededGenerator(seed: seed)
    all = Double(clusters.tokens.reduce(0, +))
    masks = [Int32](repeating: 0, count: clusters.tokens.count * Self.block)
  }

  /// Draws the next labellings, `Self.block` of them.
  mutating func draw() {
    for index in masks.indices { masks[index] = 0 }
    for labelling in 0..<Self.block {
      var tokens = 0
      for cluster in fixed {
        masks[cluster * Self.block + labelling] = -1
        tokens += clusters.tokens[cluster]
      }
      for stratum in strata.indices {
        chance.shuffle(&strata[stratum].clusters)
        for cluster in strata[stratum].clusters.prefix(strata[stratum].inTarget) {
          masks[cluster * Self.block + labelling] = -1
          tokens += clusters.tokens[cluster]
        }
      }
      targetTokens[labelling] = Double(tokens)
      scales[labelling] = 1 / (Double(tokens) * (all - Double(tokens)))
    }
  }
}

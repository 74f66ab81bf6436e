/// A test of whether a word goes with a node as much on one side as on the other, by exchanging whole
/// clusters.
public struct LogDiceChange: Sendable, Hashable {
  /// The logDice of the target less that of the reference.
  public var difference: Double
  /// log₂ of how many times more often the word stands about one node in the target.
  public var perNode: Double
  /// The two-sided p-value: the larger of the two differences', 1 where they have not the same sign.
  public var p: Double
  /// How many labellings it rests on.
  public var permutations: Int
  /// Whether it stopped at `settledAfter`, before all were looked at.
  public var settled: Bool
}

/// Tests each of many collocates of a node for a difference between two sides, by shuffling the sides over
/// the clusters; all collocates see the same shuffles.
///
///     t = log₂(O₁ / (R₁ + C₁)) − log₂(O₂ / (R₂ + C₂)),  u = log₂(O₁ / R₁) − log₂(O₂ / R₂)
///     p = max over t and u of (1 + #(|t*| ≥ |t|)) / (1 + B)
///
/// t, the difference in logDice, alone would not do: the logDice of a word that is far more frequent than
/// the node falls as the node gets rarer, though as many of its nodes have the word beside them. u does not
/// know how often the word occurs elsewhere. So both have to differ.
///
/// In place of a joint count of 0 stands ½, or less where the other side's share would give less: a side
/// where little could be seen does not look like one with more of it.
///
/// - Parameters:
///   - clusters: the clusters of `counts`, whole conversations, each with its tokens and its side. With
///     strata, sides are shuffled within each.
///   - replicates: B.
///   - settledAfter: as in ``clusterKeyness(_:in:replicates:settledAfter:seed:)``, for either difference.
/// - Output: for each collocate, in order; `nil` where a side has no node, and for all where there is
///   nothing to exchange. A labelling that leaves a side without a node counts as not extreme.
/// - Complexity: O(B (clusters + collocates + entries)) time, 512 bytes a cluster.
/// - Source: Phipson & Smyth (2010), doi:10.2202/1544-6115.1585; Besag & Clifford (1991),
///   doi:10.1093/biomet/78.2.301; for the larger of two p-values Berger (1982),
///   doi:10.1080/00401706.1982.10487790.
public func clusterLogDiceChanges(
  _ counts: CollocationCounts, in clusters: SidedClusters, replicates: Int = 9_999,
  settledAfter: Int? = 20, seed: UInt64
) -> [LogDiceChange?] {
  precondition(replicates > 0, "A test shuffles once or more, not \(replicates) times.")
  precondition(settledAfter ?? 1 > 0, "A word is settled after one shuffle or more.")
  precondition(
    counts.nodes.count == clusters.tokens.count,
    "\(counts.nodes.count) clusters of nodes, but \(clusters.tokens.count) with sides.")
  guard !clusters.exchangeable.isEmpty else {
    return .init(repeating: nil, count: counts.joint.words)
  }
  var tallies = (0..<counts.joint.words).map { LogDiceTally($0, of: counts, in: clusters) }
  var open = tallies.indices.filter { tallies[$0].differences != nil }
  var shuffles = SideShuffles(clusters, seed: seed)
  var nodes = [Int](repeating: 0, count: SideShuffles.block)
  var done = 0
  while done < replicates && !open.isEmpty {
    shuffles.draw()
    for place in nodes.indices {
      nodes[place] = counts.nodes.indices.reduce(0) {
        $0 - counts.nodes[$1] * Int(shuffles.masks[$1 * SideShuffles.block + place])
      }
    }
    let size = min(SideShuffles.block, replicates - done)
    for word in open {
      tallies[word].look(
        at: shuffles, first: size, counts, nodes: nodes, settledAfter: settledAfter ?? .max)
    }
    open.removeAll { tallies[$0].isSettled(after: settledAfter ?? .max) }
    done += size
  }
  return tallies.map { $0.change(settledAfter: settledAfter ?? .max) }
}

/// What a labelling gives a side, and what is left for the other.
private struct SidedCounts {
  /// O, C and R of both sides.
  let joint: Double
  let collocate: Double
  let node: Double

  /// 2 to the power of t and of u for a side with these; `nil` where a side has no node.
  func ratios(_ o: Double, _ c: Double, _ r: Double) -> (dice: Double, node: Double)? {
    guard r > 0, r < node else { return nil }
    return (
      ratio(o, of: r + c, in: node + collocate), ratio(o, of: r, in: node)
    )
  }

  /// (o / size) / (its like on the other side)
  private func ratio(_ o: Double, of size: Double, in all: Double) -> Double {
    let rest = all - size
    let one = o > 0 ? o : min(CollocationCounts.least, joint * size / all)
    let other = joint > o ? joint - o : min(CollocationCounts.least, joint * rest / all)
    return one * rest / (other * size)
  }
}

/// What the shuffles so far say of a collocate.
private struct LogDiceTally {
  let word: Int
  let counts: SidedCounts
  /// `nil` where there are none.
  let differences: (dice: Double, node: Double)?
  /// 2 to the power of |t| and of |u|, a little less, so that rounding does not tell equal labellings apart.
  let limits: (dice: Double, node: Double)
  var extreme = (dice: 0, node: 0)
  var seen = 0

  init(_ word: Int, of all: CollocationCounts, in clusters: SidedClusters) {
    func sums(_ sparse: SparseCounts) -> (target: Int, all: Int) {
      sparse[word].reduce(into: (0, 0)) { sums, entry in
        sums.1 += entry.count
        if clusters.inTarget[entry.part] { sums.0 += entry.count }
      }
    }
    let (o, c) = (sums(all.joint), sums(all.collocates))
    let r = all.nodes.indices.reduce(into: (target: 0, all: 0)) { sums, cluster in
      sums.all += all.nodes[cluster]
      if clusters.inTarget[cluster] { sums.target += all.nodes[cluster] }
    }
    self.word = word
    counts = SidedCounts(joint: Double(o.all), collocate: Double(c.all), node: Double(r.all))
    let ratios =
      o.all > 0 ? counts.ratios(Double(o.target), Double(c.target), Double(r.target)) : nil
    differences = ratios.map { (log2($0.dice), log2($0.node)) }
    func limit(_ ratio: Double) -> Double { max(ratio, 1 / ratio) * (1 - 1e-10) }
    limits = ratios.map { (limit($0.dice), limit($0.node)) } ?? (.infinity, .infinity)
  }

  /// Whether it needs no further look.
  func isSettled(after most: Int) -> Bool { max(extreme.dice, extreme.node) >= most }

  /// Counts the first so many labellings of a block, up to the one that settles the word.
  mutating func look(
    at shuffles: borrowing SideShuffles, first size: Int, _ all: CollocationCounts,
    nodes: [Int], settledAfter: Int
  ) {
    let block = SideShuffles.block
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * block) { sums in
      sums.initialize(repeating: 0)
      add(all.joint, shuffles, to: UnsafeMutableBufferPointer(rebasing: sums[..<block]))
      add(all.collocates, shuffles, to: UnsafeMutableBufferPointer(rebasing: sums[block...]))
      for place in 0..<size {
        seen += 1
        guard
          let ratios = counts.ratios(
            Double(sums[place]), Double(sums[block + place]), Double(nodes[place]))
        else { continue }
        if max(ratios.dice, 1 / ratios.dice) >= limits.dice { extreme.dice += 1 }
        if max(ratios.node, 1 / ratios.node) >= limits.node { extreme.node += 1 }
        if isSettled(after: settledAfter) { break }
      }
    }
  }

  private func add(
    _ sparse: SparseCounts, _ shuffles: borrowing SideShuffles,
    to sums: UnsafeMutableBufferPointer<Int32>
  ) {
    let block = SideShuffles.block
    shuffles.masks.withUnsafeBufferPointer { masks in
      for index in sparse.bounds[word]..<sparse.bounds[word + 1] {
        let count = sparse.counts[index]
        let first = Int(sparse.parts[index]) * block
        for place in 0..<block { sums[place] &+= count & masks[first &+ place] }
      }
    }
  }

  func change(settledAfter: Int) -> LogDiceChange? {
    guard let differences else { return nil }
    let settled = isSettled(after: settledAfter)
    let most = Double(max(extreme.dice, extreme.node))
    let agree = differences.dice * differences.node > 0
    let p = settled ? most / Double(seen) : (1 + most) / Double(1 + seen)
    return LogDiceChange(
      difference: differences.dice, perNode: differences.node, p: agree ? p : 1,
      permutations: seen, settled: settled)
  }
}

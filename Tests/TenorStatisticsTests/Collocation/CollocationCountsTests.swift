import TenorStatistics
import Testing

/// Counts of collocates by cluster: O and C of each, and R.
private func counts(
  _ words: [(joint: [Int], all: [Int])], nodes: [Int], slots: Int = 2
) -> CollocationCounts {
  func sparse(_ rows: [[Int]]) -> SparseCounts {
    rows.reduce(into: SparseCounts()) { sparse, row in
      sparse.append(
        row.enumerated().filter { $0.element > 0 }.map {
          PartCount(part: $0.offset, count: $0.element)
        })
    }
  }
  return CollocationCounts(
    joint: sparse(words.map(\.joint)), collocates: sparse(words.map(\.all)), nodes: nodes,
    slots: slots)
}

@Suite struct CollocationCountsTests {
  @Test func `clusters that are all alike leave no room`() throws {
    let found = clusterLogDiceIntervals(
      counts([([1, 1, 1, 1], [3, 3, 3, 3])], nodes: [1, 1, 1, 1]), replicates: 100, seed: 1)
    // 14 + log₂(2 · 4 / (2 · 16)), whatever is drawn.
    let interval = try #require(found[0])
    #expect(near(interval.lower, 12) && near(interval.upper, 12))
  }

  @Test func `an interval is between the logDice of the clusters alone`() throws {
    let found = clusterLogDiceIntervals(
      counts([([4, 1], [4, 4])], nodes: [4, 4]), replicates: 2_000, seed: 1)
    // 14 + log₂(8 / 16) and 14 + log₂(2 / 16).
    let interval = try #require(found[0])
    #expect(near(interval.lower, 11) && near(interval.upper, 13))
  }

  @Test func `a pair of one cluster has no interval, nor has a corpus of one`() {
    let one = clusterLogDiceIntervals(
      counts([([4, 0, 0], [4, 1, 1]), ([1, 1, 0], [2, 2, 2])], nodes: [4, 4, 4]),
      replicates: 50, seed: 1)
    #expect(one[0] == nil && one[1] != nil)
    #expect(
      clusterLogDiceIntervals(counts([([4], [4])], nodes: [4]), replicates: 50, seed: 1) == [nil])
    #expect(clusterLogDiceIntervals(counts([], nodes: [1, 2]), replicates: 50, seed: 1) == [])
  }

  /// Three clusters a side; the pair in all of one side and in none of the other. Of the 20 labellings two
  /// are as extreme.
  @Test func `a change by hand`() throws {
    let counts = counts([([2, 2, 2, 0, 0, 0], [4, 4, 4, 4, 4, 4])], nodes: [4, 4, 4, 4, 4, 4])
    let sides = SidedClusters(
      tokens: .init(repeating: 50, count: 6), inTarget: [true, true, true, false, false, false])
    let change = try #require(
      clusterLogDiceChanges(
        counts, in: sides, replicates: 20_000, settledAfter: nil, seed: 3)[0])
    // log₂(6 / 24) − log₂(½ / 24), and the same over 12.
    #expect(near(change.difference, 3.584962500721156, 1e-9))
    #expect(near(change.perNode, 3.584962500721156, 1e-9))
    #expect(abs(change.p - 0.1) < 0.01 && change.permutations == 20_000 && !change.settled)
  }

  @Test func `a side that could not have seen the pair does not look like one with more of it`()
    throws
  {
    // One node in the target against a hundred: ½ for its 0 would be a rise of log₂ 16.
    let counts = counts([([0, 3], [0, 3])], nodes: [1, 100])
    let sides = SidedClusters(tokens: [50, 5_000], inTarget: [true, false])
    let change = try #require(clusterLogDiceChanges(counts, in: sides, replicates: 100, seed: 1)[0])
    #expect(change.difference < 0 && change.difference > -0.1)
    #expect(change.perNode < 0 && change.perNode > -0.1 && change.p > 0.9)
  }

  @Test func `a node that got rarer changes no frequent word`() throws {
    // "the" stands about every node, and everywhere else; the target has a tenth of the nodes.
    let clusters = 40
    let nodes = (0..<clusters).map { $0 < 20 ? 1 : 10 }
    let counts = counts(
      [(nodes, .init(repeating: 100, count: clusters))], nodes: nodes)
    let sides = SidedClusters(
      tokens: .init(repeating: 1_000, count: clusters), inTarget: (0..<clusters).map { $0 < 20 })
    let change = try #require(clusterLogDiceChanges(counts, in: sides, replicates: 999, seed: 1)[0])
    #expect(change.difference < -3 && near(change.perNode, 0) && change.p == 1)
  }

  @Test func `a side without a node has no change, and nothing to exchange none`() {
    let counts = counts([([2, 0], [4, 4])], nodes: [4, 0])
    let sides = SidedClusters(tokens: [50, 50], inTarget: [true, false])
    #expect(clusterLogDiceChanges(counts, in: sides, replicates: 100, seed: 1) == [nil])
    let alone = SidedClusters(tokens: [50, 50], inTarget: [true, true])
    #expect(clusterLogDiceChanges(counts, in: alone, replicates: 100, seed: 1) == [nil])
  }

  /// Two collocates that are the same on both sides, in bursts: p is spread over 0 to 1.
  @Test func `a change that is not there is seldom found`() {
    var chance = SeededGenerator(seed: 7)
    var low = 0
    for run in 0..<200 {
      let nodes = (0..<30).map { _ in 1 + chance.below(4) }
      let joint = nodes.map { node in (0..<node).count { _ in chance.uniform() < 0.3 } }
      let all = joint.map { $0 + chance.below(3) }
      let sides = SidedClusters(
        tokens: .init(repeating: 100, count: 30), inTarget: (0..<30).map { $0 < 15 })
      let change = clusterLogDiceChanges(
        counts([(joint, all)], nodes: nodes), in: sides, replicates: 199, seed: UInt64(run))[0]
      if let change, change.p < 0.05 { low += 1 }
    }
    #expect((0...16).contains(low))
  }
}

@Suite struct CValueTests {
  /// Frantzi, Ananiadou & Mima (2000): *basal cell carcinoma*, and terms that hold it.
  @Test(arguments: [
    (5, 5, 0, 0, 11.6096), (4, 11, 5, 1, 12), (4, 7, 0, 0, 14), (3, 984, 26, 5, 1551.3613),
  ])
  func `the worked example`(words: Int, frequency: Int, nested: Int, candidates: Int, value: Double)
  {
    #expect(
      near(
        cValue(words: words, frequency: frequency, nested: nested, in: candidates), value, 5e-4))
  }

  @Test func `a sequence of one longer candidate is no unit`() {
    #expect(cValue(words: 2, frequency: 7, nested: 7, in: 1) == 0)
  }
}

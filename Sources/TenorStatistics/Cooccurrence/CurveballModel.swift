/// Pairs of items tested against chance that keeps exactly how often each item occurs and how many items
/// each unit holds, by drawing such incidences at random (``Curveball``).
///
///     p = (1 + draws with as many units or more) / (1 + draws in which the pair meets at all)
///
/// The draws are one chain: after a burn-in of 100 rounds, in each of which every item trades units with
/// another, every 5th round is kept. The first kept are as random as the last, as a test on small
/// incidences, all of whose fellows can be listed, shows.
///
/// - Complexity: O(draws · (5 · occurrences + Σ size² of units)) time; O(occurrences + pairs) memory.
/// - Source: Strona et al. (2014), doi:10.1038/ncomms5114; p-values as in Phipson & Smyth (2010),
///   doi:10.2202/1544-6115.1585.
public struct CurveballModel: Sendable {
  /// Rounds before the first draw.
  public static let burnIn = 100
  /// Rounds from draw to draw.
  public static let thinning = 5

  private let incidence: Incidence
  private let draws: Int
  private let seed: UInt64

  /// A test of pairs of an incidence with so many draws, from a seed that belongs into the report.
  public init(of incidence: Incidence, draws: Int = 1000, seed: UInt64 = 1) {
    precondition(draws > 0, "A test needs a draw, not \(draws).")
    self.incidence = incidence
    self.draws = draws
    self.seed = seed
  }

  /// Tests all pairs that were seen together as one family; pairs are sorted by `a`, then `b`.
  public func test(
    _ pairs: [PairCount], alternative: PairTest.Alternative = .more
  ) -> [PairTest] {
    var tallies = [Tally](repeating: Tally(), count: pairs.count)
    var chain = Curveball(incidence, seed: seed)
    for _ in 0..<Self.burnIn { chain.round() }
    var counter = PairCounter(incidence, pairs)
    for _ in 0..<draws {
      for _ in 0..<Self.thinning { chain.round() }
      counter.count(chain.unitsOf) { index, both in tallies[index].add(both, pairs[index].both) }
    }
    return zip(pairs, tallies).map { pair, tally in
      let p = PairTest.p(
        more: Double(1 + tally.more) / Double(1 + tally.seen),
        fewer: Double(1 + tally.fewer) / Double(1 + tally.seen), alternative)
      return PairTest(
        pair: pair, expected: Double(tally.sum) / Double(draws),
        tail: Double(1 + tally.more) / Double(1 + draws), p: p, q: p)
    }.adjusted
  }

  /// What the draws gave a pair.
  private struct Tally {
    var more = 0
    var fewer = 0
    var seen = 0
    var sum = 0

    mutating func add(_ both: Int, _ observed: Int) {
      sum += both
      if both >= observed { more += 1 }
      if both > 0 {
        seen += 1
        if both <= observed { fewer += 1 }
      }
    }
  }
}

/// Counts given pairs in one incidence after another of the same sizes.
private struct PairCounter {
  private let pairs: [PairCount]
  /// Where the pairs of each item, as the lower one, begin.
  private var firstPair: [Int]
  private let starts: [Int]
  private var occurrences: [Int32]
  private var filled: [Int]
  private var counts: [Int]

  init(_ incidence: Incidence, _ pairs: [PairCount]) {
    self.pairs = pairs
    for index in pairs.indices.dropFirst() {
      precondition(pairs[index - 1].a <= pairs[index].a, "Pairs are sorted by their lower item.")
    }
    firstPair = [Int](repeating: 0, count: incidence.items + 1)
    for pair in pairs { firstPair[pair.a + 1] += 1 }
    for item in 0..<incidence.items { firstPair[item + 1] += firstPair[item] }
    starts = incidence.starts
    occurrences = incidence.occurrences
    filled = incidence.starts
    counts = [Int](repeating: 0, count: incidence.items)
  }

  mutating func count(_ unitsOf: [[Int32]], _ report: (Int, Int) -> Void) {
    for index in starts.indices { filled[index] = starts[index] }
    for (item, units) in unitsOf.enumerated() {
      for unit in units {
        occurrences[filled[Int(unit)]] = Int32(item)
        filled[Int(unit)] += 1
      }
    }
    for (a, units) in unitsOf.enumerated() where firstPair[a] < firstPair[a + 1] {
      for unit in units {
        // Items rise within a unit, since they were filled in by rising item.
        var place = starts[Int(unit) + 1] - 1
        while occurrences[place] > Int32(a) {
          counts[Int(occurrences[place])] += 1
          place -= 1
        }
      }
      for index in firstPair[a]..<firstPair[a + 1] { report(index, counts[pairs[index].b]) }
      for unit in units {
        var place = starts[Int(unit) + 1] - 1
        while occurrences[place] > Int32(a) {
          counts[Int(occurrences[place])] = 0
          place -= 1
        }
      }
    }
  }
}

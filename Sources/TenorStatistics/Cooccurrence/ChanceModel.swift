/// Pairs of items tested against chance that keeps how often each item occurs and how many items each
/// unit holds: the default test of co-mentions.
///
/// Each item falls into each unit with the probability that the sums give it
/// (``BipartiteConfiguration``); the number of units with both follows from these, without draws.
///
/// Chosen over ``CurveballModel``, which draws, because it needs only counts that merge, not the units
/// themselves: frequencies, units by size, and pairs, so that memory is proportional to the edges;
/// because B draws give no p-value below 1 / (B + 1), too few to adjust for thousands of pairs; and
/// because it takes seconds where drawing takes minutes. How near it comes, and how often it errs where
/// nothing is to be found, the benchmark `nullgraph` shows.
///
/// - Note: units are taken for independent given their size. Utterances of one conversation are not,
///   where items come in bursts; test by conversation to be safe from that.
/// - Source: Neal (2014), doi:10.1016/j.socnet.2014.06.001; with the probabilities of Saracco et al.
///   (2017), doi:10.1088/1367-2630/aa6b38; compared by Neal, Domagalski & Sagan (2021),
///   doi:10.1038/s41598-021-03238-3.
/// - Differs: the R package backbone gives `tail` on average sums, for all pairs; here `p` is for a pair
///   that was seen.
public struct ChanceModel: Sendable {
  /// What becomes of the sums that chance keeps.
  public enum Sums: Sendable, Hashable {
    /// They are fixed: mean and variance are corrected for it (``FixedSums``) and a binomial distribution
    /// is matched to them.
    case fixed
    /// They are kept on average only, as in the stochastic degree sequence model (SDSM), and the
    /// distribution is exact. The test is then conservative, much so where units hold few items.
    case onAverage
  }

  private let chance: BipartiteConfiguration
  private let sums: Sums
  private let fixedSums: FixedSums

  /// The model of an incidence's sums: the units of each item, and how many units hold how many items.
  ///
  /// - Complexity: O(different frequencies · different sizes) a round, a few hundred rounds.
  public init(frequencies: [Int], unitsBySize: [Int: Int], sums: Sums = .fixed) {
    let occurrences = frequencies.reduce(0, +)
    let held = unitsBySize.reduce(0) { $0 + $1.key * $1.value }
    precondition(
      occurrences == held, "Items occur \(occurrences) times, but units hold \(held) items.")
    chance = BipartiteConfiguration(frequencies: frequencies, unitsBySize: unitsBySize)
    self.sums = sums
    fixedSums = FixedSums(chance)
  }

  /// The model of an incidence.
  public init(of incidence: Incidence, sums: Sums = .fixed) {
    self.init(
      frequencies: incidence.frequencies, unitsBySize: incidence.unitsBySize, sums: sums)
  }

  /// Tests all pairs that were seen together as one family, in their order.
  ///
  /// A minimum count belongs after the test: to leave pairs out because of their count changes what
  /// chance gives the others.
  ///
  /// - Complexity: O(different combinations of frequencies and counts · different sizes) time.
  public func test(
    _ pairs: [PairCount], alternative: PairTest.Alternative = .more
  ) -> [PairTest] {
    var known: [[Int]: (expected: Double, tail: Double, p: Double)] = [:]
    return pairs.map { pair in
      precondition(pair.both > 0, "Items \(pair.a) and \(pair.b) were never seen together.")
      let ends = [chance.classes[pair.a], chance.classes[pair.b]].sorted()
      let key = ends + [pair.both]
      let found = known[key] ?? outcome(ends, pair.both, alternative)
      known[key] = found
      return PairTest(
        pair: pair, expected: found.expected, tail: found.tail, p: found.p, q: found.p)
    }.adjusted
  }

  private func outcome(
    _ ends: [Int], _ both: Int, _ alternative: PairTest.Alternative
  ) -> (expected: Double, tail: Double, p: Double) {
    let mean: Double
    let tails: [Double]
    switch sums {
    case .fixed:
      let count = fixedSums.pair(ends[0], ends[1])
      mean = count.mean
      tails = [1, both, both + 1].map { count.upperTail(from: $0) }
    case .onAverage:
      let (first, second) = (chance.probabilities[ends[0]], chance.probabilities[ends[1]])
      let count = PoissonBinomial(
        chance.unitCounts.indices.map {
          .init(count: chance.unitCounts[$0], probability: first[$0] * second[$0])
        })
      mean = count.mean
      tails = [1, both, both + 1].map { count.upperTail(from: $0) }
    }
    let (any, tail, beyond) = (tails[0], tails[1], tails[2])
    // What chance cannot bring together it cannot judge.
    guard any > 0 else { return (mean, tail, 1) }
    return (mean, tail, PairTest.p(more: tail / any, fewer: 1 - beyond / any, alternative))
  }
}

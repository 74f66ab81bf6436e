/// Pairs of items tested against chance that keeps, on average, how often each item occurs and how many
/// items each unit holds (the stochastic degree sequence model, SDSM): the default test of co-mentions.
///
/// Each item falls into each unit independently with the probability that the margins give it
/// (``BipartiteConfiguration``); the number of units with both is then a sum of independent trials, whose
/// tail is computed exactly.
///
/// Chosen over ``FixedDegreeModel``, whose sums are kept exactly, because it needs only counts that
/// merge, not the units themselves: frequencies, units by size, and pairs; because its p-values are as
/// small as they are, where B draws give none below 1 / (B + 1), too few to adjust for thousands of
/// pairs; because it draws nothing; and because it takes seconds where drawing takes minutes. Since sums
/// vary a little where they should be fixed, it is a little conservative.
///
/// - Note: units are taken for independent given their size. Utterances of one conversation are not,
///   where items come in bursts; test by conversation to be safe from that.
/// - Source: Neal (2014), doi:10.1016/j.socnet.2014.06.001; with the probabilities of Saracco et al.
///   (2017), doi:10.1088/1367-2630/aa6b38; compared by Neal, Domagalski & Sagan (2021),
///   doi:10.1038/s41598-021-03238-3.
/// - Differs: the R package backbone gives `tail`, for all pairs; here `p` is for a pair that was seen.
public struct StochasticDegreeModel: Sendable {
  private let chance: BipartiteConfiguration

  /// The model of an incidence's sums: the units of each item, and how many units hold how many items.
  ///
  /// - Complexity: O(different frequencies · different sizes) a round, a few hundred rounds.
  public init(frequencies: [Int], unitsBySize: [Int: Int]) {
    let occurrences = frequencies.reduce(0, +)
    let held = unitsBySize.reduce(0) { $0 + $1.key * $1.value }
    precondition(
      occurrences == held, "Items occur \(occurrences) times, but units hold \(held) items.")
    chance = BipartiteConfiguration(frequencies: frequencies, unitsBySize: unitsBySize)
  }

  /// The model of an incidence.
  public init(of incidence: Incidence) {
    self.init(frequencies: incidence.frequencies, unitsBySize: incidence.unitsBySize)
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
    let (first, second) = (chance.probabilities[ends[0]], chance.probabilities[ends[1]])
    let count = PoissonBinomial(
      chance.unitCounts.indices.map {
        .init(count: chance.unitCounts[$0], probability: first[$0] * second[$0])
      })
    let tail = count.upperTail(from: both)
    let any = count.any
    let fewer =
      alternative == .more ? 1 : 1 - count.upperTail(from: both + 1) / any
    return (count.mean, tail, PairTest.p(more: tail / any, fewer: fewer, alternative))
  }
}

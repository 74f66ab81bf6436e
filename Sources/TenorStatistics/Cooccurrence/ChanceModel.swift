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
    chance = BipartiteConfiguration(frequencies: frequencies, unitsBySize: unitsBySize)
    self.sums = sums
    fixedSums = FixedSums(chance)
  }

  /// The model of an incidence.
  public init(of incidence: Incidence, sums: Sums = .fixed) {
    self.init(
      frequencies: incidence.frequencies, unitsBySize: incidence.unitsBySize, sums: sums)
  }

  /// By how much the probabilities miss the sums at most, over the sum: above ``tolerance`` they were not
  /// found, and no test should be believed.
  public var error: Double { chance.error }

  /// What a sum may be missed by: less than the approximations of the test itself.
  public static let tolerance = 1e-6

  /// Tests all pairs that were seen together as one family, in their order.
  ///
  /// A minimum count belongs after the test: to leave pairs out because of their count changes what
  /// chance gives the others.
  ///
  /// - Complexity: O(different combinations of frequencies and counts · different sizes) time.
  public func test(
    _ pairs: [PairCount], alternative: PairTest.Alternative = .more
  ) -> [PairTest] {
    [PairTest](
      pairs, classes: { [chance.classes[$0.a], chance.classes[$0.b]].sorted() }, alternative
    ) { ends -> any CountDistribution in
      switch sums {
      case .fixed: return fixedSums.pair(ends[0], ends[1])
      case .onAverage:
        let (first, second) = (chance.probabilities[ends[0]], chance.probabilities[ends[1]])
        return PoissonBinomial(
          chance.unitCounts.indices.map {
            .init(count: chance.unitCounts[$0], probability: first[$0] * second[$0])
          })
      }
    }
  }
}

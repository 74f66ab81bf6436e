public import TenorStatistics

/// How the scores of two periods differ, with what chance among conversations can do.
///
/// - Complexity: O(replicates × scored utterances).
/// - Source: see `clusterBootstrap`, `clusterPermutation`, `wildClusterTest`, `shiftTest`,
///   `intraclassCorrelation`, `designEffect`, each with its own.
public struct ContrastStatistics: Sendable, Equatable, Encodable {
  /// The later-named mean less the earlier-named one.
  public var meanDifference: ContrastEstimate
  /// The median of all differences between a later and an earlier score.
  public var hodgesLehmann: ContrastEstimate
  /// How much more often a later score is above an earlier one than below it, in −1...1.
  public var cliffsDelta: ContrastEstimate
  /// Romano's word for Cliff's delta: a label, not a test.
  public var magnitude: String
  /// Labels shuffled over conversations, for the mean difference over its error; `nil` where all scores
  /// are equal.
  public var permutation: ContrastTest?
  /// Its p adjusted by Holm for all contrasts of the comparison that were tested.
  public var adjustedP: Double?
  /// Labels shuffled over whole months; `nil` with fewer than two months on a side.
  public var monthPermutation: ContrastTest?
  /// Labels moved along the months, which lets neighbouring months be alike; `nil` as above.
  public var monthShift: ContrastTest?
  /// Months with a scored utterance, earlier-named.
  public var earlierMonths: Int
  /// Months with a scored utterance, later-named.
  public var laterMonths: Int
  /// The bootstrap-t interval of the mean difference, where a side has few conversations.
  public var studentised: Interval?
  /// The wild cluster bootstrap's p of the mean difference, where a side has few conversations.
  public var wildP: Double?
  /// How alike the scores of one conversation are, at most 1; `nil` where that cannot be told.
  public var icc: Double?
  /// By what factor this inflates the variance of the earlier-named mean.
  public var earlierDesignEffect: Double?
  /// By what factor this inflates the variance of the later-named mean.
  public var laterDesignEffect: Double?
  /// Welch's interval of the mean difference: what treating utterances as independent would say.
  public var naive: Interval?

  /// Compares two samples; `nil` if one has fewer conversations with a scored utterance than
  /// ``Comparison/fewestConversations``.
  public init?(
    later: PeriodSample, minus earlier: PeriodSample, replicates: Int = 2000, seed: UInt64
  ) {
    self.init(ScoredSample(later), minus: ScoredSample(earlier), replicates, seed)
  }

  init?(_ later: ScoredSample, minus earlier: ScoredSample, _ replicates: Int, _ seed: UInt64) {
    guard min(later.conversations, earlier.conversations) >= Comparison.fewestConversations
    else { return nil }
    let (x, y) = (later.clusters, earlier.clusters)
    guard
      let estimates = clusterBootstrap(
        x, minus: y, contrasts: [.meanDifference, .hodgesLehmann, .cliffsDelta],
        replicates: replicates, level: Comparison.level, seed: seed)
    else { return nil }
    meanDifference = ContrastEstimate(estimates[0])
    hodgesLehmann = ContrastEstimate(estimates[1])
    cliffsDelta = ContrastEstimate(estimates[2])
    magnitude = CliffsMagnitude(estimates[2].estimate).rawValue
    permutation = clusterPermutation(
      x, minus: y, statistic: .studentisedMeanDifference, replicates: replicates, seed: seed
    ).map { ContrastTest($0, sides: (x.clusterCount, y.clusterCount)) }
    icc = intraclassCorrelation(x, y)
    earlierDesignEffect = icc.flatMap { designEffect(sizes: y.sizes, correlation: $0) }
    laterDesignEffect = icc.flatMap { designEffect(sizes: x.sizes, correlation: $0) }
    naive = welchInterval(x.values, minus: y.values, level: Comparison.level)
    let months = ContrastMonths(later, earlier)
    (earlierMonths, laterMonths) = (months.earlier, months.later)
    monthPermutation = months.permutation(replicates, seed)
    monthShift = months.shift()
    if min(later.conversations, earlier.conversations) < Comparison.fewConversations {
      studentised = studentisedInterval(
        x, minus: y, replicates: replicates, level: Comparison.level, seed: seed)
      let wild = wildClusterTest(
        x, minus: y, replicates: replicates, level: Comparison.level, seed: seed)
      wildP = wild?.p
      if let interval = wild?.interval { meanDifference = meanDifference.reporting(interval) }
    }
  }
}

/// The scores of two periods by month.
///
/// Months are counted from the first day of the period that comes later in time, so that none holds days
/// of both. Months between the periods are in neither and left out.
private struct ContrastMonths {
  private let months: [(month: MonthOfScores, isLater: Bool)]

  init(_ later: ScoredSample, _ earlier: ScoredSample) {
    let bins = MonthBins(
      origin: max(later.period.days.lowerBound, earlier.period.days.lowerBound))
    months =
      (earlier.months(bins).map { ($0, false) } + later.months(bins).map { ($0, true) })
      .sorted { $0.0.bin < $1.0.bin }.trimmed { $0.0.values.isEmpty }.map(\.self)
  }

  var earlier: Int { months.count { !$0.isLater && !$0.month.values.isEmpty } }
  var later: Int { months.count { $0.isLater && !$0.month.values.isEmpty } }

  func permutation(_ replicates: Int, _ seed: UInt64) -> ContrastTest? {
    func sample(_ isLater: Bool) -> ClusteredSample {
      ClusteredSample(months.filter { $0.isLater == isLater }.map(\.month.values))
    }
    return clusterPermutation(
      sample(true), minus: sample(false), statistic: .studentisedMeanDifference,
      replicates: replicates, seed: seed
    ).map { ContrastTest($0, sides: (earlier, later)) }
  }

  func shift() -> ContrastTest? {
    shiftTest(
      means: months.map { mean($0.month.values) ?? 0 },
      weights: months.map { Double($0.month.conversations) }, inFirst: months.map(\.isLater)
    ).map { ContrastTest($0, least: Double(unmoved) / Double($0.permutations)) }
  }

  /// How many positions leave all labels of months with scores as they are, or turn each of them round:
  /// no p can be below their share.
  private var unmoved: Int {
    let filled = months.indices.filter { !months[$0].month.values.isEmpty }
    return months.indices.count { shift in
      let same = filled.count {
        months[($0 + shift) % months.count].isLater == months[$0].isLater
      }
      return same == filled.count || same == 0
    }
  }
}

extension Array {
  /// Without the elements at both ends that are empty in some sense.
  func trimmed(_ isEmpty: (Element) -> Bool) -> ArraySlice<Element> {
    guard let first = firstIndex(where: { !isEmpty($0) }),
      let last = lastIndex(where: { !isEmpty($0) })
    else { return [] }
    return self[first...last]
  }
}

internal import TenorStatistics

/// Where the rate of a term changes along a series of bins, and where it comes in bursts.
///
/// Changes: `rateChanges` (PELT on negative binomial counts, with the tokens of a bin as its exposure), at
/// least three bins with text to a stretch, at a penalty that flat series with a break pass no more often
/// than the level, all terms that are tested taken together (Bonferroni). Bursts: Kleinberg's automaton on
/// the utterances of a bin; they describe, and are no test.
///
/// - Complexity: O(draws × bins²).
public struct TermChanges: Sendable, Hashable, Encodable {
  /// A stretch of one rate.
  public struct Stretch: Sendable, Hashable, Encodable {
    /// The label of its first bin.
    public var from: String
    /// The label of its last bin.
    public var to: String
    /// Mentions.
    public var count: Int
    /// Running words.
    public var tokens: Int
    /// Per `base` tokens.
    public var rate: Double
  }

  /// A change of the rate.
  public struct Change: Sendable, Hashable, Encodable {
    /// The last bin with text of the old rate.
    public var last: String
    /// The first of the new one: the change lies between the two.
    public var first: String
    /// The stretch before it.
    public var before: Stretch
    /// The stretch behind it.
    public var after: Stretch
    /// after / before; `nil` where the term was not there before.
    public var ratio: Double?
    /// The lowest penalty for which it stands at this place, in one piece with the one used.
    public var leastPenalty: Double
    /// The highest: how strong it is.
    public var greatestPenalty: Double
    /// Events from one bin before the change to one behind it.
    public var events: [String]
  }

  /// One segmentation, and the penalties for which none is better.
  public struct Step: Sendable, Hashable, Encodable {
    /// The lowest such penalty.
    public var from: Double
    /// The highest.
    public var to: Double
    /// The bins before which it breaks.
    public var breaks: [String]
  }

  /// A stretch in which utterances with the term are far more frequent than usual.
  public struct Burst: Sendable, Hashable, Encodable {
    /// The label of its first bin.
    public var from: String
    /// The label of its last bin.
    public var to: String
    /// 1 is the scaling times the usual share; each level above scales again.
    public var level: Int
    /// How much better it explains the stretch than the level below, in nats.
    public var weight: Double
    /// Utterances with the term.
    public var utterances: Int
    /// All utterances.
    public var allUtterances: Int
  }

  /// The level of false alarms for this term alone.
  public var level: Double
  /// What a break cost, in units of −2 ln likelihood.
  public var penalty: Double
  /// δ of the counts about their rates, in tokens; 0 is Poisson.
  public var dispersion: Double
  /// The stretches in order; one where nothing changes.
  public var stretches: [Stretch]
  /// The changes between them.
  public var changes: [Change]
  /// All best segmentations from half of the penalty up: not one answer.
  public var path: [Step]

  /// The fewest mentions with which a term is tested.
  static let fewest = 5
  /// The most bins with text for which changes are looked for.
  static let mostBins = 600
  /// The most terms that are searched, the most frequent: the level is shared by all of them.
  static let mostTerms = 50
  /// The share of corpora without any change in which some term may have one.
  static let level = 0.05
}

extension TermChanges {
  /// - Parameters:
  ///   - terms: how many are tested.
  /// - Returns: `nil` for fewer bins with text than two stretches need, or for too many.
  init?(_ series: [TermPeriod], of terms: Int, _ options: Terms.Options) {
    guard series.count(where: { $0.tokens > 0 }) <= Self.mostBins else { return nil }
    level = Self.level / Double(terms)
    let draws = max(199, Int((1 / level).rounded(.up)) - 1)
    guard
      let found = rateChanges(
        series.map(\.count), exposures: series.map { Double($0.tokens) }, level: level,
        draws: draws, seed: options.seed)
    else { return nil }
    penalty = found.penalty
    dispersion = found.dispersion
    let base = Double(options.base)
    let stretches = found.segments.map { segment in
      Stretch(
        from: series[segment.bins.lowerBound].period,
        to: series[segment.bins.upperBound - 1].period,
        count: segment.count, tokens: Int(segment.exposure), rate: base * segment.rate)
    }
    self.stretches = stretches
    changes = zip(found.changes, zip(stretches, stretches.dropFirst())).map { change, sides in
      let (before, after) = sides
      let near = max(0, change.last - 1)...min(series.count - 1, change.first + 1)
      return Change(
        last: series[change.last].period, first: series[change.first].period, before: before,
        after: after, ratio: before.rate > 0 ? after.rate / before.rate : nil,
        leastPenalty: change.penalties.lower, greatestPenalty: change.penalties.upper,
        events: series[near].flatMap(\.events))
    }
    path = found.path.steps.map { step in
      Step(
        from: step.penalties.lower, to: step.penalties.upper,
        breaks: step.segmentation.breaks.map { series[found.informative[$0]].period })
    }
  }

  /// The terms that are searched, of all.
  static func tested(_ terms: [TermFinding]) -> [Int] {
    let enough = terms.indices.filter { terms[$0].count >= fewest }
    return enough.sorted { (terms[$1].count, $0) < (terms[$0].count, $1) }.prefix(mostTerms)
      .sorted()
  }

  /// The bursts of a series, by where they begin.
  static func bursts(_ series: [TermPeriod], _ options: Terms.Options) -> [Burst] {
    let found = batchedBursts(
      series.map(\.utterances), of: series.map(\.allUtterances), levels: options.burstLevels)
    return (found?.bursts ?? []).map { burst in
      let bins = series[burst.range]
      return Burst(
        from: bins.first?.period ?? "", to: bins.last?.period ?? "", level: burst.level,
        weight: burst.weight, utterances: bins.reduce(0) { $0 + $1.utterances },
        allUtterances: bins.reduce(0) { $0 + $1.allUtterances })
    }
  }
}

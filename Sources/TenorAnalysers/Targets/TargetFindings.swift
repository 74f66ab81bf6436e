public import TenorAnalysis
internal import TenorStatistics

/// What ``TargetSentiment`` found.
public struct TargetFindings: Reportable {
  /// `targets`
  public static let name = TargetSentiment.name

  /// The engine's name.
  public var engine: String
  /// What the engine reads and what escapes it, as a report says it.
  public var method: String
  /// The lexicon files that the engine read.
  public var lexicons: [LexiconProvenance]
  /// How much around a mention is about it.
  public var scope: TargetScope
  /// Whether the targets' own words were left out of the scores.
  public var ownWordsLeftOut: Bool
  /// The width of the periods.
  public var by: PeriodLength
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// The fewest conversations with a pair for which there is a difference.
  public var fewestConversations: Int
  /// With fewer the interval is that of a sign-flip test.
  public var fewConversations: Int
  /// In the order in which they were asked for.
  public var targets: [TargetFinding]

  init(_ analyser: TargetSentiment, by: PeriodLength, _ targets: [TargetFinding]) {
    engine = analyser.engine.name
    method = analyser.engine.method
    lexicons = analyser.engine.lexicons
    scope = analyser.scope
    ownWordsLeftOut = analyser.engine is TenorEngine
    self.by = by
    level = TargetSentiment.level
    bootstrap = analyser.replicates
    seed = analyser.seed
    fewestConversations = TargetSentiment.fewestConversations
    fewConversations = Comparison.fewConversations
    self.targets = targets
  }

  /// The targets that nothing mentions.
  public var unmentioned: [TargetFinding] { targets.filter { $0.overall.mentions == 0 } }

  private enum CodingKeys: String, CodingKey {
    case engine, lexicons, scope, ownWordsLeftOut, by, level, bootstrap, seed
    case fewestConversations, fewConversations, targets
  }
}

/// One target.
public struct TargetFinding: Sendable, Equatable, Encodable {
  /// As its register calls it, or as it was asked for.
  public var name: String
  /// Where its forms come from.
  public var source: Target.Source
  /// What can be concluded from the difference.
  public var verdict: Verdict
  /// The same in words.
  public var conclusion: String
  /// All utterances together.
  public var overall: TargetGroup
  /// All periods from the first to the last dated utterance, empty ones included.
  public var series: [Bin]
  /// What has no date, or one too coarse for the periods.
  public var undated: TargetGroup
  /// Three scored sentences that mention it, drawn by a hash of utterance and offset, in corpus order.
  public var examples: [Example]

  /// What can be concluded.
  public enum Verdict: String, Sendable, Encodable {
    /// Nothing mentions the target.
    case unmentioned
    /// Too few conversations: counts, and no difference.
    case refused
    /// The interval lies above 0: where the target is mentioned, the score is higher.
    case higher
    /// The interval lies below 0.
    case lower
    /// The interval holds 0, or there is none: no difference is claimed, and none is ruled out.
    case open
  }

  /// The target in one period.
  public struct Bin: Sendable, Equatable {
    /// A day, week, month, quarter or year.
    public var period: Period
    /// Whether the analysed days do not cover the whole period.
    public var partial: Bool
    /// What is said in it.
    public var group: TargetGroup
  }

  /// A scored sentence.
  public struct Example: Sendable, Equatable, Encodable {
    /// In −1...1.
    public var score: Double
    /// The sentence with what stands around it, and where.
    public var line: ConcordanceLine
  }
}

extension TargetFinding.Verdict {
  /// What the interval allows, and no more.
  init(_ group: TargetGroup) {
    if group.mentions == 0 {
      self = .unmentioned
    } else if group.difference == nil {
      self = .refused
    } else if let interval = group.interval, !interval.contains(0) {
      self = interval.lower > 0 ? .higher : .lower
    } else {
      self = .open
    }
  }
}

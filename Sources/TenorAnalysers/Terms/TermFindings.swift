public import TenorStatistics

/// What ``Terms`` found.
public struct TermFindings: Sendable, Hashable, Encodable {
  /// `terms`
  public static let name = Terms.name

  /// What was looked for.
  public var register: RegisterSummary
  /// Whether some terms were asked for, and these alone counted.
  public var asked: Bool
  /// What mentions are told apart by: `month`, `financial-year`, `period` (of a study), `kind`, `speaker`,
  /// `voice`.
  public var by: String
  /// The tokens that a rate is per.
  public var base: Int
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// The fewest conversations in a bin, and with the term in it, for an interval over conversations.
  public var fewestConversations: Int
  /// How the smooth course was drawn; `nil` for none.
  public var smoothing: TermSmoothing?
  /// What happened, in the order of the study file.
  public var events: [StudyEvent]
  /// The terms that were tested for changes; 0 without bins of one width.
  public var tested: Int
  /// In the register's order.
  public var terms: [TermFinding]
}

/// One term.
public struct TermFinding: Sendable, Hashable, Encodable {
  /// What the register calls it.
  public var name: String
  /// The mentions.
  public var count: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The conversations with a mention.
  public var conversations: Int
  /// Per `base` tokens of all that was analysed.
  public var rate: Double?
  /// Its interval over conversations; `nil` for too few.
  public var interval: Interval?
  /// Its interval as if each mention stood alone: too narrow, since words come in bursts.
  public var poisson: Interval?
  /// Mentions by kind of utterance.
  public var byKind: MentionsByKind
  /// By time: all periods from the first to the last dated utterance, or those of a study; empty ones
  /// included.
  public var series: [TermPeriod]
  /// By kind, speaker or voice: the groups.
  public var groups: [TermGroup]
  /// What has no date, or one too coarse for the periods, or outside those of a study.
  public var undated: TermUndated
  /// Where its rate changes; `nil` where that was not, or could not be tested.
  public var changes: TermChanges?
  /// Where it comes in bursts; empty without bins of one width.
  public var bursts: [TermChanges.Burst]
  /// The forms that were seen.
  public var aliases: [AliasCount]
  /// Aliases found in a phrase of `not`, which are not counted.
  public var excluded: Int
  /// Three mentions drawn by a hash of utterance and offset, in corpus order.
  public var evidence: [ConcordanceLine]
}

/// A term in one period.
public struct TermPeriod: Sendable, Hashable, Encodable {
  /// The label, such as `2014-01`.
  public var period: String
  /// The first day.
  public var start: String
  /// The last day.
  public var end: String
  /// Whether the corpus covers only part of it.
  public var partial: Bool
  /// Whether it has too few tokens for a rate to be read: fewer than ``TermFindings/fewest``.
  public var small: Bool
  /// The mentions.
  public var count: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The conversations with a mention.
  public var conversations: Int
  /// All utterances.
  public var allUtterances: Int
  /// All conversations with an utterance in the period.
  public var allConversations: Int
  /// The running words.
  public var tokens: Int
  /// `nil` over no tokens.
  public var rate: Double?
  /// As of the term.
  public var interval: Interval?
  /// As of the term.
  public var poisson: Interval?
  /// The smooth course; `nil` where there is none.
  public var smoothed: Double?
  /// The names of the events whose day it holds.
  public var events: [String]
}

/// A term in the utterances of one kind or speaker, or in the words of one voice.
public struct TermGroup: Sendable, Hashable, Encodable {
  /// `kind`, `speaker`, `voice`; `unsigned` for utterances without a signature.
  public var group: String
  /// `nil` for those without a signature.
  public var name: String?
  /// The mentions.
  public var count: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The conversations with a mention.
  public var conversations: Int
  /// All utterances.
  public var allUtterances: Int
  /// All conversations.
  public var allConversations: Int
  /// The running words.
  public var tokens: Int
  /// Whether these are too few for a rate to be read: fewer than ``TermFindings/fewest``.
  public var small: Bool
  /// `nil` over no tokens.
  public var rate: Double?
  /// As of the term.
  public var interval: Interval?
  /// As of the term.
  public var poisson: Interval?
}

/// A term in what is undated, or outside the periods of a study.
public struct TermUndated: Sendable, Hashable, Encodable {
  /// The mentions.
  public var count: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The running words.
  public var tokens: Int
  /// Per `base` tokens; `nil` over no tokens.
  public var rate: Double?
}

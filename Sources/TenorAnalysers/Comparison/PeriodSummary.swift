internal import TenorCorpus
internal import TenorStatistics

/// What there is of one period, in counts, and its centre.
public struct PeriodSummary: Sendable, Hashable, Encodable {
  /// The period's name.
  public var name: String
  /// Its first day, ISO 8601.
  public var from: String
  /// Its last day, ISO 8601.
  public var to: String
  /// The first day of an utterance of the period; `nil` without one.
  public var firstUtterance: String?
  /// The day of the latest.
  public var lastUtterance: String?
  /// Conversations with an utterance in the period.
  public var conversations: Int
  /// Those of them with a scored one: the independent units.
  public var scoredConversations: Int
  /// All utterances of the period.
  public var utterances: Int
  /// Those without a date of their own, which have their post's.
  public var inheritedDates: Int
  /// Utterances with a word of the lexicon.
  public var scored: Int
  /// Utterances without one, which are in no mean.
  public var unscored: Int
  /// scored / utterances; `nil` without utterances.
  public var scoredShare: Double?
  /// The mean score of the scored utterances, each counting once; `nil` without one.
  public var mean: Double?
  /// Their median; `nil` without one.
  public var median: Double?
  /// Their standard deviation; `nil` for fewer than two.
  public var sd: Double?

  /// What there is of a sample.
  public init(_ sample: PeriodSample) {
    let scored = ScoredSample(sample)
    let values = scored.values
    name = sample.period.name
    from = sample.period.from.description
    to = sample.period.to.description
    firstUtterance = sample.utterances.map(\.day).min().map { Day($0).description }
    lastUtterance = sample.utterances.map(\.day).max().map { Day($0).description }
    var seen = 0
    var last: Int?
    for utterance in sample.utterances where utterance.conversation != last {
      seen += 1
      last = utterance.conversation
    }
    conversations = seen
    scoredConversations = scored.conversations
    utterances = sample.utterances.count
    inheritedDates = sample.utterances.count { !$0.isDateStated }
    self.scored = values.count
    unscored = sample.utterances.count - values.count
    scoredShare =
      sample.utterances.isEmpty ? nil : Double(values.count) / Double(sample.utterances.count)
    mean = TenorStatistics.mean(values)
    median = TenorStatistics.median(values)
    sd = standardDeviation(values)
  }
}

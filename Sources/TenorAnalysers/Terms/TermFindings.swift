public import TenorAnalysis
internal import TenorCorpus

/// What ``Terms`` found.
public struct TermFindings: Sendable, Hashable, Encodable {
  /// `terms`
  public static let name = Terms.name

  /// What was looked for.
  public var register: RegisterSummary
  /// The width of the periods.
  public var by: PeriodLength
  /// The tokens that a rate is per.
  public var base: Int
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
  /// Mentions by kind of utterance.
  public var byKind: MentionsByKind
  /// All periods from the first to the last dated utterance, empty ones included.
  public var series: [TermPeriod]
  /// What has no date, or one too coarse for the periods.
  public var undated: TermUndated
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
  /// The mentions.
  public var count: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The running words.
  public var tokens: Int
  /// `nil` over no tokens.
  public var rate: Double?
}

/// A term in what is undated.
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

extension TermFinding {
  init(
    _ entry: Register.Entry, _ tally: MentionTally, base: Int, _ quotes: QuotePolicy,
    over corpus: CorpusSummary
  ) {
    func rate(_ count: Int, _ tokens: Int) -> Double? {
      tokens > 0 ? Double(base) * Double(count) / Double(tokens) : nil
    }
    var byPeriod: [Period?: MentionCount] = [:]
    for (key, count) in tally.cells { byPeriod[key.period, default: .empty].merge(count) }
    let all = tally.sum()
    name = entry.name
    count = all.count
    utterances = all.utterances
    conversations = tally.conversations
    self.rate = rate(all.count, corpus.total().tokens)
    byKind = MentionsByKind(tally, over: corpus)
    series = corpus.periods.map { period in
      let found = byPeriod[period] ?? .empty
      let tokens = corpus.volume(period).tokens
      return TermPeriod(
        period: period.description, start: period.start.description, end: period.end.description,
        partial: corpus.isPartial(period), count: found.count, utterances: found.utterances,
        tokens: tokens, rate: rate(found.count, tokens))
    }
    let found = byPeriod[nil] ?? .empty
    let tokens = corpus.volume(nil).tokens
    undated = TermUndated(
      count: found.count, utterances: found.utterances, tokens: tokens,
      rate: rate(found.count, tokens))
    aliases = AliasCount.seen(tally, of: entry)
    excluded = tally.excluded
    evidence = tally.evidence.passages.map {
      ConcordanceLine($0, in: corpus.corpus).quoted(by: quotes, isTerm: true)
    }
  }
}

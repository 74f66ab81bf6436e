public import TenorAnalysis
public import TenorCorpus

/// What ``Sentiment`` found.
public struct SentimentFindings: Reportable {
  public static let name = Sentiment.name

  public var engine: String
  public var lexicons: [LexiconProvenance]
  public var overall: SentimentGroup
  public var byKind: ByKind
  /// Every period from the first to the last dated utterance, empty ones included.
  public var series: [Bin]
  /// What has no date, or one too coarse for the bins.
  public var undated: SentimentGroup
  /// In corpus order; `nil` unless asked for.
  public var utterances: [Utterance]?

  /// A group for each kind of utterance.
  public struct ByKind: Sendable, Hashable, Encodable {
    public var post: SentimentGroup
    public var comment: SentimentGroup
    public var reply: SentimentGroup
    public var excerpt: SentimentGroup

    public subscript(kind: UtteranceKind) -> SentimentGroup {
      switch kind {
      case .post: post
      case .comment: comment
      case .reply: reply
      case .excerpt: excerpt
      }
    }

    init(_ group: (UtteranceKind) -> SentimentGroup) {
      post = group(.post)
      comment = group(.comment)
      reply = group(.reply)
      excerpt = group(.excerpt)
    }
  }

  /// One period of the series.
  public struct Bin: Sendable, Hashable {
    public var period: Period
    /// Whether the analysed days do not cover the whole period.
    public var partial: Bool
    public var group: SentimentGroup
    public var byKind: ByKind
  }

  /// One utterance; `score` is `nil` when it is unscored.
  public struct Utterance: Sendable, Hashable, Encodable {
    public var id: String
    public var score: Double?
    public var sentences: Int
    public var scoredSentences: Int
    public var matched: Int
    public var tokens: Int
  }

  init(
    engine: String, lexicons: [LexiconProvenance], _ tally: SentimentTally,
    over corpus: CorpusSummary, utterances: [Utterance]?
  ) {
    self.engine = engine
    self.lexicons = lexicons
    overall = tally.all
    byKind = ByKind { tally.kind($0) }
    series = corpus.periods.map { period in
      Bin(
        period: period, partial: corpus.isPartial(period), group: tally.period(period),
        byKind: ByKind { tally.period(period, $0) })
    }
    undated = tally.period(nil)
    self.utterances = utterances
  }
}

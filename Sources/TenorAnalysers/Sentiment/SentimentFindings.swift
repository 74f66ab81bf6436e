public import TenorAnalysis
public import TenorCorpus

/// What ``Sentiment`` found.
public struct SentimentFindings: Reportable {
  /// `sentiment`
  public static let name = Sentiment.name

  /// The engine's name, such as `vader-strict`.
  public var engine: String
  /// What the engine reads and what escapes it, as a report says it.
  public var method: String
  /// How the scores of sentences make that of an utterance.
  public var aggregation: String
  /// The lexicon files that the engine read.
  public var lexicons: [LexiconProvenance]
  /// All utterances together.
  public var overall: SentimentGroup
  /// Posts, comments, replies and excerpts apart.
  public var byKind: ByKind
  /// Every period from the first to the last dated utterance, empty ones included.
  public var series: [Bin]
  /// What has no date, or one too coarse for the bins.
  public var undated: SentimentGroup
  /// In corpus order; `nil` unless asked for.
  public var utterances: [Utterance]?

  /// A group for each kind of utterance.
  public struct ByKind: Sendable, Hashable, Encodable {
    /// What opens a conversation.
    public var post: SentimentGroup
    /// What answers a post.
    public var comment: SentimentGroup
    /// What answers a comment or another reply.
    public var reply: SentimentGroup
    /// What others said elsewhere, reproduced in a post.
    public var excerpt: SentimentGroup

    /// The group of one kind.
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
    /// A day, week, month, quarter or year.
    public var period: Period
    /// Whether the analysed days do not cover the whole period.
    public var partial: Bool
    /// All utterances of the period.
    public var group: SentimentGroup
    /// They by kind.
    public var byKind: ByKind
  }

  /// One utterance; `score` is `nil` when it is unscored.
  public struct Utterance: Sendable, Hashable, Encodable {
    /// The utterance's stable id.
    public var id: String
    /// In -1...1: see ``SentimentFindings/aggregation``.
    public var score: Double?
    /// All its sentences.
    public var sentences: Int
    /// Its sentences with a word of the lexicon.
    public var scoredSentences: Int
    /// Its words with an entry in the lexicon.
    public var matched: Int
    /// Its running words.
    public var tokens: Int
  }

  init(
    engine: any SentimentEngine, _ tally: SentimentTally, over corpus: CorpusSummary,
    utterances: [Utterance]?
  ) {
    self.engine = engine.name
    method = engine.method
    aggregation = engine.aggregation
    lexicons = engine.lexicons
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

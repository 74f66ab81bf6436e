internal import TenorAnalysis
internal import TenorCorpus
public import TenorStatistics
internal import TenorText

/// How far an engine's scores agree with the means of what people rated.
///
/// A score of 0.05 or more is *positive*, of −0.05 or less *negative*, as everywhere here; a text that the
/// engine leaves unscored counts as 0 and *neutral*, since people rated it too.
public struct RatingAgreement: Sendable {
  /// What side people's mean rating, from −4 to 4, puts a text on.
  public enum Truth: String, Sendable, CaseIterable {
    /// Its sign: neutral at exactly 0, which is rare.
    case sign
    /// The engine's own bands on the rating as a share of its scale: neutral between −0.2 and 0.2.
    case band
    /// Neutral between −0.5 and 0.5: what rounds to 0.
    case half

    /// The side of a mean rating.
    public func callAsFunction(_ rating: Double) -> Polarity {
      switch self {
      case .sign: Polarity(rating, band: 0)
      case .band: Polarity(rating / 4)
      case .half: Polarity(rating, band: 0.5)
      }
    }
  }

  /// The texts.
  public var count: Int
  /// Texts that the engine found something to score in.
  public var scored: Int
  /// Pearson's correlation of score and mean rating.
  public var pearson: Double?
  /// Spearman's rank correlation of both.
  public var spearman: Double?
  /// Rows by people's side, columns by the engine's, in the three classes.
  public var tables: [Truth: ConfusionTable]

  /// Compares scores (`nil`: unscored) with the ratings of the same texts. O(n log n).
  public init(scores: [Double?], ratings: [Double]) {
    precondition(scores.count == ratings.count, "Each text has a score and a rating.")
    let values = scores.map { $0 ?? 0 }
    count = values.count
    scored = scores.count { $0 != nil }
    pearson = pearsonCorrelation(values, ratings)
    spearman = spearmanCorrelation(values, ratings)
    let predicted = values.map { Polarity($0).place }
    tables = [:]
    for truth in Truth.allCases {
      tables[truth] = ConfusionTable(
        classes: Polarity.names, truth: ratings.map { truth($0).place }, predicted: predicted)
    }
  }

  /// The plain mean of F1 over the three classes.
  public func macroF1(_ truth: Truth) -> Double? { tables[truth]?.macroF1 }

  /// The mean of F1 over the three classes by how many texts are of each: what Hutto & Gilbert (2014)
  /// print, with the sign as truth.
  public func weightedF1(_ truth: Truth) -> Double? { tables[truth]?.weightedF1 }

  /// The mean of the F1 of positive and negative over the texts that people put on either side; one that
  /// the engine calls neutral is missed. `nil` without such a text.
  public func twoClassF1(_ truth: Truth) -> Double? {
    guard var counts = tables[truth]?.counts else { return nil }
    counts[Polarity.neutral.place] = [0, 0, 0]
    let each = ConfusionTable(classes: Polarity.names, counts: counts).perClass
    return mean([each[Polarity.negative.place], each[Polarity.positive.place]].compactMap(\.f1))
  }
}

extension RatedTexts {
  /// The scores of the texts, in order, as the engine scores utterances; `nil`: unscored. O(tokens).
  public func scores(by engine: any SentimentEngine) throws -> [Double?] {
    let corpus = corpus
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .year)
    var scores: [Double?] = []
    for conversations in ShardPlan(corpus, bytes: ShardPlan.defaultBytes).shards {
      try shard.fill(conversations)
      scores += engine.scores(of: shard).map(\.mean)
    }
    return scores
  }

  /// The scores of the texts as the reference package gives them: each text whole, rounded to four
  /// decimals.
  public func wholeScores(by engine: VaderStrict) -> [Double?] {
    var scratch = VaderStrict.Scratch()
    return rows.map {
      let score = engine.score($0.text, with: &scratch)
      return score.matched > 0 ? Double(score.rounded.compound) : nil
    }
  }
}

public import TenorAnalysis
public import TenorCorpus

/// The mood of utterances, by kind and over time, from the words of a lexicon.
///
///     score(utterance) = mean of the scores of its scored sentences, as the engine weights them
///
/// - Input: the speakers' own words, unless the run's filter names other voices.
/// - Output: a score in -1...1; *unscored*, and left out of every mean, when no sentence holds a word of
///   the lexicon. From 0.05 an utterance is *positive*, to -0.05 *negative*, between them *neutral*.
/// - Complexity: O(tokens) time; 32 bytes an utterance.
/// - Source: Hutto & Gilbert (2014) for the bands, and for scoring sentence by sentence.
/// - Differs: most tools give a text without a lexicon word the score 0 and count it as neutral.
public struct Sentiment: Analyser {
  /// `sentiment`
  public static let name = "sentiment"

  /// How much the findings tell.
  public enum Detail: Sendable, Hashable {
    /// Groups: everything, kinds, periods.
    case groups
    /// Every utterance beside the groups.
    case utterances
  }

  /// What scores the sentences.
  public var engine: any SentimentEngine
  /// Whether the findings list every utterance.
  public var detail: Detail

  /// The speakers' own words: what they quote is not their mood.
  public var voices: Set<Voice> { [.own] }

  /// A measure that scores by an engine.
  public init(engine: any SentimentEngine, detail: Detail = .groups) {
    self.engine = engine
    self.detail = detail
  }

  /// Scores the utterances of a shard.
  public func analyse(_ shard: Shard) -> SentimentPartial {
    let scores = engine.scores(of: shard)
    return SentimentPartial(
      entries: zip(shard.items, scores).map { item, score in
        SentimentPartial.Entry(
          conversation: UInt32(item.conversation), utterance: UInt32(item.utterance),
          sentences: UInt32(score.sentences), scored: UInt32(score.scored),
          matched: UInt32(score.matched), tokens: UInt32(item.runningTokens),
          score: score.mean ?? 0)
      })
  }

  /// Groups the utterances by kind and by period.
  public func finish(_ total: SentimentPartial, over corpus: CorpusSummary) -> SentimentFindings {
    var groups = SentimentTally()
    for entry in total.entries {
      let utterance = corpus.corpus.conversations[Int(entry.conversation)]
        .utterances[Int(entry.utterance)]
      groups.add(
        entry, kind: utterance.kind,
        period: utterance.date.flatMap { Period(corpus.by, holding: $0) })
    }
    return SentimentFindings(
      engine: engine, groups, over: corpus,
      utterances: detail == .utterances ? utterances(total, in: corpus.corpus) : nil)
  }

  private func utterances(
    _ total: SentimentPartial, in corpus: Corpus
  ) -> [SentimentFindings.Utterance] {
    total.entries.map { entry in
      SentimentFindings.Utterance(
        id: corpus.conversations[Int(entry.conversation)].utterances[Int(entry.utterance)].id,
        score: entry.isScored ? entry.score : nil, sentences: Int(entry.sentences),
        scoredSentences: Int(entry.scored), matched: Int(entry.matched), tokens: Int(entry.tokens))
    }
  }
}

public import TenorAnalysis
public import TenorCorpus
internal import TenorText

/// The sentiment of two or more periods, compared so that conversations, not utterances, are what is
/// independent.
///
/// An utterance belongs to the period that holds its own date, or the date of its post where it states
/// none. What is drawn, shuffled and counted is the conversation: all utterances of one that lie in a
/// period are one cluster. A conversation with utterances in both periods of a contrast is a cluster on
/// each side, drawn on each side for itself; since its two parts resemble each other, the intervals are
/// then too wide rather than too narrow. Such conversations are counted.
///
/// Each pair of periods is a contrast, the later-named against the earlier-named; together the contrasts
/// that are tested are the family of Holm's correction, and those that are refused are not in it.
///
/// - Input: the speakers' own words, unless the run's filter names other voices.
/// - Output: see ``ComparisonFindings``. No number for a contrast in which a side has fewer than
///   ``fewestConversations`` conversations with a scored utterance.
/// - Complexity: O(tokens); at the end O(replicates × scored utterances) for each contrast.
/// - Source: Cameron, Gelbach & Miller (2008), doi:10.1162/rest.90.3.414; Field & Welsh (2007),
///   doi:10.1111/j.1467-9868.2007.00593.x (resampling clusters).
/// - Differs: other toolkits compare means of utterances, or of words, as if these were independent.
public struct Comparison: Analyser {
  /// `compare`
  public static let name = "compare"
  /// The fewest conversations a side for which there is a number at all.
  public static let fewestConversations = 5
  /// With fewer conversations on a side the interval is the wild bootstrap's, and a caution stands by.
  public static let fewConversations = 30
  /// The level of every interval.
  public static let level = 0.95
  /// A test rejects where its p is below this; 1 − ``level`` is a little above it in floating point.
  public static let significance = 0.05

  /// What scores the sentences.
  public var engine: any SentimentEngine
  /// What is compared.
  public var study: Study
  /// Finds the terms that tell the topics of an utterance; `nil`: no decomposition by topic.
  public var topics: AliasMatcher?
  /// How often conversations are drawn, and how often labels are shuffled.
  public var replicates: Int
  /// What all drawing starts from.
  public var seed: UInt64
  /// Speakers of fewer utterances in the periods are not named.
  public var smallestCell: Int

  /// The speakers' own words: what they quote is not their mood.
  public var voices: Set<Voice> { [.own] }

  /// A comparison of these periods.
  public init(
    engine: any SentimentEngine, study: Study, topics: AliasMatcher? = nil,
    replicates: Int = 2000, seed: UInt64 = 1, smallestCell: Int = 1
  ) {
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    self.engine = engine
    self.study = study
    self.topics = topics
    self.replicates = replicates
    self.seed = seed
    self.smallestCell = smallestCell
  }

  /// Scores the utterances of a shard, and finds their terms.
  public func analyse(_ shard: Shard) throws -> ComparisonPartial {
    ComparisonPartial(
      scores: Sentiment(engine: engine).analyse(shard), topics: try mentioned(in: shard))
  }

  private func mentioned(in shard: Shard) throws -> [[UInt16]] {
    guard let topics else { return shard.items.map { _ in [] } }
    let scanner = topics.scanner(for: shard.vocabulary)
    var found: [AliasMatch] = []
    return try shard.items.map { item in
      found.removeAll(keepingCapacity: true)
      try scanner.appendMatches(in: item, of: shard, to: &found)
      if found.isEmpty { return [] }
      return Set(found.lazy.filter(\.isMention).map { UInt16(clamping: $0.entry) }).sorted()
    }
  }

  /// Sorts the utterances into the periods and compares these.
  ///
  /// - Throws: ``StudyError`` for an event outside the corpus, and for a period without utterances in a
  ///   corpus that has dates.
  public func finish(
    _ total: ComparisonPartial, over corpus: CorpusSummary
  ) throws -> ComparisonFindings {
    let sorted = sort(total, in: corpus.corpus)
    if let days = corpus.days {
      try study.check(days: days, counts: sorted.samples.map(\.utterances.count))
    }
    return ComparisonFindings(
      self, sorted.samples.map { PeriodSummary($0) }, elsewhere: sorted.elsewhere,
      contrasts: contrasts(of: sorted.samples),
      series: study.event.map { EventSeries(around: $0, sorted.samples) })
  }

  private func sort(
    _ total: ComparisonPartial, in corpus: Corpus
  ) -> (samples: [PeriodSample], elsewhere: ComparisonFindings.Elsewhere) {
    var samples = study.periods.map { PeriodSample($0) }
    var elsewhere = ComparisonFindings.Elsewhere()
    for (entry, topics) in zip(total.scores.entries, total.topics) {
      let place = Int(entry.conversation)
      let utterance = corpus.conversations[place].utterances[Int(entry.utterance)]
      guard let index = elsewhere.period(of: utterance.date, among: study.periods),
        let date = utterance.date
      else { continue }
      samples[index].utterances.append(
        PeriodSample.Utterance(
          conversation: place, title: corpus.conversations[place].title, day: date.firstDay,
          isDateStated: utterance.dateStated, kind: utterance.kind, speaker: utterance.speaker,
          topics: topics, score: entry.isScored ? entry.score : nil))
    }
    return (samples, elsewhere)
  }
}

extension ComparisonFindings.Elsewhere {
  /// The period that holds a date; `nil`, and counted by the reason, where none does.
  mutating func period(of date: CalendarDate?, among periods: [StudyPeriod]) -> Int? {
    guard let date else {
      undated += 1
      return nil
    }
    if let index = periods.firstIndex(where: { $0.holds(date) }) { return index }
    if periods.contains(where: { $0.cuts(date) }) { tooCoarse += 1 } else { outside += 1 }
    return nil
  }
}

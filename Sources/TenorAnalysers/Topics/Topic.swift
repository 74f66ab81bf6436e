internal import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// Words that stand together beyond chance.
public struct Topic: Sendable, Encodable {
  /// One of its words.
  public struct Word: Sendable, Equatable, Encodable {
    /// The form that was counted.
    public var word: String
    /// The sum of NPMI to the other words of the topic that it goes with: how central it is.
    public var weight: Double
    /// Whether the guide names it.
    public var isSeed: Bool
    /// Of a word that grew: its mean NPMI to the seeds.
    public var toSeeds: Double?
    /// How often the runs of Leiden put it with the others of the topic, in 0...1; `nil` in guided topics.
    public var firmness: Double?
    /// Units, conversations and tokens with it.
    public var units: Int
    /// Conversations with it.
    public var conversations: Int
    /// How often it stands.
    public var tokens: Int
  }

  /// An utterance that is as much of the topic as any.
  public struct Evidence: Sendable, Equatable, Encodable {
    /// Different words of the topic in it.
    public var words: Int
    /// Different content words in it.
    public var of: Int
    /// The lower end of Wilson's 95% interval of words / of.
    public var score: Double
    /// Around its strongest word.
    public var line: ConcordanceLine
  }

  /// What it is called: its guide's name, or its first words.
  public var name: String
  /// Whether it grew from a guide.
  public var guided: Bool
  /// The most central first.
  public var words: [Word]
  /// The mean NPMI of all pairs of the first ten words, −1 for two that are never together; `nil` for a
  /// single word. In the texts that the topic was found in: not evidence that there is one.
  public var coherence: Double?
  /// All utterances together.
  public var overall: TopicFigures
  /// The groups, empty periods included.
  public var groups: [GroupFindings<TopicFigures>]
  /// Three utterances of different conversations.
  public var evidence: [Evidence]
}

extension Topic {
  /// The topics with all that is told of them.
  static func all(
    _ found: [TopicGroups.Group], _ vocabulary: TopicVocabulary, _ shares: TopicShares,
    _ parts: CategoryGroups<TopicShares.Cell>, _ analyser: Topics, _ corpus: CorpusSummary
  ) -> [Topic] {
    let overall = TopicFigures.all(shares.cells, topics: found.count, analyser)
    let groups = parts.list.map { part in
      TopicFigures.all(part.cells, topics: found.count, analyser)
    }
    return found.enumerated().map { number, group in
      let words = group.words.map { place in
        let word = vocabulary.words[place]
        return Word(
          word: word.form, weight: group.weights[place] ?? 0,
          isSeed: group.guide != nil && word.guide == group.guide,
          toSeeds: group.nearness[place], firmness: group.firmness[place], units: word.units,
          conversations: word.conversations, tokens: word.tokens)
      }
      return Topic(
        name: group.guide.map { analyser.guides[$0].name }
          ?? words.prefix(Topics.labelled).map(\.word).joined(separator: ", "),
        guided: group.guide != nil, words: words,
        coherence: coherence(Array(group.words.prefix(Topics.coherent)), vocabulary),
        overall: overall[number],
        groups: zip(parts.list, groups).map { part, figures in
          GroupFindings(part, figures[number])
        },
        evidence: shares.representatives[number].map { Evidence($0, corpus.corpus, analyser) })
    }
  }

  private static func coherence(_ words: [Int], _ vocabulary: TopicVocabulary) -> Double? {
    var values: [Double] = []
    for (index, a) in words.enumerated() {
      for b in words[..<index] {
        let both = vocabulary.together(a, b).units
        if let npmi = TopicGraph.npmi(a, b, both: both, vocabulary) { values.append(npmi) }
      }
    }
    return mean(values)
  }
}

extension Topic.Evidence {
  fileprivate init(_ candidate: TopicShares.Candidate, _ corpus: Corpus, _ analyser: Topics) {
    words = candidate.words
    of = candidate.of
    score = candidate.score
    let start = Int(candidate.entry.start)
    let passage = Passage(
      conversation: candidate.unit.conversation, utterance: candidate.unit.utterance,
      range: start..<start + Int(candidate.entry.length))
    line = ConcordanceLine(passage, in: corpus, width: 100)
      .quoted(by: analyser.quotes, isTerm: false)
  }
}

internal import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics
internal import TenorText

/// What ``Concordance`` found.
public struct ConcordanceFindings: Sendable, Encodable {
  /// `kwic`
  public static let name = Concordance.name

  /// What was asked for.
  public var query: String
  /// What it was taken for.
  public var kind: Query.Kind
  /// The matches.
  public var matches: Int
  /// The utterances with a match.
  public var utterances: Int
  /// The conversations with a match.
  public var conversations: Int
  /// The running words that were searched.
  public var tokens: Int
  /// How the lines are sorted.
  public var order: ConcordanceOrder
  /// The seed of the random order; `nil` for the others.
  public var seed: UInt64?
  /// The lines in that order: all, or so many as were asked for.
  public var lines: [Line]

  /// A line of a concordance, with what it answers.
  public struct Line: Sendable, Hashable, Encodable {
    /// The words and where they stand.
    public var line: ConcordanceLine
    /// Who said it; `nil` for the anonymous.
    public var speaker: String?
    /// What it answers, from the post down; `nil` unless asked for.
    public var thread: [Answered]?

    /// The members of the line, then the others.
    public func encode(to encoder: any Encoder) throws {
      try line.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(speaker, forKey: .speaker)
      try container.encodeIfPresent(thread, forKey: .thread)
    }

    private enum CodingKeys: String, CodingKey { case speaker, thread }
  }

  /// An utterance that is answered.
  public struct Answered: Sendable, Hashable, Encodable {
    /// Its id.
    public var utterance: String
    /// Its kind.
    public var kind: String
    /// Who said it; `nil` for the anonymous.
    public var speaker: String?
    /// ISO 8601, at its own precision.
    public var date: String?
    /// How it begins.
    public var text: String
  }
}

extension ConcordanceFindings {
  init(_ hits: [ConcordanceHit], of concordance: Concordance, over corpus: CorpusSummary) {
    let options = concordance.options
    query = concordance.query.words
    kind = concordance.query.kind
    matches = hits.count
    let spoken = Set(hits.map { [$0.passage.conversation, $0.passage.utterance] })
    utterances = spoken.count
    conversations = Set(spoken.map { $0[0] }).count
    tokens = corpus.total().tokens
    order = options.order
    seed = options.order == .random ? options.seed : nil
    let sorted = Self.sorted(hits, options, corpus.corpus)
    let chosen = options.lines.map { Array(sorted.prefix($0)) } ?? sorted
    let lines = ConcordanceLine.lines(of: chosen, in: corpus.corpus, options.context)
    let isTerm = [.actor, .term].contains(kind)
    self.lines = zip(chosen, lines).map { hit, line in
      let conversation = corpus.corpus.conversations[hit.passage.conversation]
      return Line(
        line: line.quoted(by: options.quotes, isTerm: isTerm),
        speaker: conversation.utterances[hit.passage.utterance].speaker,
        thread: options.showsThread
          ? Self.thread(above: hit.passage, in: corpus.corpus, options.quotes) : nil)
    }
  }

  private static func sorted(
    _ hits: [ConcordanceHit], _ options: Concordance.Options, _ corpus: Corpus
  ) -> [ConcordanceHit] {
    switch options.order {
    case .corpus: return hits
    case .date:
      func day(_ hit: ConcordanceHit) -> CalendarDate? {
        corpus.conversations[hit.passage.conversation].utterances[hit.passage.utterance].date
      }
      return hits.sorted { one, other in
        switch (day(one), day(other)) {
        case (let a?, let b?): a == b ? one.passage < other.passage : a < b
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): one.passage < other.passage
        }
      }
    case .left, .right, .match:
      let keyed = hits.map { (key: key(of: $0, options.order, corpus), hit: $0) }
      return keyed.sorted {
        $0.key == $1.key
          ? $0.hit.passage < $1.hit.passage : $0.key.lexicographicallyPrecedes($1.key)
      }.map(\.hit)
    case .random:
      var generator = SeededGenerator(seed: options.seed)
      var shuffled = hits
      generator.shuffle(&shuffled)
      return shuffled
    }
  }

  /// The folded words that a line is sorted by, the nearest first: at most ten.
  private static func key(
    of hit: ConcordanceHit, _ order: ConcordanceOrder, _ corpus: Corpus
  ) -> [String] {
    let words = ConcordanceLine.context(of: hit, in: corpus, .characters(120))
    let text =
      switch order {
      case .left: words.left
      case .right: words.right
      default: words.match
      }
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map { Folding.fold(String($0)) }
    return Array(order == .left ? parts.reversed().prefix(10) : parts.prefix(10))
  }

  /// What a line answers, from the post down.
  private static func thread(
    above passage: Passage, in corpus: Corpus, _ quotes: QuotePolicy
  ) -> [Answered] {
    let utterances = corpus.conversations[passage.conversation].utterances
    var thread: [Answered] = []
    var at = utterances[passage.utterance].replyTo
    // A damaged source may hold a circle.
    while let place = at, thread.count < utterances.count {
      let utterance = utterances[place]
      let text = ConcordanceLine.beginning(
        of: utterance.text(in: corpus.sources[utterance.source]), 100)
      thread.append(
        Answered(
          utterance: utterance.id, kind: utterance.kind.rawValue, speaker: utterance.speaker,
          date: utterance.date?.description, text: quotes == .verbatim ? text : ""))
      at = utterance.replyTo
    }
    return thread.reversed()
  }
}

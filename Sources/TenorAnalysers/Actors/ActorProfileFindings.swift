internal import TenorAnalysis

/// What ``ActorProfile`` found.
public struct ActorProfileFindings: Sendable, Encodable {
  /// `actors-show`
  public static let name = ActorProfile.name

  /// The register.
  public var register: RegisterSummary
  /// The counts that ``Actors`` gives of it.
  public var actor: ActorFinding
  /// The days on which its names mean it, in words: `always`, `until 2017-03-31`.
  public var valid: String
  /// By period, from the first to the last of the corpus, empty ones included.
  public var periods: [ActorPeriod]
  /// The mentions in what has no date, or one too coarse for the periods.
  public var undated: MentionCount
  /// What two mentions share for being neighbours.
  public var window: Actors.Window
  /// By count, the most first, then by name.
  public var neighbours: [ActorNeighbour]
  /// Mentions in corpus order: a draw by a hash of utterance and offset, or all.
  public var lines: [ConcordanceLine]
}

/// An actor in one period.
public struct ActorPeriod: Sendable, Hashable, Encodable {
  /// The label, such as `2014`.
  public var period: String
  /// Whether the corpus covers only part of it.
  public var partial: Bool
  /// The mentions.
  public var mentions: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The running words.
  public var tokens: Int
  /// Mentions per 10,000 running words; `nil` over none.
  public var rate: Double?
}

/// An actor mentioned in one unit with another.
public struct ActorNeighbour: Sendable, Hashable, Encodable {
  /// The other's name.
  public var name: String
  /// The units in which both occur.
  public var count: Int
  /// The utterances with both inside one unit.
  public var utterances: Int
  /// The conversations with such a unit.
  public var conversations: Int
}

extension ActorProfileFindings {
  init(
    _ total: ActorProfilePartial, _ entry: Int, _ actors: Actors, over corpus: CorpusSummary
  ) {
    let entries = actors.matcher.register.entries
    register = RegisterSummary(actors.matcher.register)
    window = actors.window
    valid = entries[entry].validity.description
    let sum = total.mentions.sum()
    actor = ActorFinding(
      name: entries[entry].name, kind: entries[entry].kind, mentions: sum.count,
      utterances: sum.utterances, conversations: total.mentions.conversations,
      byKind: MentionsByKind(total.mentions, over: corpus),
      aliases: AliasCount.seen(total.mentions, of: entries[entry]),
      excluded: total.mentions.excluded, unintroduced: total.mentions.unintroduced,
      outOfDate: total.mentions.outOfDate, partOf: entries[entry].partOf,
      withParts: total.whole.mentions > 0 ? total.whole : nil)

    periods = corpus.periods.map { period in
      let count = total.mentions.sum { $0.period == period }
      let tokens = corpus.volume(period).tokens
      return ActorPeriod(
        period: period.description, partial: corpus.isPartial(period), mentions: count.count,
        utterances: count.utterances, tokens: tokens,
        rate: tokens > 0 ? 10_000 * Double(count.count) / Double(tokens) : nil)
    }
    undated = total.mentions.sum { $0.period == nil }
    neighbours = total.pairs.map { pair, tally in
      let other = pair.first == entry ? pair.second : pair.first
      return ActorNeighbour(
        name: entries[other].name, count: tally.count, utterances: tally.utterances,
        conversations: tally.conversations)
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    self.lines = total.passages.passages.map {
      ConcordanceLine($0, in: corpus.corpus).quoted(by: actors.quotes, isTerm: true)
    }
  }
}

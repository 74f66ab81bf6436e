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
  /// The other actor whom the lines mention too; `nil`: they are the actor's mentions.
  public var with: String?
  /// How many lines there are in all.
  public var found: Int
  /// In corpus order: a draw by a hash of utterance and offset, or all.
  public var lines: [ConcordanceLine]
  /// The tone of the sentences that mention it; `nil` where none is scored, or none was asked for.
  public var tone: Tone?
  /// How the tone was found; `nil` where none was asked for.
  public var toneSummary: ToneSummary?

  /// The number of the entry, for what is counted elsewhere.
  private let entry: Int

  private enum CodingKeys: String, CodingKey {
    case register, actor, valid, periods, undated, window, neighbours, tone, toneSummary, with
    case found, lines
  }

  /// Adds the tone of the sentences that mention the actor.
  public mutating func add(_ tones: ActorToneFindings) {
    tone = tones.tone(of: entry)
    toneSummary = tones.summary
  }
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
  init(_ profile: ActorProfile, _ total: ActorProfilePartial, over corpus: CorpusSummary) {
    let (actors, entry) = (profile.actors, profile.entry)
    let entries = actors.matcher.register.entries
    register = RegisterSummary(actors.matcher.register)
    self.entry = entry
    window = actors.window
    with = profile.other.map { entries[$0].name }
    found = total.lines
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

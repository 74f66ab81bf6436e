internal import TenorAnalysis

/// What ``Actors`` found.
public struct ActorFindings: Sendable, Hashable, Encodable {
  /// `actors`
  public static let name = Actors.name

  /// What was looked for.
  public var register: RegisterSummary
  /// What two mentions share for an edge.
  public var window: Actors.Window
  /// By mentions, the most first, then by name; those never found, excluded finds included, are left out.
  public var actors: [ActorFinding]
  /// By count, the most first, then by names.
  public var edges: [ActorEdge]
}

/// One actor.
public struct ActorFinding: Sendable, Hashable, Encodable {
  /// What the register calls it.
  public var name: String
  /// Person, body or role.
  public var kind: ActorKind?
  /// How often.
  public var mentions: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The conversations with a mention.
  public var conversations: Int
  /// Mentions by kind of utterance.
  public var byKind: MentionsByKind
  /// The forms that were seen.
  public var aliases: [AliasCount]
  /// Aliases found in a phrase of `not`, which are not counted.
  public var excluded: Int
  /// Short forms in conversations that had not named the actor before, which are not counted.
  public var unintroduced: Int
  /// Aliases at dates when they do not mean the actor, which are not counted.
  public var outOfDate: Int
  /// What the register says it is a part of.
  public var partOf: String?
  /// Mentions of it and of all its parts; `nil` without parts.
  public var withParts: WholeTally?

  /// Finds that are no mentions.
  var leftOut: Int { excluded + unintroduced + outOfDate }
  /// Whether one of its names was found at all.
  var isFound: Bool { mentions + leftOut > 0 }
}

/// Two actors mentioned in one unit.
public struct ActorEdge: Sendable, Hashable, Encodable {
  /// The names; `a` sorts before `b`.
  public var a: String
  /// The name that sorts last.
  public var b: String
  /// The units in which both occur.
  public var count: Int
  /// What two mentions share for an edge.
  public var window: Actors.Window
  /// The conversations with such a unit.
  public var documentFrequency: Int
  /// The utterances with both inside one unit.
  public var utterances: Int
  /// One passage that holds both, drawn by a hash of utterance and offset; `nil` where no utterance does.
  public var evidence: ConcordanceLine?
}

extension ActorFindings {
  init(
    _ total: ActorTallies, _ register: Register, _ window: Actors.Window, _ quotes: QuotePolicy,
    over corpus: CorpusSummary
  ) {
    self.register = RegisterSummary(register)
    self.window = window
    actors = Set(total.actors.keys).union(total.wholes.keys).compactMap { index in
      let tally = total.actors[index] ?? .empty
      let entry = register.entries[index]
      let sum = tally.sum()
      let isFound = sum.count + tally.excluded + tally.unintroduced + tally.outOfDate > 0
      guard isFound || total.wholes[index] != nil else { return nil }
      return ActorFinding(
        name: entry.name, kind: entry.kind, mentions: sum.count, utterances: sum.utterances,
        conversations: tally.conversations, byKind: MentionsByKind(tally, over: corpus),
        aliases: AliasCount.seen(tally, of: entry), excluded: tally.excluded,
        unintroduced: tally.unintroduced, outOfDate: tally.outOfDate, partOf: entry.partOf,
        withParts: total.wholes[index])
    }.sorted { ($1.mentions, $0.name) < ($0.mentions, $1.name) }

    let sorted = total.pairs.map { pair, tally in
      let names = [register.entries[pair.first].name, register.entries[pair.second].name].sorted()
      let edge = ActorEdge(
        a: names[0], b: names[1], count: tally.count, window: window,
        documentFrequency: tally.conversations, utterances: tally.utterances)
      return (edge, tally.evidence)
    }.sorted { ($1.0.count, $0.0.a, $0.0.b) < ($0.0.count, $1.0.a, $1.0.b) }
    // The words are looked up only for the edges that a report can show.
    edges = sorted.enumerated().map { index, item in
      var edge = item.0
      if index < Self.shownEdges {
        // What stands between the two actors is the speaker's.
        edge.evidence = item.1.map {
          ConcordanceLine($0.passage, in: corpus.corpus).quoted(by: quotes, isTerm: false)
        }
      }
      return edge
    }
  }

  /// The actors with a mention.
  var named: [ActorFinding] { actors.filter { $0.mentions > 0 } }

  /// The actors and the edges that a section shows.
  static let shownActors = 20
  static let shownEdges = 20
}

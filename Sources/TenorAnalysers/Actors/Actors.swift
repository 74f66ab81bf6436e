public import TenorAnalysis

/// Who is mentioned, and who with whom.
///
/// An edge counts the units (sentences or what else the window makes) that mention both actors, once a unit
/// however often they do.
///
/// - Input: utterance texts; ``AliasMatcher`` says what a mention is.
/// - Output: counts, utterances and conversations of each actor and each pair.
/// - Complexity: an array read per token, and the square of the actors in a unit; the partial grows with
///   actors and pairs, and the mentions' counts with periods, not with the text.
/// - Differs: textacy counts a pair in every sliding window that holds it; here once a unit.
public struct Actors: Analyser {
  /// `actors`
  public static let name = "actors"

  /// How near two mentions must stand for an edge: what a unit is.
  public enum Window: String, Sendable, Hashable, Codable, CaseIterable {
    case sentence
    /// A block of an utterance's text between empty lines.
    case paragraph
    case utterance
    /// An utterance with the one that it answers; alone where that one is not known or not counted. Each
    /// utterance makes one unit, so that who is named in a post is also in the unit of each answer to it.
    case exchange
    case conversation

    /// Whether its units can be taken for draws: exchanges repeat what they answer.
    public var isTestable: Bool { self != .exchange }
  }

  /// Finds the mentions.
  public let matcher: AliasMatcher
  /// Worked out once, not once a shard.
  let countedFor: [[Int]]
  /// What two mentions share for an edge.
  public let window: Window
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy

  /// An analyser for a register of actors; throws a ``YAMLError`` where an alias stands twice.
  public init(_ register: Register, window: Window = .sentence, quotes: QuotePolicy = .verbatim)
    throws
  {
    precondition(register.content == .actors, "Actors need a register of actors.")
    matcher = try AliasMatcher(register)
    countedFor = register.countedFor
    self.window = window
    self.quotes = quotes
  }

  /// Counts mentions and pairs. A short form counts behind a full one in what the shard holds of its
  /// conversation: what a filter leaves out introduces nobody.
  public func analyse(_ shard: Shard) throws -> ActorTallies {
    let scanner = matcher.scanner(for: shard.vocabulary)
    var mentions = MentionCounter()
    var network = NetworkCounter(window)
    var wholes = WholeCounter(countedFor)
    var found: [AliasMatch] = []
    for item in shard.items {
      found.removeAll(keepingCapacity: true)
      try scanner.appendMatches(in: item, of: shard, to: &found)
      mentions.count(found, in: item, of: shard)
      wholes.count(found, in: item)
      network.count(found, in: item, of: shard)
    }
    return ActorTallies(
      actors: mentions.tallies, pairs: network.finish().total.pairs, wholes: wholes.tallies)
  }

  /// Sorts what was counted, and looks up the evidence.
  public func finish(_ total: ActorTallies, over corpus: CorpusSummary) -> ActorFindings {
    ActorFindings(total, matcher.register, window, quotes, over: corpus)
  }
}

/// What ``Actors`` counts.
public struct ActorTallies: Mergeable, Sendable, Hashable, Codable {
  /// By the number of the entry.
  public var actors: [Int: MentionTally] = [:]
  /// By pair.
  public var pairs: [ActorPair: PairTally] = [:]
  /// By the number of an entry that has parts: its own mentions and theirs.
  public var wholes: [Int: WholeTally] = [:]

  /// Nothing counted.
  public static let empty = ActorTallies()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    actors.merge(next.actors)
    pairs.merge(next.pairs)
    wholes.merge(next.wholes)
  }
}

/// Two entries of the register, by number, the lesser first.
public struct ActorPair: Sendable, Hashable, Codable {
  /// The lesser number.
  public var first: Int
  /// The greater number.
  public var second: Int

  /// Whether two entries can be joined: any two, or two of different sorts where there is a second one,
  /// which begins at that entry.
  static func isPair(_ a: Int, _ b: Int, secondSort: Int?) -> Bool {
    secondSort.map { min(a, b) < $0 && max(a, b) >= $0 } ?? true
  }
}

/// What is counted of a pair.
public struct PairTally: Mergeable, Sendable, Hashable, Codable {
  /// The units that mention both.
  public var count = 0
  /// The utterances that do so within one unit.
  public var utterances = 0
  /// The conversations with such a unit.
  public var conversations = 0
  /// A passage that holds both, with the least hash of all; none where no utterance does.
  public var evidence: SampledPassage?

  /// Nothing counted.
  public static let empty = PairTally()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    count += next.count
    utterances += next.utterances
    conversations += next.conversations
    if let passage = next.evidence { offer(passage) }
  }

  mutating func offer(_ passage: SampledPassage) {
    evidence = evidence.map { min($0, passage) } ?? passage
  }
}

public import TenorAnalysis

/// Who is mentioned in how many units, and with whom: what a network and its tests are made from.
///
/// It grows with actors and pairs, by period where that is asked for, and not with the mentions.
public struct NetworkPartial: Mergeable, Sendable, Hashable, Codable {
  /// Of all periods together; here alone pairs have evidence.
  public var total = NetworkCounts.empty
  /// By period, for a timeline; `nil`: undated. A unit is of the period of its utterance, an exchange of
  /// that of the answer, a conversation of that of its first utterance that was counted. A conversation
  /// whose utterances fall into several periods is counted in each of them.
  public var periods: [Period?: NetworkCounts] = [:]

  /// Nothing counted.
  public static let empty = NetworkPartial()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    total.merge(next.total)
    periods.merge(next.periods)
  }
}

/// The units of some stretch of time.
public struct NetworkCounts: Mergeable, Sendable, Hashable, Codable {
  /// All units, those without a mention included.
  public var units = 0
  /// The conversations that they are of.
  public var conversations = 0
  /// The units that mention anybody, by how many different ones.
  public var unitsBySize: [UnitSize: Int] = [:]
  /// By the number of the entry.
  public var actors: [Int: UnitTally] = [:]
  /// By pair.
  public var pairs: [ActorPair: PairTally] = [:]

  /// Nothing counted.
  public static let empty = NetworkCounts()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    units += next.units
    conversations += next.conversations
    unitsBySize.merge(next.unitsBySize)
    actors.merge(next.actors)
    pairs.merge(next.pairs)
  }

  /// Says that all of it is of one conversation.
  mutating func setConversation() {
    conversations = 1
    for actor in actors.keys { actors[actor]?.conversations = 1 }
    for pair in pairs.keys where pairs[pair]?.count ?? 0 > 0 { pairs[pair]?.conversations = 1 }
  }
}

/// How many different ones a unit mentions.
public struct UnitSize: Sendable, Hashable, Codable {
  /// Different actors.
  public var actors: Int
  /// Different terms; 0 in a network of actors alone.
  public var terms = 0
}

/// What is counted of one actor.
public struct UnitTally: Mergeable, Sendable, Hashable, Codable {
  /// The mentions.
  public var mentions = 0
  /// The units with a mention.
  public var units = 0
  /// The utterances with a mention.
  public var utterances = 0
  /// The conversations with a mention.
  public var conversations = 0

  /// Nothing counted.
  public static let empty = UnitTally()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    mentions += next.mentions
    units += next.units
    utterances += next.utterances
    conversations += next.conversations
  }
}

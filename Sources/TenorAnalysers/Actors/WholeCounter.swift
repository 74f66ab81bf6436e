public import TenorAnalysis

/// Mentions of an actor and of all that the register says is part of it.
public struct WholeTally: Mergeable, Sendable, Hashable, Codable {
  /// The mentions.
  public var mentions = 0
  /// The utterances that mention it or a part of it.
  public var utterances = 0
  /// The conversations that do.
  public var conversations = 0

  /// Nothing counted.
  public static let empty = WholeTally()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    mentions += next.mentions
    utterances += next.utterances
    conversations += next.conversations
  }
}

/// Counts the mentions of a shard for the wholes of a register, an utterance at a time.
struct WholeCounter {
  private(set) var tallies: [Int: WholeTally] = [:]
  private let countedFor: [[Int]]
  /// By whole: the last conversation that counted.
  private var lastConversation: [Int: Int] = [:]

  /// - Parameter countedFor: the register's ``Register/countedFor``.
  init(_ countedFor: [[Int]]) {
    self.countedFor = countedFor
  }

  /// Counts the mentions of one utterance; utterances come in corpus order.
  mutating func count(_ matches: [AliasMatch], in item: Shard.Item) {
    if countedFor.isEmpty { return }
    var counts: [Int: Int] = [:]
    for match in matches where match.isMention {
      for whole in countedFor[match.entry] { counts[whole, default: 0] += 1 }
    }
    for (whole, count) in counts {
      let isNew =
        lastConversation.updateValue(item.conversation, forKey: whole) != item.conversation
      tallies[whole, default: .empty].merge(
        WholeTally(mentions: count, utterances: 1, conversations: isNew ? 1 : 0))
    }
  }
}

extension Register {
  /// By entry: the entries for which a mention of it counts, itself included where it has parts; empty for
  /// a register without parts.
  var countedFor: [[Int]] {
    let wholes = wholes
    let withParts = Set(wholes.joined())
    if withParts.isEmpty { return [] }
    return wholes.enumerated().map { index, wholes in
      (withParts.contains(index) ? [index] : []) + wholes
    }
  }
}

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
  /// By entry: the entries for which a mention of it counts; none where it has neither part nor whole.
  private let countedFor: [[Int]]
  /// By whole: the last conversation that counted.
  private var lastConversation: [Int: Int] = [:]

  init(_ register: Register) {
    let wholes = register.wholes
    let withParts = Set(wholes.joined())
    countedFor = wholes.enumerated().map { index, wholes in
      (withParts.contains(index) ? [index] : []) + wholes
    }
  }

  /// Counts the mentions of one utterance; utterances come in corpus order.
  mutating func count(_ matches: [AliasMatch], in item: Shard.Item) {
    var counts: [Int: Int] = [:]
    for match in matches where !match.isExcluded {
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

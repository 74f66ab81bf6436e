public import TenorAnalysis
internal import TenorCorpus

/// How often something was mentioned: in all, and in how many utterances.
public struct MentionCount: Mergeable, Sendable, Hashable, Codable {
  /// The mentions.
  public var count = 0
  /// The utterances with a mention.
  public var utterances = 0

  /// Nothing counted.
  public static let empty = MentionCount()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    count += next.count
    utterances += next.utterances
  }
}

/// What is counted of one entry of a register. Grows with the periods, not with the text.
public struct MentionTally: Mergeable, Sendable, Hashable, Codable {
  /// By period and kind of utterance.
  public var cells: [VolumeKey: MentionCount] = [:]
  /// The conversations with a mention.
  public var conversations = 0
  /// By alias: an index into the entry's aliases.
  public var aliases: [Int: Int] = [:]
  /// Aliases found in a phrase of `not`, which are no mentions.
  public var excluded = 0
  /// Short forms in conversations that had not named the entry before, which are no mentions.
  public var unintroduced = 0
  /// Aliases at a date when they do not mean the entry, which are no mentions.
  public var outOfDate = 0
  /// Three mentions.
  public var evidence = PassageSample.empty

  /// Nothing counted.
  public static let empty = MentionTally()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    cells.merge(next.cells)
    conversations += next.conversations
    aliases.merge(next.aliases)
    excluded += next.excluded
    unintroduced += next.unintroduced
    outOfDate += next.outOfDate
    evidence.merge(next.evidence)
  }

  /// All mentions of the cells that `isIncluded` admits.
  public func sum(where isIncluded: (VolumeKey) -> Bool = { _ in true }) -> MentionCount {
    cells.reduce(into: .empty) { if isIncluded($1.key) { $0.merge($1.value) } }
  }
}

/// Counts the mentions of a shard, an utterance at a time.
struct MentionCounter {
  private(set) var tallies: [Int: MentionTally] = [:]
  /// By entry: the last conversation and the last utterance that mention it.
  private var lastSeen: [Int: (conversation: Int, utterance: Int)] = [:]

  /// Counts the mentions of one utterance; utterances come in corpus order.
  mutating func count(_ matches: [AliasMatch], in item: Shard.Item, of shard: Shard) {
    if matches.isEmpty { return }
    let id = shard.utterance(item).id
    let cell = VolumeKey(period: item.period, kind: item.kind)
    for match in matches {
      switch match.standing {
      case .mention: break
      case .excluded: tallies[match.entry, default: .empty].excluded += 1
      case .unintroduced: tallies[match.entry, default: .empty].unintroduced += 1
      case .outOfDate: tallies[match.entry, default: .empty].outOfDate += 1
      }
      if !match.isMention { continue }
      let last = lastSeen.updateValue((item.conversation, item.utterance), forKey: match.entry)
      let isNewConversation = last?.conversation != item.conversation
      let isNewUtterance = isNewConversation || last?.utterance != item.utterance
      let passage = SampledPassage(shard.passage(item, match.range), of: id)
      let mention = MentionCount(count: 1, utterances: isNewUtterance ? 1 : 0)
      tallies[match.entry, default: .empty].add(
        mention, at: cell, alias: match.alias, isNewConversation: isNewConversation, passage)
    }
  }
}

extension MentionTally {
  fileprivate mutating func add(
    _ mention: MentionCount, at cell: VolumeKey, alias: Int, isNewConversation: Bool,
    _ passage: SampledPassage
  ) {
    cells[cell, default: .empty].merge(mention)
    aliases[alias, default: 0] += 1
    if isNewConversation { conversations += 1 }
    evidence.offer(passage)
  }
}

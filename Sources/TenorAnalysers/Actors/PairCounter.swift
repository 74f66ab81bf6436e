internal import TenorAnalysis
internal import TenorCorpus

/// Counts the pairs of actors of a shard, an utterance at a time.
struct PairCounter {
  private let window: Actors.Window
  private var pairs: [ActorPair: PairTally] = [:]
  /// By pair: the last conversation and the last utterance that counted.
  private var lastSeen: [ActorPair: (conversation: Int, utterance: Int)] = [:]
  /// The conversation being read, and the actors met in it.
  private var conversation = -1
  private var actors: Set<Int> = []

  init(_ window: Actors.Window) {
    self.window = window
  }

  /// Counts one utterance; utterances come in corpus order, those of a conversation together.
  mutating func count(_ matches: [AliasMatch], in item: Shard.Item, of shard: Shard) {
    if item.conversation != conversation {
      endConversation()
      conversation = item.conversation
    }
    let mentions = matches.filter { !$0.isExcluded }
    guard !mentions.isEmpty else { return }
    if window == .conversation { actors.formUnion(mentions.map(\.entry)) }
    guard mentions.contains(where: { $0.entry != mentions[0].entry }) else { return }
    let id = shard.utterance(item).id
    for unit in units(mentions) {
      for (pair, range) in nearest(unit) {
        let passage = SampledPassage(shard.passage(item, range), of: id)
        add(pair, at: (item.conversation, item.utterance), passage)
      }
    }
  }

  /// The pairs of the whole shard.
  mutating func finish() -> [ActorPair: PairTally] {
    endConversation()
    return pairs
  }

  private mutating func endConversation() {
    let met = actors.sorted()
    for (index, first) in met.enumerated() {
      for second in met[(index + 1)...] {
        let pair = ActorPair(first: first, second: second)
        pairs[pair, default: .empty].count += 1
        pairs[pair, default: .empty].conversations += 1
      }
    }
    actors.removeAll(keepingCapacity: true)
  }

  /// The mentions of each sentence, or all of them.
  private func units(_ mentions: [AliasMatch]) -> [ArraySlice<AliasMatch>] {
    guard window == .sentence else { return [mentions[...]] }
    var units: [ArraySlice<AliasMatch>] = []
    var start = 0
    for index in 1...mentions.count
    where index == mentions.count || mentions[index].sentence != mentions[start].sentence {
      units.append(mentions[start..<index])
      start = index
    }
    return units
  }

  /// Each pair of a unit, with the shortest stretch that holds both, the first of equal ones.
  private func nearest(_ unit: ArraySlice<AliasMatch>) -> [ActorPair: Range<Int>] {
    var nearest: [ActorPair: Range<Int>] = [:]
    // The last mention of each actor so far: for a pair, the shortest stretch ends at one of its
    // mentions and starts at the last one of the other.
    var last: [Int: AliasMatch] = [:]
    for mention in unit {
      for (entry, other) in last where entry != mention.entry {
        let pair = ActorPair(first: min(entry, mention.entry), second: max(entry, mention.entry))
        let range = other.range.lowerBound..<mention.range.upperBound
        if let known = nearest[pair], known.count <= range.count { continue }
        nearest[pair] = range
      }
      last[mention.entry] = mention
    }
    return nearest
  }

  private mutating func add(
    _ pair: ActorPair, at place: (conversation: Int, utterance: Int), _ passage: SampledPassage
  ) {
    let last = lastSeen.updateValue(place, forKey: pair)
    pairs[pair, default: .empty].offer(passage)
    if last.map({ $0 != place }) ?? true { pairs[pair, default: .empty].utterances += 1 }
    // A conversation that is itself the unit is counted at its end.
    guard window != .conversation else { return }
    pairs[pair, default: .empty].count += 1
    if last?.conversation != place.conversation { pairs[pair, default: .empty].conversations += 1 }
  }
}

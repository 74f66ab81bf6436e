internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// By what the mentions of terms are told apart.
public enum TermGrouping: Sendable, Hashable {
  /// By whole utterances: in time, by kind, speaker, or a study's periods.
  case utterances(CategoryGrouping)
  /// By whose words they are: the speaker's own, quoted, or nobody's.
  case voice

  /// What provenance tells of it.
  var choices: [Provenance.Choice] {
    switch self {
    case .utterances(let grouping): grouping.choices
    case .voice: [.init("groups", "voice")]
    }
  }
}

/// Counts the mentions of one shard by conversation and group.
struct TermCounter {
  private let shard: Shard
  private let grouping: TermGrouping
  private(set) var cells: [TermPartial.Cell] = []
  private var conversation: Int?
  /// The cells of the conversation at hand, by group.
  private var places: [CategoryGroupKey: Int] = [:]
  private var voices: [[VoiceRange]] = []

  init(_ shard: Shard, by grouping: TermGrouping) {
    self.shard = shard
    self.grouping = grouping
  }

  /// Counts one utterance; utterances come in corpus order.
  mutating func count(_ matches: [AliasMatch], in item: Shard.Item) {
    if conversation != item.conversation {
      conversation = item.conversation
      places.removeAll(keepingCapacity: true)
      if grouping == .voice { voices = shard.corpus.voices(ofConversation: item.conversation) }
    }
    switch grouping {
    case .utterances(let grouping):
      let place = place(of: grouping.key(of: item, in: shard), item)
      cells[place].utterances += 1
      cells[place].tokens += item.runningTokens
      count(matches, at: { _ in place })
    case .voice: countByVoice(matches, in: item)
    }
  }

  private mutating func countByVoice(_ matches: [AliasMatch], in item: Shard.Item) {
    let ranges = voices[item.utterance]
    var next = 0
    var tokens: [Voice: Int] = [:]
    for token in item.tokenised.tokens where shard.tokens.classes[token].isRunning {
      let start = Int(shard.tokens.starts[token])
      while next < ranges.count, ranges[next].range.upperBound <= start { next += 1 }
      let isInside = next < ranges.count && ranges[next].range.contains(start)
      tokens[isInside ? ranges[next].voice : .own, default: 0] += 1
    }
    var places: [Voice: Int] = [:]
    for voice in Voice.allCases {
      guard let count = tokens[voice] else { continue }
      let place = place(of: .voice(voice), item)
      cells[place].utterances += 1
      cells[place].tokens += count
      places[voice] = place
    }
    count(matches) { match in
      let voice = ranges.first { $0.range.contains(match.range.lowerBound) }?.voice ?? .own
      return places[voice]
    }
  }

  /// Adds mentions to the cells that they belong to.
  private mutating func count(_ matches: [AliasMatch], at place: (AliasMatch) -> Int?) {
    // By cell and entry: whether this utterance was counted.
    var seen: Set<[Int]> = []
    for match in matches where match.isMention {
      guard let place = place(match) else { continue }
      let isNew = seen.insert([place, match.entry]).inserted
      cells[place].mentions[match.entry, default: .empty]
        .merge(MentionCount(count: 1, utterances: isNew ? 1 : 0))
    }
  }

  private mutating func place(of group: CategoryGroupKey, _ item: Shard.Item) -> Int {
    if let known = places[group] { return known }
    places[group] = cells.count
    cells.append(TermPartial.Cell(conversation: item.conversation, group: group))
    return cells.count - 1
  }
}

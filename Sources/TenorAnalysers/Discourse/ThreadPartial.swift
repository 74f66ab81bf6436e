public import TenorAnalysis
internal import TenorCorpus

/// The shape of every conversation, and who answers whom.
public struct ThreadPartial: Mergeable, Codable, Sendable, Equatable {
  /// One conversation, of what passes the filter.
  public struct Thread: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// The group of its first utterance, where groups are of time.
    public var group: CategoryGroupKey
    /// Comments and replies.
    public var answers = 0
    /// The most steps from one of them up to what answers nothing.
    public var deepest = 0
    /// The sum of these steps.
    public var steps = 0
    /// Utterances that an answer answers.
    public var answered = 0
    /// Answers that answer such an utterance.
    public var answering = 0
    /// Answers to another comment or reply.
    public var replies = 0
    /// Running words of each answer.
    public var turns: [Int32] = []
    /// Days from the first to the last utterance that states its own time; `nil` for fewer than two.
    public var days: Double?
    /// Whether the times have hours, so that ``days`` is no whole number of days.
    public var isTimed = false
  }

  /// A speaker who answers another.
  public struct Pair: Codable, Sendable, Hashable {
    /// Who answers.
    public var from: String
    /// Who is answered.
    public var to: String
  }

  /// In corpus order.
  public var threads: [Thread] = []
  /// How often a signed speaker answers another.
  public var pairs: [Pair: Int] = [:]

  /// No conversations.
  public static let empty = ThreadPartial()

  /// Appends the next stretch.
  public mutating func merge(_ next: ThreadPartial) {
    threads += next.threads
    pairs.merge(next.pairs)
  }
}

extension ThreadPartial {
  /// Measures the conversations of a shard. O(utterances).
  init(_ shard: Shard, by grouping: CategoryGrouping?) {
    var at = 0
    while at < shard.items.count {
      let conversation = shard.items[at].conversation
      var end = at
      while end < shard.items.count, shard.items[end].conversation == conversation { end += 1 }
      add(shard.items[at..<end], conversation, shard, grouping)
      at = end
    }
  }

  private mutating func add(
    _ items: ArraySlice<Shard.Item>, _ conversation: Int, _ shard: Shard,
    _ grouping: CategoryGrouping?
  ) {
    guard let first = items.first else { return }
    let utterances = shard.corpus.conversations[conversation].utterances
    var thread = Thread(
      conversation: conversation, group: grouping?.threadKey(of: first, in: shard) ?? .all)
    let depths = Self.depths(utterances)
    var answered: Set<Int> = []
    var moments: [(days: Double, isTimed: Bool)] = []
    for item in items {
      let utterance = utterances[item.utterance]
      if utterance.dateStated, let date = utterance.date, date.day != nil {
        let seconds = date.secondOfDay.map { $0 - (date.utcOffset ?? 0) }
        moments.append((Double(date.firstDay) + Double(seconds ?? 0) / 86_400, seconds != nil))
      }
      guard item.kind == .comment || item.kind == .reply else { continue }
      thread.answers += 1
      thread.turns.append(Int32(clamping: item.runningTokens))
      thread.deepest = max(thread.deepest, depths[item.utterance])
      thread.steps += depths[item.utterance]
      guard let parent = utterance.replyTo, utterances.indices.contains(parent) else { continue }
      thread.answering += 1
      answered.insert(parent)
      if utterances[parent].kind != .post { thread.replies += 1 }
      if let from = utterance.speaker, let to = utterances[parent].speaker, from != to {
        pairs[Pair(from: from, to: to), default: 0] += 1
      }
    }
    thread.answered = answered.count
    // Hours are lost where one of the times has none.
    if moments.count > 1 {
      let isTimed = moments.allSatisfy(\.isTimed)
      let days = moments.map { isTimed ? $0.days : $0.days.rounded(.down) }
      if let lowest = days.min(), let highest = days.max() {
        (thread.days, thread.isTimed) = (highest - lowest, isTimed)
      }
    }
    threads.append(thread)
  }

  /// How many steps each utterance is below one that answers nothing. A parent that comes later, or a ring
  /// of parents, counts as none. O(utterances).
  private static func depths(_ utterances: [Utterance]) -> [Int] {
    var depths = [Int](repeating: 0, count: utterances.count)
    for place in utterances.indices {
      if let parent = utterances[place].replyTo, parent < place {
        depths[place] = depths[parent] + 1
      }
    }
    return depths
  }
}

extension CategoryGrouping {
  /// The group of a whole conversation, by its first utterance; `all` where groups are not of time.
  fileprivate func threadKey(of item: Shard.Item, in shard: Shard) -> CategoryGroupKey {
    switch self {
    case .time, .study: key(of: item, in: shard)
    case .kind, .speaker: .all
    }
  }
}

public import TenorAnalysis
internal import TenorCorpus
internal import TenorGraph

/// Who replies to whom, as a graph of speakers.
///
/// - Input: the utterances that are counted, with what each answers, whether that one is counted or not.
/// - Output: ``NetworkFindings`` with `aToB` and `bToA`: replies of the first to the second, and back. An
///   edge's weight is the replies either way, or the conversations with one. Nothing is tested.
/// - Complexity: O(utterances); the partial grows with speakers and pairs that reply.
public struct ReplyNetwork: Analyser {
  /// `actors-graph`
  public static let name = NetworkFindings.name

  /// What becomes an edge; weights are `count` or `conversations`.
  public let options: NetworkOptions
  /// Speakers of fewer utterances are neither named nor drawn.
  public let smallestCell: Int

  /// The network of speakers of at least so many utterances.
  public init(_ options: NetworkOptions = .init(), smallestCell: Int = 1) {
    precondition(
      [.count, .conversations].contains(options.weight),
      "Replies are weighed by count or conversations, not by \(options.weight.rawValue).")
    self.options = options
    self.smallestCell = smallestCell
  }

  /// Counts the replies of a shard.
  public func analyse(_ shard: Shard) -> ReplyPartial {
    var partial = ReplyPartial()
    var conversation = ReplyPartial()
    var last = -1
    for item in shard.items {
      if item.conversation != last {
        partial.merge(conversation.ofOneConversation)
        conversation = ReplyPartial()
        last = item.conversation
      }
      conversation.add(
        shard.utterance(item), in: shard.corpus.conversations[item.conversation].utterances)
    }
    partial.merge(conversation.ofOneConversation)
    return partial
  }

  /// Leaves out whom nobody may name, filters and measures.
  public func finish(_ total: ReplyPartial, over corpus: CorpusSummary) throws -> NetworkFindings {
    var findings = NetworkFindings(content: .speakers, options)
    let cells = SpeakerCells(total.speakers.mapValues(\.utterances), smallest: smallestCell)
    let named = { (speaker: String) in cells.label(of: speaker) == speaker }
    let pairs = total.pairs.filter { named($0.key.first) && named($0.key.second) }
    let hidden = total.pairs.count - pairs.count
    findings.units = pairs.values.reduce(0) { $0 + $1.count }
    findings.unitsWithMention = findings.units
    findings.remarks = remarks(total, hidden: hidden)
    var replies: [String: Int] = [:]
    for (pair, tally) in pairs {
      replies[pair.first, default: 0] += tally.count
      replies[pair.second, default: 0] += tally.count
    }
    let nodes = replies.sorted { $0.key < $1.key }.map { speaker, units in
      let tally = total.speakers[speaker] ?? .empty
      return NetworkNode(
        name: speaker, units: units, utterances: tally.utterances,
        conversations: tally.conversations)
    }
    let edges = pairs.map { pair, tally in
      var edge = NetworkEdge(
        a: pair.first, b: pair.second, weight: 0, count: tally.count,
        documentFrequency: tally.conversations, disparity: 1, aToB: tally.forwards,
        bToA: tally.backwards)
      edge.weight = options.weight.value(of: edge) ?? 0
      return edge
    }
    return try NetworkDraft(findings: findings, options: options, nodes: nodes, edges: edges)
      .measured()
  }

  private func remarks(_ total: ReplyPartial, hidden: Int) -> [String] {
    var remarks: [String] = []
    if total.nameless > 0 {
      remarks.append(
        "\(counted(total.nameless, "reply", "replies")) of or to somebody without a name \(total.nameless == 1 ? "is" : "are") left out."
      )
    }
    if total.own > 0 {
      remarks.append(
        "\(counted(total.own, "reply", "replies")) to oneself \(total.own == 1 ? "is" : "are") left out."
      )
    }
    if hidden > 0 {
      remarks.append(
        "\(counted(hidden, "pair")) with a speaker of fewer than \(smallestCell) utterances \(hidden == 1 ? "is" : "are") left out."
      )
    }
    return remarks
  }
}

/// Who replies to whom how often.
public struct ReplyPartial: Mergeable, Sendable, Hashable, Codable {
  /// Two speakers; the first sorts before the second.
  public struct Pair: Sendable, Hashable, Codable {
    /// The one whose name sorts first.
    public var first: String
    /// The other.
    public var second: String
  }

  /// The replies of a pair.
  public struct Tally: Mergeable, Sendable, Hashable, Codable {
    /// Of the first to the second.
    public var forwards = 0
    /// Of the second to the first.
    public var backwards = 0
    /// The conversations with one.
    public var conversations = 0

    /// Either way.
    public var count: Int { forwards + backwards }
    /// No reply.
    public static let empty = Tally()
    /// Adds the replies of `next`.
    public mutating func merge(_ next: Self) {
      forwards += next.forwards
      backwards += next.backwards
      conversations += next.conversations
    }
  }

  /// Each speaker's own utterances and conversations.
  public var speakers: [String: UnitTally] = [:]
  /// By pair.
  public var pairs: [Pair: Tally] = [:]
  /// Replies of or to somebody without a name.
  public var nameless = 0
  /// Replies to oneself.
  public var own = 0

  /// No reply.
  public static let empty = ReplyPartial()
  /// Adds the replies of `next`.
  public mutating func merge(_ next: Self) {
    speakers.merge(next.speakers)
    pairs.merge(next.pairs)
    nameless += next.nameless
    own += next.own
  }

  /// Counts an utterance and whom it answers.
  fileprivate mutating func add(_ utterance: Utterance, in conversation: [Utterance]) {
    if let speaker = utterance.speaker { speakers[speaker, default: .empty].utterances += 1 }
    guard let parent = utterance.replyTo else { return }
    guard let speaker = utterance.speaker, let other = conversation[parent].speaker else {
      nameless += 1
      return
    }
    guard speaker != other else {
      own += 1
      return
    }
    if speaker < other {
      pairs[Pair(first: speaker, second: other), default: .empty].forwards += 1
    } else {
      pairs[Pair(first: other, second: speaker), default: .empty].backwards += 1
    }
  }

  /// The same, with everything in it counted for one conversation.
  fileprivate var ofOneConversation: ReplyPartial {
    var one = self
    for speaker in one.speakers.keys { one.speakers[speaker]?.conversations = 1 }
    for pair in one.pairs.keys { one.pairs[pair]?.conversations = 1 }
    return one
  }
}

extension ReplyNetwork: TracedAnalyser {
  /// The filters, and what seeds communities start from.
  public var choices: [Provenance.Choice] {
    [
      .init("network", "speakers"), .init("weight", options.weight.rawValue),
      .init("minimum", String(options.minimum)),
      .init("disparity", options.disparity.map { String($0) } ?? "all"),
      .init("resolution", String(options.resolution)), .init("seeds", String(options.seeds)),
      .init("seed", String(options.seed)), .init("igraph", igraphVersion),
    ]
  }
  /// None.
  public var lexicons: [Provenance.File] { [] }
}

public import TenorStatistics

/// How much of a group of utterances is of a topic.
public struct TopicFigures: Sendable, Equatable, Encodable {
  /// Utterances with two different words of the topic or more; of a topic of one word, with it.
  public var utterances: Int
  /// Conversations with such an utterance.
  public var conversations: Int
  /// Tokens of its words.
  public var tokens: Int
  /// Utterances of the group.
  public var allUtterances: Int
  /// Conversations of the group.
  public var allConversations: Int
  /// Running words of the group.
  public var allTokens: Int
  /// utterances / allUtterances; `nil` for fewer conversations than ``Categories/fewestConversations``.
  public var share: Double?
  /// Its 95% interval over conversations; `nil` where fewer of them than
  /// ``Categories/fewestConversations`` hold the topic, or none can be told.
  public var interval: Interval?
  /// tokens / allTokens; `nil` as ``share``.
  public var tokenShare: Double?
  /// Its 95% interval over conversations; `nil` as ``interval``.
  public var tokenInterval: Interval?

  /// Of each topic.
  ///
  /// - Parameter cells: those of the group, in corpus order.
  static func all(_ cells: [TopicShares.Cell], topics: Int, _ analyser: Topics) -> [TopicFigures] {
    let whole = cells.conversations
    let worded = whole.filter { $0.tokens > 0 }
    let fewest = Categories.fewestConversations
    var figures = (0..<topics).map { topic in
      TopicFigures(
        utterances: whole.reduce(0) { $0 + $1.holding[topic] },
        conversations: whole.count { $0.holding[topic] > 0 },
        tokens: whole.reduce(0) { $0 + $1.matches[topic] },
        allUtterances: whole.reduce(0) { $0 + $1.utterances }, allConversations: whole.count,
        allTokens: whole.reduce(0) { $0 + $1.tokens })
    }
    guard whole.count >= fewest else { return figures }
    for topic in figures.indices {
      figures[topic].share =
        Double(figures[topic].utterances) / Double(figures[topic].allUtterances)
      if worded.count >= fewest {
        figures[topic].tokenShare = Double(figures[topic].tokens) / Double(figures[topic].allTokens)
      }
    }
    let held = figures.indices.filter { figures[$0].conversations >= fewest }
    let shares = CategoryGroup.intervals(
      held.map { topic in whole.map { Double($0.holding[topic]) } },
      sizes: whole.map { Double($0.utterances) }, replicates: analyser.replicates,
      seed: analyser.seed)
    let tokens = CategoryGroup.intervals(
      held.map { topic in worded.map { Double($0.matches[topic]) } },
      sizes: worded.map { Double($0.tokens) }, replicates: analyser.replicates,
      seed: analyser.seed)
    for (topic, intervals) in zip(held, zip(shares, tokens)) {
      figures[topic].interval = intervals.0
      figures[topic].tokenInterval = intervals.1
    }
    return figures
  }
}

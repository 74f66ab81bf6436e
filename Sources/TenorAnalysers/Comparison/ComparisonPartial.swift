public import TenorAnalysis

/// The score of every utterance of a stretch of the corpus, with the terms that it mentions.
public struct ComparisonPartial: Mergeable, Codable, Sendable, Equatable {
  /// In corpus order.
  public var scores: SentimentPartial
  /// For each utterance the numbers of the terms in their register, upwards, each once.
  public var topics: [[UInt16]]

  /// No utterances.
  public static let empty = ComparisonPartial(scores: .empty, topics: [])

  /// Appends the utterances of the next stretch.
  public mutating func merge(_ next: ComparisonPartial) {
    scores.merge(next.scores)
    topics += next.topics
  }
}

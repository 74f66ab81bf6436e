public import TenorAnalysis

/// The score of every utterance of a stretch of the corpus, in corpus order: medians and intervals need
/// the values themselves.
public struct SentimentPartial: Mergeable, Codable, Sendable, Equatable {
  /// One utterance: 32 bytes. Its kind and date are the corpus's.
  public struct Entry: Sendable, Equatable {
    /// Index into the corpus's conversations.
    public var conversation: UInt32
    /// Index into the conversation's utterances.
    public var utterance: UInt32
    /// All sentences of the utterance.
    public var sentences: UInt32
    /// Sentences with a word of the lexicon.
    public var scored: UInt32
    /// Words with an entry in the lexicon.
    public var matched: UInt32
    /// Running words: see `TokenClass.isRunning`.
    public var tokens: UInt32
    /// The mean of the scored sentences; 0, and without meaning, when `scored` is 0.
    public var score: Double

    var isScored: Bool { scored > 0 }
  }
  /// In corpus order.
  public var entries: [Entry]

  /// No utterances.
  public static let empty = SentimentPartial(entries: [])

  /// Appends the utterances of the next stretch.
  public mutating func merge(_ next: SentimentPartial) {
    entries += next.entries
  }
}

extension SentimentPartial.Entry: Codable {
  /// As an array of its seven numbers, in order of declaration.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    for count in [conversation, utterance, sentences, scored, matched, tokens] {
      try values.encode(count)
    }
    try values.encode(score)
  }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    conversation = try values.decode(UInt32.self)
    utterance = try values.decode(UInt32.self)
    sentences = try values.decode(UInt32.self)
    scored = try values.decode(UInt32.self)
    matched = try values.decode(UInt32.self)
    tokens = try values.decode(UInt32.self)
    score = try values.decode(Double.self)
  }
}

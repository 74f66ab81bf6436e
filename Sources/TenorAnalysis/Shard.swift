public import TenorCorpus
public import TenorText

/// Whole conversations with their texts tokenised once, for all analysers of a run together.
///
/// A shard belongs to one task: its vocabulary, and what analysers keep there, is not shared.
public struct Shard {
  /// One utterance of the shard.
  public struct Item: Sendable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// Index into the conversation's utterances.
    public var utterance: Int
    /// The bytes of the utterance's text in ``Shard/text``.
    public var text: Range<Int>
    /// Its tokens and sentences in ``Shard/tokens``; their offsets count from the start of its text.
    public var tokenised: TokenisedText
    /// The running words among its tokens: see `TokenClass.isRunning`.
    public var runningTokens: Int
    /// The utterance's kind, for counting.
    public var kind: UtteranceKind
    /// The period of the utterance's date; `nil` when it has none, or one too coarse for the bins.
    public var period: Period?
  }

  public let corpus: Corpus
  /// The utterances that passed the filter, in corpus order; those of a conversation stand together.
  public internal(set) var items: [Item]
  /// The UTF-8 of all the texts. Stretches of a voice that was filtered out read as line feeds.
  public internal(set) var text: [UInt8]
  public internal(set) var tokens: Tokens
  public let vocabulary: Vocabulary
}

extension Shard {
  /// An utterance of the shard as the corpus holds it.
  public func utterance(_ item: Item) -> Utterance {
    corpus.conversations[item.conversation].utterances[item.utterance]
  }

  /// Where a stretch of an item's text stands in the corpus, for evidence.
  public func passage(_ item: Item, _ range: Range<Int>) -> Passage {
    Passage(conversation: item.conversation, utterance: item.utterance, range: range)
  }
}

/// A stretch of an utterance's text, as evidence travels: an utterance and a range, no words.
public struct Passage: Sendable, Hashable, Codable, Comparable {
  /// Index into the corpus's conversations.
  public var conversation: Int
  /// Index into the conversation's utterances.
  public var utterance: Int
  /// UTF-8 offsets into the utterance's text.
  public var range: Range<Int>

  public init(conversation: Int, utterance: Int, range: Range<Int>) {
    self.conversation = conversation
    self.utterance = utterance
    self.range = range
  }

  public static func < (a: Passage, b: Passage) -> Bool {
    (a.conversation, a.utterance, a.range.lowerBound, a.range.upperBound)
      < (b.conversation, b.utterance, b.range.lowerBound, b.range.upperBound)
  }
}

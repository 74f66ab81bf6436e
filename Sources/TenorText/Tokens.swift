/// The tokens of a run of texts, column by column: no value of its own per token.
///
/// The tokens of one text are a range of indices; their offsets count from the start of that text.
public struct Tokens: Sendable {
  /// UTF-8 offset of each token's first byte in its text.
  public internal(set) var starts: [Int32] = []
  /// UTF-8 offset behind each token's last byte.
  public internal(set) var ends: [Int32] = []
  /// The type of each token in the vocabulary that it was interned in.
  public internal(set) var types: [TypeID] = []
  /// What each token is.
  public internal(set) var classes: [TokenClass] = []
  /// The sentences of all texts, in order.
  public internal(set) var sentences: [Sentence] = []

  /// One sentence of a text.
  public struct Sentence: Sendable, Hashable {
    /// The indices of its tokens; empty for a sentence of white space alone.
    public var tokens: Range<Int>
    /// Its UTF-8 offsets in the text, white space at its end included.
    public var text: Range<Int>

    /// A sentence of these tokens and this text.
    public init(tokens: Range<Int>, text: Range<Int>) {
      self.tokens = tokens
      self.text = text
    }
  }

  /// No tokens.
  public init() {}

  /// The number of tokens.
  public var count: Int { starts.count }

  /// The UTF-8 offsets of a token in its text.
  public func range(of token: Int) -> Range<Int> { Int(starts[token])..<Int(ends[token]) }

  /// Forgets all tokens and keeps the room.
  public mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    types.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }
}

/// Where the tokens and the sentences of one text stand in ``Tokens``.
public struct TokenisedText: Sendable, Hashable {
  /// Indices of its tokens.
  public var tokens: Range<Int>
  /// Indices into ``Tokens/sentences``.
  public var sentences: Range<Int>

  /// A text with these tokens and sentences.
  public init(tokens: Range<Int>, sentences: Range<Int>) {
    self.tokens = tokens
    self.sentences = sentences
  }
}

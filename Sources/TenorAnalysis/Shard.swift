public import TenorCorpus
public import TenorText

/// Whole conversations with their texts tokenised once, for all analysers of a run together.
///
/// A shard belongs to one task, which fills it again and again: its buffers and its vocabulary, with
/// what analysers keep there, are not shared, and nothing of it outlives `Analyser.analyse`.
public final class Shard {
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

  /// What the shard is a part of.
  public let corpus: Corpus
  /// The utterances that passed the filter, in corpus order; those of a conversation stand together.
  public private(set) var items: [Item] = []
  /// The UTF-8 of all the texts. Stretches of a voice that was filtered out read as line feeds.
  public private(set) var text: [UInt8] = []
  /// The tokens of all items.
  public private(set) var tokens = Tokens()
  /// The types of the tokens, and what analysers know about them; kept from filling to filling.
  public let vocabulary = Vocabulary()

  private let stream: TokenStream
  private let filter: Filter
  private let by: PeriodLength

  /// An empty shard over a corpus.
  public init(of corpus: Corpus, tokeniser: Tokeniser, filter: Filter, by: PeriodLength) throws {
    self.corpus = corpus
    self.filter = filter
    self.by = by
    stream = try tokeniser.open()
  }

  /// Replaces what the shard holds by these conversations of the corpus. O(bytes).
  public func fill(_ conversations: Range<Int>) throws {
    items.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    tokens.removeAll()
    for conversation in conversations {
      // Found once per conversation, and only where somebody is admitted.
      var voices: [[VoiceRange]]?
      for (index, utterance) in corpus.conversations[conversation].utterances.enumerated()
      where filter.admits(utterance) {
        if !filter.voices.isEmpty, voices == nil {
          voices = corpus.voices(ofConversation: conversation)
        }
        try append(utterance, index, of: conversation, voices?[index])
      }
    }
  }

  /// - Parameter voices: who speaks where, if some voices are filtered out.
  private func append(
    _ utterance: Utterance, _ index: Int, of conversation: Int, _ voices: [VoiceRange]?
  ) throws {
    let start = text.count
    let source = corpus.sources[utterance.source]
    utterance.appendText(from: source, to: &text)
    if let voices { blankOtherVoices(voices, from: start) }
    let tokenised = try text.withUnsafeBufferPointer { bytes in
      try stream.tokenise(
        UnsafeBufferPointer(rebasing: bytes[start...]), into: &tokens, with: vocabulary)
    }
    var running = 0
    for token in tokenised.tokens where tokens.classes[token].isRunning { running += 1 }
    items.append(
      Item(
        conversation: conversation, utterance: index, text: start..<text.count,
        tokenised: tokenised, runningTokens: running, kind: utterance.kind,
        period: utterance.date.flatMap { Period(by, holding: $0) }))
  }

  /// Blanks what the filter leaves out of the text that begins at `start`; what no stretch covers is
  /// the speaker's own.
  private func blankOtherVoices(_ voices: [VoiceRange], from start: Int) {
    var at = start
    for stretch in voices {
      let range = start + stretch.range.lowerBound..<start + stretch.range.upperBound
      blank(at..<max(at, range.lowerBound), of: .own)
      blank(range, of: stretch.voice)
      at = max(at, range.upperBound)
    }
    blank(at..<max(at, text.count), of: .own)
  }

  private func blank(_ range: Range<Int>, of voice: Voice) {
    guard !filter.voices.contains(voice) else { return }
    for offset in range.clamped(to: 0..<text.count) { text[offset] = UInt8(ascii: "\n") }
  }
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

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
  /// The utterances that passed the filter, in corpus order, as the voices that are listened to have
  /// them; those of a conversation stand together.
  public private(set) var items: [Item] = []
  /// The UTF-8 of all the texts. Stretches of a voice that is not listened to read as line feeds.
  public private(set) var text: [UInt8] = []
  /// The tokens of all items.
  public private(set) var tokens = Tokens()
  /// The types of the tokens, and what analysers know about them; kept from filling to filling.
  public let vocabulary = Vocabulary()

  /// Whose words ``items`` hold.
  public private(set) var voices: Set<Voice>
  /// Utterances of these conversations that were left out as copies of others, and for nothing else.
  public private(set) var copies = 0

  private let stream: TokenStream
  private let filter: Filter
  private let by: PeriodLength
  /// The items by the voices that they hold; all of them share ``text`` and ``tokens``.
  private var heard: [Set<Voice>: [Item]] = [:]
  /// By conversation: who speaks where. Found once, and only where somebody is listened to apart.
  private var speaking: [Int: [[VoiceRange]]] = [:]

  /// An empty shard over a corpus.
  public init(of corpus: Corpus, tokeniser: Tokeniser, filter: Filter, by: PeriodLength) throws {
    self.corpus = corpus
    self.filter = filter
    self.by = by
    voices = filter.voices ?? Voice.everybody
    stream = try tokeniser.open()
  }

  /// Replaces what the shard holds by these conversations of the corpus, and listens to the filter's
  /// voices, or to all. O(bytes).
  public func fill(_ conversations: Range<Int>) throws {
    items.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    tokens.removeAll()
    heard.removeAll(keepingCapacity: true)
    speaking.removeAll(keepingCapacity: true)
    copies = 0
    voices = filter.voices ?? Voice.everybody
    for conversation in conversations {
      for (index, utterance) in corpus.conversations[conversation].utterances.enumerated() {
        if filter.admits(utterance) {
          items.append(try item(utterance, index, of: conversation))
        } else if filter.leavesOutAsCopy(utterance) {
          copies += 1
        }
      }
    }
    heard[voices] = items
  }

  /// Makes ``items`` those of other voices. An utterance in which nothing is blanked for them is not
  /// tokenised again.
  ///
  /// - Precondition: the shard was filled for all voices, or for these.
  func listen(to voices: Set<Voice>) throws {
    guard voices != self.voices else { return }
    if heard[voices] == nil {
      guard let all = heard[Voice.everybody] else {
        preconditionFailure("a shard of some voices was asked for others")
      }
      self.voices = voices
      heard[voices] = try all.map { item in
        let ranges = voiceRanges(item.conversation)[item.utterance]
        guard
          ranges.contains(where: { !voices.contains($0.voice) && !$0.range.isEmpty })
            || !voices.contains(.own)
        else { return item }
        return try self.item(utterance(item), item.utterance, of: item.conversation)
      }
    }
    self.voices = voices
    items = heard[voices] ?? []
  }

  private func voiceRanges(_ conversation: Int) -> [[VoiceRange]] {
    if let known = speaking[conversation] { return known }
    let found = corpus.voices(ofConversation: conversation)
    speaking[conversation] = found
    return found
  }

  /// Appends an utterance's text and its tokens.
  private func item(_ utterance: Utterance, _ index: Int, of conversation: Int) throws -> Item {
    let start = text.count
    utterance.appendText(from: corpus.sources[utterance.source], to: &text)
    if voices != Voice.everybody {
      blankOtherVoices(voiceRanges(conversation)[index], from: start)
    }
    let tokenised = try text.withUnsafeBufferPointer { bytes in
      try stream.tokenise(
        UnsafeBufferPointer(rebasing: bytes[start...]), into: &tokens, with: vocabulary)
    }
    var running = 0
    for token in tokenised.tokens where tokens.classes[token].isRunning { running += 1 }
    return Item(
      conversation: conversation, utterance: index, text: start..<text.count,
      tokenised: tokenised, runningTokens: running, kind: utterance.kind,
      period: utterance.date.flatMap { Period(by, holding: $0) })
  }

  /// Blanks the voices that are not listened to in the text that begins at `start`; what no stretch
  /// covers is the speaker's own.
  private func blankOtherVoices(_ stretches: [VoiceRange], from start: Int) {
    var at = start
    for stretch in stretches {
      let range = start + stretch.range.lowerBound..<start + stretch.range.upperBound
      blank(at..<max(at, range.lowerBound), of: .own)
      blank(range, of: stretch.voice)
      at = max(at, range.upperBound)
    }
    blank(at..<max(at, text.count), of: .own)
  }

  private func blank(_ range: Range<Int>, of voice: Voice) {
    guard !voices.contains(voice) else { return }
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

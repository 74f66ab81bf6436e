/// How much of a corpus is whose words, in tokens.
///
/// Tokens are those of ``VoiceAgreement``: runs of bytes between blanks with a letter or a digit in them,
/// addresses included.
public struct VoiceVolume: Sendable, Equatable, Encodable {
  /// Tokens of each voice.
  public typealias Counts = ByVoice<Int>

  /// By kind of utterance.
  public struct Kinds: Sendable, Equatable, Encodable {
    /// What opens conversations.
    public var post = Counts(0)
    /// Answers to posts.
    public var comment = Counts(0)
    /// Answers to comments and replies.
    public var reply = Counts(0)
    /// Other people's contributions inside posts.
    public var excerpt = Counts(0)

    /// The tokens of a kind.
    public subscript(kind: UtteranceKind) -> Counts {
      get {
        switch kind {
        case .post: post
        case .comment: comment
        case .reply: reply
        case .excerpt: excerpt
        }
      }
      set {
        switch kind {
        case .post: post = newValue
        case .comment: comment = newValue
        case .reply: reply = newValue
        case .excerpt: excerpt = newValue
        }
      }
    }
  }

  /// The sums over the kinds.
  public var total = Counts(0)
  /// By kind of utterance.
  public var byKind = Kinds()

  /// Counts the tokens of a corpus. O(bytes).
  public init(of corpus: Corpus) {
    var text: [UInt8] = []
    for index in corpus.conversations.indices {
      let voices = corpus.voices(ofConversation: index)
      for (utterance, voices) in zip(corpus.conversations[index].utterances, voices) {
        text.removeAll(keepingCapacity: true)
        utterance.appendText(from: corpus.sources[utterance.source], to: &text)
        byKind[utterance.kind] += Self.counts(text, voices)
      }
    }
    for kind in UtteranceKind.allCases { total += byKind[kind] }
  }

  /// The tokens of one text; each is of the voice of its first byte.
  private static func counts(_ text: [UInt8], _ voices: [VoiceRange]) -> Counts {
    var counts = Counts(0)
    var next = 0
    for token in Blanks.words(of: text) {
      var letters = WordLetters(text, token)
      guard letters.next() != nil else { continue }
      while next < voices.count, voices[next].range.upperBound <= token.lowerBound { next += 1 }
      let isCovered = next < voices.count && voices[next].range.contains(token.lowerBound)
      counts[isCovered ? voices[next].voice : .own] += 1
    }
    return counts
  }
}

extension ByVoice<Int> {
  /// All of them.
  public var total: Int { own + quoted + furniture }

  static func += (sum: inout Self, next: Self) {
    for voice in Voice.allCases { sum[voice] += next[voice] }
  }
}

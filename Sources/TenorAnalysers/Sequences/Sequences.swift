public import TenorAnalysis
internal import TenorText

/// Sequences of words that come back, and which of them are units of more than one word.
///
/// - Input: running words under the forms that ``WordForm`` gives them; a sequence ends with its sentence,
///   and where anything but a running word stands, a mark of punctuation say.
/// - Output: see ``SequenceFindings``. Units are ranked by C-value. The paper takes noun phrases for
///   candidates; without a parser a candidate here is any sequence that begins and ends with a word that is
///   no function word and holds a letter.
/// - Complexity: an array read per token; the partial has 4 bytes for each token and each break, and 8 for
///   each utterance. Finishing looks up one pair of numbers for each place and length, among those alone
///   whose parts are frequent enough.
/// - Source: Frantzi, Ananiadou & Mima (2000), doi:10.1007/s007999900023; that what is frequent has frequent
///   parts: Agrawal & Srikant (1994), Proceedings of VLDB, 487–499.
public struct Sequences: Analyser {
  /// `ngrams`
  public static let name = "ngrams"
  /// The words that a sequence may have.
  public static let lengths = 2...8

  /// How many words the sequences have that are listed.
  public let lengths: ClosedRange<Int>
  /// How often a sequence occurs to be listed.
  public let minimum: Int
  /// How many rows people are shown.
  public let top: Int

  /// An analyser for these lengths.
  public init(lengths: ClosedRange<Int> = 2...5, minimum: Int = 5, top: Int = 50) {
    precondition(
      Self.lengths.contains(lengths.lowerBound) && Self.lengths.contains(lengths.upperBound),
      "A sequence has \(Self.lengths) words.")
    precondition(minimum > 1 && top > 0, "Minimum is 2 or more, top 1 or more.")
    self.lengths = lengths
    self.minimum = minimum
    self.top = top
  }

  /// Writes down the forms of a shard.
  public func analyse(_ shard: Shard) -> SequencePartial {
    var forms = ShardForms(shard.vocabulary)
    var partial = SequencePartial()
    let tokens = shard.tokens
    for item in shard.items {
      for sentence in item.tokenised.sentences {
        for token in tokens.sentences[sentence].tokens {
          guard tokens.classes[token].isRunning else {
            partial.addBreak()
            continue
          }
          partial.add(forms.number(of: tokens.types[token], in: &partial.forms))
        }
        partial.addBreak()
      }
      partial.endText(ofConversation: item.conversation)
    }
    return partial
  }

  /// Counts the sequences.
  public func finish(_ total: SequencePartial, over corpus: CorpusSummary) -> SequenceFindings {
    SequenceFindings(self, total)
  }
}

/// The words of a stretch of the corpus as numbers of their forms, in the order of first meeting.
public struct SequencePartial: Mergeable, Codable, Sendable, Equatable {
  /// An utterance with a running word.
  struct Text: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    var conversation: UInt32
    /// Its words go up to this place, from the end of the text before.
    var end: UInt32
  }

  /// Where a sequence ends.
  static let wordBreak = UInt32.max

  /// Forms and breaks; a break stands at the end of each text.
  private(set) var words: [UInt32] = []
  private(set) var texts: [Text] = []
  var forms = FormNumbers()

  /// Nothing.
  public static let empty = SequencePartial()

  mutating func add(_ form: UInt32) { words.append(form) }

  /// A break; not twice in a row.
  mutating func addBreak() {
    if let last = words.last, last != Self.wordBreak { words.append(Self.wordBreak) }
  }

  /// Ends a text, unless nothing was added to it.
  mutating func endText(ofConversation conversation: Int) {
    let end = UInt32(words.count)
    guard end > texts.last?.end ?? 0 else { return }
    texts.append(Text(conversation: UInt32(conversation), end: end))
  }

  /// Appends the next stretch: one look-up for each of its forms.
  public mutating func merge(_ next: Self) {
    let offset = UInt32(words.count)
    let renumbered = forms.merge(next.forms)
    words.reserveCapacity(words.count + next.words.count)
    for word in next.words {
      words.append(word == Self.wordBreak ? word : renumbered[Int(word)])
    }
    for var text in next.texts {
      text.end += offset
      texts.append(text)
    }
  }
}

extension Sequences: TracedAnalyser {
  /// The lengths and the least count.
  public var choices: [Provenance.Choice] {
    [
      .init("lengths", "\(lengths.lowerBound) to \(lengths.upperBound)"),
      .init("minimum", String(minimum)),
    ]
  }

  /// None.
  public var lexicons: [Provenance.File] { [] }
}

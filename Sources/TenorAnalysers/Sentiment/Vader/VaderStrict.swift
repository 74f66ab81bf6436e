/// VADER exactly as vaderSentiment 3.3.2 scores, its quirks included.
///
///     compound = s / √(s² + 15), s = Σ valences, each changed by the words up to three before it
///
/// - Input: one text as a whole; it is not split into sentences. The method is made for sentences.
/// - Output: see ``VaderScore``; a text without a word of the lexicon is *unscored*.
/// - Complexity: O(bytes), and O(m log m) for the m words with a valence in a text with *but*.
/// - Source: Hutto & Gilbert (2014), ICWSM-14, "VADER: A Parsimonious Rule-based Model for Sentiment
///   Analysis of Social Media Text"; the rules where paper and package differ are the package's.
/// - Differs: sums are taken as by Python before 3.12, whose `sum` compensates for rounding. The
///   package is quadratic in the length of a text.
public struct VaderStrict: Sendable {
  /// The engine's name in options and provenance.
  public static let name = "vader-strict"

  /// The words and emoji that are looked up.
  public let lexicon: VaderLexicon

  /// The engine with a lexicon of one's own.
  public init(lexicon: VaderLexicon) {
    self.lexicon = lexicon
  }

  /// The engine with the lexicon that ships with Tenor.
  public init() throws(LexiconError) {
    lexicon = try .bundled()
  }

  /// Scores one text as a whole.
  public func score(_ text: String) -> VaderScore {
    var scratch = Scratch()
    return score(text, with: &scratch)
  }

  /// Scores one text as a whole, in room that is used again from text to text.
  public func score(_ text: String, with scratch: inout Scratch) -> VaderScore {
    var text = text
    return text.withUTF8 { score($0, with: &scratch) }
  }

  /// Scores one text, given as UTF-8, as a whole.
  public func score(
    _ text: UnsafeBufferPointer<UInt8>, with scratch: inout Scratch
  ) -> VaderScore {
    scratch.words.removeAll()
    scratch.words.append(contentsOf: text, lexicon)
    return scratch.score()
  }

  /// The room that scoring needs. Belongs to one task.
  public struct Scratch {
    var words = VaderWords()
    var valences = VaderValences()

    /// Empty room, which grows with the longest text.
    public init() {}

    /// What the words that were put into it come to.
    mutating func score() -> VaderScore {
      valences.fill(from: words)
      return valences.score(of: words)
    }
  }
}

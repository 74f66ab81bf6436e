/// What the rules of VADER ask of one word, where a word is what stands between white space, without
/// the punctuation around it. 16 bytes.
struct VaderWord: Sendable, Equatable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// The lexicon has an entry for the word.
    static let hasValence = Traits(rawValue: 1 << 0)
    /// All letters with case are capitals, and there is one.
    static let upper = Traits(rawValue: 1 << 1)
    /// On the list of negations, or with `n't` in it.
    static let negates = Traits(rawValue: 1 << 2)

    // How a token of this form may stand for a whole word of VADER.

    /// Nothing but ASCII punctuation.
    static let punctuation = Traits(rawValue: 1 << 3)
    /// With white space on both sides, the form is the word.
    static let standsAlone = Traits(rawValue: 1 << 4)
    /// With ASCII punctuation around it, and white space around that, the form is the word.
    static let standsInPunctuation = Traits(rawValue: 1 << 5)
  }

  /// The lexicon's mean valence, in -4...4; 0 without an entry.
  var valence = 0.0
  var traits: Traits = []
  /// Which of the words that the rules name.
  var name = RuleWord.none
  /// 1 for a booster, -1 for a dampener, else 0.
  var booster: Int8 = 0
  /// Exclamation and question marks in the form, counted up to 255.
  var exclamations: UInt8 = 0
  var questions: UInt8 = 0

  var hasValence: Bool { traits.contains(.hasValence) }
  var isUpper: Bool { traits.contains(.upper) }
}

/// The words that the rules name, beside boosters and negations.
enum RuleWord: UInt8, CaseIterable, Sendable {
  case none
  case no, or, nor, kind, of, but, never, so, this, without, doubt, least, at, very
  case the, shit, bomb, bad, ass, bus, stop, yeah, right, kiss, death, to, die, `for`
  case beating, heart
  case just, enough, sort

  /// The word in lower case; empty for `none`.
  var form: String { self == .none ? "" : String(describing: self) }
}

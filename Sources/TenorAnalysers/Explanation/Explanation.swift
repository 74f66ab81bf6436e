/// How the `tenor` engine comes to the score of a text: sentence by sentence, form by form, rule by rule.
///
/// The shares of the parts and of the exclamation marks add up to the score of their sentence, and the
/// shares of the sentences to that of the text, but for rounding of floating-point sums. Offsets are UTF-8
/// offsets in the text.
public struct Explanation: Sendable, Equatable, Encodable {
  /// `explain`
  public static let name = "explain"

  /// The utterance's id; `nil` for a text given by hand.
  public var id: String?
  /// As it was scored: line feeds stand for the words of voices that do not count.
  public var text: String
  /// In -1...1; `nil` for a text without a form of the lexicons: *unscored*, which is not *neutral*.
  public var score: Double?
  /// Forms with a valence.
  public var matched: Int
  /// In order.
  public var sentences: [Sentence]

  /// One sentence, with the emoticons that stand alone behind it.
  public struct Sentence: Sendable, Equatable, Encodable {
    /// Where it begins.
    public var start: Int
    /// Where it ends, white space behind it not included.
    public var end: Int
    /// In -1...1; `nil` when it is unscored.
    public var score: Double?
    /// What it gives to the text's score; `nil` when it is unscored.
    public var share: Double?
    /// The sum of the valences of its parts and of its exclamation marks.
    public var sum: Double
    /// What one unit of valence is worth in its score: 1 / √(sum² + 15).
    public var scale: Double
    /// What exclamation marks add to the sum.
    public var emphasis: Double
    /// Its scored forms, in order.
    public var parts: [Part]
    /// Forms that were left out of the score, and why, in order.
    public var ignored: [Ignored]
  }

  /// A scored form.
  public struct Part: Sendable, Equatable, Encodable {
    /// As it stands in the text.
    public var form: String
    /// Where it begins.
    public var start: Int
    /// Where it ends.
    public var end: Int
    /// What its valence is from: a lexicon, or a file of idioms.
    public var source: String
    /// The valence that it has there, on -4...4.
    public var base: Double
    /// What rules made of it, in their order.
    public var steps: [Step]
    /// The valence after the rules.
    public var valence: Double
    /// What it gives to the sentence's score: valence × scale.
    public var share: Double
  }

  /// What a rule did.
  public struct Step: Sendable, Equatable, Encodable {
    /// The rule's name, as `--without` takes it.
    public var rule: Rule
    /// The words that made it act; `nil` for the sentence as a whole.
    public var by: String?
    /// The valence behind the step.
    public var valence: Double
  }

  /// A form that is recognised and not scored.
  public struct Ignored: Sendable, Equatable, Encodable {
    /// As it stands in the text.
    public var form: String
    /// Where it begins.
    public var start: Int
    /// Where it ends.
    public var end: Int
    /// Why.
    public var reason: Reason
  }

  /// Why a form is not scored.
  public enum Reason: String, Sendable, Encodable {
    /// A name or a term of the domain.
    case name
    /// Part of a person's name: the rule `names`.
    case person
    /// The topic of the domain.
    case topic
    /// A phrase in which a lexicon word is a function word or a courtesy, or one that asserts.
    case phrase
  }
}

/// A description of how text becomes tokens: a locale and options. It crosses tasks; each task opens
/// its own ``TokenStream``.
public struct Tokeniser: Sendable, Hashable, Codable {
  /// The named, versioned rule sets. A rule set never changes once it is released: a change is a new
  /// name, so that an old study can be run again.
  public enum RuleSet: String, Sendable, Hashable, Codable, CaseIterable {
    /// ICU's word boundaries and nothing else; every segment but white space is a token.
    case icu = "icu-1"
    /// ICU's word boundaries with the departures that ``Departure`` lists.
    case tenor = "tenor-1"
  }

  /// What becomes of a hyphenated compound such as *face-to-face*.
  public enum Compounds: String, Sendable, Hashable, Codable, CaseIterable {
    /// One token.
    case joined
    /// Its parts, and the hyphens as punctuation.
    case split
  }

  /// An ICU locale such as `en_GB`; its abbreviation suppressions hold sentences together.
  public var locale: String
  /// The rules that cut words.
  public var rules: RuleSet
  /// What becomes of hyphenated compounds.
  public var compounds: Compounds

  /// A description, British English and joined compounds unless told otherwise.
  public init(
    locale: String = "en_GB", rules: RuleSet = .tenor, compounds: Compounds = .joined
  ) {
    self.locale = locale
    self.rules = rules
    self.compounds = compounds
  }

  /// Whether ICU knows the locale; for others it falls back to the rules of none.
  public var isLocaleKnown: Bool {
    get throws {
      let language = locale.prefix { $0.isLetter }.lowercased()
      if language == "root" || language == "und" { return true }
      let found = try Segmenter(words: locale, sentences: locale).locale
      return found.lowercased().hasPrefix(language) && !language.isEmpty
    }
  }

  /// Opens the iterators. Costs about a millisecond: once per worker, not once per text.
  public func open() throws -> TokenStream {
    try TokenStream(self)
  }

  /// The tokens of one text, for small jobs: a shard's texts go through one ``TokenStream``.
  public func tokens(of text: String) throws -> [Token] {
    let stream = try open()
    let vocabulary = Vocabulary()
    var tokens = Tokens()
    var text = text
    _ = try text.withUTF8 { try stream.tokenise($0, into: &tokens, with: vocabulary) }
    var result: [Token] = []
    for (number, sentence) in tokens.sentences.enumerated() {
      for index in sentence.tokens {
        let type = tokens.types[index]
        result.append(
          Token(
            text: vocabulary.surface(of: type), folded: vocabulary.folded(of: type),
            class: tokens.classes[index], range: tokens.range(of: index), sentence: number))
      }
    }
    return result
  }

  /// One token of ``tokens(of:)``.
  public struct Token: Sendable, Hashable {
    /// The form as it stands in the text.
    public var text: String
    /// The form that look-ups compare.
    public var folded: String
    /// What the token is.
    public var `class`: TokenClass
    /// UTF-8 offsets into the text.
    public var range: Range<Int>
    /// The number of its sentence, from 0.
    public var sentence: Int
  }
}

/// A list of names to look for in a corpus, each with the forms it goes by: people and bodies, or terms.
///
/// Read from YAML by ``init(contentsOf:as:)``; what a file may hold is told in `lexicons/README.md`.
public struct Register: Sendable, Hashable {
  /// What the entries are, which is also the key that holds them in the file.
  public enum Content: String, Sendable, Hashable, Codable, CaseIterable {
    case actors, terms
  }

  /// What its entries are.
  public var content: Content
  /// The file's name, without its folders.
  public var file: String
  /// SHA-256 of the file's bytes.
  public var digest: String
  /// In the file's order.
  public var entries: [Entry]

  /// A register made in code, such as a test's.
  public init(content: Content, file: String, digest: String, entries: [Entry]) {
    self.content = content
    self.file = file
    self.digest = digest
    self.entries = entries
  }
}

/// What sort of actor an entry is.
public enum ActorKind: String, Sendable, Hashable, Codable, CaseIterable {
  case person, body
  /// An office, whoever holds it.
  case role
}

/// Which capitals an alias matches with. Each word of an alias is judged on its own.
public enum CaseRule: String, Sendable, Hashable, Codable, CaseIterable {
  /// By how the alias's word is written: `TR` only as `TR`; `Napo` as `Napo` or `NAPO`; `MoJ` as `MoJ`
  /// or `MOJ`; `vetting` in any case.
  case auto
  /// As written.
  case exact
  /// In any case.
  case any
  /// In capitals throughout.
  case upper
  /// With a capital first letter.
  case initial
}

/// How the words of an alias are looked for.
public enum AliasSearch: String, Sendable, Hashable, Codable, CaseIterable {
  /// As they are written, by the case rule.
  case form
  /// With `*` for any letters of a word and `?` for one: `recall*`, `risk of *`. In any case, but for words in
  /// capitals alone, which are met in capitals.
  case pattern
  /// As all words of the same stem by Snowball's English algorithm, in any case; see `Stemmer`.
  case stem
  /// As a regular expression of ICU's over the text of an utterance, line breaks included.
  case expression
}

extension Register {
  /// One name and the forms it goes by.
  public struct Entry: Sendable, Hashable {
    /// What reports call it.
    public var name: String
    /// `nil` for a term.
    public var kind: ActorKind?
    /// The forms that count as mentions.
    public var aliases: [Alias]
    /// Phrases in which an alias found inside is no mention.
    public var exclusions: [Exclusion]
    /// When the forms mean it: outside, they are no mentions of it, and are counted apart.
    public var validity = Validity()
    /// The name of the entry that it belongs to: the NPS to HMPPS.
    public var partOf: String?
    /// The name of the entry that its forms mean once its validity is over: NOMS's mean HMPPS.
    public var successor: String?
    /// The line of the file that the entry starts on, from 1.
    public var line: Int

    /// An entry made in code.
    public init(
      name: String, kind: ActorKind? = nil, aliases: [Alias], exclusions: [Exclusion] = [],
      validity: Validity = Validity(), partOf: String? = nil, successor: String? = nil,
      line: Int = 0
    ) {
      self.name = name
      self.kind = kind
      self.aliases = aliases
      self.exclusions = exclusions
      self.validity = validity
      self.partOf = partOf
      self.successor = successor
      self.line = line
    }
  }

  /// One form.
  public struct Alias: Sendable, Hashable {
    /// The words, as the register writes them; the pattern, the stem's words or the expression.
    public var form: String
    /// How they are looked for; the case rule and `after` are of forms alone.
    public var search = AliasSearch.form
    /// Which capitals match.
    public var caseRule: CaseRule
    /// When not empty, the form counts only directly behind one of these words.
    public var after: [String]
    /// Whether it counts only behind one of the entry's other forms in the same conversation: a surname.
    public var isShort: Bool
    /// When it means the entry, within the entry's own validity.
    public var validity: Validity
    /// The entry whose form it was until that was succeeded by this one.
    public var inheritedFrom: String?
    /// The line of the file that it stands on, from 1.
    public var line: Int

    /// A form made in code.
    public init(
      _ form: String, as search: AliasSearch = .form, case caseRule: CaseRule = .auto,
      after: [String] = [], isShort: Bool = false,
      validity: Validity = Validity(), line: Int = 0
    ) {
      self.form = form
      self.search = search
      self.caseRule = caseRule
      self.after = after
      self.isShort = isShort
      self.validity = validity
      self.line = line
    }
  }

  /// A phrase that holds an alias and means something else.
  public struct Exclusion: Sendable, Hashable {
    /// The words, as the register writes them.
    public var phrase: String
    /// The line of the file that it stands on, from 1.
    public var line: Int

    /// A phrase made in code.
    public init(_ phrase: String, line: Int = 0) {
      self.phrase = phrase
      self.line = line
    }
  }
}

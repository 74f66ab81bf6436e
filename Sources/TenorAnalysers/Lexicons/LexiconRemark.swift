/// Something about a lexicon that a researcher should know before using it.
public struct LexiconRemark: Sendable, Hashable, Encodable {
  /// What it is about, the gravest first.
  public enum Kind: String, Sendable, Hashable, Encodable, CaseIterable {
    /// No text can hold the entry, as the tokeniser cuts texts.
    case neverMatches
    /// A word with punctuation at its end or its beginning: it matches with the mark alone.
    case punctuation
    /// One form stands twice, once positive and once negative; the last one counts.
    case conflict
    /// One form is in a positive and in a negative category: it gets no valence.
    case bothSides
    /// An exact form and a pattern that covers it have opposite signs; the exact form counts.
    case patternConflict
    /// A pattern of several words, for which the `tenor` engine does not look.
    case phrasePattern
    /// A line of which the number before the tab may belong to the entry.
    case ambiguous
    /// A category that depends on the words around; only what holds otherwise is read.
    case conditional
    /// An entry in capitals among others in small letters; it matches small letters too.
    case capitals
    /// One form stands twice; the last one counts.
    case duplicate
    /// What texts hold as several tokens, such as an emoticon that Tenor does not know as one.
    case cutUp
    /// The valence is 0: the form scores nothing, and keeps longer or later readings of its words from
    /// scoring.
    case zero
    /// All valences are on one side of 0.
    case oneSided
    /// Lines of the file that give no entry.
    case leftOut

    /// Whether the file should be mended; of the others one should know.
    public var isError: Bool { [.neverMatches, .punctuation, .conflict].contains(self) }

    /// What a person calls it.
    public var label: String {
      switch self {
      case .neverMatches: "never matches"
      case .punctuation: "punctuation"
      case .conflict: "conflicting signs"
      case .bothSides: "positive and negative"
      case .patternConflict: "pattern of the other sign"
      case .phrasePattern: "pattern of several words"
      case .ambiguous: "ambiguous line"
      case .conditional: "conditional category"
      case .capitals: "capitals"
      case .duplicate: "duplicate"
      case .cutUp: "several tokens"
      case .zero: "valence 0"
      case .oneSided: "one-sided"
      case .leftOut: "left out"
      }
    }
  }

  /// From 1; 0 for the file as a whole.
  public var line: Int
  /// What it is about.
  public var kind: Kind
  /// The form that it is about, as look-ups compare it; `nil` for the file as a whole.
  public var form: String?
  /// What was found, in words.
  public var message: String

  /// A remark on a line, or on the file.
  public init(line: Int = 0, _ kind: Kind, form: String? = nil, _ message: String) {
    self.line = line
    self.kind = kind
    self.form = form
    self.message = message
  }

  private enum CodingKeys: String, CodingKey { case line, kind, error, form, message }

  /// In the order of declaration, and whether it is an error; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(line, forKey: .line)
    try container.encode(kind, forKey: .kind)
    try container.encode(kind.isError, forKey: .error)
    try container.encode(form, forKey: .form)
    try container.encode(message, forKey: .message)
  }
}

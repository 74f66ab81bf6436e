/// Something about a register that a person should mend, or know.
public struct RegisterRemark: Sendable, Hashable, Encodable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The file, or an entry, cannot be read, or contradicts itself.
    case unreadable
    /// An alias that no text can bring to count.
    case neverCounts
    /// Two actors' aliases of the same words, whose conditions may both hold.
    case ambiguous
    /// An alias that stands inside a longer one of another actor.
    case inside
    /// An alias that another of the same actor finds anyway.
    case redundant
    /// A phrase of `not` that holds no alias of its actor.
    case idleNot
    /// An alias of one word that is also an ordinary word.
    case ordinaryWord
    /// In the corpus: words that two actors claim.
    case overlap
    /// In the corpus: a short form before any full name in its conversation.
    case unintroduced
    /// In the corpus: an alias at a date when it does not mean its actor.
    case outOfDate
    /// In the corpus: an alias inside a phrase of `not`.
    case excluded
    /// In the corpus: an alias with capitals whose word is also met in small letters.
    case smallLetters
    /// In the corpus: an alias that is never met.
    case neverSeen

    /// Whether the register cannot be used, or says something that has no effect and was meant to have one.
    public var isError: Bool { self == .unreadable || self == .neverCounts }

    /// For people.
    public var label: String {
      switch self {
      case .unreadable: "unreadable"
      case .neverCounts: "never counts"
      case .ambiguous: "ambiguous"
      case .inside: "inside another"
      case .redundant: "redundant"
      case .idleNot: "idle 'not'"
      case .ordinaryWord: "ordinary word"
      case .overlap: "overlap"
      case .unintroduced: "not introduced"
      case .outOfDate: "out of date"
      case .excluded: "excluded"
      case .smallLetters: "small letters"
      case .neverSeen: "never seen"
      }
    }
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// The line of the register, from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// The actor; `nil` where the entry could not be read.
  public var actor: String?
  /// The alias, or the phrase of `not`.
  public var alias: String?
  /// What is the matter, in a sentence.
  public var message: String
  /// How often, in the corpus; `nil` for what is a matter of the register alone.
  public var count: Int?
  /// A place in the corpus, drawn by a hash of utterance and offset.
  public var example: ConcordanceLine?

  init(
    _ kind: Kind, line: Int?, actor: String?, alias: String?, _ message: String, count: Int? = nil,
    example: ConcordanceLine? = nil
  ) {
    self.kind = kind
    self.line = line
    self.actor = actor
    self.alias = alias
    self.message = message
    self.count = count
    self.example = example
  }
}

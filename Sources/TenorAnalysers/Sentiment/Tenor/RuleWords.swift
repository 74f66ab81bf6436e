internal import Foundation

/// The words that the rules of the `tenor` engine look for, by what they do. What a class does, and by how
/// much, is ``Rule``'s.
public struct RuleWords: Sendable, Equatable {
  /// Some forms with the same effect.
  public struct Group: Sendable, Hashable {
    /// As the file writes them.
    public var forms: [String]
    /// What they do.
    public var effect: Effect
    /// Words behind which the forms are ordinary words; for ``Effect/fixed`` only.
    public var notAfter: [String] = []
    /// Whether the forms count only alone before a comma, at the start of a sentence or behind a mark; for
    /// ``Effect/fixed`` only.
    public var isAside = false
  }

  /// What a form does to the words around it.
  public enum Effect: Sendable, Hashable {
    /// Turns what follows in its clause.
    case negator(Negator)
    /// Looks like a negator, and turns nothing.
    case pseudoNegator(boosts: Bool)
    /// Makes what follows stronger.
    case booster(strong: Bool, directly: Bool)
    /// Makes what follows weaker.
    case dampener(strong: Bool)
    /// Sets two sides against each other.
    case contrast(Weighing, Place)
    /// Ends the reach of a negator.
    case breaker
    /// Makes a question of what goes before it.
    case tag
    /// A question that states.
    case rhetorical
    /// May be part of a person's name.
    case name(NamePart)
    /// Holds a word of the lexicons in a sense without feeling.
    case fixed
  }

  /// How a negator turns what follows.
  public struct Negator: Sendable, Hashable {
    /// Negative in meaning, not in form: *hardly*.
    public var isNear = false
    /// How far it reaches.
    public var reach = Reach.engine
    /// An answer before a mark that ends a clause, and then no negator: *no*.
    public var answers = false
    /// Turns its own limb alone, whatever turned the one before: *nor*.
    public var restarts = false
  }

  /// How far a negator reaches.
  public enum Reach: String, Sendable, Hashable, CaseIterable {
    /// As far as the engine has it.
    case engine
    /// The next form alone: *less*.
    case next
    /// The end of its clause: *nobody*.
    case clause
  }

  /// Which side of a contrast weighs more.
  public enum Weighing: String, Sendable, Hashable, CaseIterable {
    /// What follows.
    case after
    /// The clause beside the one that the form opens.
    case other
    /// The clause that the form closes.
    case own
    case none
  }

  /// What a word is in a person's name.
  public enum NamePart: String, Sendable, Hashable, CaseIterable {
    /// *Grace*
    case given
    /// *Savage*
    case family
    /// *Mr*, *Baroness*
    case title
  }

  /// Where in its clause a form must stand.
  public enum Place: Sendable, Hashable {
    case anywhere, initial, final
  }

  /// In the order of the file.
  public var groups: [Group]
  /// The file that it was read from.
  public var provenance: LexiconProvenance

  /// Reads the words of rules from a YAML file.
  public init(contentsOf path: String) throws(YAMLError) {
    let yaml = try YAMLFile(path)
    self = try RuleWordsReader(nodes: yaml.nodes).words(of: yaml.root, digest: yaml.digest)
  }

  init(groups: [Group], provenance: LexiconProvenance) {
    self.groups = groups
    self.provenance = provenance
  }

  /// The words of English as it is written in Britain, as they ship with Tenor.
  public static func english() throws(YAMLError) -> RuleWords {
    try RuleWords(contentsOf: BundledLexicons.url("rules-tenor-en.yaml").path)
  }
}

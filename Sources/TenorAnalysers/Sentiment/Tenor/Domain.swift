internal import Foundation

/// What carries no feeling where people speak of one subject, and which idioms of theirs do.
///
/// Read from YAML; what a file may hold is told in `lexicons/README.md`. The British idioms that ship with
/// Tenor are a domain without names and topics.
public struct Domain: Sendable, Equatable {
  /// Names and terms of art: nothing inside one is scored, and no rule looks at its words.
  public struct Masked: Sendable, Hashable {
    /// As the file writes them.
    public var forms: [String]
    /// Whether they match only as written; else in any capitals.
    public var isExact: Bool
    /// Why they are masked.
    public var reason: String
  }

  /// Words that are the topic, not an opinion of it: left out of every lexicon.
  public struct Neutral: Sendable, Hashable {
    /// Single words.
    public var words: [String]
    /// Whether they are neutral only with a capital, and not as the first word of their sentence.
    public var onlyCapitalised: Bool
    /// Why they are neutral.
    public var reason: String
  }

  /// A phrase or a word whose valence replaces what a lexicon says of it.
  public struct Idiom: Sendable, Hashable {
    /// As the file writes them.
    public var forms: [String]
    /// In -4...4.
    public var valence: Double
    /// What it says.
    public var reason: String
  }

  /// What output calls it.
  public var name: String
  /// In the order of the file.
  public var masked: [Masked]
  /// In the order of the file.
  public var neutral: [Neutral]
  /// In the order of the file.
  public var idioms: [Idiom]
  /// The file that it was read from.
  public var provenance: LexiconProvenance

  /// Reads a domain from a YAML file.
  public init(contentsOf path: String) throws(YAMLError) {
    let yaml = try YAMLFile(path)
    self = try DomainReader(nodes: yaml.nodes).domain(of: yaml.root, digest: yaml.digest)
  }

  /// Reads a domain from the bytes of a YAML file.
  ///
  /// - Parameter file: the name that errors and provenance give.
  public init(yaml bytes: [UInt8], file: String) throws(YAMLError) {
    let yaml = try YAMLFile(bytes, name: file)
    self = try DomainReader(nodes: yaml.nodes).domain(of: yaml.root, digest: yaml.digest)
  }

  init(
    name: String, masked: [Masked], neutral: [Neutral], idioms: [Idiom],
    provenance: LexiconProvenance
  ) {
    self.name = name
    self.masked = masked
    self.neutral = neutral
    self.idioms = idioms
    self.provenance = provenance
  }
}

extension Domain {
  /// What options call the domain that ships with Tenor, and none.
  public static let names = ["probation-uk", "none"]

  /// Probation in England and Wales, as it ships with Tenor.
  public static func probation() throws(YAMLError) -> Domain {
    try Domain(contentsOf: BundledLexicons.url("domain-probation-uk.yaml").path)
  }

  /// British idiom and slang of judgement, as it ships with Tenor.
  public static func britishIdioms() throws(YAMLError) -> Domain {
    try Domain(contentsOf: BundledLexicons.url("idioms-british.yaml").path)
  }
}

/// Somebody or something that sentences may be about.
public struct Target: Sendable, Hashable {
  /// Where its forms come from.
  public enum Source: String, Sendable, Hashable, Codable {
    case actors, terms
    /// No register knows it: it is the word or the phrase itself.
    case words
  }

  /// As its register calls it, or as it was asked for.
  public var name: String
  /// Where its forms come from.
  public var source: Source

  /// A target made in code.
  public init(name: String, source: Source) {
    self.name = name
    self.source = source
  }
}

/// How much of an utterance is taken to be about what it mentions.
public enum TargetScope: String, Sendable, Hashable, Codable, CaseIterable {
  /// The sentence that mentions it.
  case sentence
  /// The clause that mentions it, as the `tenor` engine cuts clauses.
  case clause
}

/// What an utterance has to hold to be looked at: of one of several rows of words a form of each.
public struct WordSearch: Sendable {
  /// A word, by the forms in which it is looked up: folded, and the parts of compounds beside the whole.
  public enum Word: Sendable {
    case forms(Set<String>)
    /// All forms that begin so and pass a test.
    case fitting(prefix: String, @Sendable (String) -> Bool)
    /// All forms of a stem; see `Stemmer`.
    case stem(String)
  }

  /// Each a row of words, in any order; without one, nothing is found.
  public var alternatives: [[Word]]
  /// Whether what stands in the other utterances of a conversation decides what counts in one.
  public var takesConversations: Bool

  /// A search for any of these rows of words.
  public init(_ alternatives: [[Word]], takesConversations: Bool = false) {
    self.alternatives = alternatives
    self.takesConversations = takesConversations
  }
}

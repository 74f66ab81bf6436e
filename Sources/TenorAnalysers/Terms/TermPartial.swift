public import TenorAnalysis

/// The mentions of terms: of each term what a tally tells, and for every conversation what was said in it,
/// since intervals draw whole conversations.
public struct TermPartial: Mergeable, Codable, Sendable, Equatable {
  /// By the number of the entry.
  public var tallies: [Int: MentionTally] = [:]
  /// In corpus order; of a conversation in the order in which its groups are met.
  public var cells: [Cell] = []

  /// What is said in one conversation in one group.
  public struct Cell: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// The group.
    public var group: CategoryGroupKey
    /// Utterances; by voice those with words of the voice.
    public var utterances = 0
    /// Running words.
    public var tokens = 0
    /// By the number of the entry; those that are mentioned.
    public var mentions: [Int: MentionCount] = [:]
  }

  /// No conversations.
  public static let empty = TermPartial()

  /// Appends the conversations of the next stretch.
  public mutating func merge(_ next: TermPartial) {
    tallies.merge(next.tallies)
    cells += next.cells
  }
}

extension TermPartial.Cell: GroupedCell {
  mutating func add(_ other: Self) {
    utterances += other.utterances
    tokens += other.tokens
    mentions.merge(other.mentions)
  }
}

public import TenorAnalysis

/// The matches of every conversation in corpus order, by group: intervals draw whole conversations.
public struct CategoryPartial: Mergeable, Codable, Sendable, Equatable {
  /// What one lexicon finds.
  public struct Counts: Codable, Sendable, Equatable {
    /// Entries met.
    public var matches = 0
    /// Running words that belong to one of them.
    public var covered = 0
    /// Utterances with at least one.
    public var utterances = 0
    /// Entries that would have been met, had the domain protected nothing.
    public var leftOut = 0
    /// By category: entries met that are in it.
    public var byCategory: [Int]
    /// By category: utterances that hold one.
    public var holding: [Int]

    init(categories: Int) {
      byCategory = [Int](repeating: 0, count: categories)
      holding = byCategory
    }

    mutating func add(_ other: Counts) {
      matches += other.matches
      covered += other.covered
      utterances += other.utterances
      leftOut += other.leftOut
      for category in byCategory.indices {
        byCategory[category] += other.byCategory[category]
        holding[category] += other.holding[category]
      }
    }
  }

  /// The utterances of one conversation that are in one group.
  public struct Cell: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// The group.
    public var group: CategoryGroupKey
    /// Utterances.
    public var utterances = 0
    /// Running words.
    public var tokens = 0
    /// In the order of the lexicons.
    public var lexicons: [Counts]

    mutating func add(_ other: Cell) {
      utterances += other.utterances
      tokens += other.tokens
      for place in lexicons.indices { lexicons[place].add(other.lexicons[place]) }
    }
  }

  /// In corpus order; of a conversation in the order in which its groups are met.
  public var cells: [Cell] = []

  /// No conversations.
  public static let empty = CategoryPartial()

  /// Appends the conversations of the next stretch.
  public mutating func merge(_ next: CategoryPartial) { cells += next.cells }

  /// One cell a conversation, whatever its groups.
  var conversations: [Cell] { cells.conversations }
}

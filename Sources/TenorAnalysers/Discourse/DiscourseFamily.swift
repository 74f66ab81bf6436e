/// Classes of one kind that are counted together: those of a dictionary, or those of a set of rules.
public struct DiscourseFamily: Sendable {
  /// By what the field counts a family.
  public enum Per: String, Sendable, CaseIterable, Encodable {
    /// How often: matches / tokens.
    case tokens
    /// How many do it at all: utterances that hold it / utterances.
    case utterances
  }

  /// One class.
  public struct Class: Sendable, Hashable, Encodable {
    /// Such as `hedges`, or `epistemic.high`.
    public var name: String
    /// What it is, in a few words; `nil` for a name above others.
    public var about: String?
    /// Whose taxonomy it follows, where that is not the family's.
    public var source: String?
    /// The dictionary's entries that count in it; `nil` for a rule.
    public var entries: Int?
    /// Whether others are parts of it, and it is not compared beside them.
    public var hasParts: Bool
  }

  enum Content: Sendable {
    /// A lexicon, and the place of each class among its categories.
    case dictionary(CategoryLexicon, places: [Int], not: Int?)
    /// What each class counts.
    case rules([DiscourseFeature])
  }

  /// What options and output call it: `stance`.
  public let name: String
  /// By what its classes are counted.
  public let per: Per
  /// What it is, in a few words.
  public let about: String
  /// Whose taxonomy it follows.
  public let source: String
  /// In the order of output.
  public let classes: [Class]
  let content: Content

  init(
    name: String, per: Per, about: String, source: String, classes: [Class], content: Content
  ) {
    self.name = name
    self.per = per
    self.about = about
    self.source = source
    self.classes = classes
    self.content = content
  }

  /// The dictionary; `nil` for rules.
  var lexicon: CategoryLexicon? {
    if case .dictionary(let lexicon, _, _) = content { lexicon } else { nil }
  }

  /// Where the counts of each class stand.
  var places: [Int] {
    switch content {
    case .dictionary(_, let places, _): places
    case .rules(let features): Array(features.indices)
    }
  }
}

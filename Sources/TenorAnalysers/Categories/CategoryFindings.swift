public import TenorAnalysis

/// What ``Categories`` found.
public struct CategoryFindings: Reportable {
  /// `categories`
  public static let name = Categories.name

  /// What the groups are: `month`, `kind`, `speaker`; `nil` without groups.
  public var by: String?
  /// The domain that protected words; `nil` for none.
  public var domain: String?
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// The fewest conversations for which there is a share, or which must hold a category for an interval.
  public var fewestConversations: Int
  /// With fewer the interval is that of a sign-flip test.
  public var fewConversations: Int
  /// In the order in which they were named.
  public var lexicons: [Counted]

  /// One lexicon.
  public struct Counted: Sendable, Equatable, Encodable {
    /// Its name.
    public var name: String
    /// What the file is.
    public var format: LexiconFormat?
    /// The file.
    public var file: LexiconProvenance
    /// All that it has, in its own order.
    public var categories: [CategoryLexicon.Category]
    /// All utterances together.
    public var overall: CategoryGroup
    /// The groups, empty periods included.
    public var groups: [GroupFindings<CategoryGroup>]

    init(_ lexicon: CategoryLexicon, overall: CategoryGroup, groups: [GroupFindings<CategoryGroup>])
    {
      name = lexicon.lexicon.name
      format = lexicon.lexicon.format
      file = lexicon.lexicon.provenance
      categories = lexicon.categories
      self.overall = overall
      self.groups = groups
    }
  }

  init(_ analyser: Categories, by: String?, _ lexicons: [Counted]) {
    self.by = by
    domain = analyser.domain?.name
    level = Categories.level
    bootstrap = analyser.replicates
    seed = analyser.seed
    fewestConversations = Categories.fewestConversations
    fewConversations = Comparison.fewConversations
    self.lexicons = lexicons
  }
}

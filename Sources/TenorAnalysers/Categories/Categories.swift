public import TenorAnalysis
public import TenorCorpus
public import TenorText

/// How often the words of a lexicon's categories are used: of several lexicons each for itself.
///
///     share(category) = matches / tokens,  tokens being the running words of the group
///
/// An entry is found where its words stand, the longest first from left to right, and each token is used
/// once by a lexicon. Where several entries are just the same tokens (*grim* and `grim*`), the match counts
/// in the categories of all of them, in each once; of nested names in those above too. An entry of several
/// words is one match. Nothing is turned round by a negator: what a lexicon knows of that stands in its own
/// categories, such as LSD2015's `neg_positive`.
///
/// - Input: the speakers' own words, unless the run's filter names other voices, without what the domain
///   protects.
/// - Output: see ``CategoryFigure``. No share from fewer than ``fewestConversations`` conversations, and no
///   interval where fewer hold the category.
/// - Complexity: O(tokens), a type being looked up once for each lexicon; then for each group
///   O(replicates × conversations × categories).
/// - Source: for the ratio and its interval see `clusterRatioIntervals` and, for few conversations,
///   `signFlipRatioInterval`. Matching is that of quanteda's `tokens_lookup` with
///   `nested_scope = "dictionary"` (Benoit et al. 2018, doi:10.21105/joss.00774).
/// - Differs: quanteda, unless told otherwise, lets a token count again as a part of another category's
///   longer entry; LIWC prints percentages without counts or intervals.
public struct Categories: Analyser {
  /// `categories`
  public static let name = "categories"
  /// The fewest conversations for which there is a share, and the fewest that must hold a category for an
  /// interval.
  public static let fewestConversations = Comparison.fewestConversations
  /// The level of every interval.
  public static let level = Comparison.level

  /// What is counted, in this order.
  public let categoryLexicons: [CategoryLexicon]
  /// By what utterances are told apart; `nil`: the whole alone.
  public let grouping: CategoryGrouping?
  /// What protects words from being counted; `nil`: nothing.
  public let domain: Domain?
  /// How often conversations are drawn.
  public let replicates: Int
  /// What all drawing starts from.
  public let seed: UInt64
  private let mask: DomainMask?

  /// The speakers' own words: what they quote is not their choice of words.
  public var voices: Set<Voice> { [.own] }

  /// A count of these lexicons, of which no two have one name.
  ///
  /// - Parameter tokeniser: the run's, by which the domain's forms are cut as texts are.
  public init(
    _ lexicons: [CategoryLexicon], by grouping: CategoryGrouping? = nil, domain: Domain? = nil,
    tokeniser: Tokeniser = Tokeniser(), replicates: Int = 2000, seed: UInt64 = 1
  ) throws {
    precondition(
      Set(lexicons.map(\.lexicon.name)).count == lexicons.count, "Two lexicons have one name.")
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    categoryLexicons = lexicons
    self.grouping = grouping
    self.domain = domain
    self.replicates = replicates
    self.seed = seed
    mask = try domain.map { try DomainMask($0, tokeniser) }
  }

  /// Counts matches by conversation and group.
  public func analyse(_ shard: Shard) -> CategoryPartial {
    let counter = CategoryCounter(categoryLexicons, by: grouping, of: shard)
    if let mask {
      mask.withReader(of: shard) { counter.count($0) }
    } else {
      counter.count(nil)
    }
    return counter.partial
  }

  /// Adds the conversations up, and draws the intervals.
  ///
  /// - Throws: ``StudyError`` for an event outside the corpus, and for a period without utterances in a
  ///   corpus that has dates.
  public func finish(
    _ total: CategoryPartial, over corpus: CorpusSummary
  ) throws -> CategoryFindings {
    try grouping?.check(total.cells, over: corpus)
    let whole = total.conversations
    let groups = CategoryGroups(grouping, total.cells, over: corpus)
    return CategoryFindings(
      self, by: groups.by,
      categoryLexicons.enumerated().map { place, lexicon in
        CategoryFindings.Counted(
          lexicon, overall: CategoryGroup(whole, of: place, lexicon, self),
          groups: groups.list.map { group in
            GroupFindings(group, CategoryGroup(group.cells, of: place, lexicon, self))
          })
      })
  }
}

extension Categories: TracedAnalyser {
  /// The lexicons' names, the domain, by what utterances are told apart, and what resampling started from.
  public var choices: [Provenance.Choice] {
    [
      .init("lexicons", categoryLexicons.map(\.lexicon.name).joined(separator: ", ")),
      .init("domain", domain?.name ?? "none"),
    ]
      + (grouping?.choices ?? [])
      + [.init("bootstrap", String(replicates)), .init("seed", String(seed))]
  }

  /// The lexicons' files, and the domain's.
  public var lexicons: [Provenance.File] {
    (categoryLexicons.map(\.lexicon.provenance) + [domain?.provenance].compactMap(\.self))
      .map { .init(name: $0.name, digest: $0.digest) }
  }
}

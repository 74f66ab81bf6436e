public import TenorStatistics

/// What is counted of one category in a group of utterances.
public struct CategoryFigure: Sendable, Equatable, Encodable {
  /// The category.
  public var category: String
  /// Entries met that are in it; an entry of several words is one.
  public var matches: Int
  /// matches / tokens of the group; `nil` for fewer conversations with words than
  /// ``Categories/fewestConversations``.
  public var share: Double?
  /// Its 95% interval over conversations; `nil` where fewer of them than
  /// ``Categories/fewestConversations`` hold the category, or none can be told.
  public var interval: Interval?
  /// The utterances that hold it.
  public var utterances: Int
  /// The conversations that hold it.
  public var conversations: Int
}

/// What one lexicon finds in a group of utterances.
public struct CategoryGroup: Sendable, Equatable, Encodable {
  /// All utterances of the group.
  public var utterances: Int
  /// The conversations they belong to.
  public var conversations: Int
  /// Running words: see `TokenClass.isRunning`.
  public var tokens: Int
  /// Entries met, whatever their categories.
  public var matches: Int
  /// Running words that belong to an entry.
  public var covered: Int
  /// covered / tokens; `nil` without tokens.
  public var coverage: Double?
  /// Utterances with at least one entry.
  public var withEntry: Int
  /// Entries met on what the domain protects, had it protected nothing; they are not in ``matches``.
  public var leftOut: Int
  /// In the lexicon's order.
  public var categories: [CategoryFigure]

  /// - Parameter cells: one for each conversation.
  init(
    _ cells: [CategoryPartial.Cell], of place: Int, _ lexicon: CategoryLexicon,
    _ analyser: Categories
  ) {
    var total = CategoryPartial.Counts(categories: lexicon.categories.count)
    for cell in cells { total.add(cell.lexicons[place]) }
    utterances = cells.reduce(0) { $0 + $1.utterances }
    conversations = cells.count
    let words = cells.reduce(0) { $0 + $1.tokens }
    tokens = words
    matches = total.matches
    covered = total.covered
    coverage = words > 0 ? Double(total.covered) / Double(words) : nil
    withEntry = total.utterances
    leftOut = total.leftOut
    // A conversation of emoticons alone has no words to count by.
    let clusters = cells.filter { $0.tokens > 0 }
    let isEnough = clusters.count >= Categories.fewestConversations
    categories = lexicon.categories.indices.map { category in
      CategoryFigure(
        category: lexicon.categories[category].name, matches: total.byCategory[category],
        share: isEnough ? Double(total.byCategory[category]) / Double(words) : nil,
        interval: nil, utterances: total.holding[category],
        conversations: cells.count { $0.lexicons[place].byCategory[category] > 0 })
    }
    let drawn = categories.indices.filter {
      isEnough && categories[$0].conversations >= Categories.fewestConversations
    }
    let intervals = Self.intervals(
      drawn.map { category in clusters.map { Double($0.lexicons[place].byCategory[category]) } },
      sizes: clusters.map { Double($0.tokens) }, replicates: analyser.replicates,
      seed: analyser.seed)
    for (category, interval) in zip(drawn, intervals) { categories[category].interval = interval }
  }

  /// Intervals of ratios of sums over conversations: drawn again, or for few of a sign-flip test.
  static func intervals(
    _ sums: [[Double]], sizes: [Double], replicates: Int, seed: UInt64
  ) -> [Interval?] {
    sizes.count < Comparison.fewConversations
      ? sums.map {
        signFlipRatioInterval(
          $0, sizes: sizes, replicates: replicates, level: Categories.level, seed: seed)
      }
      : clusterRatioIntervals(
        sums, sizes: sizes, replicates: replicates, level: Categories.level, seed: seed)
  }
}

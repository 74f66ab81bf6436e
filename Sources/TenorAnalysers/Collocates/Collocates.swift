public import TenorAnalysis

/// Which words stand about a term more often than chance would have them.
///
/// - Input: a ``Query``; running words under the forms that ``WordForm`` gives them. Each of the S places
///   about each of R nodes is looked at once. What stands in it is counted once for it, so that a word
///   between two nodes counts for both. The node's own words are no collocates, nor are those of other
///   nodes, and they are no tokens of a collocate elsewhere; all words count towards N.
/// - Output: see ``Collocate``. E = R C S / N takes all S places for filled: those that fall beyond the
///   span are lost, and ``CollocateFindings/places`` says how many are not.
/// - Complexity: O(tokens) time; the partial has 8 bytes for each word in each conversation, and 28 for
///   each pair. The intervals take O(draws × entries of the words that are shown).
/// - Source: Evert (2008), Corpora and collocations, in Lüdeling & Kytö (eds), *Corpus Linguistics*, 1212–1248.
public struct Collocates: Analyser {
  /// `collocates`
  public static let name = "collocates"
  /// A pair of fewer conversations has no interval.
  static let leastConversations = 5
  /// The level of intervals.
  static let level = 0.95

  /// Whose collocates are looked for.
  public let query: Query
  /// The places about it.
  public let window: CollocateWindow
  /// How often a word stands about the node to be looked at.
  public let minimum: Int
  /// What they are ranked by.
  public let sort: CollocateMeasure
  /// How many rows people are shown; they have intervals.
  public let top: Int
  /// How often intervals draw conversations anew.
  public let replicates: Int
  /// What drawing starts from.
  public let seed: UInt64
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy

  /// An analyser for a term.
  public init(
    _ query: Query, window: CollocateWindow = CollocateWindow(), minimum: Int = 5,
    sort: CollocateMeasure = .logDice, top: Int = 50, replicates: Int = 2_000, seed: UInt64 = 1,
    quotes: QuotePolicy = .verbatim
  ) {
    precondition(minimum > 0 && top > 0 && replicates > 0, "Minimum, top and draws are 1 or more.")
    self.query = query
    self.window = window
    self.minimum = minimum
    self.sort = sort
    self.top = top
    self.replicates = replicates
    self.seed = seed
    self.quotes = quotes
  }

  /// Counts the words of a shard, and those about the nodes.
  public func analyse(_ shard: Shard) throws -> CollocationPartial {
    var counter = CollocationCounter(shard, query, window)
    try counter.count()
    return counter.partial
  }

  /// Derives the measures.
  public func finish(
    _ total: CollocationPartial, over corpus: CorpusSummary
  ) -> CollocateFindings {
    CollocateFindings(self, CollocationTable(total), total, over: corpus)
  }
}

extension Collocates: TracedAnalyser {
  /// The term, the window, and what the intervals started from.
  public var choices: [Provenance.Choice] {
    query.collocateChoices(window, minimum) + [
      .init("sort", sort.rawValue), .init("bootstrap", String(replicates)),
      .init("seed", String(seed)), .init("quotes", quotes.rawValue),
    ]
  }

  /// None.
  public var lexicons: [Provenance.File] { [] }
}

extension Query {
  /// What collocates are those of, for provenance.
  func collocateChoices(_ window: CollocateWindow, _ minimum: Int) -> [Provenance.Choice] {
    [
      .init("term", "\(words) (\(kind.rawValue))"), .init("window", window.inWords),
      .init("minimum", String(minimum)),
    ]
  }
}

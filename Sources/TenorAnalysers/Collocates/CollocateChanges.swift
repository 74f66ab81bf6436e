public import TenorAnalysis

/// Which words go with a term more, or less, in the later of two periods.
///
/// The counts are those of ``Collocates``, apart for each period. What is exchanged in the test is the
/// conversation: see `clusterLogDiceChanges`. One with words in both periods is a cluster in each, and these
/// two change sides with each other only.
///
/// - Output: see ``CollocateChangeFindings``. A change is *claimed* where q < 0.05, and in the period with
///   the higher logDice more than one conversation has the pair.
/// - Complexity: as ``Collocates``; the test takes O(permutations (conversations + entries of words that
///   may have changed)).
public struct CollocateChanges: Analyser {
  /// `collocates`
  public static let name = Collocates.name
  /// Below it a corrected p-value lets a change be claimed.
  static let significance = 0.05
  /// More shuffles take too long.
  public static let mostPermutations = 1_000_000
  /// A word is left alone once so many shuffles were as extreme.
  static let settledAfter = 20

  /// Whose collocates are looked for.
  public let query: Query
  /// The places about it.
  public let window: CollocateWindow
  /// How often a word stands about the node, in both periods together, to be looked at.
  public let minimum: Int
  /// How many rows of either direction people are shown.
  public let top: Int
  /// How often periods are shuffled over conversations.
  public let permutations: Int
  /// What shuffling starts from.
  public let seed: UInt64
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy
  let sides: CollocateSides

  /// An analyser for a term and two periods, of which the later is the target.
  public init(
    _ query: Query, _ study: Study, window: CollocateWindow = CollocateWindow(), minimum: Int = 5,
    top: Int = 50, permutations: Int = 9_999, seed: UInt64 = 1, quotes: QuotePolicy = .verbatim
  ) {
    precondition(
      minimum > 0 && top > 0 && permutations > 0, "Minimum, top and permutations are 1 or more.")
    self.query = query
    sides = CollocateSides(study)
    self.window = window
    self.minimum = minimum
    self.top = top
    self.permutations = permutations
    self.seed = seed
    self.quotes = quotes
  }

  /// Counts the words of a shard, and those about the nodes.
  public func analyse(_ shard: Shard) throws -> CollocationPartial {
    var counter = CollocationCounter(shard, query, window, sides)
    try counter.count()
    return counter.partial
  }

  /// Compares the periods.
  ///
  /// - Throws: ``StudyError`` for periods without utterances.
  public func finish(
    _ total: CollocationPartial, over corpus: CorpusSummary
  ) throws -> CollocateChangeFindings {
    if let days = corpus.days {
      try sides.study.check(
        days: days,
        counts: sides.study.periods.map {
          $0 == sides.target ? total.targetUtterances : total.referenceUtterances
        })
    }
    return CollocateChangeFindings(self, CollocationTable(total), total, over: corpus)
  }
}

extension CollocateChanges: TracedAnalyser {
  /// The term, the window, the periods, and what the test started from.
  public var choices: [Provenance.Choice] {
    query.collocateChoices(window, minimum) + sides.study.choices + [
      .init("permutations", String(permutations)), .init("seed", String(seed)),
      .init("quotes", quotes.rawValue),
    ]
  }

  /// None.
  public var lexicons: [Provenance.File] { [] }
}

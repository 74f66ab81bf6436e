public import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// The order of a concordance's lines.
public enum ConcordanceOrder: String, Sendable, Hashable, Codable, CaseIterable {
  /// As the corpus has them.
  case corpus
  /// By date, the undated last.
  case date
  /// By the words before the match, the nearest first.
  case left
  /// By the words behind the match.
  case right
  /// By the match itself.
  case match
  /// At random, by a seed: the first so many are a sample without replacement.
  case random
}

/// How much stands around a match.
public enum ConcordanceContext: Sendable, Hashable {
  /// So many characters on each side, cut between words.
  case characters(Int)
  /// The rest of the sentence or sentences that hold the match.
  case sentence
}

/// Every place where something is said, in its context: a keyword-in-context concordance.
///
/// - Input: a ``Query``; the texts of the voices that count.
/// - Output: how often, in how many utterances and conversations; lines in the order asked for, each with its
///   place in the source.
/// - Complexity: a search of the text; the partial keeps a place for each match. Sorting by context reads
///   the texts of all matches, whatever the number of lines.
/// - Source: Luhn, H. P. (1960), Key word-in-context index for technical literature, *American
///   Documentation* 11.
public struct Concordance: Analyser {
  /// `kwic`
  public static let name = "kwic"

  /// What the lines are and which.
  public struct Options: Sendable, Hashable {
    /// Their order.
    public var order = ConcordanceOrder.corpus
    /// The most lines that are given; `nil` for all.
    public var lines: Int?
    /// What stands around a match.
    public var context = ConcordanceContext.characters(60)
    /// Whether what a line answers stands above it.
    public var showsThread = false
    /// Of the random order.
    public var seed: UInt64 = 1
    /// How much of the texts is quoted.
    public var quotes = QuotePolicy.verbatim

    /// All lines in corpus order.
    public init() {}
  }

  /// What is looked for.
  public let query: Query
  /// What the lines are.
  public let options: Options

  /// A concordance of a query.
  public init(_ query: Query, _ options: Options = Options()) {
    self.query = query
    self.options = options
  }

  /// Finds the matches, in corpus order.
  public func analyse(_ shard: Shard) throws -> [ConcordanceHit] {
    try query.matches(in: shard).map { match in
      let item = shard.items[match.item]
      let around =
        options.context == .sentence
        ? shard.tokens.sentences[item.tokenised.sentences].map(\.text)
          .filter { $0.overlaps(match.range) } : []
      return ConcordanceHit(
        passage: shard.passage(item, match.range), start: around.first?.lowerBound,
        end: around.last?.upperBound)
    }
  }

  /// Puts the lines in order, and looks up their words.
  public func finish(
    _ total: [ConcordanceHit], over corpus: CorpusSummary
  ) -> ConcordanceFindings {
    ConcordanceFindings(total, of: self, over: corpus)
  }
}

/// Where a match stands.
public struct ConcordanceHit: Sendable, Hashable, Codable {
  /// The match.
  public var passage: Passage
  /// Where the sentence of its first word begins in the utterance's text; `nil` unless sentences were asked for.
  public var start: Int?
  /// Where the sentence of its last word ends.
  public var end: Int?

  init(passage: Passage, start: Int? = nil, end: Int? = nil) {
    self.passage = passage
    self.start = start
    self.end = end
  }
}

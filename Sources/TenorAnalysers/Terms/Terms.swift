public import TenorAnalysis

/// How often the terms of a register are used, over time.
///
///     rate = base * count / tokens
///
/// - Input: running words (`TokenClass.isRunning`) of utterance texts; ``AliasMatcher`` says what counts.
/// - Output: counts, utterances and conversations with a mention, and rates per `base` tokens by period;
///   a rate is `nil` over no tokens.
/// - Complexity: an array read per token; the partial grows with terms and periods, not with the text.
public struct Terms: Analyser {
  /// `terms`
  public static let name = "terms"

  /// Finds the mentions.
  public let matcher: AliasMatcher
  /// The tokens that a rate is per.
  public let base: Int
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy

  /// An analyser for a register of terms; throws a ``YAMLError`` where an alias stands twice.
  public init(_ register: Register, base: Int = 10_000, quotes: QuotePolicy = .verbatim) throws {
    precondition(base > 0, "a rate needs a base of at least one token")
    precondition(register.content == .terms, "terms need a register of terms")
    matcher = try AliasMatcher(register)
    self.base = base
    self.quotes = quotes
  }

  /// Tallies by the number of the entry.
  public typealias Partial = [Int: MentionTally]

  /// Counts mentions.
  public func analyse(_ shard: Shard) throws -> Partial {
    let scanner = matcher.scanner(for: shard.vocabulary)
    var counter = MentionCounter()
    var found: [AliasMatch] = []
    for item in shard.items {
      found.removeAll(keepingCapacity: true)
      try scanner.appendMatches(in: item, of: shard, to: &found)
      counter.count(found, in: item, of: shard)
    }
    return counter.tallies
  }

  /// Derives rates, and looks up the evidence.
  public func finish(_ total: Partial, over corpus: CorpusSummary) -> TermFindings {
    TermFindings(
      register: RegisterSummary(matcher.register), by: corpus.by, base: base,
      terms: matcher.register.entries.enumerated().map { index, entry in
        TermFinding(entry, total[index] ?? .empty, base: base, quotes, over: corpus)
      })
  }
}

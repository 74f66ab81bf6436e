public import TenorAnalysis
public import TenorStatistics

/// How often the terms of a register are used, over time or by group, and when that changed.
///
///     rate = base * count / tokens
///
/// - Input: running words (`TokenClass.isRunning`) of utterance texts; ``AliasMatcher`` says what counts.
/// - Output: counts, utterances and conversations with a mention, and rates per `base` tokens by period or
///   group, with two intervals: one over conversations, which are the sampled unit, and one as if each
///   mention stood alone. A rate is `nil` over no tokens. For bins of one width ``TermChanges`` says where
///   the rate changed, and where there were bursts.
/// - Complexity: an array read per token; the partial grows with conversations and mentions, not with the
///   text.
public struct Terms: Analyser {
  /// `terms`
  public static let name = "terms"

  /// What is made of the counts.
  public struct Options: Sendable, Hashable {
    /// The tokens that a rate is per.
    public var base = 10_000
    /// By what mentions are told apart.
    public var grouping = TermGrouping.utterances(.time)
    /// How a smooth course is drawn beside the rates; `nil` for none.
    public var smoothing: TermSmoothing?
    /// Of the automaton of bursts.
    public var burstLevels = BurstLevels.two
    /// What happened, to be read beside the series.
    public var events: [StudyEvent] = []
    /// How often conversations are drawn.
    public var replicates = 2_000
    /// What all drawing starts from.
    public var seed: UInt64 = 1
    /// How much of the texts the evidence quotes.
    public var quotes = QuotePolicy.verbatim

    /// By time, per 10,000 tokens, without smoothing.
    public init() {}
  }

  /// Where the terms come from.
  public let register: Register
  /// The names that were asked for; `nil`: all of the register are counted.
  public let names: [String]?
  /// What is made of the counts.
  public let options: Options
  let search: TermSearch

  /// What a person should know of how names were understood, one line each.
  public var remarks: [String] { search.remarks }

  /// An analyser for the terms of a register.
  ///
  /// - Parameter names: what alone is counted: names and forms of its terms, words, patterns, stems and
  ///   regular expressions (``Register/Alias/init(asking:)``).
  /// - Throws: a ``YAMLError`` where an alias stands twice, or what is asked for can be in no text.
  public init(
    _ register: Register, asking names: [String]? = nil, _ options: Options = Options()
  ) throws {
    precondition(options.base > 0, "a rate needs a base of at least one token")
    precondition(options.replicates > 1, "a bootstrap needs at least two replicates")
    precondition(register.content == .terms, "terms need a register of terms")
    self.register = register
    self.names = names
    self.options = options
    search = try names.map { try TermSearch($0, of: register) } ?? TermSearch(register)
  }

  /// Counts mentions.
  public func analyse(_ shard: Shard) throws -> TermPartial {
    let scanners = search.parts.map { $0.matcher.scanner(for: shard.vocabulary) }
    var tallies = MentionCounter()
    var cells = TermCounter(shard, by: options.grouping)
    var found: [AliasMatch] = []
    var matches: [AliasMatch] = []
    for item in shard.items {
      found.removeAll(keepingCapacity: true)
      for (part, scanner) in zip(search.parts, scanners) {
        matches.removeAll(keepingCapacity: true)
        try scanner.appendMatches(in: item, of: shard, to: &matches)
        for var match in matches {
          guard let term = part.terms[match.entry] else { continue }
          match.entry = term
          found.append(match)
        }
      }
      tallies.count(found, in: item, of: shard)
      cells.count(found, in: item)
    }
    return TermPartial(tallies: tallies.tallies, cells: cells.cells)
  }

  /// Derives rates and intervals, looks for changes, and looks up the evidence.
  ///
  /// - Throws: a ``StudyError`` for a period without utterances.
  public func finish(
    _ total: TermPartial, over corpus: CorpusSummary
  ) throws -> TermFindings {
    if case .utterances(let grouping) = options.grouping {
      try grouping.check(total.cells, over: corpus)
    }
    return TermFindings(self, total, over: corpus)
  }
}

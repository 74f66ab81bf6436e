public import TenorAnalysis
public import TenorCorpus

/// The sentiment of what is said where a target is mentioned, beside that of what the same utterances say
/// otherwise: so that the tone towards a minister is not the tone of the day.
///
///     mean       = Σ score(sentence) / n, over the n scored sentences that mention the target
///     difference = Σ (about(u) − others(u)) / m, over the m utterances with scored sentences of both sorts
///
/// `about(u)` and `others(u)` are what the engine would make of the utterance, were its sentences with
/// (without) a mention all that it has. The interval of the difference draws conversations, or, where
/// these are few, turns the signs of theirs.
///
/// - Input: the speakers' own words, unless the run's filter names other voices. With the `tenor` engine
///   the target's own words score nothing and act on nothing; other engines cannot leave them out.
/// - Output: see ``TargetGroup``; scores in −1...1, differences in −2...2. No difference from fewer than
///   ``fewestConversations`` conversations, and no interval where none could leave 0 out.
/// - Complexity: O(tokens), and the sentences of an utterance once more for each target that it mentions;
///   then O(replicates × conversations) for each target and period.
/// - Source: for pairs within clusters see `clusterMeanInterval` and, for few, `signFlipInterval`.
/// - Differs: other tools print the mean of the sentences that hold a word, which goes down whenever
///   everything that is said goes down.
public struct TargetSentiment: Analyser {
  /// `targets`
  public static let name = "targets"
  /// The fewest conversations with a pair for which there is a difference.
  public static let fewestConversations = Comparison.fewestConversations
  /// The level of every interval.
  public static let level = Comparison.level

  /// What scores the sentences.
  public let engine: any SentimentEngine
  /// What is looked for.
  public let targets: Targets
  /// How much around a mention is about it.
  public let scope: TargetScope
  /// How much of the texts the examples quote.
  public let quotes: QuotePolicy
  /// How often conversations are drawn.
  public let replicates: Int
  /// What all drawing starts from.
  public let seed: UInt64

  /// The speakers' own words: what they quote is not their mood.
  public var voices: Set<Voice> { [.own] }

  /// The sentiment towards these targets; clauses only with the `tenor` engine.
  public init(
    engine: any SentimentEngine, targets: Targets, scope: TargetScope = .sentence,
    quotes: QuotePolicy = .verbatim, replicates: Int = 2000, seed: UInt64 = 1
  ) {
    precondition(
      scope == .sentence || engine is TenorEngine, "\(engine.name) knows no clauses.")
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    self.engine = engine
    self.targets = targets
    self.scope = scope
    self.quotes = quotes
    self.replicates = replicates
    self.seed = seed
  }

  /// Scores the utterances of a shard that mention a target.
  public func analyse(_ shard: Shard) throws -> TargetPartial {
    var partial = TargetPartial()
    let mentions = try targets.mentions(in: shard)
    if mentions.isEmpty { return partial }
    engine.forEachMentioned(mentions, of: shard, in: scope) { mentions, stretches in
      partial.add(mentions, stretches, of: shard)
    }
    return partial
  }

  /// Groups what was said of each target by period, and draws the intervals.
  public func finish(_ total: TargetPartial, over corpus: CorpusSummary) -> TargetFindings {
    var overall = targets.list.map { _ in TargetCount() }
    var byPeriod = targets.list.map { _ in [Period?: TargetCount]() }
    for entry in total.entries {
      let date = corpus.corpus.conversations[entry.conversation].utterances[entry.utterance].date
      let period = date.flatMap { Period(corpus.by, holding: $0) }
      overall[entry.target].add(entry)
      byPeriod[entry.target][period, default: TargetCount()].add(entry)
    }
    let groups = overall.map { $0.group(replicates, seed) }
    let tested = groups.count { $0.interval != nil }
    return TargetFindings(
      self, by: corpus.by,
      targets.list.enumerated().map { number, target in
        finding(
          target, groups[number], tested: tested, byPeriod[number],
          total.examples[number] ?? .empty, over: corpus)
      })
  }

  private func finding(
    _ target: Target, _ all: TargetGroup, tested: Int, _ byPeriod: [Period?: TargetCount],
    _ examples: TargetExamples, over corpus: CorpusSummary
  ) -> TargetFinding {
    func group(_ period: Period?) -> TargetGroup {
      (byPeriod[period] ?? TargetCount()).group(replicates, seed)
    }
    return TargetFinding(
      name: target.name, source: target.source, verdict: TargetFinding.Verdict(all),
      conclusion: TargetConclusion(target.name, all, scope, tested: tested).words, overall: all,
      series: corpus.periods.map { period in
        TargetFinding.Bin(
          period: period, partial: corpus.isPartial(period), group: group(period))
      },
      undated: group(nil),
      examples: examples.inOrder.map { example in
        TargetFinding.Example(
          score: example.score,
          line: ConcordanceLine(example.place.passage, in: corpus.corpus)
            .quoted(by: quotes, isTerm: false))
      })
  }
}

extension TargetSentiment: TracedAnalyser {
  /// The engine, the targets and their scope, and what resampling started from.
  public var choices: [Provenance.Choice] {
    [.init("engine", engine.name)]
      + targets.list.map { .init("about", "\($0.name) (\($0.source.rawValue))") }
      + [
        .init("scope", scope.rawValue), .init("quotes", quotes.rawValue),
        .init("bootstrap", String(replicates)), .init("seed", String(seed)),
      ]
  }

  /// The engine's, and the registers that were searched.
  public var lexicons: [Provenance.File] {
    engine.lexicons.map { .init(name: $0.name, digest: $0.digest) }
      + targets.searches.map(\.matcher.register).filter { !$0.digest.isEmpty }
      .map { .init(name: $0.file, digest: $0.digest) }
  }
}

public import TenorCorpus
public import TenorReport
public import TenorText

/// How a corpus is analysed: the same for all analysers of a run, and printed in its provenance.
public struct Run: Sendable {
  /// How text becomes tokens.
  public var tokeniser: Tokeniser
  /// What is analysed at all.
  public var filter: Filter
  /// The bins of every series.
  public var by: PeriodLength
  /// The number of shards worked on at once. Changes no byte of the outcome.
  public var workers: Int
  /// The bytes of source with which a shard is full. Changes no byte of the outcome.
  public var shardBytes: Int

  /// A run over everything, by month, with one worker, unless told otherwise.
  public init(
    tokeniser: Tokeniser = Tokeniser(), filter: Filter = Filter(), by: PeriodLength = .month,
    workers: Int = 1, shardBytes: Int = ShardPlan.defaultBytes
  ) {
    precondition(workers > 0, "a run needs at least one worker")
    self.tokeniser = tokeniser
    self.filter = filter
    self.by = by
    self.workers = workers
    self.shardBytes = shardBytes
  }

  /// Analyses the corpus: each shard is tokenised once, for all analysers together, and the partials are
  /// merged in corpus order.
  ///
  /// - Parameter progress: told after each shard how many of how many are done, in no order.
  /// - Complexity: time in proportion to the text; memory for `workers` shards and the partials.
  public func callAsFunction(
    _ analysers: [any Analyser], over corpus: Corpus,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws -> Results {
    try await self(analysers, over: corpus, counting: nil, progress: progress)
  }

  /// - Parameter counted: how much is analysed in all, where the corpus is a part of that; its texts are then
  ///   not counted.
  func callAsFunction(
    _ analysers: [any Analyser], over corpus: Corpus, counting counted: Exposures?,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
  ) async throws -> Results {
    let plan = ShardPlan(corpus, bytes: shardBytes)
    let totals = Totals(analysers, counted)
    let queue = ShardQueue(plan)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(workers, plan.shards.count)) {
        group.addTask {
          // A worker that fails leaves nothing for the others to do; after the last shard it is no matter.
          defer { queue.close() }
          let shard = try Shard(of: corpus, tokeniser: tokeniser, filter: filter, by: by)
          while let (index, conversations) = queue.next() {
            try Task.checkCancellation()
            try shard.fill(conversations)
            var exposures = Exposures(of: shard)
            let partials = try analysers.map { analyser in
              try shard.listen(to: filter.voices ?? analyser.voices)
              exposures.note(shard)
              return try partial(of: shard, by: analyser)
            }
            progress(await totals.add(partials, exposures, at: index), plan.shards.count)
          }
        }
      }
      try await group.waitForAll()
    }
    return try await totals.finish(over: corpus, self)
  }

  private func partial<A: Analyser>(of shard: Shard, by analyser: A) throws -> any Sendable {
    try analyser.analyse(shard)
  }
}

/// The findings of a run, in the order of its analysers.
public struct Results: Sendable {
  /// In the order of the run's analysers.
  public let findings: [any Reportable]
  /// How much each analyser counted, of whose words, in the order of the findings.
  public let summaries: [CorpusSummary]
  /// How much was analysed in all: of the voices that the filter admits.
  public let summary: CorpusSummary

  /// The findings of one type.
  public func findings<F: Reportable>(_ type: F.Type) -> F? {
    findings.lazy.compactMap { $0 as? F }.first
  }

  /// How much the analyser counted that has these findings.
  public func summary<F: Reportable>(of type: F.Type) -> CorpusSummary? {
    zip(findings, summaries).first { $0.0 is F }?.1
  }

  /// A section for each analyser, in the order of the run.
  public var sections: [ReportSection] {
    zip(findings, summaries).map { $0.section(over: $1) }
  }
}

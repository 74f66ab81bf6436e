internal import Synchronization
internal import TenorCorpus

/// Hands out the shards of a plan, one to each caller, in order.
final class ShardQueue: Sendable {
  private let plan: ShardPlan
  private let taken = Mutex(0)

  init(_ plan: ShardPlan) {
    self.plan = plan
  }

  func next() -> (index: Int, conversations: Range<Int>)? {
    let index = taken.withLock { taken in
      defer { taken += 1 }
      return taken
    }
    return index < plan.shards.count ? (index, plan.shards[index]) : nil
  }

  /// Hands out nothing more.
  func close() {
    taken.withLock { $0 = plan.shards.count }
  }
}

/// Merges partials in corpus order as soon as the ones before them are there.
actor Totals {
  private var totals: [any AnyTotal]
  private var exposures = Exposures.empty
  /// What is told in their place.
  private let counted: Exposures?
  private var waiting: [Int: (partials: [any Sendable], exposures: Exposures)] = [:]
  private var merged = 0
  private var done = 0

  init(_ analysers: [any Analyser], _ counted: Exposures? = nil) {
    self.counted = counted
    func total<A: Analyser>(_ analyser: A) -> any AnyTotal { Total(analyser) }
    totals = analysers.map { total($0) }
  }

  /// Takes what shard `index` gave, and returns how many shards are done.
  func add(_ partials: [any Sendable], _ exposures: Exposures, at index: Int) -> Int {
    waiting[index] = (partials, exposures)
    while let next = waiting.removeValue(forKey: merged) {
      for (total, partial) in zip(totals, next.partials) { total.merge(partial) }
      self.exposures.merge(next.exposures)
      merged += 1
    }
    done += 1
    return done
  }

  func finish(over corpus: Corpus, _ run: Run) throws -> Results {
    precondition(waiting.isEmpty, "a shard before the last gave no partial")
    var known: [Set<Voice>: CorpusSummary] = [:]
    func summary(_ voices: Set<Voice>) -> CorpusSummary {
      if let summary = known[voices] { return summary }
      let summary = CorpusSummary(corpus, by: run.by, voices, counted ?? exposures)
      known[voices] = summary
      return summary
    }
    let summaries = totals.map { summary(run.filter.voices ?? $0.voices) }
    return Results(
      findings: try zip(totals, summaries).map { try $0.finish(over: $1) }, summaries: summaries,
      summary: summary(run.filter.voices ?? Voice.everybody))
  }
}

/// One analyser's total, merged in place.
private protocol AnyTotal: AnyObject {
  var voices: Set<Voice> { get }
  func merge(_ partial: any Sendable)
  func finish(over corpus: CorpusSummary) throws -> any Reportable
}

private final class Total<A: Analyser>: AnyTotal {
  private let analyser: A
  private var value = A.Partial.empty
  var voices: Set<Voice> { analyser.voices }

  init(_ analyser: A) {
    self.analyser = analyser
  }

  func merge(_ partial: any Sendable) {
    guard let partial = partial as? A.Partial else {
      preconditionFailure("\(A.name): a partial of another analyser")
    }
    value.merge(partial)
  }

  func finish(over corpus: CorpusSummary) throws -> any Reportable {
    try analyser.finish(value, over: corpus)
  }
}

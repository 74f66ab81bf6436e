import TenorAnalysers
import TenorStatistics

/// How often a change is found in corpora that were made without one.
///
/// Wanted: the reported interval leaves 0 out in 3 to 7 % of the corpora. The interval that takes
/// utterances for independent stands beside it.
struct FalseAlarms {
  private let corpora: Int

  init(corpora: Int) { self.corpora = max(1, corpora) }

  func measure() async {
    await measure("30 to 80 conversations a side", fewest: 30, most: 80)
    await measure("10 to 29 conversations a side", fewest: 10, most: 29)
    await measure("5 to 9 conversations a side", fewest: 5, most: 9)
  }

  /// What one corpus gives.
  private struct Outcome {
    var statistics: ContrastStatistics
    var utterances: Int
  }

  private func measure(_ title: String, fewest: Int, most: Int) async {
    let outcomes = await withTaskGroup(of: Outcome?.self) { group in
      let corpora = corpora
      for worker in 0..<2 {
        for seed in stride(from: worker, to: corpora, by: 2) {
          group.addTask { Self.outcome(UInt64(1000 * fewest + seed), fewest, most) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }.compactMap(\.self)
    print("\n\(title): \(outcomes.count) corpora without a change")
    let icc = outcomes.compactMap(\.statistics.icc).sorted()
    print(
      "mean ICC \(fixed(icc.reduce(0, +) / Double(icc.count), 3)), mean number of utterances \(outcomes.reduce(0) { $0 + $1.utterances } / outcomes.count)"
    )
    func rate(_ name: String, _ isAlarm: (ContrastStatistics) -> Bool?) {
      let alarms = outcomes.compactMap { isAlarm($0.statistics) }
      guard !alarms.isEmpty else { return }
      let count = alarms.count { $0 }
      let few = alarms.count < outcomes.count ? "  (of \(alarms.count))" : ""
      print(
        "  \(name.padding(to: 46)) \(fixed(100 * Double(count) / Double(alarms.count), 1)) %\(few)")
    }
    rate("interval reported (wanted: 3 to 7 %)") { !$0.meanDifference.interval.contains(0) }
    rate("  Hodges–Lehmann shift") { !$0.hodgesLehmann.interval.contains(0) }
    rate("  Cliff's delta") { !$0.cliffsDelta.interval.contains(0) }
    rate("expanded percentile") { !$0.meanDifference.expanded.contains(0) }
    rate("percentile") { !$0.meanDifference.percentile.contains(0) }
    rate("BCa") { $0.meanDifference.bca.map { !$0.contains(0) } }
    rate("studentised") { $0.studentised.map { !$0.contains(0) } }
    rate("wild bootstrap, p < 0.05") { $0.wildP.map { $0 < 0.05 } }
    rate("permutation over conversations, p < 0.05") { $0.permutation.map { $0.p < 0.05 } }
    rate("permutation over months, p < 0.05") { $0.monthPermutation.map { $0.p < 0.05 } }
    rate("change claimed (interval and permutation)") {
      !$0.meanDifference.interval.contains(0) && ($0.permutation?.p ?? 1) < 0.05
    }
    rate("NAIVE: utterances as if independent") { $0.naive.map { !$0.contains(0) } }
  }

  private static func outcome(_ seed: UInt64, _ fewest: Int, _ most: Int) -> Outcome? {
    var made = SimulatedPeriods(seed: seed)
    func count() -> Int { fewest + made.chance.below(most - fewest + 1) }
    let (before, after) = (count(), count())
    let earlier = made.sample("before", year: 2013, conversations: before) { $0.unequalSize() }
    let later = made.sample("after", year: 2014, conversations: after, first: before) {
      $0.unequalSize()
    }
    return ContrastStatistics(later: later, minus: earlier, seed: seed).map {
      Outcome(statistics: $0, utterances: earlier.utterances.count + later.utterances.count)
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}

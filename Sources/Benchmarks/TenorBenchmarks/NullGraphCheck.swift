import Foundation
import TenorStatistics

/// How many edges pass a test at 5 % where actors have nothing to do with each other.
///
/// Wanted: at most 5 % of the pairs seen together, plus sampling error, under both chance models. The
/// log-likelihood ratio, which takes units for equally long, stands beside them.
struct NullGraphCheck {
  private let corpora: Int

  init(corpora: Int) { self.corpora = max(2, corpora) }

  func measure() async {
    await measure("units of equal length", SimulatedComentions(unequal: false))
    await measure("units of unequal length", SimulatedComentions(unequal: true))
    await measure(
      "mentions in bursts, unequal length, tested by conversation",
      SimulatedComentions(unequal: true, bursts: true, units: 3000), byConversation: true)
    await measure(
      "the same, tested by unit, as if the units of a conversation were independent",
      SimulatedComentions(unequal: true, bursts: true, units: 1000), isWanted: false)
    await measureTwoSorts("actors with terms, units of equal length") {
      SimulatedComentions(unequal: false).twoSorts(seed: $0)
    }
    await measureTwoSorts("actors with terms, units of unequal length") {
      SimulatedComentions(unequal: true).twoSorts(seed: $0)
    }
    await measureTwoSorts("one actor with one term in each unit") {
      SimulatedComentions(unequal: false).oneOfEach(seed: $0)
    }
  }

  /// Pairs of an actor with a term, tested by a model of both sorts, and as if all were of one sort.
  private func measureTwoSorts(
    _ title: String, _ made: @escaping @Sendable (UInt64) -> SimulatedComentions.TwoSorts
  ) async {
    let counts = await withTaskGroup(of: (UInt64, [(Int, Int)]).self) { group in
      for seed in 0..<UInt64(corpora) {
        group.addTask {
          let corpus = made(7000 + seed)
          let pairs = corpus.pairs
          let tests = corpus.model.test(pairs)
          let asOne = ChanceModel(of: corpus.units).test(pairs)
          return (
            seed,
            [
              tests.count { $0.p < 0.05 }, tests.count { $0.q < 0.05 },
              asOne.count { $0.p < 0.05 },
            ].map { ($0, pairs.count) }
          )
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }.sorted { $0.0 < $1.0 }.map(\.1)
    print("\n\(title): \(corpora) corpora (± two standard errors)")
    let names = [
      "default, p < 0.05", "after adjustment: default, q < 0.05",
      "  as if all were of one sort, p < 0.05",
    ]
    for (test, name) in names.enumerated() {
      let found = counts.map { $0[test] }
      let (passed, of) = found.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
      let share = Double(passed) / Double(of)
      let error = Self.standardError(found, share)
      let verdict = test > 0 ? "" : share <= 0.05 + 2 * error ? "   as wanted" : "   TOO MANY"
      print(
        "  \(name.padding(toLength: 58, withPad: " ", startingAt: 0)) \(fixed(100 * share, 2)) % ± \(fixed(200 * error, 2))   (\(passed) of \(of))\(verdict)"
      )
    }
  }

  /// What one corpus gives: the pairs, those that pass each test, and what there was.
  private struct Outcome {
    var seed: UInt64
    var seen: Int
    var allPairs: Int
    var passed: [(name: String, count: Int, of: Int)]
    /// Differences of p between the default and the curveball, and the ratio of what they expect.
    var distance: Double
    var ratio: Double
    var time: [Double]
  }

  private func measure(
    _ title: String, _ made: SimulatedComentions, byConversation: Bool = false,
    isWanted: Bool = true
  ) async {
    let outcomes = await withTaskGroup(of: Outcome.self) { group in
      for seed in 0..<UInt64(corpora) {
        group.addTask {
          let corpus = made.corpus(seed: 5000 + seed)
          return Self.outcome(byConversation ? corpus.conversations : corpus.units, seed)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }.sorted { $0.seed < $1.seed }
    let seen = outcomes.reduce(0) { $0 + $1.seen }
    print("\n\(title): \(corpora) corpora of independent actors (± two standard errors)")
    print(
      "  \(seen) pairs seen together, of \(outcomes.reduce(0) { $0 + $1.allPairs }) that could be; time a corpus: default \(fixed(mean(outcomes.map { $0.time[0] }), 3)) s, curveball \(fixed(mean(outcomes.map { $0.time[1] }), 3)) s"
    )
    print(
      "  default beside curveball: p differs by \(fixed(outcomes.reduce(0) { $0 + $1.distance } / Double(seen), 4)) on average, what is expected by a factor of \(fixed(mean(outcomes.map(\.ratio)), 4))"
    )
    for test in outcomes[0].passed.indices {
      let counts = outcomes.map { ($0.passed[test].count, $0.passed[test].of) }
      let passed = counts.reduce(0) { $0 + $1.0 }
      let of = counts.reduce(0) { $0 + $1.1 }
      let share = Double(passed) / Double(of)
      let error = Self.standardError(counts, share)
      let verdict =
        !isWanted || test > 2 ? "" : share <= 0.05 + 2 * error ? "   as wanted" : "   TOO MANY"
      print(
        "  \(outcomes[0].passed[test].name.padding(toLength: 58, withPad: " ", startingAt: 0)) \(fixed(100 * share, 2)) % ± \(fixed(200 * error, 2))   (\(passed) of \(of))\(verdict)"
      )
    }
  }

  /// The standard error of a ratio of sums over corpora: the corpora are independent, their pairs are not.
  private static func standardError(_ counts: [(Int, Int)], _ share: Double) -> Double {
    let of = Double(counts.reduce(0) { $0 + $1.1 })
    let squares = counts.reduce(0.0) {
      let rest = Double($1.0) - share * Double($1.1)
      return $0 + rest * rest
    }
    let n = Double(counts.count)
    return (squares * n / (n - 1)).squareRoot() / of
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private static func outcome(_ incidence: Incidence, _ seed: UInt64) -> Outcome {
    let pairs = incidence.pairs
    let frequencies = incidence.frequencies
    var fixed: [PairTest] = []
    var average: [PairTest] = []
    var drawn: [PairTest] = []
    let time = [
      seconds { fixed = ChanceModel(of: incidence).test(pairs) },
      seconds { drawn = CurveballModel(of: incidence, draws: 299, seed: seed).test(pairs) },
    ]
    average = ChanceModel(of: incidence, sums: .onAverage).test(pairs)
    let possible = frequencies.count { $0 > 0 }
    let all = possible * (possible - 1) / 2
    let naive = pairs.count { pair in
      let table = Association(
        both: pair.both, first: frequencies[pair.a], second: frequencies[pair.b],
        units: incidence.units)
      return (table.logLikelihood ?? 0) > 3.841459
    }
    return Outcome(
      seed: seed, seen: pairs.count, allPairs: all,
      passed: [
        ("default, p < 0.05", fixed.count { $0.p < 0.05 }, pairs.count),
        ("curveball of 299 draws, p < 0.05", drawn.count { $0.p < 0.05 }, pairs.count),
        ("SDSM with sums on average, p < 0.05", average.count { $0.p < 0.05 }, pairs.count),
        ("  default, tail < 0.05, of all pairs", fixed.count { $0.tail < 0.05 }, all),
        ("  curveball, tail < 0.05, of all pairs", drawn.count { $0.tail < 0.05 }, all),
        ("  default, tail < 0.05, of the pairs seen", fixed.count { $0.tail < 0.05 }, pairs.count),
        ("NAIVE: log-likelihood > 3.84, of the pairs seen", naive, pairs.count),
        ("after adjustment: default, q < 0.05", fixed.count { $0.q < 0.05 }, pairs.count),
      ],
      distance: zip(fixed, drawn).reduce(0) { $0 + abs($1.0.p - $1.1.p) },
      ratio: fixed.reduce(0) { $0 + $1.expected } / drawn.reduce(0) { $0 + $1.expected },
      time: time)
  }
}

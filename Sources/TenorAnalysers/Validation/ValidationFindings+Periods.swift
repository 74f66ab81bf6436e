internal import Foundation
internal import TenorReport
internal import TenorStatistics

extension ValidationFindings {
  /// Two periods whose accuracies differ by more than chance.
  struct PeriodDifference {
    var better: PeriodRow
    var worse: PeriodRow
    /// p after Holm's correction for all pairs.
    var p: Double
    /// How many pairs were tested.
    var pairs: Int
  }

  /// The pair of dated periods with the least p, if that is below 0.05 after Holm's correction for all pairs
  /// of periods that have an accuracy; `nil` if none is.
  ///
  ///     z = (p₁ − p₂) / √(p (1 − p) (1/n₁ + 1/n₂)) · √((n − 1) / n), n = n₁ + n₂,
  ///
  /// with p the share in both together and n₁, n₂ rows of equal weight.
  ///
  /// - Source: Campbell (2007), doi:10.1002/sim.2832, for the test that holds in small samples.
  var periodDifference: PeriodDifference? {
    let told = periods.filter { $0.accuracy.lower != nil && $0.period != "undated" }
    var pairs: [PeriodDifference] = []
    for second in told.indices {
      for first in told[..<second] {
        let other = told[second]
        guard let a = first.accuracy.value, let b = other.accuracy.value,
          let n = first.effectiveRows, let m = other.effectiveRows
        else { continue }
        let (better, worse) = a >= b ? (first, other) : (other, first)
        pairs.append(
          .init(better: better, worse: worse, p: Self.difference(a, n, b, m), pairs: 0))
      }
    }
    let adjusted = holm(pairs.map(\.p))
    guard let least = pairs.indices.min(by: { (pairs[$0].p, $0) < (pairs[$1].p, $1) }),
      adjusted[least] < 0.05
    else { return nil }
    var found = pairs[least]
    found.p = adjusted[least]
    found.pairs = pairs.count
    return found
  }

  /// The two-sided p of the difference of two shares; 1 where neither varies.
  static func difference(_ a: Double, _ n: Double, _ b: Double, _ m: Double) -> Double {
    let both = (a * n + b * m) / (n + m)
    let variance = both * (1 - both) * (1 / n + 1 / m)
    guard variance > 1e-12 else { return 1 }
    let z = abs(a - b) / variance.squareRoot() * ((n + m - 1) / (n + m)).squareRoot()
    return min(1, 2 * normalCDF(-z))
  }

  /// Says nothing where no difference is shown.
  var aboutPeriods: String? {
    periodDifference.map { found in
      let holm = found.pairs > 1 ? " after Holm's correction for \(found.pairs) pairs" : ""
      return
        "The engine reads \(found.better.period) better (\(words(found.better.accuracy))) than \(found.worse.period) (\(words(found.worse.accuracy)); \(PValue.words(found.p))\(holm)): a change of tone between them may be the engine's, and the correction below, which takes its errors to be the same in all periods, does not hold."
    }
  }
}

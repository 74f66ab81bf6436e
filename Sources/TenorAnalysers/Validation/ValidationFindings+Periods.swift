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
  /// Each pair is tested by `shareDifferenceP`, at rows of equal weight.
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
          .init(better: better, worse: worse, p: shareDifferenceP(a, of: n, b, of: m), pairs: 0))
      }
    }
    let adjusted = holm(pairs.map(\.p))
    guard let least = pairs.indices.min(by: { (pairs[$0].p, $0) < (pairs[$1].p, $1) }),
      adjusted[least] < Comparison.significance
    else { return nil }
    var found = pairs[least]
    found.p = adjusted[least]
    found.pairs = pairs.count
    return found
  }

  /// Says nothing where no difference is shown.
  var aboutPeriods: String? {
    periodDifference.map { found in
      let holm = found.pairs > 1 ? " after Holm's correction for \(found.pairs) pairs" : ""
      return
        "The engine reads \(found.better.period) better (\(words(found.better.accuracy))) than \(found.worse.period) (\(words(found.worse.accuracy)); \(Figures.p(found.p))\(holm)): a change of tone between them may be the engine's, and the correction below, which takes its errors to be the same in all periods, does not hold."
    }
  }
}

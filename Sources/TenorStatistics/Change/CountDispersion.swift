/// The dispersion of counts about one rate for each segment, by moments.
///
///     Σ (x_i − λ e_i)² / (λ e_i (1 + δ λ)) = bins − segments,  λ = Σx / Σe of the segment of bin i
///
/// Pearson's statistic at its expectation: the δ for which the counts are as far from their segments' rates
/// as chance would have them. It falls as δ grows, so there is one solution.
///
/// - Input: counts and exposures as for ``CountCost``; the segments, over all bins. A bin without exposure
///   tells nothing, nor does a segment without counts.
/// - Output: δ ≥ 0 in units of exposure; 0 where the counts are no further apart than Poisson counts;
///   `nil` where nothing is left beyond a rate for each segment.
/// - Complexity: O(bins).
/// - Source: Breslow (1984), doi:10.2307/2347661.
/// - Differs: maximum likelihood (`glm.nb`) takes too little for few bins, since it does not count the rates
///   that were fitted.
public func countDispersion(
  _ counts: [Int], exposures: [Double], segments: [Range<Int>]
) -> Double? {
  check(counts, exposures)
  // For each segment: Pearson's statistic as if it were Poisson, and the rate.
  var parts: [(pearson: Double, rate: Double)] = []
  var freedom = 0
  for segment in segments {
    let bins = segment.filter { exposures[$0] > 0 }
    let count = bins.reduce(0) { $0 + counts[$1] }
    guard count > 0 else { continue }
    let rate = Double(count) / compensatedSum(bins.map { exposures[$0] })
    let squares = bins.map { bin in
      let expected = rate * exposures[bin]
      let difference = Double(counts[bin]) - expected
      return difference * difference / expected
    }
    parts.append((compensatedSum(squares), rate))
    freedom += bins.count - 1
  }
  guard freedom > 0 else { return nil }
  func excess(_ dispersion: Double) -> Double {
    parts.reduce(-Double(freedom)) { $0 + $1.pearson / (1 + dispersion * $1.rate) }
  }
  guard excess(0) > 0 else { return 0 }
  var high = 1 / parts.reduce(0) { max($0, $1.rate) }
  while excess(high) > 0 { high *= 2 }
  return leastRoot(between: 0, and: high) { excess($0) <= 0 }
}

/// The cost of taking a stretch of counts for one rate: the deviance of a Poisson or a negative binomial
/// count with exposure.
///
///     Poisson             x_i ~ Poisson(λ e_i),                  variance = λ e_i
///     negative binomial   x_i ~ NB(mean λ e_i, size e_i / δ),    variance = λ e_i (1 + δ λ)
///     cost = 2 (Σ g(x_i, e_i) − g(Σ x_i, Σ e_i)),  g(x, e) = x ln(x / e) − (x + e / δ) ln(1 + δ x / e)
///
/// with g(x, e) = x ln(x / e) − x for δ = 0. The rate λ is that of the stretch, Σx / Σe; δ is one for the
/// whole series.
///
/// - Input: counts of 0 or more and exposures (tokens, utterances) of 0 or more, where a bin without
///   exposure has no counts: it carries no information and costs nothing. The dispersion δ ≥ 0 in units
///   of exposure; 0 is Poisson.
/// - Output: −2 ln of the likelihood ratio against a rate for each bin; 0 where one rate fits exactly.
/// - Complexity: O(1), after O(bins) for the sums.
/// - Source: McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., §2.3, for deviances.
/// - Differs: the size grows with the exposure, so that two bins put together have the distribution of
///   one bin twice as large, as sums over independent conversations do, and the rate has a closed form.
///   Where the size is one for all bins (`glm.nb`, Segmentor3IsBack) a quiet month is as noisy, beside
///   its mean, as a busy one; with equal exposures the two are the same.
public struct CountCost: SegmentCost {
  /// Sums over the bins before one.
  private struct Sums {
    var count: Double
    var exposure: Double
    var fit: Double
  }

  /// The dispersion δ, in units of exposure.
  public let dispersion: Double
  private let before: [Sums]

  /// The cost for counts with exposures; Poisson unless a dispersion is given.
  public init(counts: [Int], exposures: [Double], dispersion: Double = 0) {
    check(counts, exposures)
    precondition(
      dispersion >= 0 && dispersion.isFinite, "A dispersion is 0 or more, not \(dispersion).")
    self.dispersion = dispersion
    var sums = Sums(count: 0, exposure: 0, fit: 0)
    var before = [sums]
    for (count, exposure) in zip(counts, exposures) {
      sums.count += Double(count)
      sums.exposure += exposure
      sums.fit += Self.fit(Double(count), exposure, dispersion)
      before.append(sums)
    }
    self.before = before
  }

  /// The number of bins.
  public var count: Int { before.count - 1 }

  /// The cost of the bins of a range that is not empty.
  public func cost(of bins: Range<Int>) -> Double {
    let (first, last) = (before[bins.lowerBound], before[bins.upperBound])
    let whole = Self.fit(last.count - first.count, last.exposure - first.exposure, dispersion)
    // Rounding of the sums may leave a perfect fit just below 0.
    return max(0, 2 * (last.fit - first.fit - whole))
  }

  /// g(x, e): the log-likelihood at its maximum, without what does not depend on how bins are joined.
  private static func fit(_ count: Double, _ exposure: Double, _ dispersion: Double) -> Double {
    if count <= 0 || exposure <= 0 { return 0 }
    let rate = count / exposure
    if dispersion == 0 { return count * ln(rate) - count }
    return count * ln(rate) - (count + exposure / dispersion) * lnOnePlus(dispersion * rate)
  }
}

/// Stops a caller whose counts and exposures are not those of the same bins.
func check(_ counts: [Int], _ exposures: [Double]) {
  precondition(counts.count == exposures.count, "Each bin has a count and an exposure.")
  for (count, exposure) in zip(counts, exposures) {
    precondition(count >= 0, "A count is 0 or more, not \(count).")
    precondition(
      exposure >= 0 && exposure.isFinite, "An exposure is 0 or more, not \(exposure).")
    precondition(exposure > 0 || count == 0, "A bin without exposure has no counts, not \(count).")
  }
}

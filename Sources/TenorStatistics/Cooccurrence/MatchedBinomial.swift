/// A binomial distribution with a given mean and a smaller variance, its number of trials not necessarily
/// whole: the number of units in which two items meet where the sums of both are fixed, as in the
/// hypergeometric distribution, to which it comes near.
///
///     p = 1 − variance / mean, n = mean / p; P(X ≥ x) = the share of the beta distribution (x, n − x + 1) below p
///
/// Where n would be below x, n is taken as x, so that the tail is small and not 0. Without variance, X is
/// the mean.
/// Beside the hypergeometric itself, a tail of 0.01 is right to 5 %, and to 1 % where an item is in at
/// most a tenth of the units. Far out it is too small: at 10⁻⁸ it is 0.4 of the true one where items are in
/// a third of the units, 0.7 where they are in a tenth, 0.96 where they are in a two-hundredth.
struct MatchedBinomial {
  let mean: Double
  private let trials: Double
  private let isCertain: Bool

  init(mean: Double, variance: Double) {
    self.mean = mean
    isCertain = variance <= 1e-9 * mean
    // Nearly Poisson from here on; more trials would only lose digits.
    trials = min(mean / max(1 - variance / mean, 1e-9), 1e8)
  }

  func upperTail(from x: Int) -> Double {
    if x <= 0 { return 1 }
    if mean <= 0 { return 0 }
    if isCertain { return Double(x) <= mean + 0.5 ? 1 : 0 }
    let n = max(trials, Double(x))
    return betaShare(Double(x), n - Double(x) + 1, below: min(1, mean / n))
  }
}

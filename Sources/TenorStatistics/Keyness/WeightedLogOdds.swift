/// The log odds ratio of a word under a Dirichlet prior, with its standard error.
///
///     δ = ln((a + α) / (c + α₀ − a − α)) − ln((b + α) / (d + α₀ − b − α))
///     variance ≈ 1 / (a + α) + 1 / (b + α);  z = δ / √variance
///
/// - Source: Monroe, Colaresi & Quinn (2008), "Fightin' Words", doi:10.1093/pan/mpn018, eqs 16, 20, 22.
public struct WeightedLogOdds: Sendable, Hashable {
  /// δ, above 0 for a word of the target.
  public var delta: Double
  /// The variance of δ, as if every token were drawn on its own.
  public var variance: Double

  /// δ over its standard error; it orders words, and is no test, since tokens are not independent.
  public var z: Double { delta / variance.squareRoot() }
}

extension Keyness {
  /// The weighted log odds of the word.
  ///
  /// - Parameters:
  ///   - prior: α, how often a corpus without news would have held the word. Informative: its count in
  ///     all of the corpus, or that times a factor; uninformative: one small number for all words.
  ///   - priorTokens: α₀, the sum of α over all words.
  /// - Output: `nil` where α is not positive, where the word with its prior is all there is, and where a
  ///   corpus has no tokens.
  public func weightedLogOdds(prior: Double, priorTokens: Double) -> WeightedLogOdds? {
    precondition(prior <= priorTokens, "A word's prior \(prior) is in the sum \(priorTokens).")
    guard targetTokens > 0, referenceTokens > 0, prior > 0 else { return nil }
    let hits = (Double(target) + prior, Double(reference) + prior)
    let others = (
      Double(targetTokens) + priorTokens - hits.0, Double(referenceTokens) + priorTokens - hits.1
    )
    guard others.0 > 0, others.1 > 0 else { return nil }
    return WeightedLogOdds(
      delta: ln(hits.0 / others.0) - ln(hits.1 / others.1), variance: 1 / hits.0 + 1 / hits.1)
  }
}

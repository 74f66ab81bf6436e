// How large a difference is, whatever the size of the corpora.

extension Keyness {
  /// The log ratio: how many times more frequent in the target, in doublings.
  ///
  ///     log₂((a / c) / (b / d)), 0.5 in place of a count of 0
  ///
  /// - Output: 0 equally frequent, 1 twice as, −1 half as; `nil` where a corpus has no tokens or neither
  ///   has the word. Highest for rare words: beside it stand the counts.
  /// - Source: Hardie (2014), "Log Ratio: an informal introduction".
  public var logRatio: Double? {
    guard compares else { return nil }
    return log2(max(0.5, Double(target)) / Double(targetTokens))
      - log2(max(0.5, Double(reference)) / Double(referenceTokens))
  }

  /// The log ratio with a half added to every count, which biases it less where counts are small.
  ///
  ///     log₂((a + ½) / (c + ½)) − log₂((b + ½) / (d + ½))
  ///
  /// - Output: as ``logRatio``.
  /// - Source: Walter (1975), doi:10.1093/biomet/62.2.371; so the R package `corpora`.
  public var walterLogRatio: Double? {
    guard compares else { return nil }
    return log2((Double(target) + 0.5) / (Double(targetTokens) + 0.5))
      - log2((Double(reference) + 0.5) / (Double(referenceTokens) + 0.5))
  }

  /// The conservative log ratio (LRC): the least difference that the counts still allow.
  ///
  ///     τ in Clopper–Pearson(a of a + b) at level 1 − α / m;  r = d / c · τ / (1 − τ);
  ///     log₂ of the end of the interval of r nearer 1; 0 if the interval holds 1
  ///
  /// - Parameters:
  ///   - words: m, how many words are compared: all share one chance of error α (Bonferroni).
  ///   - level: 1 − α before it is shared.
  /// - Output: as ``logRatio`` but nearer 0, and finite also for a word that one corpus lacks; `nil` where
  ///   a corpus has no tokens or neither has the word.
  /// - Source: Evert (2022), "Measuring keyness", DH2022; the R package `corpora`.
  public func conservativeLogRatio(words: Int, level: Double = 0.95) -> Double? {
    check(level: level)
    precondition(words > 0, "One word or more is compared, not \(words).")
    guard compares, let direction else { return nil }
    if direction == 0 { return 0 }
    // Seen from the side with more of it, only the lower end of the interval matters.
    let (more, less) = direction > 0 ? (target, reference) : (reference, target)
    let tokens = (Double(targetTokens), Double(referenceTokens))
    let scale = direction > 0 ? tokens.1 / tokens.0 : tokens.0 / tokens.1
    let tail = (1 - level) / Double(words) / 2
    // r = 1 is τ = 1 / (1 + scale). Most words end here, after one value of the distribution.
    if betaShare(Double(more), Double(less) + 1, below: 1 / (1 + scale)) >= tail { return 0 }
    let share = betaQuantile(tail, Double(more), Double(less) + 1)
    return Double(direction) * max(0, log2(scale * share / (1 - share)))
  }

  /// %DIFF: by how many per cent the word is more frequent in the target.
  ///
  ///     100 (a/c − b/d) / (b/d)
  ///
  /// - Output: −100 or more; `nil` where the word is absent in the reference, since then there is nothing
  ///   to take a percentage of, or where a corpus has no tokens.
  /// - Source: Gabrielatos & Marchi (2012), "Keyness: appropriate metrics and practical issues".
  /// - Differs: others put 1e-18 in place of 0 and print a number as large.
  public var percentDifference: Double? {
    guard compares, reference > 0 else { return nil }
    let rate = Double(reference) / Double(referenceTokens)
    return 100 * (Double(target) / Double(targetTokens) - rate) / rate
  }

  /// The odds ratio.
  ///
  ///     (a / (c − a)) / (b / (d − b))
  ///
  /// - Output: 0 or more, 1 equally frequent; `nil` where the word is absent in the reference or is all of
  ///   the target, and where a corpus has no tokens.
  public var oddsRatio: Double? {
    guard compares, reference > 0, target < targetTokens else { return nil }
    return Double(target) / Double(targetTokens - target)
      * (Double(referenceTokens - reference) / Double(reference))
  }

  /// Simple Maths: the ratio of the rates per million with `k` added to both.
  ///
  ///     (10⁶ a/c + k) / (10⁶ b/d + k)
  ///
  /// - Input: k > 0; a small one favours rare words, a large one frequent words.
  /// - Output: above 0, 1 equally frequent; `nil` where a corpus has no tokens.
  /// - Source: Kilgarriff (2009), "Simple maths for keywords", Corpus Linguistics 2009.
  public func simpleMaths(k: Double = 1) -> Double? {
    precondition(k > 0, "Simple Maths adds a positive number, not \(k).")
    guard targetTokens > 0, referenceTokens > 0 else { return nil }
    return (1e6 * Double(target) / Double(targetTokens) + k)
      / (1e6 * Double(reference) / Double(referenceTokens) + k)
  }
}

/// How much more or less often a word occurs in a target corpus than in a reference corpus.
///
/// With a of c tokens in the target and b of d in the reference, N = c + d:
///
/// - The measures here take each token for a draw of its own, which words are not: they come in bursts,
///   by speaker and by conversation. Rank by ``conservativeLogRatio(words:level:)``, print the four
///   counts, and test by ``clusterKeyness(_:in:replicates:settledAfter:seed:)``.
public struct Keyness: Sendable, Hashable {
  /// a: the word in the target.
  public var target: Int
  /// b: the word in the reference.
  public var reference: Int
  /// c: all tokens of the target.
  public var targetTokens: Int
  /// d: all tokens of the reference.
  public var referenceTokens: Int

  /// The counts of a word.
  public init(target: Int, reference: Int, targetTokens: Int, referenceTokens: Int) {
    precondition(
      (0...max(0, targetTokens)).contains(target)
        && (0...max(0, referenceTokens)).contains(reference)
        && min(targetTokens, referenceTokens) >= 0,
      "\(target) of \(targetTokens) and \(reference) of \(referenceTokens) tokens: not a table.")
    self.target = target
    self.reference = reference
    self.targetTokens = targetTokens
    self.referenceTokens = referenceTokens
  }

  /// N = c + d.
  public var tokens: Int { targetTokens + referenceTokens }

  /// Whether both corpora have tokens and one has the word: without, nothing below is defined.
  var compares: Bool { targetTokens > 0 && referenceTokens > 0 && target + reference > 0 }

  /// E₁ = c (a + b) / N and E₂ = d (a + b) / N, what each would have if the word were equally frequent;
  /// `nil` without tokens.
  public var expected: (target: Double, reference: Double)? {
    guard tokens > 0 else { return nil }
    let rate = Double(target + reference) / Double(tokens)
    return (rate * Double(targetTokens), rate * Double(referenceTokens))
  }

  /// 1 if the word is more frequent in the target (a/c > b/d), −1 if less, 0 if equally; `nil` where one
  /// corpus has no tokens.
  public var direction: Int? {
    guard targetTokens > 0, referenceTokens > 0 else { return nil }
    let left = target.multipliedFullWidth(by: referenceTokens)
    let right = reference.multipliedFullWidth(by: targetTokens)
    if left == right { return 0 }
    return (left.high, left.low) > (right.high, right.low) ? 1 : -1
  }

  /// Which cells a log-likelihood sums over.
  public enum Cells: String, Sendable, Hashable, CaseIterable, Codable {
    /// The word in either corpus: Rayson & Garside, the habit of Wmatrix and AntConc.
    case two
    /// These and all other words in either corpus: Dunning's ratio, the textbook's G².
    case four
  }

  /// The log-likelihood ratio against equal frequency, with the sign of a/c − b/d.
  ///
  ///     two:  2 [a ln(a / E₁) + b ln(b / E₂)]
  ///     four: the same and 2 [(c − a) ln((c − a) / (c − E₁)) + (d − b) ln((d − b) / (d − E₂))]
  ///
  /// with 0 ln 0 = 0.
  ///
  /// - Output: its size in units of χ² with one degree of freedom; `nil` where a corpus has no tokens.
  ///   Habitual bounds: 3.84, 6.63, 10.83, 15.13.
  /// - Source: Rayson & Garside (2000), Proceedings of the Workshop on Comparing Corpora, 1–6; Dunning
  ///   (1993), Computational Linguistics 19, 61–74.
  /// - Differs: quanteda adds 1e-9 inside the logarithm and, unless told not to, corrects by Yates.
  public func logLikelihood(_ cells: Cells = .two) -> Double? {
    guard targetTokens > 0, referenceTokens > 0, let direction, let expected else { return nil }
    if direction == 0 { return 0 }
    switch cells {
    case .two:
      let sum = term(target, expected.target) + term(reference, expected.reference)
      return Double(direction) * max(0, 2 * sum)
    case .four:
      return Association(
        both: target, first: target + reference, second: targetTokens, units: tokens
      ).logLikelihood
    }
  }

  /// O ln(O / E).
  private func term(_ observed: Int, _ expected: Double) -> Double {
    observed > 0 ? Double(observed) * ln(Double(observed) / expected) : 0
  }

  /// The p-value of the log-likelihood, as if every token were drawn on its own.
  ///
  ///     P(χ²₁ ≥ LL) = 2 Φ(−√LL)
  ///
  /// - Output: in 0...1; `nil` where a corpus has no tokens. Far too small for words in conversations: a
  ///   description, not a test.
  public func tokenP(_ cells: Cells = .two) -> Double? {
    logLikelihood(cells).map { 2 * normalCDF(-abs($0).squareRoot()) }
  }
}

// Log-likelihood set against the size of the corpora.

/// What a BIC says of a difference.
public enum BICBand: String, Sendable, Hashable, CaseIterable, Codable {
  /// Below 0: for equal frequency.
  case favoursNoDifference
  /// 0 up to 2: not worth more than a bare mention.
  case bareMention
  /// 2 up to 6.
  case positive
  /// 6 up to 10.
  case strong
  /// 10 or more.
  case veryStrong

  /// The band of a BIC.
  public init(_ bic: Double) {
    self =
      switch bic {
      case ..<0: .favoursNoDifference
      case ..<2: .bareMention
      case ..<6: .positive
      case ..<10: .strong
      default: .veryStrong
      }
  }
}

extension Keyness {
  /// The Bayesian information criterion of a difference against none.
  ///
  ///     |LL| − ln N
  ///
  /// - Output: see ``BICBand``; `nil` where a corpus has no tokens.
  /// - Source: Wilson (2013), in Bieswanger & Koll-Stobbe (eds), New Approaches to the Study of Linguistic
  ///   Variability, 3–11.
  public func bic(_ cells: Cells = .two) -> Double? {
    logLikelihood(cells).map { abs($0) - ln(Double(tokens)) }
  }

  /// The effect size for log-likelihood (ELL).
  ///
  ///     |LL| / (N ln(min(E₁, E₂)))
  ///
  /// - Output: 0 or more, seldom above 1; `nil` where the lesser expected count is not above 1, as its
  ///   logarithm is then 0 or negative, and where a corpus has no tokens.
  /// - Source: Johnston, Berry & Mielke (2006), doi:10.2466/pms.103.2.412-414.
  public func ell(_ cells: Cells = .two) -> Double? {
    guard let expected, let likelihood = logLikelihood(cells) else { return nil }
    let least = min(expected.target, expected.reference)
    return least > 1 ? abs(likelihood) / (Double(tokens) * ln(least)) : nil
  }
}

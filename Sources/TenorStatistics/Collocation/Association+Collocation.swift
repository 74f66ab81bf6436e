extension Association {
  /// Mutual information (MI): how many times more often than by chance, in doublings.
  ///
  ///     log₂(O / E)
  ///
  /// - Output: 0 as by chance, below it for avoidance; `nil` for a pair never together. It is highest for
  ///   rare words: set a least count, or take ``mutualInformation3``.
  /// - Source: Church & Hanks (1990), Computational Linguistics 16, 22–29.
  public var mutualInformation: Double? { information(power: 1) }

  /// MI3: mutual information with the joint count cubed, which favours pairs that are frequent.
  ///
  ///     log₂(O³ / E)
  ///
  /// - Output: `nil` for a pair never together.
  /// - Source: Daille (1994), doctoral thesis, Université Paris 7.
  public var mutualInformation3: Double? { information(power: 3) }

  /// log₂(Oᵏ / E).
  private func information(power: Double) -> Double? {
    guard both > 0, let independent else { return nil }
    return power * log2(Double(both)) - log2(independent)
  }

  /// The t-score of a collocation: the distance from chance over what O varies by.
  ///
  ///     (O − E) / √O
  ///
  /// - Output: highest for pairs of frequent words; `nil` for a pair never together. It orders
  ///   collocates and is no test: tokens are not independent.
  /// - Source: Church, Gale, Hanks & Hindle (1991), in Zernik (ed.), Lexical Acquisition, 115–164.
  public var tScore: Double? {
    guard both > 0, let independent else { return nil }
    return (Double(both) - independent) / Double(both).squareRoot()
  }

  /// ΔP(collocate | node): by how much the node makes the collocate likelier in a place beside it.
  ///
  ///     O / (S R) − (S C − O) / (S (N − R))
  ///
  /// - Output: in −1...1; `nil` where the node does not occur, or nothing else does.
  /// - Source: Gries (2013), doi:10.1075/ijcl.18.1.09gri; Allan (1980), doi:10.3758/BF03334492.
  public var deltaPSecondGivenFirst: Double? { deltaP(given: first, other: second) }

  /// ΔP(node | collocate): by how much the collocate makes the node likelier in a place beside it.
  ///
  ///     O / (S C) − (S R − O) / (S (N − C))
  ///
  /// - Output: in −1...1; `nil` where the collocate does not occur, or nothing else does. The two ΔP differ
  ///   where one word all but calls for the other (`according` → `to`, but not `to` → `according`).
  public var deltaPFirstGivenSecond: Double? { deltaP(given: second, other: first) }

  private func deltaP(given: Int, other: Int) -> Double? {
    guard given > 0, given < units else { return nil }
    return Double(both) / Double(slots * given)
      - Double(slots * other - both) / Double(slots * (units - given))
  }
}

/// A pair of items beside what chance gives it.
public struct PairTest: Sendable, Hashable {
  /// The pair, with the units that hold both.
  public var pair: PairCount
  /// The units that chance gives both on average.
  public var expected: Double
  /// P(X ≥ both), X being the units that chance gives both: for a pair that was chosen whether or not
  /// its items were seen together.
  public var tail: Double
  /// The p-value of the pair, given that it was seen together at all: P(X ≥ both) / P(X ≥ 1) for more
  /// than chance.
  ///
  /// An edge is looked at because it is there. Of pairs that chance seldom brings together, those few
  /// that it does would all have a small P(X ≥ both): seen once where 0.01 are expected, 0.01. Given that
  /// it was seen, once is no surprise, and p is 1.
  public var p: Double
  /// ``p`` adjusted by Benjamini and Hochberg over all the pairs that were tested together.
  public var q: Double

  /// Which departures from chance count.
  public enum Alternative: Sendable, Hashable {
    /// More often together than by chance.
    case more
    /// More or less often: twice the lesser of the two tails, at most 1. Pairs never seen together are
    /// no edges, and not tested.
    case different
  }

  /// p from the shares of chance's outcomes with as many units or more and with as many or fewer.
  static func p(more: Double, fewer: Double, _ alternative: Alternative) -> Double {
    switch alternative {
    case .more: min(1, more)
    case .different: min(1, 2 * min(more, fewer))
    }
  }
}

extension [PairTest] {
  /// The tests with their `q`.
  var adjusted: [PairTest] {
    let q = benjaminiHochberg(map(\.p))
    return indices.map { index in
      var test = self[index]
      test.q = q[index]
      return test
    }
  }
}

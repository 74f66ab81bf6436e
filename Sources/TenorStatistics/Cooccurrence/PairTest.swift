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

/// The number of units in which chance brings two items together.
protocol CountDistribution {
  var mean: Double { get }
  /// P(X ≥ x).
  func upperTail(from x: Int) -> Double
}

extension MatchedBinomial: CountDistribution {}
extension PoissonBinomial: CountDistribution {}

extension [PairTest] {
  /// Tests pairs as one family, in their order: those of equal classes and counts once.
  init(
    _ pairs: [PairCount], classes: (PairCount) -> [Int], _ alternative: PairTest.Alternative,
    chance: ([Int]) -> any CountDistribution
  ) {
    var known: [[Int]: PairTest] = [:]
    self =
      pairs.map { pair in
        precondition(pair.both > 0, "Items \(pair.a) and \(pair.b) were never seen together.")
        let ends = classes(pair)
        let key = ends + [pair.both]
        var test = known[key] ?? PairTest(pair, under: chance(ends), alternative)
        known[key] = test
        test.pair = pair
        return test
      }.adjusted
  }

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

extension PairTest {
  fileprivate init(
    _ pair: PairCount, under chance: any CountDistribution, _ alternative: Alternative
  ) {
    let any = chance.upperTail(from: 1)
    let tail = chance.upperTail(from: pair.both)
    let beyond = chance.upperTail(from: pair.both + 1)
    // What chance cannot bring together it cannot judge.
    let p = any > 0 ? Self.p(more: tail / any, fewer: 1 - beyond / any, alternative) : 1
    self.init(pair: pair, expected: chance.mean, tail: tail, p: p, q: p)
  }
}

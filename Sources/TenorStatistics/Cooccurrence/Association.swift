/// How strongly two items go together, from the units in which they occur; each unit counts once.
///
/// The measures speak of O units that hold both, R that hold one, C the other, N in all, and E = R · C / N.
///
/// - Differs: these are the measures of collocation with units in place of tokens, so that E has no
///   window in it. All take units for equally long: where some are long, everybody meets in them, and
///   two that have nothing to do with each other seem to go together. ``ChanceModel`` does not.
public struct Association: Sendable, Hashable {
  /// O.
  public var both: Int
  /// R.
  public var first: Int
  /// C.
  public var second: Int
  /// N.
  public var units: Int

  /// The counts of a pair.
  public init(both: Int, first: Int, second: Int, units: Int) {
    precondition(
      both >= 0 && both <= min(first, second) && first + second - both <= units,
      "\(both) units with both, \(first) and \(second) with one, of \(units): not a table.")
    self.both = both
    self.first = first
    self.second = second
    self.units = units
  }

  /// E, the units that would hold both if the two were independent and all units alike; `nil` without units.
  /// What ``ChanceModel`` expects is another number, since it knows how many a unit holds.
  public var independent: Double? {
    units > 0 ? Double(first) * Double(second) / Double(units) : nil
  }

  /// Normalised pointwise mutual information.
  ///
  ///     ln(O N / (R C)) / −ln(O / N)
  ///
  /// - Output: in [−1, 1]: 1 if neither occurs alone, 0 as by chance, −1 if never together. `nil` where
  ///   an item does not occur, or all units hold both.
  /// - Source: Bouma (2009), Proceedings of GSCL, 31–40.
  public var npmi: Double? {
    guard first > 0, second > 0, both < units else { return nil }
    if both == 0 { return -1 }
    let (o, n) = (Double(both), Double(units))
    return ln(o / (Double(first) * Double(second) / n)) / -ln(o / n)
  }

  /// The log-likelihood ratio of the 2 × 2 table against independence, with the sign of O − E.
  ///
  ///     G² = 2 Σ over the four cells O ln(O / E), with 0 ln 0 = 0
  ///
  /// - Output: any size, in units of χ² with one degree of freedom; `nil` without units.
  /// - Source: Dunning (1993), Computational Linguistics 19, 61–74.
  /// - Differs: most tools print it without a sign, so that avoidance looks like attraction.
  public var logLikelihood: Double? {
    guard let independent else { return nil }
    let n = Double(units)
    let rows = [Double(first), n - Double(first)]
    let columns = [Double(second), n - Double(second)]
    let cells = [
      [both, first - both], [second - both, units - first - second + both],
    ]
    var sum = 0.0
    for row in 0..<2 {
      for column in 0..<2 where cells[row][column] > 0 {
        let cell = Double(cells[row][column])
        sum += cell * ln(cell * n / (rows[row] * columns[column]))
      }
    }
    // Rounding can leave a little less than 0 where the table is as expected.
    return Double(both) < independent ? -max(0, 2 * sum) : max(0, 2 * sum)
  }

  /// The logarithm of Dice's coefficient, which does not depend on the number of units.
  ///
  ///     14 + log₂(2 O / (R + C))
  ///
  /// - Output: at most 14, seldom below 0; `nil` for a pair never together.
  /// - Source: Rychlý (2008), Proceedings of RASLAN, 6–9.
  public var logDice: Double? {
    both > 0 ? 14 + ln(2 * Double(both) / Double(first + second)) / ln(2) : nil
  }
}

/// How strongly two items go together, from how often they occur and how often together.
///
/// Of two things that share units (actors in conversations), O units hold both, R the one, C the other,
/// of N in all; each unit counts once, and S = 1. Of a node and a collocate, R and C are their tokens
/// among N tokens, S is how many places about each node are looked at (1 for bigrams, 10 for five words
/// on either side), and O is in how many of the R · S places the collocate stands. What chance gives is
///
///     E = R · C · S / N
///
/// Those measures that need a whole 2 × 2 table take the N · S pairs of a token and a place for it, with
/// the margins R · S and C · S: so each keeps its bounds, whatever S is.
///
/// - Differs: NLTK divides O by S and takes a table of N, which gives the same MI, Dice and ΔP, but an LL
///   S times and a t √S times smaller. Tools that leave S out of E print an MI higher by log₂ S.
/// - Differs: of units, all are taken for equally long: where some are long, everybody meets in them, and
///   two that have nothing to do with each other seem to go together. ``ChanceModel`` does not.
public struct Association: Sendable, Hashable {
  /// O.
  public var both: Int
  /// R, of a collocation the node.
  public var first: Int
  /// C, of a collocation the collocate.
  public var second: Int
  /// N: units, of a collocation tokens.
  public var units: Int
  /// S: the places about a node; 1 for things that share units.
  public var slots: Int

  /// The counts of a pair.
  public init(both: Int, first: Int, second: Int, units: Int, slots: Int = 1) {
    precondition(slots > 0, "A window has one place or more, not \(slots).")
    precondition(
      both >= 0 && both <= slots * min(first, second) && max(first, second) <= units,
      "\(both) of both, \(first) and \(second) of one, of \(units) with \(slots) places: no table.")
    self.both = both
    self.first = first
    self.second = second
    self.units = units
    self.slots = slots
  }

  /// E, how often both would come together if the two were independent and all units alike; `nil` without
  /// units. What ``ChanceModel`` expects is another number, since it knows how many a unit holds.
  public var independent: Double? {
    units > 0 ? Double(first) * Double(second) * Double(slots) / Double(units) : nil
  }

  /// Normalised pointwise mutual information.
  ///
  ///     ln(O / E) / −ln(O / (N S))
  ///
  /// - Output: in [−1, 1]: 1 if neither occurs alone, 0 as by chance, −1 if never together. `nil` where
  ///   an item does not occur, or all units hold both.
  /// - Source: Bouma (2009), Proceedings of GSCL, 31–40.
  public var npmi: Double? {
    guard first > 0, second > 0, both < units * slots, let independent else { return nil }
    if both == 0 { return -1 }
    let o = Double(both)
    return ln(o / independent) / -ln(o / (Double(units) * Double(slots)))
  }

  /// The log-likelihood ratio of the 2 × 2 table against independence, with the sign of O − E.
  ///
  ///     G² = 2 Σ over the four cells O ln(O / E), with 0 ln 0 = 0
  ///
  /// - Output: any size, in units of χ² with one degree of freedom; `nil` without units, and where the
  ///   places that the ends of utterances cut off leave no room for a table, as for a word that makes
  ///   up half of a few tokens.
  /// - Source: Dunning (1993), Computational Linguistics 19, 61–74.
  /// - Differs: most tools print it without a sign, so that avoidance looks like attraction.
  public var logLikelihood: Double? {
    guard let independent else { return nil }
    let n = Double(units * slots)
    let (row, column) = (first * slots, second * slots)
    let rows = [Double(row), n - Double(row)]
    let columns = [Double(column), n - Double(column)]
    let cells = [
      [both, row - both], [column - both, units * slots - row - column + both],
    ]
    guard cells[1][1] >= 0 else { return nil }
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

  /// Dice's coefficient.
  ///
  ///     2 O / (S (R + C))
  ///
  /// - Output: in 0...1, 1 if neither occurs alone; `nil` where neither occurs.
  /// - Source: Dice (1945), doi:10.2307/1932409.
  public var dice: Double? {
    first + second > 0 ? 2 * Double(both) / Double(slots * (first + second)) : nil
  }

  /// The logarithm of Dice's coefficient, which does not depend on the number of units.
  ///
  ///     14 + log₂(2 O / (S (R + C)))
  ///
  /// - Output: at most 14, seldom below 0; `nil` for a pair never together.
  /// - Source: Rychlý (2008), Proceedings of RASLAN, 6–9.
  /// - Differs: his pairs are those of a grammatical relation, without S; a tool that leaves it out of a
  ///   window prints log₂ S more, and can print more than 14.
  public var logDice: Double? {
    both > 0 ? dice.map { 14 + ln($0) / ln(2) } : nil
  }
}

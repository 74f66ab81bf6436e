/// Pairs of an item of one sort with one of another, such as actors with terms, tested against chance that
/// keeps how often each item occurs and how many of **each sort** each unit holds.
///
/// The two sorts fall into units without regard to each other, each as ``ChanceModel`` has it for one sort.
/// With p(i, s) the probability of an item in a unit that holds s of its sort, and n(s, t) the number of
/// units that hold s of the one and t of the other:
///
///     mean = Σ n(s, t) p(i, s) p(j, t)
///     variance = Σ n(s, t) q (1 − q) − (Σ n(s, t) q (1 − p(i, s)))² / Σ n(s, ·) p(i, s) (1 − p(i, s))
///                                    − the same of j,   with q = p(i, s) p(j, t)
///
/// What is taken off is what the two frequencies explain of the number, each for itself since the sorts are
/// independent. Where all units hold equally many it is the hypergeometric distribution's
/// N a b (1 − a) (1 − b), a and b being the shares of units with the one and the other.
///
/// Both sorts in one ``ChanceModel`` would be wrong: its chance may fill a unit of one actor and one term
/// with two actors, so that too few actors would be expected with terms.
///
/// - Source: as ``ChanceModel``, of which it is two.
public struct TwoSortModel: Sendable {
  /// Units that hold as many of both sorts.
  private struct Cell {
    /// Places among the sizes of the two configurations.
    var first: Int
    var second: Int
    var units: Double
  }

  private let first: BipartiteConfiguration
  private let second: BipartiteConfiguration
  /// Those that hold some of both.
  private let cells: [Cell]
  /// By class: the variance of a frequency, were it free.
  private let firstVariances: [Double]
  private let secondVariances: [Double]

  /// The model of the units of each item of both sorts, and of how many units hold how many of each.
  ///
  /// - Complexity: twice that of ``ChanceModel``.
  public init(
    first frequencies: [Int], second others: [Int],
    units: [(first: Int, second: Int, count: Int)]
  ) {
    first = BipartiteConfiguration(
      frequencies: frequencies, unitsBySize: Self.sums(units.map { ($0.first, $0.count) }))
    second = BipartiteConfiguration(
      frequencies: others, unitsBySize: Self.sums(units.map { ($0.second, $0.count) }))
    firstVariances = Self.variances(first)
    secondVariances = Self.variances(second)
    var counts: [[Int]: Int] = [:]
    for unit in units {
      guard let s = first.sizes.firstIndex(of: unit.first),
        let t = second.sizes.firstIndex(of: unit.second)
      else { continue }
      counts[[s, t], default: 0] += unit.count
    }
    // In one order, so that sums are the same to the last digit.
    cells = counts.map { Cell(first: $0.key[0], second: $0.key[1], units: Double($0.value)) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// As ``ChanceModel/error``, the greater of the two sorts.
  public var error: Double { max(first.error, second.error) }

  /// Tests all pairs that were seen together as one family, in their order.
  ///
  /// - Parameter pairs: `a` is an item of the first sort, `b` one of the second, which are numbered behind
  ///   those of the first.
  /// - Complexity: O(different combinations of frequencies and counts · cells) time.
  public func test(
    _ pairs: [PairCount], alternative: PairTest.Alternative = .more
  ) -> [PairTest] {
    [PairTest](
      pairs,
      classes: { pair in
        precondition(
          pair.a < first.classes.count && pair.b >= first.classes.count,
          "A pair is of one item of each sort, but \(pair.a) and \(pair.b) are not.")
        return [first.classes[pair.a], second.classes[pair.b - first.classes.count]]
      }, alternative, chance: { distribution($0[0], $0[1]) })
  }

  private func distribution(_ i: Int, _ j: Int) -> MatchedBinomial {
    let (one, other) = (first.probabilities[i], second.probabilities[j])
    var (mean, variance) = (0.0, 0.0)
    // What the number has in common with each frequency.
    var (c1, c2) = (0.0, 0.0)
    for cell in cells {
      let (a, b) = (one[cell.first], other[cell.second])
      let q = a * b
      mean += cell.units * q
      variance += cell.units * q * (1 - q)
      c1 += cell.units * q * (1 - a)
      c2 += cell.units * q * (1 - b)
    }
    for (common, whole) in [(c1, firstVariances[i]), (c2, secondVariances[j])] where whole > 0 {
      variance -= common * common / whole
    }
    return MatchedBinomial(mean: mean, variance: max(0, variance))
  }

  private static func sums(_ units: [(size: Int, count: Int)]) -> [Int: Int] {
    Dictionary(units.map { ($0.size, $0.count) }, uniquingKeysWith: +)
  }

  private static func variances(_ chance: BipartiteConfiguration) -> [Double] {
    chance.probabilities.map { row in
      zip(row, chance.unitCounts).reduce(0) { $0 + Double($1.1) * $1.0 * (1 - $1.0) }
    }
  }
}

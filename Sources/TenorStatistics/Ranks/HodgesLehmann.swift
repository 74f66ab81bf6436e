/// The Hodges–Lehmann shift: by how much the values of `x` typically lie above those of `y`.
///
///     shift = median of xᵢ − yⱼ over all n m pairs
///
/// The pairs are never formed. With both samples sorted, the differences are a matrix that rises along
/// rows and columns; a random element splits it in one walk along its border, until the element in the
/// middle is found.
///
/// - Input: two samples of finite values.
/// - Output: exact, in the values' unit, and not the difference of the medians; `nil` if a sample is
///   empty.
/// - Complexity: O((n + m) log (n m)) expected time, O(n + m) memory.
/// - Source: Hodges & Lehmann (1963), doi:10.1214/aoms/1177704172; the selection is that of Monahan
///   (1984), algorithm 616, doi:10.1145/1271.319414, for two samples.
public func hodgesLehmannShift(_ x: [Double], _ y: [Double]) -> Double? {
  if x.isEmpty || y.isEmpty { return nil }
  let differences = SortedDifferences(x, y)
  let pairs = x.count * y.count
  let upper = differences.element(at: pairs / 2)
  if !pairs.isMultiple(of: 2) { return upper }
  return differences.element(at: pairs / 2 - 1) / 2 + upper / 2
}

/// All differences of two samples as a matrix that is sorted along rows and columns, not stored.
struct SortedDifferences {
  private let rising: [Double]
  private let falling: [Double]

  init(_ x: [Double], _ y: [Double]) {
    rising = x.sorted()
    falling = y.sorted(by: >)
  }

  /// The difference that has `rank` others below it or equal.
  func element(at rank: Int) -> Double {
    // What is drawn decides the time alone, never the result.
    var chance = SeededGenerator(seed: 616)
    var low = [Int](repeating: 0, count: rising.count)
    var high = [Int](repeating: falling.count, count: rising.count)
    while true {
      let pivot = drawn(by: &chance, low, high)
      let (below, belowCount) = border { $0 < pivot }
      if rank < belowCount {
        high = zip(high, below).map(min)
        continue
      }
      let (notAbove, notAboveCount) = border { $0 <= pivot }
      if rank < notAboveCount { return pivot }
      low = zip(low, notAbove).map(max)
    }
  }

  /// One of the elements still in question, each equally likely.
  private func drawn(by chance: inout SeededGenerator, _ low: [Int], _ high: [Int]) -> Double {
    let remaining = zip(low, high).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    var place = chance.below(remaining)
    for row in rising.indices {
      let width = max(0, high[row] - low[row])
      if place < width { return rising[row] - falling[low[row] + place] }
      place -= width
    }
    preconditionFailure("The place is below the number of elements.")
  }

  /// For each row the number of its leading elements for which `holds`, and the sum of these numbers.
  private func border(where holds: (Double) -> Bool) -> ([Int], Int) {
    var ends = [Int](repeating: 0, count: rising.count)
    var total = 0
    var column = falling.count
    for row in rising.indices {
      while column > 0, !holds(rising[row] - falling[column - 1]) { column -= 1 }
      ends[row] = column
      total += column
    }
    return (ends, total)
  }
}

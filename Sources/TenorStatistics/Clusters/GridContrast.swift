/// Two samples on one grid, and the rank statistics of their difference.
///
/// What is counted is pairs. Whole numbers below 2⁵³ are exact in a `Double`, so none is lost.
struct GridContrast {
  private(set) var x: GridTally
  private(set) var y: GridTally
  private let cells: Int
  /// Where the last shift was found: the next one is near.
  private var guess = 0

  init(_ first: GridSample, _ second: GridSample, on grid: DecimalGrid) {
    (x, y) = (GridTally(first), GridTally(second))
    cells = grid.cells
  }

  /// Counts both samples anew.
  mutating func draw(_ xTimes: [Int], _ yTimes: [Int]) {
    x.draw(xTimes)
    y.draw(yTimes)
  }

  /// Cliff's delta of the first sample against the second.
  var cliffsDelta: Double {
    // #(x > y) is all pairs but those with x − y ≤ 0; #(x < y) is those with x − y ≤ −1 cells.
    (x.total * y.total - pairs(upTo: 0) - pairs(upTo: -1)) / (x.total * y.total)
  }

  /// The difference of the medians in cells.
  var medianDifference: Double { x.median - y.median }

  /// The Hodges–Lehmann shift in cells: the median of x − y over all pairs.
  mutating func hodgesLehmann() -> Double {
    let total = x.total * y.total
    let lower = leastShift(holding: (total / 2).rounded(.up))
    guess = lower
    let next = (total / 2).rounded(.down) + 1
    if pairs(upTo: lower) >= next { return Double(lower) }
    return Double(lower + leastShift(holding: next)) / 2
  }

  /// The number of pairs with x − y ≤ `shift`.
  private func pairs(upTo shift: Int) -> Double {
    // For x in cell k these are all y but those in cells below k − shift.
    x.total * y.total
      - y.sample.sum(x.counts, y.before, below: x.sample.occupied, shift: shift)
  }

  /// The least t for which at least `target` pairs have x − y ≤ t.
  ///
  /// The number of pairs rises almost evenly near the middle, so a secant finds t in a few steps; every
  /// third step halves the bracket, so that no sample can make it slow.
  private func leastShift(holding target: Double) -> Int {
    var (low, lowCount) = (-cells, 0.0)
    var (high, highCount) = (cells - 1, x.total * y.total)
    var probe = guess
    var reach = 8
    var round = 0
    while high - low > 1 {
      probe = min(max(probe, low + 1), high - 1)
      let count = pairs(upTo: probe)
      if count >= target {
        (high, highCount) = (probe, count)
      } else {
        (low, lowCount) = (probe, count)
      }
      round += 1
      if low == -cells || high == cells - 1 {
        // Outwards from the guess in growing steps, until the answer lies between two probes.
        probe = count >= target ? probe - reach : probe + reach
        reach *= 4
      } else if round.isMultiple(of: 3) {
        probe = low + (high - low) / 2
      } else {
        let share = (target - lowCount) / (highCount - lowCount)
        probe = low + Int((share * Double(high - low)).rounded())
      }
    }
    return high
  }
}

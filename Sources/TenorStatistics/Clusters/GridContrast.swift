/// Two samples as counts per cell of one grid, and the rank statistics of their difference.
///
/// Whole numbers below 2⁵³ are exact in a `Double`, so the sums of products may be taken in any order.
struct GridContrast {
  private var x: [Double]
  private var y: [Double]
  /// The counts of cells 0 ... k.
  private var xUpTo: [Double]
  private var yUpTo: [Double]
  private let cells: Int
  private(set) var xTotal = 0.0
  private(set) var yTotal = 0.0
  /// Where the last shift was found: the next one is near.
  private var guess = 0

  init(cells: Int) {
    self.cells = cells
    x = [Double](repeating: 0, count: cells)
    (y, xUpTo, yUpTo) = (x, x, x)
  }

  /// Counts both samples anew.
  mutating func tally(
    _ first: GridSample, _ firstTimes: [Int], _ second: GridSample, _ secondTimes: [Int]
  ) {
    first.tally(firstTimes, into: &x)
    second.tally(secondTimes, into: &y)
    xTotal = Self.accumulate(x, into: &xUpTo)
    yTotal = Self.accumulate(y, into: &yUpTo)
  }

  private static func accumulate(_ counts: [Double], into upTo: inout [Double]) -> Double {
    var sum = 0.0
    for cell in counts.indices {
      sum += counts[cell]
      upTo[cell] = sum
    }
    return sum
  }

  /// Cliff's delta of the first sample against the second.
  var cliffsDelta: Double {
    // #(x > y) is all pairs but those with x − y ≤ 0; #(x < y) is those with x − y ≤ −1 cells.
    (xTotal * yTotal - pairs(upTo: 0) - pairs(upTo: -1)) / (xTotal * yTotal)
  }

  /// #(y < value) − #(y > value) for a value of the first sample in a cell, moved down by `shift` cells.
  func leadOverSecond(_ cell: Int, shift: Double) -> Double {
    lead(over: yUpTo, yTotal, at: Double(cell) - shift)
  }

  /// #(x < value) − #(x > value) for a value of the second sample in a cell, moved up by `shift` cells.
  func leadOverFirst(_ cell: Int, shift: Double) -> Double {
    lead(over: xUpTo, xTotal, at: Double(cell) + shift)
  }

  private func lead(over upTo: [Double], _ total: Double, at place: Double) -> Double {
    let below = count(upTo, total, upTo: Int(place.rounded(.up)) - 1)
    return below + count(upTo, total, upTo: Int(place.rounded(.down))) - total
  }

  private func count(_ upTo: [Double], _ total: Double, upTo cell: Int) -> Double {
    cell < 0 ? 0 : cell < cells ? upTo[cell] : total
  }

  /// The difference of the medians in cells.
  var medianDifference: Double { Self.median(xUpTo, xTotal) - Self.median(yUpTo, yTotal) }

  private static func median(_ upTo: [Double], _ total: Double) -> Double {
    // Half of the total, and the next value: the same one for an odd total.
    let (lower, upper) = ((total / 2).rounded(.up), (total / 2).rounded(.down) + 1)
    let low = firstIndex(in: upTo) { $0 >= lower }
    let high = firstIndex(in: upTo) { $0 >= upper }
    return Double(low + high) / 2
  }

  private static func firstIndex(in upTo: [Double], where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, upTo.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if holds(upTo[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The Hodges–Lehmann shift in cells: the median of x − y over all pairs.
  mutating func hodgesLehmann() -> Double {
    let total = xTotal * yTotal
    let lower = leastShift(holding: (total / 2).rounded(.up))
    guess = lower
    let next = (total / 2).rounded(.down) + 1
    if pairs(upTo: lower) >= next { return Double(lower) }
    return Double(lower + leastShift(holding: next)) / 2
  }

  /// The least t for which at least `target` pairs have x − y ≤ t.
  ///
  /// The number of pairs rises almost evenly near the middle, so a secant finds t in a few steps; every
  /// other step halves the bracket, so that no sample can make it slow.
  private func leastShift(holding target: Double) -> Int {
    var (low, lowCount) = (-cells, 0.0)
    var (high, highCount) = (cells - 1, xTotal * yTotal)
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
      let bracketed = low > -cells && high < cells - 1
      if !bracketed {
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

  /// The number of pairs with x − y ≤ `shift`.
  private func pairs(upTo shift: Int) -> Double {
    // For x in cell k these are the y in cells k − shift and above: all but those up to k − shift − 1.
    let first = max(0, shift + 1)
    let end = min(cells, cells + shift + 1)
    if first >= cells { return xTotal * yTotal }
    if end <= 0 { return 0 }
    var excluded = dot(first..<end, shift)
    // Where k − shift − 1 is beyond the last cell, no y is left.
    excluded += (xTotal - xUpTo[end - 1]) * yTotal
    return xTotal * yTotal - excluded
  }

  /// Σ x[k] · yUpTo[k − shift − 1] over a range of cells k.
  private func dot(_ range: Range<Int>, _ shift: Int) -> Double {
    x.withUnsafeBytes { left in
      yUpTo.withUnsafeBytes { right in
        let stride = MemoryLayout<Double>.stride
        var sum0 = SIMD8<Double>.zero
        var sum1 = SIMD8<Double>.zero
        var k = range.lowerBound
        while k + 16 <= range.upperBound {
          let (a, b) = (k * stride, (k - shift - 1) * stride)
          sum0 +=
            left.loadUnaligned(fromByteOffset: a, as: SIMD8<Double>.self)
            * right.loadUnaligned(fromByteOffset: b, as: SIMD8<Double>.self)
          sum1 +=
            left.loadUnaligned(fromByteOffset: a + 64, as: SIMD8<Double>.self)
            * right.loadUnaligned(fromByteOffset: b + 64, as: SIMD8<Double>.self)
          k += 16
        }
        var sum = (sum0 + sum1).sum()
        while k < range.upperBound {
          sum += x[k] * yUpTo[k - shift - 1]
          k += 1
        }
        return sum
      }
    }
  }
}

/// The values of one sample per cell, for one draw of its clusters.
struct GridTally {
  let sample: GridSample
  /// The number of values in each occupied cell.
  private(set) var counts: [Double]
  /// The number of values in the occupied cells before each place, and at the end all of them.
  private(set) var before: [Double]

  init(_ sample: GridSample) {
    self.sample = sample
    counts = [Double](repeating: 0, count: sample.occupied.count)
    before = [Double](repeating: 0, count: sample.occupied.count + 1)
  }

  /// All values.
  var total: Double { before[before.count - 1] }

  /// Counts anew when cluster i is there `times[i]` times.
  mutating func draw(_ times: [Int]) {
    sample.tally(times, into: &counts)
    var sum = 0.0
    for place in 0..<counts.count {
      sum += counts[place]
      before[place + 1] = sum
    }
  }

  /// The number of values below a cell.
  func count(below cell: Int) -> Double { before[sample.places(below: cell)] }

  /// #(values < place) − #(values > place) for a place on the grid, or half-way between two cells.
  func lead(at place: Double) -> Double {
    count(below: Int(place.rounded(.up))) + count(below: Int(place.rounded(.down)) + 1) - total
  }

  /// The cell of the median, or the middle of two.
  var median: Double {
    // Half of the total, and the next value: the same one for an odd total.
    let low = cell(holding: (total / 2).rounded(.up))
    let high = cell(holding: (total / 2).rounded(.down) + 1)
    return Double(low + high) / 2
  }

  /// The cell up to which there are at least so many values.
  private func cell(holding count: Double) -> Int {
    var (low, high) = (0, counts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if before[middle + 1] >= count { high = middle } else { low = middle + 1 }
    }
    return sample.occupied[low]
  }
}

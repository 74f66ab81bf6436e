/// A clustered sample on a grid: for each cluster the cells it has values in, and how many.
struct GridSample: Sendable {
  private let cells: [Int32]
  private let counts: [Double]
  private let bounds: [Int]
  let sizes: [Int]

  init(_ sample: ClusteredSample, on grid: DecimalGrid) {
    var cells: [Int32] = []
    var counts: [Double] = []
    var bounds = [0]
    for (start, end) in zip(sample.bounds, sample.bounds.dropFirst()) {
      for cell in sample.values[start..<end].map({ Int32(grid.cell($0)) }).sorted() {
        if cells.count > bounds.last!, cells.last == cell {
          counts[counts.count - 1] += 1
        } else {
          cells.append(cell)
          counts.append(1)
        }
      }
      bounds.append(cells.count)
    }
    self.cells = cells
    self.counts = counts
    self.bounds = bounds
    sizes = sample.sizes
  }

  /// The values per cell when cluster i is there `times[i]` times.
  func tally(_ times: [Int], into table: inout [Double]) {
    table.withUnsafeMutableBufferPointer { table in
      cells.withUnsafeBufferPointer { cells in
        counts.withUnsafeBufferPointer { counts in
          for cell in table.indices { table[cell] = 0 }
          for cluster in times.indices where times[cluster] > 0 {
            let t = Double(times[cluster])
            for entry in bounds[cluster]..<bounds[cluster + 1] {
              table[Int(cells[entry])] += t * counts[entry]
            }
          }
        }
      }
    }
  }

  /// The sum of `score` over the values of each cluster.
  func sums(of score: (Int) -> Double) -> [Double] {
    sizes.indices.map { cluster in
      (bounds[cluster]..<bounds[cluster + 1]).reduce(0) {
        $0 + counts[$1] * score(Int(cells[$1]))
      }
    }
  }
}

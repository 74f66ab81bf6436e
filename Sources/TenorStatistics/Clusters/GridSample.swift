/// A clustered sample on a grid: which cells it has values in, and for each cluster how many in which.
struct GridSample: Sendable {
  /// The cells with values, upwards.
  let occupied: [Int]
  /// How many of the occupied cells are below each cell of the grid, and at its end all of them.
  private let placesBelow: [Int32]
  /// Cluster after cluster, the places among the occupied cells and the counts there.
  private let places: [Int32]
  private let counts: [Double]
  private let bounds: [Int]
  /// How many values each cluster has.
  let sizes: [Int]

  init(_ sample: ClusteredSample, on grid: DecimalGrid) {
    let cells = sample.values.map(grid.cell)
    var isOccupied = [Bool](repeating: false, count: grid.cells)
    for cell in cells { isOccupied[cell] = true }
    var below: [Int32] = [0]
    below.reserveCapacity(grid.cells + 1)
    for cell in 0..<grid.cells { below.append(below[cell] + (isOccupied[cell] ? 1 : 0)) }
    var (places, counts, bounds) = ([Int32](), [Double](), [0])
    for (start, end) in zip(sample.bounds, sample.bounds.dropFirst()) {
      for place in cells[start..<end].map({ below[$0] }).sorted() {
        if places.count > bounds.last!, places.last == place {
          counts[counts.count - 1] += 1
        } else {
          places.append(place)
          counts.append(1)
        }
      }
      bounds.append(places.count)
    }
    occupied = (0..<grid.cells).filter { isOccupied[$0] }
    placesBelow = below
    (self.places, self.counts, self.bounds) = (places, counts, bounds)
    sizes = sample.sizes
  }

  /// How many occupied cells are below `cell`, which may lie off the grid.
  func places(below cell: Int) -> Int { Int(placesBelow[min(max(cell, 0), placesBelow.count - 1)]) }

  /// The same for each of several cells moved down by `shift`, with what stands there in a table.
  ///
  ///     Σ weights[i] · table[places(below: cells[i] − shift)]
  func sum(_ weights: [Double], _ table: [Double], below cells: [Int], shift: Int) -> Double {
    let last = placesBelow.count - 1
    return weights.withUnsafeBufferPointer { weights in
      table.withUnsafeBufferPointer { table in
        cells.withUnsafeBufferPointer { cells in
          placesBelow.withUnsafeBufferPointer { placesBelow in
            var sum = 0.0
            for i in 0..<cells.count {
              sum += weights[i] * table[Int(placesBelow[min(max(cells[i] - shift, 0), last)])]
            }
            return sum
          }
        }
      }
    }
  }

  /// The values per occupied cell when cluster i is there `times[i]` times.
  func tally(_ times: [Int], into table: inout [Double]) {
    table.withUnsafeMutableBufferPointer { table in
      places.withUnsafeBufferPointer { places in
        counts.withUnsafeBufferPointer { counts in
          table.update(repeating: 0)
          for cluster in 0..<times.count where times[cluster] > 0 {
            let t = Double(times[cluster])
            for entry in bounds[cluster]..<bounds[cluster + 1] {
              table[Int(places[entry])] += t * counts[entry]
            }
          }
        }
      }
    }
  }

  /// The sum over the values of each cluster of what `score` gives for their cell.
  func sums(of score: (Int) -> Double) -> [Double] {
    let scores = occupied.map(score)
    return sizes.indices.map { cluster in
      (bounds[cluster]..<bounds[cluster + 1]).reduce(0) {
        $0 + counts[$1] * scores[Int(places[$1])]
      }
    }
  }
}

/// Where the names of events stand above a plot, so that none touches another or the line of another.
struct EventLabels {
  struct Place: Equatable {
    /// Counted upwards from the plot.
    var row: Int
    /// Whether the name ends at its line instead of beginning there.
    var isLeft: Bool
  }

  private static let gap = 4.0

  /// A place for each of the lines, in the order of the lines; `nil` where rows do not suffice.
  ///
  /// Names are placed from the right: what stands further left goes further up, so that lines rise beside the
  /// names of later events. O(events² × rows).
  static func places(
    _ lines: [(x: Double, width: Double)], left: Double, right: Double, rows: Int
  ) -> [Place]? {
    var places = [Place?](repeating: nil, count: lines.count)
    var taken: [(row: Int, from: Double, to: Double, x: Double)] = []
    let order = lines.indices.sorted { (lines[$0].x, $0) > (lines[$1].x, $1) }
    for index in order {
      let (x, width) = lines[index]
      // To the right of its line on any row before to the left of it: a name to the left is in the way of the
      // lines of those before it.
      search: for isLeft in [false, true] {
        for row in 0..<rows {
          let from = isLeft ? x - gap - width : x - 1
          let to = isLeft ? x + 1 : x + gap + width
          guard from >= left, to <= right else { continue }
          let isFree = taken.allSatisfy { other in
            let apart = to + gap < other.from || other.to + gap < from
            let crossesOther = row > other.row && other.from < x + 2 && x - 2 < other.to
            let isCrossed = other.row > row && from < other.x + 2 && other.x - 2 < to
            return (row != other.row || apart) && !crossesOther && !isCrossed
          }
          if isFree {
            places[index] = Place(row: row, isLeft: isLeft)
            taken.append((row, from, to, x))
            break search
          }
        }
      }
      if places[index] == nil { return nil }
    }
    return places.compactMap { $0 }
  }
}

/// The probability of each item in each unit that is least committed beyond what is known: how often each
/// item occurs and how many items each unit holds, both on average (the bipartite configuration model of
/// maximum entropy).
///
///     p(i, u) = x(i) y(u) / (1 + x(i) y(u)), Σ over u p(i, u) = frequency of i, Σ over i p(i, u) = size of u
///
/// Items of one frequency have one x, units of one size one y, so that only as many unknowns are solved
/// for as there are different sums.
///
/// - Source: Saracco, Di Clemente, Gabrielli & Squartini (2015), doi:10.1038/srep10595; solved by the
///   fixed point of Vallarano et al. (2021), doi:10.1038/s41598-021-93830-4.
struct BipartiteConfiguration {
  /// The class of each item: items of one frequency are in one.
  let classes: [Int]
  /// The sizes of units, rising, without 0.
  let sizes: [Int]
  /// How many units there are of each size.
  let unitCounts: [Int]
  /// The probability of an item of a class in a unit of a size.
  let probabilities: [[Double]]
  /// The greatest difference between a sum wanted and the sum of probabilities, over the sum wanted.
  let error: Double

  /// - Complexity: O(frequencies · sizes) time a round, different ones each; a few hundred rounds.
  init(frequencies: [Int], unitsBySize: [Int: Int], tolerance: Double = 1e-10) {
    let sizes = unitsBySize.filter { $0.key > 0 && $0.value > 0 }.sorted { $0.key < $1.key }
    Self.check(frequencies, sizes)
    let distinct = Set(frequencies).sorted()
    let places = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    classes = frequencies.map { places[$0, default: 0] }
    var itemCounts = [Int](repeating: 0, count: distinct.count)
    for place in classes { itemCounts[place] += 1 }
    self.sizes = sizes.map(\.key)
    unitCounts = sizes.map(\.value)

    var margins = Margins(
      rows: zip(distinct, itemCounts).map { .init(sum: $0, count: $1) },
      columns: sizes.map { .init(sum: $0.key, count: $0.value) })
    margins.settle()
    (probabilities, error) = margins.solved(tolerance: tolerance)
  }

  /// The probability of an item in a unit of a size, by its place among ``sizes``.
  func probability(_ item: Int, _ size: Int) -> Double { probabilities[classes[item]][size] }

  /// Sums that no incidence can have would give factors below 0 or without end.
  private static func check(_ frequencies: [Int], _ sizes: [(key: Int, value: Int)]) {
    let occurrences = frequencies.reduce(0, +)
    let held = sizes.reduce(0) { $0 + $1.key * $1.value }
    precondition(
      occurrences == held, "Items occur \(occurrences) times, but units hold \(held) items.")
    let units = sizes.reduce(0) { $0 + $1.value }
    for frequency in frequencies {
      precondition(
        (0...units).contains(frequency), "An item cannot be in \(frequency) of \(units) units.")
    }
    let items = frequencies.count { $0 > 0 }
    if let most = sizes.last?.key {
      precondition(most <= items, "A unit cannot hold \(most) of \(items) items.")
    }
  }
}

/// Rows and columns in classes of equal sums, of which some are settled: all ones or all zeros.
private struct Margins {
  struct Line {
    /// What is still to be spread over the lines across that are not settled.
    var sum: Int
    var count: Int
    /// Neither all ones nor all zeros.
    var isOpen = true
    /// x or y.
    var factor = 0.0
  }

  var rows: [Line]
  var columns: [Line]
  /// Where a settled line is all ones.
  private var ones: Set<[Int]> = []

  init(rows: [Line], columns: [Line]) {
    self.rows = rows
    self.columns = columns
  }

  /// Settles the lines that have nothing to spread, or as much as there are lines across: their x or y
  /// would be 0 or infinite. Each may settle others.
  mutating func settle() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for row in rows.indices where rows[row].isOpen {
        let across = columns.reduce(0) { $0 + ($1.isOpen ? $1.count : 0) }
        guard rows[row].sum == 0 || rows[row].sum == across else { continue }
        for column in columns.indices where columns[column].isOpen && rows[row].sum > 0 {
          ones.insert([row, column])
          columns[column].sum -= rows[row].count
        }
        rows[row].isOpen = false
        isChanged = true
      }
      for column in columns.indices where columns[column].isOpen {
        let across = rows.reduce(0) { $0 + ($1.isOpen ? $1.count : 0) }
        guard columns[column].sum == 0 || columns[column].sum == across else { continue }
        for row in rows.indices where rows[row].isOpen && columns[column].sum > 0 {
          ones.insert([row, column])
          rows[row].sum -= columns[column].count
        }
        columns[column].isOpen = false
        isChanged = true
      }
    }
  }

  /// The probabilities by row and column, and the greatest relative error of a sum.
  mutating func solved(tolerance: Double) -> ([[Double]], error: Double) {
    let total = rows.reduce(0) { $0 + ($1.isOpen ? $1.sum * $1.count : 0) }
    let scale = Double(max(1, total)).squareRoot()
    for row in rows.indices where rows[row].isOpen {
      rows[row].factor = Double(rows[row].sum) / scale
    }
    for column in columns.indices where columns[column].isOpen {
      columns[column].factor = Double(columns[column].sum) / scale
    }
    var error = total > 0 ? Double.infinity : 0
    for _ in 0..<10_000 where error > tolerance {
      // A sum before its factor is mended tells how far off it was; columns come last, so that only
      // rows can be off in the end.
      error = Self.mend(&rows, by: columns)
      _ = Self.mend(&columns, by: rows)
    }
    let values = rows.indices.map { row in
      columns.indices.map { column in
        let odds = rows[row].factor * columns[column].factor
        return ones.contains([row, column]) ? 1 : odds / (1 + odds)
      }
    }
    return (values, error)
  }

  private static func mend(_ lines: inout [Line], by others: [Line]) -> Double {
    var error = 0.0
    for line in lines.indices where lines[line].isOpen {
      let factor = lines[line].factor
      let sum = others.reduce(0.0) {
        $0 + Double($1.count) * $1.factor / (1 + factor * $1.factor)
      }
      error = max(error, abs(factor * sum / Double(lines[line].sum) - 1))
      lines[line].factor = Double(lines[line].sum) / sum
    }
    return error
  }
}

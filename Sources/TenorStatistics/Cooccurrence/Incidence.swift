/// Which items occur in which units, each counted once a unit: actors in utterances, say.
///
/// Items are numbered from 0. Units follow each other in one array, so that memory is 4 bytes an
/// occurrence and 8 a unit, however many items there are.
public struct Incidence: Sendable, Hashable {
  /// How many items there are, those that never occur included.
  public let items: Int
  /// Where each unit's items begin in ``occurrences``, and at last where the last one's end.
  public private(set) var starts: [Int] = [0]
  /// The items of one unit after those of another, rising within a unit.
  public private(set) var occurrences: [Int32] = []

  /// No units yet.
  public init(items: Int) { self.items = items }

  /// Units with these items.
  public init(items: Int, units: [[Int]]) {
    self.init(items: items)
    for unit in units { append(unit) }
  }

  /// Adds a unit with these items, rising, none twice; it may have none.
  public mutating func append(_ unit: [Int]) {
    for (index, item) in unit.enumerated() {
      precondition(item >= 0 && item < items, "There is no item \(item) among \(items).")
      precondition(
        index == 0 || unit[index - 1] < item, "A unit's items rise, but \(item) does not.")
      occurrences.append(Int32(item))
    }
    starts.append(occurrences.count)
  }

  /// How many units there are.
  public var units: Int { starts.count - 1 }

  /// The items of a unit.
  public subscript(unit: Int) -> ArraySlice<Int32> {
    occurrences[starts[unit]..<starts[unit + 1]]
  }

  /// In how many units each item occurs.
  public var frequencies: [Int] {
    var frequencies = [Int](repeating: 0, count: items)
    for item in occurrences { frequencies[Int(item)] += 1 }
    return frequencies
  }

  /// How many units have how many items.
  public var unitsBySize: [Int: Int] {
    var counts: [Int: Int] = [:]
    for unit in 0..<units { counts[starts[unit + 1] - starts[unit], default: 0] += 1 }
    return counts
  }
}

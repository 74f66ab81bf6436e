/// Two items and the number of units in which both occur.
public struct PairCount: Sendable, Hashable {
  /// The lower item.
  public var a: Int
  /// The higher item.
  public var b: Int
  /// The units with both.
  public var both: Int

  /// A pair of items, the lower first.
  public init(_ a: Int, _ b: Int, both: Int) {
    precondition(a < b, "A pair names its lower item first, but \(a) is not below \(b).")
    self.a = a
    self.b = b
    self.both = both
  }
}

extension Incidence {
  /// The units of each item, rising: the same occurrences by item.
  var byItem: [[Int32]] {
    var lists = frequencies.map { count in
      var list: [Int32] = []
      list.reserveCapacity(count)
      return list
    }
    for unit in 0..<units {
      for item in self[unit] { lists[Int(item)].append(Int32(unit)) }
    }
    return lists
  }

  /// The pairs that occur together, with the number of units, sorted by `a`, then `b`.
  ///
  /// - Complexity: O(Σ size² of units + pairs · log pairs) time; O(pairs + occurrences) memory.
  public var pairs: [PairCount] {
    var found: [PairCount] = []
    var counts = [Int](repeating: 0, count: items)
    for (a, units) in byItem.enumerated() {
      var met: [Int] = []
      for unit in units {
        for b in self[Int(unit)].reversed() {
          if b <= Int32(a) { break }
          if counts[Int(b)] == 0 { met.append(Int(b)) }
          counts[Int(b)] += 1
        }
      }
      for b in met.sorted() {
        found.append(PairCount(a, b, both: counts[b]))
        counts[b] = 0
      }
    }
    return found
  }
}

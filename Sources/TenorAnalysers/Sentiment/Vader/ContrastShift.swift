/// VADER's rule of *but*: what stands before the first one is halved, what stands behind it counts half
/// as much again.
///
/// The reference walks over the valences and, at each, changes the *first* one of equal value in the
/// list as it is by then: `list.index(value)`. Equal values can thus be changed twice, or an earlier one
/// in place of a later one. This does the same without searching the list each time.
enum ContrastShift {
  /// - Parameters:
  ///   - valences: those that are not 0 (0 changes nothing), in order of their words.
  ///   - but: the index of the first *but*.
  static func apply(to valences: inout [VaderValences.Valence], but: Int) {
    if valences.count <= 32 {
      applySearching(to: &valences, but: but)
    } else {
      applyQueueing(to: &valences, but: but)
    }
  }

  @inline(__always)
  private static func factor(_ word: Int, _ but: Int) -> Double {
    word < but ? VaderRules.beforeBut : word > but ? VaderRules.behindBut : 1
  }

  /// As the reference does it. O(m²) for m valences: the faster way for few.
  static func applySearching(to valences: inout [VaderValences.Valence], but: Int) {
    for index in valences.indices {
      let value = valences[index].value
      var first = 0
      while valences[first].value != value { first += 1 }
      valences[first].value *= factor(valences[first].word, but)
    }
  }

  /// Keeps, for each value, the queue of the places that hold it. O(m log m).
  ///
  /// The first place with a value never lies behind the walk, so that a place may enter its queue when
  /// the walk comes to it.
  static func applyQueueing(to valences: inout [VaderValences.Valence], but: Int) {
    var places: [Double: LeastFirst] = [:]
    for index in valences.indices {
      let value = valences[index].value
      let first = places[value, default: LeastFirst()].exchange(index)
      let changed = value * factor(valences[first].word, but)
      valences[first].value = changed
      places[changed, default: LeastFirst()].insert(first)
    }
  }
}

/// A queue that gives the least of its numbers first: a binary heap.
struct LeastFirst {
  private var heap: [Int] = []

  /// Adds a number. O(log n).
  mutating func insert(_ number: Int) {
    heap.append(number)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Adds a number and takes out the least. O(log n).
  mutating func exchange(_ number: Int) -> Int {
    guard let least = heap.first, least < number else { return number }
    heap[0] = number
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return least }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { return least }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}

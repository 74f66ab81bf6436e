/// Forms of several words as a tree: one step a word.
///
/// A step is told by the words' numbers and by whether white space stands between them. Flat arrays: a
/// node's branches stand together, sorted, so that a step is a search among few.
struct WordTrie: Sendable {
  /// A word of a form: its number, and whether it is joined to the one before without white space.
  struct Step: Sendable, Hashable {
    var word: Int32
    var isJoined: Bool

    fileprivate var key: UInt32 { UInt32(bitPattern: word) << 1 | (isJoined ? 1 : 0) }
  }

  private var branches: [Range<Int32>] = []
  private var keys: [UInt32] = []
  private var targets: [Int32] = []
  /// For each node, the index of what was given for the forms that end there; -1 where none does.
  private(set) var ends: [Int32] = []

  static let root: Int32 = 0

  /// A tree of forms; the same form twice keeps the first number that was given.
  init(_ forms: [(steps: [Step], number: Int32)]) {
    var edges: [[UInt32: Int32]] = [[:]]
    ends = [-1]
    for form in forms {
      var node = 0
      for step in form.steps {
        if let known = edges[node][step.key] {
          node = Int(known)
        } else {
          edges[node][step.key] = Int32(edges.count)
          node = edges.count
          edges.append([:])
          ends.append(-1)
        }
      }
      if ends[node] < 0 { ends[node] = form.number }
    }
    branches = edges.map { step in
      let first = Int32(keys.count)
      for (key, target) in step.sorted(by: { $0.key < $1.key }) {
        keys.append(key)
        targets.append(target)
      }
      return first..<Int32(keys.count)
    }
  }

  /// The node behind a word, or -1. O(log branches).
  @inline(__always)
  func step(from node: Int32, _ step: Step) -> Int32 {
    var low = Int(branches[Int(node)].lowerBound)
    var high = Int(branches[Int(node)].upperBound)
    while low < high {
      let middle = (low + high) >> 1
      if keys[middle] < step.key { low = middle + 1 } else { high = middle }
    }
    return low < Int(branches[Int(node)].upperBound) && keys[low] == step.key ? targets[low] : -1
  }

  /// Whether longer forms go through a node.
  func branches(at node: Int32) -> Bool { !branches[Int(node)].isEmpty }
}

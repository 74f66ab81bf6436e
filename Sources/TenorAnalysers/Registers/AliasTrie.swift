/// The words of all patterns as a tree: one step a word, with the gap before it.
///
/// Flat arrays; a node's branches stand together, sorted, so that a step is a search among few.
struct AliasTrie: Sendable {
  private var branches: [Range<Int32>] = [0..<0]
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  /// The patterns that end at each node, in the order given.
  private(set) var ends: [[Int32]] = [[]]

  static let root: Int32 = 0

  init(_ patterns: [AliasPattern]) {
    var steps: [[UInt64: Int32]] = [[:]]
    for (number, pattern) in patterns.enumerated() {
      var node = 0
      for (index, word) in pattern.words.enumerated() {
        let key = Self.key(index == 0 ? .space : pattern.gaps[index - 1], word)
        if let known = steps[node][key] {
          node = Int(known)
        } else {
          steps[node][key] = Int32(steps.count)
          node = steps.count
          steps.append([:])
          ends.append([])
        }
      }
      ends[node].append(Int32(number))
    }
    branches = steps.map { step in
      let first = Int32(keys.count)
      for (key, target) in step.sorted(by: { $0.key < $1.key }) {
        keys.append(key)
        targets.append(target)
      }
      return first..<Int32(keys.count)
    }
  }

  private static func key(_ gap: Gap, _ word: Int32) -> UInt64 {
    UInt64(gap.rawValue) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// The node behind a word, or `nil`. O(log branches).
  func step(from node: Int32, _ gap: Gap, _ word: Int32) -> Int32? {
    let key = Self.key(gap, word)
    var range = branches[Int(node)]
    while !range.isEmpty {
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
      let found = keys[Int(middle)]
      if found == key { return targets[Int(middle)] }
      range = found < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Whether longer patterns go through a node.
  func branches(at node: Int32) -> Bool { !branches[Int(node)].isEmpty }
}

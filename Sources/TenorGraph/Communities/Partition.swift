/// Nodes in groups, labelled from 0 by size, the largest first, then by their first node, so that
/// labels do not jump from run to run.
public struct Partition: Sendable, Hashable {
  /// Each node's group.
  public let labels: [Int]
  /// The number of nodes in each group, never rising.
  public let sizes: [Int]

  /// The partition of nodes that have the same number in `membership`, whatever the numbers are.
  ///
  /// - Complexity: O(nodes + groups · log groups).
  public init(_ membership: [Int]) {
    var groups: [Int: (first: Int, size: Int)] = [:]
    for (node, group) in membership.enumerated() {
      groups[group, default: (node, 0)].size += 1
    }
    let order = groups.sorted { ($1.value.size, $0.value.first) < ($0.value.size, $1.value.first) }
    let labels = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    self.labels = membership.map { labels[$0, default: 0] }
    sizes = order.map(\.value.size)
  }

  /// The nodes of each group, rising.
  public var groups: [[Int]] {
    var groups = [[Int]](repeating: [], count: sizes.count)
    for (node, label) in labels.enumerated() { groups[label].append(node) }
    return groups
  }

  /// How alike two partitions of the same nodes are: 1 if equal, 0 as by chance, below 0 if less.
  ///
  /// The Rand index, the share of pairs of nodes that both put together or both apart, less what chance
  /// would give and over what would be left. Two partitions that both put all nodes together, or both
  /// apart, give 1.
  ///
  /// - Complexity: O(nodes).
  /// - Source: Hubert & Arabie (1985), doi:10.1007/BF01908075.
  public func adjustedRand(with other: Partition) -> Double {
    precondition(
      labels.count == other.labels.count,
      "A partition of \(labels.count) nodes does not compare with one of \(other.labels.count).")
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    // Sums of whole numbers, so the order of the dictionary does not matter.
    var cells: [Int: Int] = [:]
    for (a, b) in zip(labels, other.labels) { cells[a * other.sizes.count + b, default: 0] += 1 }
    let both = cells.values.reduce(0) { $0 + pairs($1) }
    let mine = sizes.reduce(0) { $0 + pairs($1) }
    let its = other.sizes.reduce(0) { $0 + pairs($1) }
    let all = pairs(labels.count)
    guard all > 0 else { return 1 }
    let expected = mine * its / all
    let most = (mine + its) / 2
    return most == expected ? 1 : (both - expected) / (most - expected)
  }
}

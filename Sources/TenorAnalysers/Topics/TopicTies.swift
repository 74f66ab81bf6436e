internal import TenorGraph

/// Which words of a community hold together: each keeps so many edges with others that stay.
///
/// One edge in twenty may be chance's, and one alone would tie a word to a topic.
struct TopicTies {
  private var neighbours: [[Int]]
  /// Of each node at hand: its neighbours that stay; −1 for the others.
  private var degrees: [Int]

  init(_ graph: Graph) {
    neighbours = [[Int]](repeating: [], count: graph.names.count)
    degrees = [Int](repeating: -1, count: graph.names.count)
    for edge in graph.edges {
      neighbours[edge.a].append(edge.b)
      neighbours[edge.b].append(edge.a)
    }
  }

  /// Those of some nodes that keep so many edges with each other, in their order; seeds stay whatever they
  /// have.
  ///
  /// - Complexity: O(edges of the nodes).
  /// - Source: the k-core: Seidman (1983), doi:10.1016/0378-8733(83)90028-X.
  mutating func tied(_ nodes: [Int], by ties: Int, keeping seeds: Set<Int> = []) -> [Int] {
    for node in nodes { degrees[node] = 0 }
    for node in nodes { degrees[node] = neighbours[node].count { degrees[$0] >= 0 } }
    var loose = nodes.filter { degrees[$0] < ties && !seeds.contains($0) }
    while let node = loose.popLast() {
      degrees[node] = -1
      for other in neighbours[node] where degrees[other] >= 0 {
        degrees[other] -= 1
        // The others below are loose already.
        if degrees[other] == ties - 1, !seeds.contains(other) { loose.append(other) }
      }
    }
    let kept = nodes.filter { degrees[$0] >= 0 }
    for node in nodes { degrees[node] = -1 }
    return kept
  }
}

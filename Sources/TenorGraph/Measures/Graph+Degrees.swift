extension Graph {
  /// The number of each node's edges.
  public var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: names.count)
    for edge in edges {
      degrees[edge.a] += 1
      degrees[edge.b] += 1
    }
    return degrees
  }

  /// The sum of the weights of each node's edges, added in the order of the edges.
  public var strengths: [Double] {
    var strengths = [Double](repeating: 0, count: names.count)
    for edge in edges {
      strengths[edge.a] += edge.weight
      strengths[edge.b] += edge.weight
    }
    return strengths
  }

  /// The share of pairs of nodes that an edge joins, in 0...1; `nil` for fewer than two nodes.
  public var density: Double? {
    let pairs = names.count * (names.count - 1) / 2
    return pairs > 0 ? Double(edges.count) / Double(pairs) : nil
  }
}

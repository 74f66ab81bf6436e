internal import CIGraph

extension IGraph {
  /// Normalised betweenness, from all nodes or estimated from the paths that start at some of them.
  func betweenness(from sources: [Int]?) throws(IGraphError) -> [Double?] {
    guard nodes > 2 else { return [Double?](repeating: nil, count: nodes) }
    let places = (sources ?? []).map { Int64($0) }
    let lengths = lengths
    let sums: [Double] = try perNode("betweenness") {
      cigraph_betweenness($0, lengths, places, Int64(places.count), $1)
    }
    let share = sources.map { Double(nodes) / Double($0.count) } ?? 1
    let pairs = Double(nodes - 1) * Double(nodes - 2) / 2
    return sums.map { $0 * share / pairs }
  }

  /// Closeness by the distances to `sources`, all nodes or a sample of them.
  func closeness(from sources: [Int]) throws(IGraphError) -> [Double?] {
    let places = sources.map { Int64($0) }
    let lengths = lengths
    var reached = [Int64](repeating: 0, count: nodes + 1)
    let sums: [Double] = try perNode("distances") {
      cigraph_distance_sums($0, lengths, places, Int64(places.count), $1, &reached)
    }
    let components = try components()
    return (0..<nodes).map { node in
      let others = components.sizes[components.labels[node]] - 1
      guard reached[node] > 0 else { return nil }
      let mean = sums[node] / Double(reached[node])
      return Double(others) / Double(nodes - 1) / mean
    }
  }

  /// The connected components.
  func components() throws(IGraphError) -> Partition {
    let labels: [Int64] = try perNode("components") { cigraph_components($0, $1) }
    return Partition(labels.map { Int($0) })
  }
}

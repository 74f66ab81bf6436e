extension Graph {
  /// A graph of ties named in any order, with further nodes that have none; no columns.
  public init(ties: [(String, String, Double)], others: [String] = []) {
    let names = Set(ties.flatMap { [$0.0, $0.1] } + others).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let edges = ties.map { Edge(places[$0.0, default: 0], places[$0.1, default: 0], weight: $0.2) }
    self.init(names: names, edges: edges.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
  }

  /// The graph with more columns; one of a name that is there takes its place.
  public func adding(
    nodeValues: [String: Column] = [:], edgeValues: [String: Column] = [:]
  ) -> Graph {
    Graph(
      names: names, edges: edges,
      nodeValues: self.nodeValues.merging(nodeValues) { $1 },
      edgeValues: self.edgeValues.merging(edgeValues) { $1 }, about: about)
  }

  /// The same graph, with what it was made from and how.
  public func describing(_ about: [String: String]) -> Graph {
    Graph(
      names: names, edges: edges, nodeValues: nodeValues, edgeValues: edgeValues, about: about)
  }

  /// The graph with the edges at the places that satisfy a condition, and all its nodes.
  public func keepingEdges(where isKept: (Int) -> Bool) -> Graph {
    let kept = edges.indices.filter(isKept)
    return Graph(
      names: names, edges: kept.map { edges[$0] }, nodeValues: nodeValues,
      edgeValues: edgeValues.mapValues { $0.picking(kept) }, about: about)
  }

  /// The graph with the nodes that satisfy a condition and the edges between two of them.
  public func keepingNodes(where isKept: (Int) -> Bool) -> Graph {
    let kept = names.indices.filter(isKept)
    var places = [Int?](repeating: nil, count: names.count)
    for (place, node) in kept.enumerated() { places[node] = place }
    var edgesKept: [Int] = []
    var renamed: [Edge] = []
    for (index, edge) in edges.enumerated() {
      guard let a = places[edge.a], let b = places[edge.b] else { continue }
      edgesKept.append(index)
      renamed.append(Edge(a, b, weight: edge.weight))
    }
    return Graph(
      names: kept.map { names[$0] }, edges: renamed,
      nodeValues: nodeValues.mapValues { $0.picking(kept) },
      edgeValues: edgeValues.mapValues { $0.picking(edgesKept) }, about: about)
  }

  /// The graph without the nodes that have no edge.
  public var withoutIsolates: Graph {
    let degrees = degrees
    return keepingNodes { degrees[$0] > 0 }
  }

  /// What it was made from and how, sorted by name.
  var notes: [(name: String, value: String)] {
    about.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  /// The same in one line: `name: value; name: value`.
  var noted: String { notes.map { "\($0.name): \($0.value)" }.joined(separator: "; ") }
}

/// An undirected, weighted graph with named nodes, at most one edge between two of them, and named
/// columns of values on both: a network of co-mentions with its counts.
///
/// A node is its place in ``names``, which are sorted; edges are sorted by their two nodes. So the same
/// network is the same value, whatever order it was found in. All values stand in arrays of their own,
/// as long as the nodes or the edges: 24 bytes an edge, and 9 to 16 for each further value.
public struct Graph: Sendable, Hashable {
  /// What joins two nodes.
  public struct Edge: Sendable, Hashable {
    /// The node that comes first.
    public let a: Int
    /// The node that comes last.
    public let b: Int
    /// How strong the tie is, above 0: strength, not length.
    public let weight: Double

    /// An edge between two nodes in either order.
    public init(_ one: Int, _ other: Int, weight: Double = 1) {
      precondition(one != other, "An edge joins two nodes, not node \(one) with itself.")
      precondition(
        weight > 0 && weight.isFinite, "An edge's weight is above 0 and finite, not \(weight).")
      (a, b) = one < other ? (one, other) : (other, one)
      self.weight = weight
    }
  }

  /// The nodes' names, sorted.
  public let names: [String]
  /// The edges, sorted by `a`, then `b`.
  public let edges: [Edge]
  /// What is known of the nodes, by name; `name` itself is taken, and so is what exports call a node by:
  /// `id`, `label` and `value`.
  public let nodeValues: [String: Column]
  /// What is known of the edges, by name; `weight` itself is taken, and so are `id`, `source` and `target`.
  public let edgeValues: [String: Column]
  /// What the graph was made from and how, by name: exports write it beside the graph.
  public let about: [String: String]

  /// A graph of nodes by names in rising order and edges in rising order, no pair twice, with columns
  /// of as many values.
  ///
  /// - Complexity: O(nodes + edges).
  public init(
    names: [String], edges: [Edge], nodeValues: [String: Column] = [:],
    edgeValues: [String: Column] = [:], about: [String: String] = [:]
  ) {
    for index in names.indices.dropFirst() {
      precondition(
        names[index - 1] < names[index],
        "'\(names[index])' comes after '\(names[index - 1])', but names are in rising order.")
    }
    for (index, edge) in edges.enumerated() {
      precondition(
        edge.a >= 0 && edge.b < names.count,
        "An edge joins \(edge.a) and \(edge.b), but there are \(names.count) nodes.")
      precondition(
        index == 0 || (edges[index - 1].a, edges[index - 1].b) < (edge.a, edge.b),
        "Edge \(edge.a)–\(edge.b) does not come after the one before it.")
    }
    Self.check(nodeValues, count: names.count, taken: ["name", "id", "label", "value"])
    Self.check(edgeValues, count: edges.count, taken: ["weight", "id", "source", "target"])
    self.names = names
    self.edges = edges
    self.nodeValues = nodeValues
    self.edgeValues = edgeValues
    self.about = about
  }

  private static func check(_ values: [String: Column], count: Int, taken: [String]) {
    for name in taken {
      precondition(values[name] == nil, "A column is called '\(name)', which is taken.")
    }
    for (name, column) in values {
      precondition(
        column.count == count, "Column '\(name)' has \(column.count) values, not \(count).")
    }
  }
}

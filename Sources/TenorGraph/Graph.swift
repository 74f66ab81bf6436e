/// An undirected graph with named nodes, at most one edge between two of them, and named values on
/// both: a network of co-mentions with its counts and weights.
///
/// Nodes stand in the order given, edges by `a`, then `b`, whatever order they came in.
public struct Graph: Sendable, Hashable {
  /// Somebody or something that edges join.
  public struct Node: Sendable, Hashable {
    /// Unique in its graph.
    public let name: String
    /// What is known about the node, by name; `name` itself is taken.
    public let values: [String: Value]

    /// A node of this name.
    public init(_ name: String, _ values: [String: Value] = [:]) {
      precondition(
        values["name"] == nil, "Node '\(name)' has a value called 'name', which is taken.")
      self.name = name
      self.values = values
    }
  }

  /// What joins two nodes.
  public struct Edge: Sendable, Hashable {
    /// The name that comes first.
    public let a: String
    /// The name that comes last.
    public let b: String
    /// Counts and weights, by name.
    public let values: [String: Value]

    /// An edge between two nodes, named in either order.
    public init(_ one: String, _ other: String, _ values: [String: Value] = [:]) {
      precondition(one != other, "An edge joins two nodes, not '\(one)' with itself.")
      (a, b) = one < other ? (one, other) : (other, one)
      self.values = values
    }
  }

  /// The nodes in the order given.
  public let nodes: [Node]
  /// The edges, sorted by `a`, then `b`.
  public let edges: [Edge]

  /// A graph of these nodes and edges. Names are unique, an edge joins names among them, and no two
  /// edges join the same pair.
  public init(nodes: [Node], edges: [Edge]) {
    var names: Set<String> = []
    for node in nodes {
      precondition(names.insert(node.name).inserted, "Two nodes have the name '\(node.name)'.")
    }
    let sorted = edges.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    for (index, edge) in sorted.enumerated() {
      for name in [edge.a, edge.b] {
        precondition(names.contains(name), "An edge joins '\(name)', which is no node.")
      }
      precondition(
        index == 0 || sorted[index - 1].a != edge.a || sorted[index - 1].b != edge.b,
        "Two edges join '\(edge.a)' and '\(edge.b)'.")
    }
    self.nodes = nodes
    self.edges = sorted
  }
}

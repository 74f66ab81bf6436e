/// A graph drawn: a node's area by its value, an edge's width by its weight, colours by group or by tone,
/// names beside the nodes where there is room.
///
/// The picture is an SVG of its own: no script, no font and nothing else from outside. It has two sets of
/// colours and takes the one that fits the reader's light or dark page. The same graph, places and values
/// give the same bytes.
public struct GraphPicture: Sendable {
  /// What a node's colour says.
  public enum Colour: Sendable, Hashable {
    /// Groups from 0, as ``Partition`` labels them: the first seven have a colour each, all others one.
    case groups([Int])
    /// A tone in -1...1, from blue for negative through grey to orange; `nil`, where it cannot be told, is
    /// hollow.
    case tones([Double?])
  }

  /// What is drawn.
  public var graph: Graph
  /// The value that a node's area is in proportion to, at least 0; one a node. What would be smaller than can
  /// be seen is drawn as small as can be.
  public var sizes: [Double]
  /// One a node.
  public var colour: Colour
  /// What the picture shows, for readers who cannot see it and above it.
  public var title: String
  /// What the sizes are, for the legend: `mentions`.
  public var sizeLabel: String
  /// What the widths are, for the legend: `sentences together`.
  public var weightLabel: String
  /// What the groups are, for the legend, by number: the names of their largest members, say.
  public var groupLabels: [String]
  /// Which nodes are of a second sort, and drawn as squares; empty: none.
  public var squares: [Bool] = []
  /// What circles and squares are, for the legend, where there are both.
  public var sortLabels = (circle: "", square: "")
  /// What pointing at a node tells beside its name and size; empty: nothing.
  public var details: [String] = []

  /// A picture of a graph.
  public init(
    of graph: Graph, sizes: [Double], colour: Colour, title: String, sizeLabel: String,
    weightLabel: String, groupLabels: [String] = []
  ) {
    precondition(sizes.count == graph.names.count, "A picture has a size for each node.")
    precondition(
      sizes.allSatisfy { $0 >= 0 && $0.isFinite }, "Sizes are finite and not below 0.")
    switch colour {
    case .groups(let groups):
      precondition(groups.count == graph.names.count, "A picture has a group for each node.")
    case .tones(let tones):
      precondition(tones.count == graph.names.count, "A picture has a tone for each node.")
    }
    (self.graph, self.sizes, self.colour) = (graph, sizes, colour)
    (self.title, self.sizeLabel, self.weightLabel) = (title, sizeLabel, weightLabel)
    self.groupLabels = groupLabels
  }

  /// The picture as SVG, UTF-8, nodes at the places of a layout.
  ///
  /// - Complexity: O(nodes²) for discs and names that do not overlap, and O(edges).
  public func svg(_ layout: GraphLayout) -> String {
    precondition(layout.points.count == graph.names.count, "A layout has a place for each node.")
    precondition(
      [squares.count, details.count].allSatisfy { $0 == 0 || $0 == graph.names.count },
      "A picture has a shape and a detail for each node, or for none.")
    return GraphDrawing(self, layout).text
  }

  /// Whether a node is of the second sort.
  func isSquare(_ node: Int) -> Bool { squares.isEmpty ? false : squares[node] }

  /// How many groups have a colour of their own.
  static let groupColours = 7
}

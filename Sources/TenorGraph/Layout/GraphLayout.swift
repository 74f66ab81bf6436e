internal import CIGraph

/// Places for a graph's nodes in the plane, such that tied nodes are near each other.
///
/// Fruchterman and Reingold's forces, from a random start of the seed, attraction by the square root of
/// the weight over the greatest: as they are, weights that differ by hundreds would draw their nodes into
/// one point. Above 1,000 nodes, far nodes no longer repel each other (igraph's grid). The parts of a
/// graph that is not connected attract each other a little.
///
/// - Complexity: O(nodes² + edges) an iteration; O(nodes + edges) above 1,000 nodes.
/// - Source: Fruchterman & Reingold (1991), doi:10.1002/spe.4380211102.
/// - Differs: large graphs are often laid out by DrL; its five phases visit each edge many times, and in a
///   dense graph that is far slower than the grid.
public struct GraphLayout: Sendable, Hashable {
  /// A place; the layout lies in the unit square, its longer side from 0 to 1, its shorter in the middle.
  public struct Point: Sendable, Hashable {
    /// To the right, in 0...1.
    public var x: Double
    /// Downwards or upwards, as the one who draws likes, in 0...1.
    public var y: Double
  }

  /// One place a node, in the order of names.
  public let points: [Point]

  /// The layout of a graph; the same graph and seed give the same bytes.
  public init(of graph: Graph, seed: UInt64 = 1, iterations: Int = 500) throws(IGraphError) {
    let nodes = graph.names.count
    guard nodes > 1 else {
      points = [Point](repeating: Point(x: 0.5, y: 0.5), count: nodes)
      return
    }
    let greatest = graph.edges.reduce(0) { max($0, $1.weight) }
    let attraction = graph.edges.map { ($0.weight / greatest).squareRoot() }
    var y = [Double](repeating: 0, count: nodes)
    let x: [Double] = try IGraph(graph).perNode("a layout") {
      cigraph_layout($0, attraction, Int64(iterations), nodes > 1000 ? 1 : 0, seed, $1, &y)
    }
    points = Self.scaled(x, y)
  }

  /// Points moved and scaled together, so that they fill the unit square in one direction.
  static func scaled(_ x: [Double], _ y: [Double]) -> [Point] {
    func range(_ values: [Double]) -> (least: Double, width: Double) {
      let least = values.min() ?? 0
      return (least, (values.max() ?? 0) - least)
    }
    let (horizontal, vertical) = (range(x), range(y))
    let side = max(horizontal.width, vertical.width)
    guard side > 0 else { return x.map { _ in Point(x: 0.5, y: 0.5) } }
    return zip(x, y).map { x, y in
      Point(
        x: 0.5 + (x - horizontal.least - horizontal.width / 2) / side,
        y: 0.5 + (y - vertical.least - vertical.width / 2) / side)
    }
  }
}

internal import CIGraph

/// A graph in igraph's hands, with its edges' weights.
///
/// igraph is used by one thread at a time: what it draws at random, it draws from a seed that is set
/// inside the same call, so that a result depends on nothing that ran before.
struct IGraph: ~Copyable {
  private let handle: OpaquePointer
  let nodes: Int
  let weights: [Double]

  init(_ graph: Graph) throws(IGraphError) {
    var ends: [Int64] = []
    ends.reserveCapacity(2 * graph.edges.count)
    for edge in graph.edges {
      ends.append(Int64(edge.a))
      ends.append(Int64(edge.b))
    }
    var code: Int32 = 0
    guard
      let opened = cigraph_open(Int64(graph.names.count), ends, Int64(graph.edges.count), &code)
    else { throw IGraphError(function: "a graph", code: code) }
    handle = opened
    nodes = graph.names.count
    weights = graph.edges.map(\.weight)
  }

  deinit { cigraph_close(handle) }

  /// The lengths of edges on shortest paths: 1 / weight.
  var lengths: [Double] { weights.map { 1 / $0 } }

  /// One value a node, which a call into igraph fills.
  func perNode<Value: Numeric>(
    _ function: String, _ call: (OpaquePointer, UnsafeMutablePointer<Value>) -> Int32
  ) throws(IGraphError) -> [Value] {
    // One more, so that there is a place to point at where there are no nodes.
    var values = [Value](repeating: 0, count: nodes + 1)
    let code = call(handle, &values)
    guard code == 0 else { throw IGraphError(function: function, code: code) }
    values.removeLast()
    return values
  }

  /// One value of the graph; `nil` where igraph's is not a number.
  func ofAll(
    _ function: String, _ call: (OpaquePointer, UnsafeMutablePointer<Double>) -> Int32
  ) throws(IGraphError) -> Double? {
    var value = 0.0
    let code = call(handle, &value)
    guard code == 0 else { throw IGraphError(function: function, code: code) }
    return value.isNaN ? nil : value
  }
}

import TenorGraph
import Testing

@Test func `an edge names its ends in order and edges are sorted by them`() {
  let graph = Graph(
    nodes: [Graph.Node("c"), Graph.Node("a"), Graph.Node("b")],
    edges: [Graph.Edge("c", "b"), Graph.Edge("c", "a"), Graph.Edge("b", "a")])
  #expect(graph.nodes.map(\.name) == ["c", "a", "b"])
  #expect(graph.edges.map { $0.a + $0.b } == ["ab", "ac", "bc"])
}

@Test func `the order in which edges come does not matter`() {
  let nodes = ["a", "b", "c"].map { Graph.Node($0) }
  let edges = [Graph.Edge("a", "b", ["count": 2]), Graph.Edge("b", "c", ["count": 1])]
  #expect(Graph(nodes: nodes, edges: edges) == Graph(nodes: nodes, edges: edges.reversed()))
}

@Test func `only numbers are weights`() {
  let values: [Graph.Value] = [2, 0.5, "2", true]
  #expect(values.map(\.double) == [2, 0.5, nil, nil])
}

@Test func `a graph with an edge into nowhere is a mistake`() async {
  await #expect(processExitsWith: .failure) {
    _ = Graph(nodes: [Graph.Node("a")], edges: [Graph.Edge("a", "b")])
  }
  await #expect(processExitsWith: .failure) {
    _ = Graph(nodes: [Graph.Node("a"), Graph.Node("a")], edges: [])
  }
  await #expect(processExitsWith: .failure) {
    _ = Graph(
      nodes: [Graph.Node("a"), Graph.Node("b")],
      edges: [Graph.Edge("a", "b"), Graph.Edge("b", "a")])
  }
}

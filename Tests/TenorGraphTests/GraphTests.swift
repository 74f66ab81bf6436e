import TenorGraph
import Testing

@Test func `ties in any order make the same graph`() {
  let graph = Graph(ties: [("c", "b", 2), ("c", "a", 1), ("b", "a", 3)], others: ["d"])
  #expect(graph.names == ["a", "b", "c", "d"])
  #expect(
    graph.edges == [
      Graph.Edge(0, 1, weight: 3), Graph.Edge(0, 2, weight: 1), Graph.Edge(2, 1, weight: 2),
    ])
  #expect(
    graph == Graph(ties: [("a", "c", 1), ("a", "b", 3), ("b", "c", 2)], others: ["d", "a"]))
}

private let three = Graph(
  names: ["a", "b", "c", "d"],
  edges: [Graph.Edge(0, 1, weight: 3), Graph.Edge(0, 2), Graph.Edge(1, 2, weight: 2)],
  nodeValues: ["kind": .text(["x", nil, "y", "x"])], edgeValues: ["count": .integer([3, 1, 2])])

@Test func `keeping edges keeps their values and every node`() {
  let kept = three.keepingEdges { three.edges[$0].weight > 1 }
  #expect(kept.names == three.names)
  #expect(kept.edges == [Graph.Edge(0, 1, weight: 3), Graph.Edge(1, 2, weight: 2)])
  #expect(kept.edgeValues == ["count": .integer([3, 2])])
  #expect(kept.nodeValues == three.nodeValues)
}

@Test func `keeping nodes keeps the edges between them`() {
  let kept = three.keepingNodes { $0 != 1 }
  #expect(kept.names == ["a", "c", "d"])
  #expect(kept.edges == [Graph.Edge(0, 1)])
  #expect(kept.edgeValues == ["count": .integer([1])])
  #expect(kept.nodeValues == ["kind": .text(["x", "y", "x"])])
  #expect(kept.withoutIsolates.names == ["a", "c"])
}

@Test func `a graph that breaks its own rules is a mistake`() async {
  await #expect(processExitsWith: .failure) {
    _ = Graph(names: ["a"], edges: [Graph.Edge(0, 1)])
  }
  await #expect(processExitsWith: .failure) { _ = Graph(names: ["b", "a"], edges: []) }
  await #expect(processExitsWith: .failure) { _ = Graph(names: ["a", "a"], edges: []) }
  await #expect(processExitsWith: .failure) {
    _ = Graph(names: ["a", "b"], edges: [Graph.Edge(0, 1), Graph.Edge(1, 0)])
  }
  await #expect(processExitsWith: .failure) { _ = Graph.Edge(0, 1, weight: 0) }
  await #expect(processExitsWith: .failure) {
    _ = Graph(names: ["a"], edges: [], nodeValues: ["kind": .text([])])
  }
}

@Test func `what a graph was made from stands in each format`() throws {
  let graph = Graph(ties: [("a", "b", 1)]).describing(["window": "<sentence>", "two": "x\ny"])
  #expect(graph.keepingNodes { $0 == 0 }.about == graph.about)
  #expect(
    graph.graphML.contains(
      """
        <key id="g0" for="graph" attr.name="two" attr.type="string"/>
        <key id="g1" for="graph" attr.name="window" attr.type="string"/>
        <graph edgedefault="undirected">
          <data key="g0">x&#10;y</data>
          <data key="g1">&lt;sentence&gt;</data>

      """))
  #expect(graph.gexf.contains("<description>two: x&#10;y; window: &lt;sentence&gt;</description>"))
  #expect(graph.dot.hasPrefix("graph {\n  // two: x y\n  // window: <sentence>\n"))
  #expect(graph.cytoscapeJSON.contains("\"window\" : \"<sentence>\""))
  let picture = GraphPicture(
    of: graph, sizes: [1, 1], colour: .groups([0, 0]), title: "T", sizeLabel: "mentions",
    weightLabel: "weight")
  #expect(
    picture.svg(try GraphLayout(of: graph)).contains(
      "<desc>two: x&#10;y; window: &lt;sentence&gt;</desc>"))
}

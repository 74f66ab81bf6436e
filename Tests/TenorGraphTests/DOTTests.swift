import TenorGraph
import Testing

@Test func `DOT quotes every name and value`() {
  let graph = Graph(
    names: ["a \"b\" \\ c\nd", "graph"],
    edges: [Graph.Edge(0, 1, weight: 1e-7)],
    nodeValues: ["mentions": .integer([nil, 12])], edgeValues: ["count": .integer([2])])
  #expect(
    graph.dot == #"""
      graph {
        "a \"b\" \\ c\nd";
        "graph" ["mentions"="12"];
        "a \"b\" \\ c\nd" -- "graph" ["count"="2", "weight"="1e-07"];
      }

      """#)
}

@Test func `DOT of nothing is a graph`() {
  #expect(Graph(names: [], edges: []).dot == "graph {\n}\n")
}

import TenorGraph
import Testing

@Test func `DOT quotes every name and value`() {
  let graph = Graph(
    nodes: [Graph.Node("graph", ["mentions": 12]), Graph.Node("a \"b\" \\ c\nd")],
    edges: [Graph.Edge("graph", "a \"b\" \\ c\nd", ["count": 2, "npmi": 1e-7])])
  #expect(
    graph.dot == #"""
      graph {
        "graph" ["mentions"="12"];
        "a \"b\" \\ c\nd";
        "a \"b\" \\ c\nd" -- "graph" ["count"="2", "npmi"="1e-07"];
      }

      """#)
}

@Test func `DOT of nothing is a graph`() {
  #expect(Graph(nodes: [], edges: []).dot == "graph {\n}\n")
}

import TenorGraph
import Testing

@Test func `a graph is summed up by its shares and parts`() throws {
  // networkx 3.6.1: density 78 / (34 · 33 / 2), transitivity 0.2556818181818182.
  let karate = try GraphSummary(of: KnownGraphs.karate)
  #expect(karate.nodes == 34)
  #expect(karate.edges == 78)
  #expect(karate.density == 78.0 / 561)
  #expect(karate.transitivity.map { abs($0 - 0.2556818181818182) < 1e-12 } == true)
  #expect(karate.components.sizes == [34])
  #expect(karate.isolates == 0)

  let novel = try GraphSummary(of: KnownGraphs.lesMiserables)
  #expect(novel.nodes == 77)
  #expect(novel.edges == 254)
  #expect(novel.transitivity.map { abs($0 - 0.49893162393162394) < 1e-12 } == true)
}

@Test func `components are labelled by size, then by their first node`() throws {
  let graph = Graph(
    ties: [("c", "d", 1), ("a", "b", 1), ("x", "y", 1), ("y", "z", 1)], others: ["k"])
  let found = try GraphSummary(of: graph)
  #expect(graph.names == ["a", "b", "c", "d", "k", "x", "y", "z"])
  #expect(found.components.labels == [1, 1, 2, 2, 3, 0, 0, 0])
  #expect(found.components.sizes == [3, 2, 2, 1])
  #expect(found.isolates == 1)
  #expect(found.transitivity == 0)
}

@Test(arguments: [0, 1]) func `what does not exist of a small graph is missing`(nodes: Int) throws {
  let found = try GraphSummary(of: Graph(ties: [], others: Array(["a"].prefix(nodes))))
  #expect(found.density == nil)
  #expect(found.transitivity == nil)
  #expect(found.components.sizes == [1].prefix(nodes).map { $0 })
}

@Test func `assortativity by the sides of the karate club is that of NetworkX`() throws {
  // networkx 3.6.1, attribute_assortativity_coefficient(G, 'club').
  let graph = KnownGraphs.karate
  let sides = graph.names.map { KnownGraphs.karateSides[Int($0) ?? 0] }
  let found = try #require(try graph.assortativity(by: sides))
  #expect(abs(found - 0.717530864197531) < 1e-12)
}

@Test func `assortativity leaves out nodes without a category`() throws {
  // a–b, c–d within, b–c across, and e is unknown: e(x,x) = e(y,y) = 1/3, a = 1/2 each.
  let graph = Graph(ties: [("a", "b", 1), ("b", "c", 9), ("c", "d", 1), ("d", "e", 1)])
  let found = try #require(try graph.assortativity(by: ["x", "x", "y", "y", nil]))
  #expect(abs(found - (2.0 / 3 - 0.5) / 0.5) < 1e-12)
  #expect(try graph.assortativity(by: ["x", "x", "x", "x", "x"]) == nil)
  #expect(try graph.assortativity(by: ["x", nil, "x", nil, "x"]) == nil)
}

@Test func `the disparity filter takes the lesser of both ends`() {
  // a has weights 1, 2, 5 (s = 8, k = 3): (7/8)², (6/8)², (3/8)². b has one edge: 1. c has 2 and 6
  // (s = 8, k = 2): 6/8 and 2/8. d has 5 and 6 (s = 11): 6/11 and 5/11.
  let graph = Graph(ties: [("a", "b", 1), ("a", "c", 2), ("a", "d", 5), ("c", "d", 6)])
  let wanted = [49.0 / 64, 36.0 / 64, 9.0 / 64, 0.25]
  #expect(zip(graph.disparities, wanted).allSatisfy { abs($0 - $1) < 1e-15 })
  #expect(Graph(ties: [("a", "b", 3)]).disparities == [1])
}

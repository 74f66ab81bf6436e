import Testing

@testable import TenorGraph

@Test func `what igraph refuses is an error with its words, and not the end`() throws {
  let graph = Graph(ties: [("a", "b", 1)])
  let error = #expect(throws: IGraphError.self) { try IGraph(graph).pageRank(damping: 2) }
  #expect(error?.function == "PageRank")
  #expect(error?.description.contains("could not compute PageRank: Invalid value") == true)
  // The next call is not troubled by it.
  #expect(try IGraph(graph).pageRank().map { ($0 * 1e12).rounded() / 1e12 } == [0.5, 0.5])
}

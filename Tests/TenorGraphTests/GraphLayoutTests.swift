import TenorGraph
import Testing

@Test func `a layout fills the unit square`() throws {
  let points = try GraphLayout(of: KnownGraphs.karate).points
  #expect(points.count == 34)
  let (x, y) = (points.map(\.x), points.map(\.y))
  let wide = (x.max() ?? 0) - (x.min() ?? 0)
  let high = (y.max() ?? 0) - (y.min() ?? 0)
  #expect(abs(max(wide, high) - 1) < 1e-12)
  #expect((x + y).allSatisfy { $0 >= -1e-12 && $0 <= 1 + 1e-12 })
}

@Test func `tied nodes lie nearer than others`() throws {
  let graph = KnownGraphs.lesMiserables
  let points = try GraphLayout(of: graph).points
  func distance(_ a: Int, _ b: Int) -> Double {
    let (dx, dy) = (points[a].x - points[b].x, points[a].y - points[b].y)
    return (dx * dx + dy * dy).squareRoot()
  }
  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  let tied = mean(graph.edges.map { distance($0.a, $0.b) })
  let all = mean(points.indices.flatMap { a in (0..<a).map { distance(a, $0) } })
  #expect(tied < 0.5 * all)
}

@Test(arguments: [0, 1, 2, 3]) func `few nodes have places`(nodes: Int) throws {
  let points = try GraphLayout(of: Graph(ties: [], others: (0..<nodes).map { "n\($0)" })).points
  #expect(points.count == nodes)
  #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
}

@Test func `a large graph is laid out on the grid, the same each time`() throws {
  let ring = Graph(ties: (0..<1500).map { ("n\(10_000 + $0)", "n\(10_000 + ($0 + 1) % 1500)", 1) })
  let first = try GraphLayout(of: ring, iterations: 20)
  #expect(first.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  #expect(try GraphLayout(of: ring, iterations: 20) == first)
}

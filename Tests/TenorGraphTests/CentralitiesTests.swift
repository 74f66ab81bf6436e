import Foundation
import TenorGraph
import TenorTestSupport
import Testing

/// One row of a table of reference values.
struct Reference: Sendable {
  var name: String
  var degree: Int
  var strength: Double
  var betweenness: Double
  var closeness: Double
  var pageRank: Double
  var eigenvector: Double
  var core: Int

  init(
    _ name: String, _ degree: Int, _ strength: Double, _ betweenness: Double, _ closeness: Double,
    _ pageRank: Double, _ eigenvector: Double, _ core: Int
  ) {
    (self.name, self.degree, self.strength, self.betweenness) =
      (name, degree, strength, betweenness)
    (self.closeness, self.pageRank, self.eigenvector, self.core) =
      (closeness, pageRank, eigenvector, core)
  }
}

private func isClose(_ a: Double?, _ b: Double) -> Bool {
  a.map { abs($0 - b) <= 1e-9 * max(1, abs(b)) } ?? false
}

private func check(_ graph: Graph, _ rows: [Reference]) throws {
  let found = try Centralities(of: graph)
  #expect(found.pivots == nil)
  for row in rows {
    let node = try #require(graph.names.firstIndex(of: row.name))
    #expect(found.degree[node] == row.degree)
    #expect(found.strength[node] == row.strength)
    #expect(isClose(found.betweenness[node], row.betweenness))
    #expect(isClose(found.closeness[node], row.closeness))
    #expect(isClose(found.pageRank[node], row.pageRank))
    #expect(isClose(found.eigenvector?[node], row.eigenvector))
    #expect(found.core[node] == row.core)
  }
}

// Both tables: betweenness by python-igraph 1.0.0, all else by networkx 3.6.1, the eigenvector over its
// greatest value.

@Test func `centralities of the karate club are those of NetworkX and igraph`() throws {
  try check(
    KnownGraphs.karate,
    [
      Reference("33", 17, 48, 0.329545454545, 1.61031718369, 0.0969893628343, 1, 4),
      Reference("0", 16, 42, 0.395833333333, 1.53829078801, 0.0885003154281, 0.857879435989, 4),
      Reference("32", 12, 38, 0.158143939394, 1.45741324921, 0.0759344195807, 0.912563184897, 4),
      Reference("2", 10, 33, 0.335227272727, 1.63424124514, 0.0627656238481, 0.990364482583, 4),
      Reference("1", 9, 29, 0.0681818181818, 1.4925694594, 0.0574123193629, 0.828766159856, 4),
      Reference("31", 6, 21, 0.0899621212121, 1.46326013514, 0.0419881777619, 0.57527665202, 3),
    ])
}

@Test func `centralities of Les Misérables are those of NetworkX and igraph`() throws {
  try check(
    KnownGraphs.lesMiserables,
    [
      Reference("Valjean", 36, 158, 0.794649122807, 1.68978720712, 0.0995581082541, 1, 8),
      Reference(
        "Marius", 19, 104, 0.498947368421, 1.64815876912, 0.0516681080483, 0.918904712468, 9),
      Reference(
        "Myriel", 10, 31, 0.223859649123, 1.34808953865, 0.0392315793062, 0.0952474399001, 3),
      Reference(
        "Cosette", 11, 68, 0.0263157894737, 1.64059665423, 0.036909573983, 0.821195924612, 6),
      Reference(
        "Enjolras", 15, 91, 0.0559064327485, 1.43739943762, 0.0366167988252, 0.671126380008, 9),
      Reference(
        "Thenardier", 16, 61, 0.171871345029, 1.53135741808, 0.0356823011268, 0.339233566137, 8),
    ])
}

private func rows(_ path: String) throws -> [[String: String]] {
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    .map { $0.split(separator: "\t").map { String($0) } }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
}

@Test(.enabled(if: SharedFolder.path("oracles/stats/expected_py") != nil))
func `every member of the karate club has the reference values`() throws {
  let graph = KnownGraphs.karate
  let found = try Centralities(of: graph)
  let folder = try #require(SharedFolder.path("oracles/stats/expected_py"))
  let length = sqrt((found.eigenvector ?? []).reduce(0) { $0 + $1 * $1 })
  let nodes = try rows(folder + "/networkx_karate_nodes.tsv")
  #expect(nodes.count == 34)
  for row in nodes {
    let node = try #require(graph.names.firstIndex(of: row["node"] ?? ""))
    func agrees(_ value: Double?, _ key: String, _ factor: Double = 1) -> Bool {
      isClose(value.map { $0 * factor }, Double(row[key] ?? "") ?? .nan)
    }
    #expect(agrees(Double(found.degree[node]), "degree"))
    #expect(agrees(found.strength[node], "strength"))
    #expect(agrees(found.closeness[node], "closeness_invweight"))
    #expect(agrees(found.pageRank[node], "pagerank_weighted_085"))
    #expect(agrees(found.eigenvector?[node], "eigenvector_weighted", 1 / length))
    #expect(agrees(Double(found.core[node]), "core"))
  }
  // NetworkX misses a tie of paths; these were computed with fractions.
  for row in try rows(folder + "/betweenness_exact_karate.tsv") {
    let node = try #require(graph.names.firstIndex(of: row["node"] ?? ""))
    #expect(
      isClose(found.betweenness[node], Double(row["betweenness_invweight_norm"] ?? "") ?? .nan))
  }
}

@Test func `closeness counts what a node can reach, betweenness what lies between`() throws {
  // a –2– b –4– c and d –1– e, f alone. Lengths 1/2, 1/4, 1. a: reaches 2 of 5, mean distance
  // (1/2 + 3/4) / 2 = 5/8, so 2/5 · 8/5. b: (1/2 + 1/4) / 2 = 3/8, so 2/5 · 8/3. d: 1/5 · 1.
  // b lies between one pair of the ten.
  let graph = Graph(ties: [("a", "b", 2), ("b", "c", 4), ("d", "e", 1)], others: ["f"])
  let found = try Centralities(of: graph)
  #expect(
    found.closeness.map { $0.map { ($0 * 1000).rounded() } } == [640, 1067, 800, 200, 200, nil])
  #expect(found.betweenness.map { ($0 ?? -1) * 10 } == [0, 1, 0, 0, 0, 0])
  #expect(found.core == [1, 1, 1, 1, 1, 0])
  // A node without an edge gets what a jump gives it, and passes on to all alike.
  #expect(abs(found.pageRank.reduce(0, +) - 1) < 1e-12)
}

@Test func `a sample of all nodes gives what all nodes give`() throws {
  // Above the limit, 100 of the 120 nodes of a ring of 120 with equal weights are sampled: each node
  // is as central as any other, and a ring's closeness does not depend on where it is taken.
  let ring = Graph(ties: (0..<120).map { ("n\(1000 + $0)", "n\(1000 + ($0 + 1) % 120)", 1) })
  let exact = try Centralities(of: ring)
  let sampled = try Centralities(of: ring, exactWork: 1)
  #expect(exact.pivots == nil)
  #expect(sampled.pivots == 100)
  // n even: of 118 · 119 / 2 pairs, those through a node: (n/2 − 1)² / 2 with half of each longest path.
  let through = 59.0 * 59 / 2 / (118 * 119 / 2)
  for node in 0..<120 {
    #expect(isClose(exact.betweenness[node], through))
    #expect(abs((sampled.betweenness[node] ?? 0) / through - 1) < 0.05)
    // Distances 1 to 59 twice, and 60.
    #expect(isClose(exact.closeness[node], 119.0 / 3600))
    #expect(abs((sampled.closeness[node] ?? 0) / (119.0 / 3600) - 1) < 0.05)
  }
}

@Test(arguments: [0, 1, 2, 5]) func `a graph without edges has few measures`(nodes: Int) throws {
  let graph = Graph(ties: [], others: (0..<nodes).map { "n\($0)" })
  let found = try Centralities(of: graph)
  #expect(found.degree == [Int](repeating: 0, count: nodes))
  #expect(found.closeness == [Double?](repeating: nil, count: nodes))
  #expect(found.eigenvector == nil)
  #expect(found.core == [Int](repeating: 0, count: nodes))
  #expect(found.pageRank.allSatisfy { abs($0 - 1 / Double(nodes)) < 1e-12 })
  #expect(found.betweenness == [Double?](repeating: nodes > 2 ? 0 : nil, count: nodes))
}

import Testing

@testable import TenorGraph

@Test func `Leiden finds the best known communities of the karate club`() throws {
  // The best of 200 seeds of Louvain in networkx 3.6.1, and of 300 of Leiden in python-igraph 1.0.0.
  let graph = KnownGraphs.karate
  let found = try Communities(of: graph)
  #expect(abs((found.quality ?? 0) - 0.44490358126721763) < 1e-12)
  let groups = found.best.groups.map { $0.compactMap { Int(graph.names[$0]) }.sorted() }
  #expect(
    groups == [
      [8, 9, 14, 15, 18, 20, 22, 26, 29, 30, 32, 33],
      [0, 1, 2, 3, 7, 11, 12, 13, 17, 19, 21],
      [23, 24, 25, 27, 28, 31], [4, 5, 6, 10, 16],
    ])
  #expect(found.runs.count == 20)
  let agreement = try #require(found.meanAdjustedRand)
  #expect(agreement > 0.5 && agreement <= 1)
}

@Test func `Leiden finds the best known communities of Les Misérables`() throws {
  let found = try Communities(of: KnownGraphs.lesMiserables)
  #expect(abs((found.quality ?? 0) - 0.5666879833432482) < 1e-12)
  #expect(found.best.sizes == [22, 17, 11, 11, 10, 6])
}

@Test func `the quality of a partition is what NetworkX gives`() {
  // networkx 3.6.1: modularity of the sides that were taken, weighted, with resolution 1 and 0.5.
  let graph = KnownGraphs.karate
  let sides = Partition(graph.names.map { KnownGraphs.karateSides[Int($0) ?? 0] == "H" ? 0 : 1 })
  func quality(_ resolution: Double) -> Double {
    Modularity(resolution: resolution).value(of: sides, in: graph) ?? 0
  }
  #expect(abs(quality(1) - 0.39143756676224206) < 1e-12)
  #expect(abs(quality(0.5) - 0.6416062292685669) < 1e-12)
}

/// Two cliques of four with weights of 2, joined by one edge.
private let cliques = Graph(
  ties: ["abcd", "efgh"].flatMap { names in
    let names = names.map { String($0) }
    return (0..<4).flatMap { one in (0..<one).map { (names[one], names[$0], 2.0) } }
  } + [("d", "e", 1)])

// Two cliques of 12 / 2 in weight each and an edge of 1: 2m = 50, and each clique has a strength of 25.
// Both together gain (25 + 25)² γ / 50² against 2 · 25² γ / 50² + 2 / 50, so that they part above γ = 0.08.
// A node by itself leaves its clique where γ · 6 · 25 / 50 is more than the 3 · 2 that tie it, at γ = 2 or so.
@Test(
  arguments: [(1.0, [4, 4]), (0.05, [8]), (9.0, [1, 1, 1, 1, 1, 1, 1, 1])] as [(Double, [Int])])
func `the resolution decides how fine communities are`(resolution: Double, sizes: [Int]) throws {
  #expect(try Communities(of: cliques, resolution: resolution).best.sizes == sizes)
}

@Test func `where all seeds agree every share is whole`() throws {
  let found = try Communities(of: cliques)
  #expect(found.best.labels == [0, 0, 0, 0, 1, 1, 1, 1])
  #expect(found.meanAdjustedRand == 1)
  #expect(found.coMembership(0, 3) == 1)
  #expect(found.coMembership(3, 4) == 0)
  #expect(found.firmness == [Double?](repeating: 1, count: 8))
}

@Test func `shares count the runs that put two together`() {
  var found = Communities(
    best: Partition([0, 0, 0, 1]), quality: nil,
    runs: [Partition([0, 0, 0, 1]), Partition([0, 0, 1, 1])])
  #expect(found.coMembership(0, 1) == 1)
  #expect(found.coMembership(0, 2) == 0.5)
  #expect(found.coMembership(0, 3) == 0)
  // a with b (2 of 2) and c (1 of 2): 3 of 4; c with a and b, 1 of 2 each; d is alone.
  #expect(found.firmness == [0.75, 0.75, 0.5, nil])
  found.runs.removeLast()
  #expect(found.meanAdjustedRand == nil)
}

@Test func `the same seed gives the same result whatever ran before`() throws {
  let graph = KnownGraphs.lesMiserables
  let first = try Communities(of: graph, seeds: 3, firstSeed: 7)
  let layout = try GraphLayout(of: graph, seed: 7)
  _ = try GraphLayout(of: KnownGraphs.karate, seed: 99)
  _ = try Communities(of: KnownGraphs.karate, seeds: 2, firstSeed: 5)
  #expect(try Communities(of: graph, seeds: 3, firstSeed: 7) == first)
  #expect(try GraphLayout(of: graph, seed: 7) == layout)
  #expect(try GraphLayout(of: graph, seed: 8) != layout)
}

@Test func `several threads at a time get what one gets alone`() async throws {
  let graph = KnownGraphs.lesMiserables
  let alone = try (0..<8).map { try Communities(of: graph, seeds: 1, firstSeed: UInt64($0)).best }
  let together = try await withThrowingTaskGroup(of: (Int, Partition).self) { group in
    for seed in 0..<8 {
      group.addTask { (seed, try Communities(of: graph, seeds: 1, firstSeed: UInt64(seed)).best) }
    }
    return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
  #expect((0..<8).map { together[$0] } == alone)
}

@Test(arguments: [0, 1, 3]) func `without edges each node is a community`(nodes: Int) throws {
  let found = try Communities(of: Graph(ties: [], others: (0..<nodes).map { "n\($0)" }))
  #expect(found.best.sizes == [Int](repeating: 1, count: nodes))
  #expect(found.quality == nil)
  #expect(found.meanAdjustedRand == nil)
}

@Test(
  arguments: [
    // The first two are the examples in scikit-learn's documentation; the others follow from the text.
    ([0, 0, 1, 1], [0, 0, 1, 2], 0.5714285714285714), ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
    ([0, 0, 1, 1], [5, 5, 3, 3], 1), ([0, 1, 2], [2, 1, 0], 1), ([0, 0, 0], [0, 1, 2], 0),
    ([], [], 1),
  ] as [([Int], [Int], Double)])
func `partitions are compared beyond chance`(a: [Int], b: [Int], index: Double) {
  #expect(abs(Partition(a).adjustedRand(with: Partition(b)) - index) < 1e-15)
}

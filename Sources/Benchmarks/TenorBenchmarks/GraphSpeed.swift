import Foundation
import TenorGraph
import TenorStatistics

/// Time to test, measure and lay out a network of 5,000 actors and 500,000 edges.
struct GraphSpeed {
  private let nodes = 5000
  private let edges = 500_000

  func measure() throws {
    var graph = Graph(names: [], edges: [])
    var total = 0.0
    var ownTotal = 0.0
    func step(_ name: String, _ work: () throws -> String) rethrows {
      var words = ""
      let start = clock()
      let time = try seconds { words = try work() }
      // On a busy machine the clock on the wall measures the others.
      let own = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      total += time
      ownTotal += own
      print(
        "\(padded(name)) \(fixed(own, 2).leftPadded(7)) s of a core, \(fixed(time, 2).leftPadded(7)) s by the clock   \(words)"
      )
    }
    let made = network()
    step("graph") {
      graph = Graph(names: made.names, edges: made.edges)
      return "\(graph.names.count) nodes, \(graph.edges.count) edges"
    }
    try step("whole") {
      let found = try GraphSummary(of: graph)
      return
        "density \(fixed(found.density ?? 0, 4)), transitivity \(fixed(found.transitivity ?? 0, 4)), components \(found.components.sizes.count)"
    }
    try step("centralities") {
      let found = try Centralities(of: graph)
      let pivots = found.pivots.map { "betweenness and closeness from \($0) nodes" } ?? "exact"
      let top = found.pageRank.indices.max { found.pageRank[$0] < found.pageRank[$1] } ?? 0
      return "\(pivots); PageRank's first is \(graph.names[top])"
    }
    try step("communities") {
      let found = try Communities(of: graph)
      return
        "\(found.best.sizes.count) of \(found.runs.count) seeds, modularity \(fixed(found.quality ?? 0, 4)), mean adjusted Rand index \(fixed(found.meanAdjustedRand ?? 0, 4))"
    }
    step("disparity filter") { "\(graph.disparities.count { $0 < 0.05 }) edges below 0.05" }
    try step("layout") {
      let found = try GraphLayout(of: graph)
      return "\(found.points.count) places"
    }
    step("GraphML") { "\(graph.graphML.utf8.count / 1_000_000) MB" }
    print(
      "\(padded("together")) \(fixed(ownTotal, 2).leftPadded(7)) s of a core, \(fixed(total, 2).leftPadded(7)) s by the clock   wanted: under a minute"
    )

    print("")
    let incidence = comentions()
    var pairs: [PairCount] = []
    step("pairs") {
      pairs = incidence.pairs
      return
        "\(pairs.count) of \(incidence.items) actors in \(incidence.units) units, \(incidence.occurrences.count) mentions"
    }
    step("tests of chance") {
      let tests = ChanceModel(of: incidence).test(pairs)
      return "\(tests.count { $0.q < 0.05 }) edges with q < 0.05"
    }
    step("curveball, 20 draws") {
      let tests = CurveballModel(of: incidence, draws: 20).test(pairs)
      return "\(tests.count) edges; a thousand draws take the more"
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("\(padded("peak memory")) \(usage.ru_maxrss / 1024) MiB")
  }

  /// Actors of very different strength, who are in 25 communities and meet within them half the time.
  private func network() -> (names: [String], edges: [Graph.Edge]) {
    var chance = SeededGenerator(seed: 1)
    let community = (0..<nodes).map { _ in chance.below(25) }
    let drawn = Drawn((0..<nodes).map { pow(Double(($0 * 7919) % nodes + 1), -0.4) })
    var weights: [Int: Double] = [:]
    while weights.count < edges {
      let (a, b) = (drawn.next(&chance), drawn.next(&chance))
      if a == b || (community[a] != community[b] && chance.uniform() > 0.05) { continue }
      weights[min(a, b) * nodes + max(a, b), default: 0] += 1
    }
    let edges = weights.sorted { $0.key < $1.key }
      .map { Graph.Edge($0.key / nodes, $0.key % nodes, weight: $0.value) }
    return ((0..<nodes).map { "actor \(10_000 + $0)" }, edges)
  }

  /// A million mentions of those actors in 400,000 units, without any ties.
  private func comentions() -> Incidence {
    var chance = SeededGenerator(seed: 2)
    let drawn = Drawn((0..<nodes).map { pow(Double(($0 * 7919) % nodes + 1), -0.8) })
    var incidence = Incidence(items: nodes)
    for _ in 0..<400_000 {
      let size = 1 + chance.below(4)
      incidence.append(Set((0..<size).map { _ in drawn.next(&chance) }).sorted())
    }
    return incidence
  }

  /// Draws numbers in proportion to weights.
  private struct Drawn {
    private var sums: [Double] = []

    init(_ weights: [Double]) {
      var sum = 0.0
      for weight in weights {
        sum += weight
        sums.append(sum)
      }
    }

    func next(_ chance: inout SeededGenerator) -> Int {
      let wanted = chance.uniform() * sums[sums.count - 1]
      var (low, high) = (0, sums.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}

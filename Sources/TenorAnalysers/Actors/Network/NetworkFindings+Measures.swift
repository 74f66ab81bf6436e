internal import TenorGraph
internal import TenorStatistics

/// Nodes and candidates for edges, before filters and measures.
struct NetworkDraft {
  var findings: NetworkFindings
  var options: NetworkOptions
  /// Sorted by name.
  var nodes: [NetworkNode]
  /// Every pair that was seen; weights are set here, disparities not yet.
  var edges: [NetworkEdge]

  /// Filters the edges and measures what is left.
  ///
  /// - Complexity: as ``Centralities`` and ``Communities``.
  func measured() throws -> NetworkFindings {
    var findings = findings
    var (nodes, edges) = (nodes, edges)
    findings.pairs.seen = edges.count
    findings.pairs.tested = edges.count { $0.q != nil }
    findings.pairs.significant = edges.count { $0.isSignificant }
    findings.pairs.significantInFew = edges.count {
      $0.isSignificant && $0.documentFrequency < 3
    }
    findings.pairs.belowMinimum = edges.removing { $0.count < options.minimum }
    findings.pairs.withoutWeight = edges.removing { !($0.weight > 0 && $0.weight.isFinite) }
    edges.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    for (index, value) in Self.graph(nodes, edges).disparities.enumerated() {
      edges[index].disparity = value
    }
    if options.isSignificant {
      findings.pairs.notSignificant = edges.removing { !$0.isSignificant }
    }
    if let alpha = options.disparity {
      findings.pairs.notDisparate = edges.removing { $0.disparity >= alpha }
    }
    try findings.measure(Self.graph(nodes, edges), options, &nodes, &edges)
    findings.nodes = nodes.sorted {
      ($1.strength, $1.volume, $0.name) < ($0.strength, $0.volume, $1.name)
    }
    findings.edges = edges.sorted { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
    return findings
  }

  static func graph(_ nodes: [NetworkNode], _ edges: [NetworkEdge]) -> Graph {
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.name, $0) })
    return Graph(
      names: nodes.map(\.name),
      edges: edges.map {
        .init(places[$0.a, default: 0], places[$0.b, default: 0], weight: $0.weight)
      }.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
  }
}

extension NetworkNode {
  /// How much there is of it: mentions, or a speaker's utterances. It ranks nodes of equal strength, and is
  /// the area of a picture's discs.
  var volume: Int { mentions ?? utterances }
}

extension NetworkEdge {
  var isSignificant: Bool { q.map { $0 < NetworkOptions.level } ?? false }
}

extension Array {
  /// Removes what a condition holds for, and says how many there were.
  fileprivate mutating func removing(_ isRemoved: (Element) -> Bool) -> Int {
    let before = count
    removeAll(where: isRemoved)
    return before - count
  }
}

extension NetworkFindings {
  /// Measures a graph; nodes are in the order of its names, edges in any.
  fileprivate mutating func measure(
    _ graph: Graph, _ options: NetworkOptions, _ nodes: inout [NetworkNode],
    _ edges: inout [NetworkEdge]
  ) throws {
    let whole = try GraphSummary(of: graph)
    let isTwoMode = content == .actorsAndTerms
    summary.nodes = whole.nodes
    summary.edges = whole.edges
    summary.isolates = whole.isolates
    summary.density = isTwoMode ? twoModeDensity(nodes, whole.edges) : whole.density
    summary.transitivity = isTwoMode ? nil : whole.transitivity
    summary.components = whole.components.sizes.count
    summary.largestComponent = whole.components.sizes.first ?? 0
    summary.resolution = options.resolution
    summary.seeds = options.seeds
    summary.firstSeed = options.seed
    summary.communities = isTwoMode ? nil : 0
    if content == .actors {
      summary.assortativity = try graph.assortativity(by: nodes.map(\.kind))
    }
    let central = try Centralities(of: graph)
    summary.pivots = central.pivots
    for node in nodes.indices {
      nodes[node].degree = central.degree[node]
      nodes[node].strength = central.strength[node]
      nodes[node].betweenness = central.betweenness[node]
      nodes[node].closeness = central.closeness[node]
      nodes[node].pageRank = central.pageRank[node]
      nodes[node].eigenvector = central.eigenvector?[node]
      nodes[node].core = central.core[node]
      nodes[node].component = whole.components.labels[node] + 1
    }
    // Modularity expects edges within a sort too, and would part a two-mode network by what cannot be.
    if graph.edges.isEmpty || isTwoMode { return }
    let found = try Communities(
      of: graph, resolution: options.resolution, seeds: options.seeds, firstSeed: options.seed)
    summary.modularity = found.quality
    summary.meanAdjustedRand = found.meanAdjustedRand
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.name, $0) })
    for edge in edges.indices {
      let ends = [edges[edge].a, edges[edge].b].map { places[$0, default: 0] }
      edges[edge].coMembership = found.coMembership(ends[0], ends[1])
    }
    let firmness = found.firmness
    for node in nodes.indices where nodes[node].degree > 0 {
      nodes[node].community = found.best.labels[node] + 1
      nodes[node].firmness = firmness[node]
    }
    communities = found.best.groups.enumerated().compactMap { label, members in
      let members = members.map { nodes[$0] }.filter { $0.community != nil }
        .sorted { ($1.strength, $0.name) < ($0.strength, $1.name) }
      if members.isEmpty { return nil }
      return NetworkCommunity(
        number: label + 1, name: members.prefix(3).map(\.name).joined(separator: ", "),
        size: members.count, members: members.map(\.name),
        firmness: mean(members.compactMap(\.firmness)))
    }
    summary.communities = communities.count
  }

  private func twoModeDensity(_ nodes: [NetworkNode], _ edges: Int) -> Double? {
    let terms = nodes.count { $0.kind == "term" }
    let pairs = terms * (nodes.count - terms)
    return pairs > 0 ? Double(edges) / Double(pairs) : nil
  }
}

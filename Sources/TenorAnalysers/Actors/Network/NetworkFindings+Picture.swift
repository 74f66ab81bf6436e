internal import TenorGraph

extension NetworkFindings {
  /// What a picture's colours say.
  public enum Colour: String, Sendable, Hashable, CaseIterable {
    case community, tone
  }

  /// The network drawn: the nodes that have an edge, their area by mentions, edges as wide as their
  /// weight; terms are squares. Nodes without an edge are left out. Coloured by tone, those without an interval
  /// are hollow.
  ///
  /// - Parameter about: what it was made from and how, by name.
  /// - Returns: SVG; the same network and seed give the same bytes.
  public func picture(by colour: Colour, about: [String: String] = [:]) throws -> String {
    let graph = graph.withoutIsolates.describing(about)
    let byName = Dictionary(uniqueKeysWithValues: nodes.map { ($0.name, $0) })
    let drawn = graph.names.compactMap { byName[$0] }
    var picture = GraphPicture(
      of: graph, sizes: drawn.map { Double($0.volume) },
      colour: colour == .community
        ? .groups(drawn.map(group))
        // A mean of a sentence or two has no colour: it would look like knowledge.
        : .tones(drawn.map { $0.tone?.interval == nil ? nil : $0.tone?.mean }),
      title: pictureTitle, sizeLabel: content == .speakers ? "utterances" : "mentions",
      weightLabel: weightLabel)
    if colour == .community {
      picture.groupLabels =
        content == .actorsAndTerms ? ["actors", "terms"] : communities.map(\.name)
    }
    if content == .actorsAndTerms {
      picture.squares = drawn.map { $0.kind == "term" }
      picture.sortLabels = ("actor", "term")
    }
    if tone != nil {
      picture.details = drawn.map { $0.tone.map { "tone \($0.words)" } ?? "no scored sentence" }
    }
    return picture.svg(try GraphLayout(of: graph, seed: summary.firstSeed))
  }

  /// What a node is coloured by: its community, or in two modes, where there is none, its sort.
  private func group(_ node: NetworkNode) -> Int {
    content == .actorsAndTerms ? (node.kind == "term" ? 1 : 0) : (node.community ?? 1) - 1
  }

  private var pictureTitle: String {
    let isolates =
      summary.isolates > 0 ? "; \(counted(summary.isolates, "node")) without an edge left out" : ""
    let least = minimum > 1 ? " of at least \(minimum) \(unitNouns)" : ""
    let kept = significant && summary.edges > 0 ? " with q below \(NetworkOptions.level)" : ""
    return "\(title): \(counted(summary.edges, "edge"))\(least)\(kept)\(isolates)"
  }

  private var weightLabel: String {
    switch weight {
    case .count: content == .speakers ? "replies" : "\(unitNouns) together"
    case .conversations: "conversations together"
    case .npmi: "NPMI"
    case .logLikelihood: "log-likelihood"
    case .logDice: "logDice"
    }
  }
}

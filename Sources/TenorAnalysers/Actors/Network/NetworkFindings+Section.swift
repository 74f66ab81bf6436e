public import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension NetworkFindings {
  /// What holds the network together in words, its nodes and edges, its communities, and what was tested.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(over: corpus))]
    if !nodes.isEmpty {
      var table = nodeTable(nodes.prefix(Self.shownNodes))
      if nodes.count > Self.shownNodes {
        table.notes.append("The \(Self.shownNodes) strongest of \(counted(nodes.count, "node")).")
      }
      table.notes.append(lengths)
      blocks.append(.table(table))
    }
    if !edges.isEmpty {
      blocks += [.heading("Edges", level: 1), .table(shownEdgeTable)]
      let evidence = edges.prefix(3).compactMap { edge in
        edge.evidence.map { line -> Prose in
          "\(strong: edge.a) and \(strong: edge.b): \(line.prose)"
        }
      }
      if !evidence.isEmpty {
        blocks.append(.paragraph("One passage, drawn at random, for each of the strongest edges:"))
        blocks.append(.list(evidence))
      }
      if !communities.isEmpty {
        blocks += [
          .heading("Communities", level: 1), .paragraph(communitiesInWords),
          .table(communityTable),
        ]
      }
      blocks += [.heading("The network as a whole", level: 1), .list(whole)]
    }
    if !nodes.isEmpty {
      blocks += [.heading("How this was computed", level: 1), .list(notes)]
    }
    return ReportSection(id: Self.name, title: title, blocks: blocks)
  }

  /// The nodes that a section shows.
  static let shownNodes = 20

  var title: String {
    switch content {
    case .actors: "The network of actors"
    case .actorsAndTerms: "The network of actors and terms"
    case .speakers: "Who replies to whom"
    }
  }

  private func opening(over corpus: CorpusSummary) -> Prose {
    let place: Prose =
      "the \(counted(corpus.total().utterances, "utterance")) of \(counted(corpus.conversations, "conversation"))"
    var words: Prose
    if content == .speakers {
      words =
        nodes.isEmpty
        ? "No speaker of \(place) replies to another whose name is known: there is no network."
        : "In \(place), \(counted(nodes.count, "speaker")) gave or took \(counted(units, "reply", "replies")), so that \(counted(edges.count, "pair")) of them \(edges.count == 1 ? "is" : "are") joined."
    } else if nodes.isEmpty {
      return
        "Nobody of the register is mentioned in \(place): there is no network. \(corpus.voicesCounted)"
    } else {
      words =
        "In \(place), \(grouped: unitsWithMention) of \(counted(units, unitNoun)) mention \(counted(nodes.count, "different \(nodeNoun)", content == .actorsAndTerms ? "different actors and terms" : "different actors")) of the register; \(counted(pairs.seen, "pair")) \(pairs.seen == 1 ? "is" : "are") mentioned together in one \(unitNoun)."
    }
    words =
      edges.isEmpty
      ? "\(words) \(emptiness)"
      : "\(words) The network has \(counted(edges.count, "edge")) between \(counted(nodes.count - summary.isolates, "node")); \(strongest)"
    for remark in remarks { words = "\(words) \(remark)" }
    return "\(words) \(corpus.voicesCounted)"
  }

  /// Why there is no edge.
  var emptiness: String {
    if pairs.seen == 0 {
      return nodes.count == 1
        ? "With one node there is no edge." : "No two are together: the network has no edge."
    }
    return "None of the pairs passes the filters: the network has no edge."
  }

  private var strongest: Prose {
    guard let edge = edges.first, let node = nodes.first else { return "" }
    let tie: Prose =
      "the strongest joins \(strong: edge.a) and \(strong: edge.b) (\(counted(edge.count, content == .speakers ? "reply" : unitNoun, content == .speakers ? "replies" : nil))\(window == .conversation ? "" : " of \(counted(edge.documentFrequency, "conversation"))"))"
    let opening: Prose =
      "\(tie), and the node of greatest strength is \(strong: node.name), with \(counted(node.degree, "neighbour"))."
    return pairs.tested == 0 ? opening : "\(opening) \(tested)"
  }

  /// How many pairs are more than chance, and what speaks against it.
  var tested: Prose {
    "More than chance, with q below \(String(NetworkOptions.level)), are \(grouped: pairs.significant) of the \(counted(pairs.tested, "pair")) seen\(inFew)."
  }

  /// A claim that rests on one or two conversations, whose units resemble each other.
  private var inFew: String {
    guard window != .conversation, pairs.significantInFew > 0 else { return "" }
    return
      ", of which \(Numerals.grouped(pairs.significantInFew)) in no more than two conversations: the test takes \(unitNouns) for independent, and those of one conversation are not"
  }

  private var communitiesInWords: Prose {
    guard let modularity = summary.modularity else { return "" }
    if summary.communities == 1 {
      return
        "Leiden’s algorithm, run from \(summary.seeds) seeds, finds one community: the network does not fall into parts."
    }
    let agreement = summary.meanAdjustedRand.map { value -> Prose in
      let words =
        value >= 0.9
        ? "The seeds agree: the communities do not hang on the algorithm’s chance"
        : value >= 0.6
          ? "The seeds agree in the main: look at firmness before much is made of a node’s place"
          : "The seeds disagree: these communities are one way among several, and should not be relied on"
      return
        " The mean adjusted Rand index between the seeds is \(value, decimals: 2). \(words)."
    }
    return
      "Leiden’s algorithm, run from \(summary.seeds) seeds, finds \(counted(communities.count, "community", "communities")) at best, with a modularity of \(modularity, decimals: 3)\(summary.resolution == 1 ? "" : " at a resolution of \(summary.resolution)").\(agreement ?? "") They are numbered by size and called by their strongest members; a node’s firmness is the share of seeds that put it together with the others of its community, on average."
  }

  /// The figures of the whole.
  var whole: [Prose] {
    var lines: [Prose] = []
    lines.append(
      "Density: \(Figures.size(summary.density)): \(counted(summary.edges, "edge")) of all that \(counted(summary.nodes, "node")) could have\(content == .actorsAndTerms ? " between the two sorts" : "")."
    )
    lines.append(
      "Components: \(summary.components), the largest of \(counted(summary.largestComponent, "node")); \(counted(summary.isolates, "node")) without an edge."
    )
    if let value = summary.transitivity {
      lines.append(
        "Transitivity: \(value, decimals: 3), the share of two edges that meet whose other ends are joined too. In a network of co-mentions each unit with three actors makes a triangle, so that it is high by nature."
      )
    }
    if content == .actors {
      lines.append(
        summary.assortativity.map {
          "Assortativity by kind: \($0, decimals: 3); 1 were all edges within one kind, 0 as by chance, below 0 where kinds avoid their own."
        } ?? "Assortativity by kind does not exist here: no edge, or one kind alone.")
    }
    if let tone, let overall = tone.overall {
      lines.append(
        "Tone of all \(counted(overall.sentences, "scored sentence")) that mention anybody: \(Figures.signed(overall.mean))\(interval(overall)). Signs stand against 0, not against this."
      )
    }
    return lines
  }

  private func interval(_ tone: Tone) -> String {
    tone.interval.map {
      ", 95% interval \(Figures.signed($0.lower)) to \(Figures.signed($0.upper)), over \(counted(tone.conversations, "conversation"))"
    } ?? ""
  }

  private var nodeNoun: String { content == .actorsAndTerms ? "actor or term" : "actor" }

  /// What a unit is called.
  var unitNoun: String { window?.rawValue ?? "reply" }

  /// What several are called.
  var unitNouns: String { window.map { $0.rawValue + "s" } ?? "replies" }
}

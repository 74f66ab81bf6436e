public import TenorAnalysis
public import TenorGraph
public import TenorReport

extension ActorFindings: Reportable {
  /// One row an actor.
  public var table: Table { actorTable(named[...]) }

  /// One row an edge.
  public var edgeTable: Table { edgeTable(edges[...]) }

  func actorTable(_ actors: ArraySlice<ActorFinding>) -> Table {
    Table(
      id: "actors", title: "Actors",
      columns: [
        .init("Actor", key: "name", .left), .init("Kind", key: "kind", .left),
        .init("Mentions", key: "mentions"), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "conversations"), .init("In posts", key: "post"),
        .init("In comments", key: "comment"), .init("In replies", key: "reply"),
        .init("In excerpts", key: "excerpt"), .init("Seen as", key: "aliases", .left),
      ],
      rows: actors.map { actor in
        [
          .text(actor.name), .text(actor.kind?.rawValue), .integer(actor.mentions),
          .integer(actor.utterances), .integer(actor.conversations),
          .integer(actor.byKind.post.count), .integer(actor.byKind.comment.count),
          .integer(actor.byKind.reply.count), .integer(actor.byKind.excerpt.count),
          .text(TermFindings.seen(actor.aliases)),
        ]
      })
  }

  func edgeTable(_ edges: ArraySlice<ActorEdge>) -> Table {
    Table(
      id: "actor-edges", title: "Actors mentioned in one \(window.rawValue)",
      columns: [
        .init("Actor", key: "a", .left), .init("With", key: "b", .left),
        .init("Together", key: "count"),
        .init("Window", key: "window", .left), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "documentFrequency"),
      ],
      rows: edges.map { edge in
        [
          .text(edge.a), .text(edge.b), .integer(edge.count), .text(edge.window.rawValue),
          .integer(edge.utterances), .integer(edge.documentFrequency),
        ]
      })
  }

  /// The network: nodes with `kind`, `mentions`, `utterances` and `conversations`; edges with `count`,
  /// which is also their `weight`, `documentFrequency` and `utterances`.
  public var graph: Graph {
    Graph(
      nodes: named.map { actor in
        var values: [String: Graph.Value] = [
          "mentions": .integer(actor.mentions), "utterances": .integer(actor.utterances),
          "conversations": .integer(actor.conversations),
        ]
        if let kind = actor.kind { values["kind"] = .text(kind.rawValue) }
        return Graph.Node(actor.name, values)
      },
      edges: edges.map { edge in
        Graph.Edge(
          edge.a, edge.b,
          [
            "count": .integer(edge.count), "weight": .integer(edge.count),
            "documentFrequency": .integer(edge.documentFrequency),
            "utterances": .integer(edge.utterances),
          ])
      })
  }
}

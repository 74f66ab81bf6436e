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
  /// which is also their weight, `documentFrequency` and `utterances`.
  public var graph: Graph {
    let nodes = named.sorted { $0.name < $1.name }
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.name, $0) })
    let joined = edges.map { edge in
      let ends = [places[edge.a, default: 0], places[edge.b, default: 0]]
      return (Graph.Edge(ends[0], ends[1], weight: Double(edge.count)), edge)
    }.sorted { ($0.0.a, $0.0.b) < ($1.0.a, $1.0.b) }
    return Graph(
      names: nodes.map(\.name), edges: joined.map(\.0),
      nodeValues: [
        "kind": .text(nodes.map { $0.kind?.rawValue }),
        "mentions": .integer(nodes.map(\.mentions)),
        "utterances": .integer(nodes.map(\.utterances)),
        "conversations": .integer(nodes.map(\.conversations)),
      ],
      edgeValues: [
        "count": .integer(joined.map(\.1.count)),
        "documentFrequency": .integer(joined.map(\.1.documentFrequency)),
        "utterances": .integer(joined.map(\.1.utterances)),
      ])
  }
}

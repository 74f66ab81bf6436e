public import TenorAnalysis
public import TenorReport

extension ActorFindings: Reportable {
  /// One row an actor.
  public var table: Table { actorTable(actors.filter(\.isFound)[...]) }

  func actorTable(_ actors: ArraySlice<ActorFinding>) -> Table {
    Table(
      id: "actors", title: "Actors",
      columns: [
        .init("Actor", key: "name", .left), .init("Kind", key: "kind", .left),
        .init("Mentions", key: "mentions"), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "conversations"), .init("In posts", key: "post"),
        .init("In comments", key: "comment"), .init("In replies", key: "reply"),
        .init("In excerpts", key: "excerpt"), .init("In ‘not’", key: "excluded"),
        .init("Not introduced", key: "unintroduced"), .init("Out of date", key: "outOfDate"),
        .init("Seen as", key: "aliases", .left),
      ],
      rows: actors.map { actor in
        [
          .text(actor.name), .text(actor.kind?.rawValue), .integer(actor.mentions),
          .integer(actor.utterances), .integer(actor.conversations),
          .integer(actor.byKind.post.count), .integer(actor.byKind.comment.count),
          .integer(actor.byKind.reply.count), .integer(actor.byKind.excerpt.count),
          .integer(actor.excluded), .integer(actor.unintroduced), .integer(actor.outOfDate),
          .text(TermFindings.seen(actor.aliases)),
        ]
      },
      notes: actors.contains { $0.leftOut > 0 }
        ? [
          "No mentions, and counted apart: finds in a phrase of ‘not’, short forms before any fuller name, and aliases at a date when they do not mean the actor."
        ] : [])
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
}

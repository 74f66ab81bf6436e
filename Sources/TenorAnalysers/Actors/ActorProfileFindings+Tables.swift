public import TenorAnalysis
public import TenorReport

extension ActorProfileFindings: Reportable {
  /// The lines, one a row.
  public var table: Table {
    Table(
      id: "actor-lines", title: "\(actor.name)\(with.map { " with \($0)" } ?? ""): lines",
      columns: [
        .init("Utterance", key: "utterance", .left), .init("Date", key: "date", .left),
        .init("Kind", key: "kind", .left), .init("Left", key: "left"),
        .init("Match", key: "match", .left), .init("Right", key: "right", .left),
        .init("File", key: "file", .left), .init("Line", key: "line"),
        .init("Start", key: "start"), .init("End", key: "end"),
      ],
      rows: lines.map {
        [
          .text($0.utterance), .text($0.date), .text($0.kind), .text($0.left), .text($0.match),
          .text($0.right), .text($0.file), .integer($0.line), .integer($0.start),
          .integer($0.end),
        ]
      },
      notes: [
        "\(grouped: lines.count) of \(linesInAll)\(lines.count < found ? ", drawn by a hash of utterance and place; --every lists all" : "")."
      ])
  }

  private var linesInAll: String {
    guard let with else { return counted(found, "mention") }
    switch window {
    case .sentence, .paragraph, .utterance:
      return
        "\(counted(found, window.rawValue)) that \(found == 1 ? "mentions" : "mention") \(with) too"
    case .exchange, .conversation:
      return
        "\(counted(found, "utterance")) that \(found == 1 ? "mentions" : "mention") \(with) too; \(window.rawValue)s may mention the two in different ones"
    }
  }

  /// What people read: figures, periods, neighbours and lines.
  public var tables: [Table] { [figureTable, periodTable, neighbourTable, table] }

  private var figureTable: Table {
    let left = [
      (actor.excluded, "in phrases of 'not'"), (actor.unintroduced, "before any fuller name"),
      (actor.outOfDate, "out of date"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let rows: [(String, String?)] = [
      ("Kind", actor.kind?.rawValue), ("Valid", valid), ("Part of", actor.partOf),
      ("Mentions", Numerals.grouped(actor.mentions)),
      ("Utterances", Numerals.grouped(actor.utterances)),
      ("Conversations", Numerals.grouped(actor.conversations)),
      (
        "With its parts",
        actor.withParts.map {
          "\(counted($0.mentions, "mention")) in \(counted($0.utterances, "utterance")) of \(counted($0.conversations, "conversation"))"
        }
      ),
      ("Seen as", TermFindings.seen(actor.aliases)),
      ("Tone", toneSummary.map { _ in tone?.words ?? "no scored sentence" }),
      ("Left out", left.isEmpty ? nil : left.joined(separator: ", ")),
    ]
    return Table(
      id: "actor", title: actor.name,
      columns: [.init("What", key: "what", .left), .init("Value", key: "value", .left)],
      rows: rows.map { [.text($0.0), .text($0.1)] },
      notes: toneSummary.map { [$0.note(on: "that mention the actor")] } ?? [])
  }

  private var periodTable: Table {
    Table(
      id: "actor-periods", title: "\(actor.name) over time",
      columns: [
        .init("Period", key: "period", .left), .init("Mentions", key: "mentions"),
        .init("Utterances", key: "utterances"), .init("Tokens", key: "tokens"),
        .init("Per 10,000", key: "rate"),
      ],
      rows: periods.map {
        [
          .text($0.period + ($0.partial ? " (part)" : "")), .integer($0.mentions),
          .integer($0.utterances), .integer($0.tokens), .number($0.rate, decimals: 2),
        ]
      }, notes: undated.count > 0 ? ["\(counted(undated.count, "mention")) without a date."] : [])
  }

  private var neighbourTable: Table {
    Table(
      id: "actor-neighbours", title: "Mentioned with \(actor.name) in one \(window.rawValue)",
      columns: [
        .init("Actor", key: "name", .left), .init("Together", key: "count"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
      ],
      rows: neighbours.map {
        [
          .text($0.name), .integer($0.count), .integer($0.utterances), .integer($0.conversations),
        ]
      })
  }

  /// Figures, periods, neighbours and lines.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: Self.name, title: actor.name,
      blocks: [figureTable, periodTable, neighbourTable].map { .table($0) }
        + [.list(lines.map(\.prose)), .paragraph(corpus.voicesCounted)])
  }
}

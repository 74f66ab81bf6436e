internal import TenorAnalysis
internal import TenorCorpus
public import TenorReport

extension SentimentFindings {
  /// One row a group; with the utterances listed, one row an utterance.
  public var table: Table {
    utterances.map(utteranceTable) ?? groupTable(series.map { [$0] })
  }

  /// The same for a terminal, where more than ``longestGap`` empty periods in a row are one line.
  public var terminalTable: Table {
    if let utterances { return utteranceTable(utterances) }
    let stretches = stretches
    var table = groupTable(stretches)
    if stretches.contains(where: { $0.count > 1 }) {
      table.notes.append(
        "“…” stands for so many periods in a row without an utterance; --format csv, json and markdown have each of them."
      )
    }
    return table
  }

  /// So many empty periods in a row stand one by one on a terminal.
  static let longestGap = 3

  /// The periods, those of a longer gap together.
  private var stretches: [[Bin]] {
    var stretches: [[Bin]] = []
    for bin in series {
      if bin.group.utterances == 0, stretches.last?.last?.group.utterances == 0 {
        stretches[stretches.count - 1].append(bin)
      } else {
        stretches.append([bin])
      }
    }
    return stretches.flatMap { $0.count > Self.longestGap ? [$0] : $0.map { [$0] } }
  }

  /// All, each kind, each period, each period and kind, the undated. Kinds that do not occur have no
  /// rows; empty periods have.
  private func groupTable(_ stretches: [[Bin]]) -> Table {
    let kinds = UtteranceKind.allCases.filter { byKind[$0].utterances > 0 }
    var rows = [row("overall", nil, nil, overall)]
    rows += kinds.map { row("kind", nil, $0, byKind[$0]) }
    rows += stretches.map { stretch in
      stretch.count > 1 ? gap("period", stretch) : row("period", stretch[0], nil, stretch[0].group)
    }
    rows += stretches.flatMap { stretch in
      stretch.count > 1
        ? [gap("periodKind", stretch)]
        : kinds.map { row("periodKind", stretch[0], $0, stretch[0].byKind[$0]) }
    }
    rows.append(row("undated", nil, nil, undated))
    return Table(id: "sentiment", title: "Sentiment", columns: Self.columns, rows: rows)
  }

  /// `… 26 months …`
  private func gap(_ name: String, _ bins: [Bin]) -> [Table.Cell] {
    let (first, last) = (bins[0].period, bins[bins.count - 1].period)
    let lead: [Table.Cell] = [
      .text(name), .text("… \(bins.count) \(first.length.rawValue)s …"),
      .text(first.start.description), .text(last.end.description), .text("false"), .missing,
      .integer(0), .integer(0),
    ]
    return lead + Array(repeating: .missing, count: Self.columns.count - lead.count)
  }

  private static let columns: [Table.Column] = [
    .init("Group", key: "group", .left), .init("Period", key: "period", .left),
    .init("Start", key: "start", .left), .init("End", key: "end", .left),
    .init("Partial", key: "partial", .left), .init("Kind", key: "kind", .left),
    .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
    .init("Scored", key: "scored"), .init("Unscored", key: "unscored"),
    .init("Mean", key: "mean"), .init("Median", key: "median"), .init("SD", key: "sd"),
    .init("Positive", key: "positive"), .init("Neutral", key: "neutral"),
    .init("Negative", key: "negative"), .init("Tokens", key: "tokens"),
    .init("Matched", key: "matched"), .init("Coverage", key: "coverage"),
  ]

  private func row(
    _ name: String, _ bin: Bin?, _ kind: UtteranceKind?, _ group: SentimentGroup
  ) -> [Table.Cell] {
    [
      .text(name), .text(bin?.period.description), .text(bin?.period.start.description),
      .text(bin?.period.end.description), .text(bin.map { $0.partial ? "true" : "false" }),
      .text(kind?.rawValue), .integer(group.utterances), .integer(group.conversations),
      .integer(group.scored), .integer(group.unscored), .number(group.mean, decimals: 3),
      .number(group.median, decimals: 3), .number(group.sd, decimals: 3),
      .integer(group.positive), .integer(group.neutral), .integer(group.negative),
      .integer(group.tokens), .integer(group.matched), .number(group.coverage, decimals: 3),
    ]
  }

  private func utteranceTable(_ utterances: [Utterance]) -> Table {
    Table(
      id: "sentiment-utterances", title: "Sentiment by utterance",
      columns: [
        .init("Id", key: "id", .left), .init("Score", key: "score"),
        .init("Sentences", key: "sentences"), .init("Scored sentences", key: "scoredSentences"),
        .init("Matched", key: "matched"), .init("Tokens", key: "tokens"),
      ],
      rows: utterances.map { row in
        [
          .text(row.id), .number(row.score, decimals: 3), .integer(row.sentences),
          .integer(row.scoredSentences), .integer(row.matched), .integer(row.tokens),
        ]
      })
  }
}

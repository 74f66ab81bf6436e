internal import TenorCorpus
public import TenorReport

extension DuplicateFindings {
  /// The figures and the pairs of sources.
  public var figures: [Table] { [figureTable] + (pairs.isEmpty ? [] : [pairTable]) }

  private var figureTable: Table {
    let figures: [(String, Int)] = [
      ("Utterances", utterances), ("Compared", compared), ("Groups", groups.count),
      ("Utterances in groups", groups.reduce(0) { $0 + $1.utterances.count }),
      ("Copies, identical", copies.identical), ("Copies, nearly identical", copies.near),
      ("Copies within a source", withinSources.identical + withinSources.near),
      ("Copies across sources", acrossSources.identical + acrossSources.near),
    ]
    return Table(
      id: "duplicates", title: "Duplicates in figures",
      columns: [.init("Figure", key: "figure", .left), .init("Value", key: "value")],
      rows: figures.map { [.text($0.0), .integer($0.1)] },
      notes: [
        "Compared: utterances of at least \(min(criteria.identicalWords, criteria.nearWords)) words. Identical: the same words, at least \(criteria.identicalWords) of them. Nearly identical: at least \(criteria.nearWords) words, and a Jaccard coefficient of their five-word runs of at least \(criteria.similarity)."
      ])
  }

  private var pairTable: Table {
    Table(
      id: "duplicate-pairs", title: "By pair of sources",
      columns: [
        .init("First in", key: "first", .left), .init("Copies in", key: "copy", .left),
        .init("Identical", key: "identical"), .init("Near", key: "near"),
      ],
      rows: pairs.map {
        [
          .text($0.first), .text($0.copy), .integer($0.copies.identical),
          .integer($0.copies.near),
        ]
      })
  }

  /// One row an utterance of a group.
  public var table: Table {
    Table(
      id: "duplicates", title: "Duplicates",
      columns: [
        .init("Group", key: "group"), .init("Match", key: "match", .left),
        .init("Similarity", key: "similarity"), .init("Id", key: "id", .left),
        .init("Kind", key: "kind", .left), .init("Speaker", key: "speaker", .left),
        .init("Date", key: "date", .left), .init("Source", key: "source", .left),
        .init("Line", key: "line"), .init("Excerpt", key: "excerpt", .left),
      ],
      rows: groups.flatMap { group in
        group.utterances.map {
          [
            .integer(group.number), .text($0.match?.rawValue), .number($0.similarity, decimals: 3),
            .text($0.id), .text($0.kind.rawValue), .text($0.speaker), .text($0.date),
            .text($0.source), .integer($0.line), .text($0.excerpt),
          ]
        }
      })
  }
}

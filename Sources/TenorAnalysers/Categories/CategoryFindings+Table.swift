internal import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension CategoryFindings {
  /// One row a lexicon, group and category: the whole, then the groups in their order.
  public var table: Table {
    var table = Table(
      id: Self.name, title: "Categories",
      columns: [
        .init("Lexicon", key: "lexicon", .left), .init("Group", key: "group", .left),
        .init("Name", key: "name", .left), .init("Start", key: "start", .left),
        .init("End", key: "end", .left), .init("Partial", key: "partial", .left),
        .init("Category", key: "category", .left), .init("Matches", key: "matches"),
        .init("Share", key: "share"), .init("From", key: "lower"), .init("To", key: "upper"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
        .init("Tokens", key: "tokens"), .init("Covered", key: "covered"),
        .init("Coverage", key: "coverage"), .init("With an entry", key: "withEntry"),
        .init("All utterances", key: "allUtterances"),
        .init("All conversations", key: "allConversations"), .init("Left out", key: "leftOut"),
      ])
    for lexicon in lexicons {
      table.rows += Self.rows(
        [.text(lexicon.name), .text("overall"), .missing, .missing, .missing, .missing],
        lexicon.overall)
      for group in lexicon.groups {
        table.rows += Self.rows(
          [
            .text(lexicon.name), .text(group.group), .text(group.name), .text(group.start),
            .text(group.end), .text(group.partial.map { $0 ? "true" : "false" }),
          ], group.figures)
      }
    }
    return table
  }

  private static func rows(_ head: [Table.Cell], _ group: CategoryGroup) -> [[Table.Cell]] {
    group.categories.map { figure in
      head + [
        .text(figure.category), .integer(figure.matches), .number(figure.share, decimals: 5),
        .number(figure.interval?.lower, decimals: 5), .number(figure.interval?.upper, decimals: 5),
        .integer(figure.utterances), .integer(figure.conversations), .integer(group.tokens),
        .integer(group.covered), .number(group.coverage, decimals: 3), .integer(group.withEntry),
        .integer(group.utterances), .integer(group.conversations), .integer(group.leftOut),
      ]
    }
  }
}

// MARK: - What people read

extension CategoryFindings {
  /// What a person at a terminal sees first: how much of the corpus each lexicon knows.
  public var summaryTable: Table {
    Table(
      id: "\(Self.name)-coverage", title: "Coverage",
      columns: [
        .init("Lexicon", key: "lexicon", .left), .init("Entries", key: "entries"),
        .init("Categories", key: "categories"), .init("Tokens", key: "tokens"),
        .init("Known", key: "covered"), .init("%", key: "coverage"),
        .init("Utterances", key: "utterances"), .init("With an entry", key: "withEntry"),
        .init("Conversations", key: "conversations"), .init("Left out", key: "leftOut"),
      ],
      rows: lexicons.map { lexicon in
        [
          .text(lexicon.name), .integer(lexicon.file.entries), .integer(lexicon.categories.count),
          .integer(lexicon.overall.tokens), .integer(lexicon.overall.covered),
          .number(lexicon.overall.coverage.map { 100 * $0 }, decimals: 1),
          .integer(lexicon.overall.utterances), .integer(lexicon.overall.withEntry),
          .integer(lexicon.overall.conversations), .integer(lexicon.overall.leftOut),
        ]
      },
      notes: [
        "Known: tokens that belong to an entry. Left out: entries that were not counted, since \(domain.map { "the domain \($0)" } ?? "a domain (none was asked for)") protects names and the topic's own words\(domain == nil ? "" : " (--domain none counts them)")."
      ])
  }

  /// Each lexicon's categories, then the groups.
  public var furtherTables: [Table] { lexicons.flatMap { [categoryTable($0)] + groupTables($0) } }

  private func id(_ lexicon: Counted) -> String {
    let place = lexicons.firstIndex { $0.name == lexicon.name } ?? 0
    return lexicons.count > 1 ? "\(Self.name)-\(place + 1)" : Self.name
  }

  func categoryTable(_ lexicon: Counted) -> Table {
    var table = Table(
      id: id(lexicon), title: "\(lexicon.name): categories",
      columns: [
        .init("Category", key: "category", .left), .init("Entries", key: "entries"),
        .init("Matches", key: "matches"), .init("Per 1,000 tokens", key: "share"),
        .init("95% interval", key: "interval"), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "conversations"),
      ],
      rows: zip(lexicon.categories, lexicon.overall.categories).map { category, figure in
        [
          .text(figure.category), .integer(category.entries), .integer(figure.matches),
          .number(figure.share.map { 1_000 * $0 }, decimals: 2),
          .text(figure.interval.map(Self.words)), .integer(figure.utterances),
          .integer(figure.conversations),
        ]
      },
      notes: [
        "Per 1,000 of \(grouped: lexicon.overall.tokens) tokens in \(counted(lexicon.overall.conversations, "conversation")). A dash: fewer than \(fewestConversations) conversations, too few for a number; or, for an interval, fewer than \(fewestConversations) that hold the category, or too few for any."
      ])
    if lexicon.categories.contains(where: \.hasParts) {
      table.notes.append(
        "A name with others below it counts what is in any of them, each match once.")
    }
    return table
  }

  private static func words(_ interval: Interval) -> String {
    [interval.lower, interval.upper].map { Numerals.fixed(1_000 * $0, decimals: 2) }
      .joined(separator: " to ")
  }

  /// Groups as rows and categories as columns, a few categories a table; categories of which nothing was
  /// found are left out.
  func groupTables(_ lexicon: Counted) -> [Table] {
    guard let by, !lexicon.groups.isEmpty else { return [] }
    let found = lexicon.categories.indices.filter { lexicon.overall.categories[$0].matches > 0 }
    let width = 6
    let count = (found.count + width - 1) / width
    return (0..<count).map { number in
      // As even as can be: seven categories make four and three.
      let columns = Array(found[found.count * number / count..<found.count * (number + 1) / count])
      return groupTable(lexicon, columns, by: by, part: count > 1 ? (number + 1, count) : nil)
    }
  }

  private func groupTable(
    _ lexicon: Counted, _ categories: [Int], by: String, part: (Int, Int)?
  ) -> Table {
    // The names of a study's periods do not tell their days.
    let isStudy = by == "period"
    var table = Table(
      id: "\(id(lexicon))-by-\(by)" + (part.map { "-\($0.0)" } ?? ""),
      title: "\(lexicon.name) by \(by): matches (per 1,000 tokens)"
        + (part.map { ", \($0.0) of \($0.1)" } ?? ""),
      columns: [
        .init(by.prefix(1).uppercased() + by.dropFirst(), key: "group", .left)
      ]
        + (isStudy ? [.init("From", key: "from", .left), .init("To", key: "to", .left)] : [])
        + [.init("Conversations", key: "conversations"), .init("Tokens", key: "tokens")]
        // A lexicon may call a category "tokens".
        + categories.map { .init(lexicon.categories[$0].name, key: "category-\($0 + 1)") },
      rows: lexicon.groups.map { group in
        [.text(group.label)] + (isStudy ? [.text(group.start), .text(group.end)] : [])
          + [.integer(group.figures.conversations), .integer(group.figures.tokens)]
          + categories.map { Self.cell(group.figures.categories[$0], of: group.figures) }
      })
    if lexicon.groups.contains(where: { $0.partial == true }) {
      table.notes.append("* The corpus covers only part of the \(by).")
    }
    table.notes.append(
      "A dash: no text, or fewer than \(fewestConversations) conversations, too few for a number. Intervals of each stand in csv and json."
    )
    return table
  }

  private static func cell(_ figure: CategoryFigure, of group: CategoryGroup) -> Table.Cell {
    if group.tokens == 0 { return .missing }
    let share = figure.share.map { Numerals.fixed(1_000 * $0, decimals: 2) } ?? Numerals.missing
    return .text("\(Numerals.grouped(figure.matches)) (\(share))")
  }
}

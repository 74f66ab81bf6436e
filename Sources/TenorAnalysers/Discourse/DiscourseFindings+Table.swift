internal import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension DiscourseFindings {
  /// One row a family, group and class: the whole, then the groups in their order.
  public var table: Table {
    var table = Table(
      id: Self.name, title: "Discourse",
      columns: [
        .init("Family", key: "family", .left), .init("Class", key: "class", .left),
        .init("Group", key: "group", .left), .init("Name", key: "name", .left),
        .init("Start", key: "start", .left), .init("End", key: "end", .left),
        .init("Partial", key: "partial", .left), .init("Per", key: "per", .left),
        .init("Matches", key: "matches"), .init("Rate", key: "rate"), .init("From", key: "lower"),
        .init("To", key: "upper"), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "conversations"), .init("Tokens", key: "tokens"),
        .init("All utterances", key: "allUtterances"),
        .init("All conversations", key: "allConversations"),
      ])
    for counted in families {
      table.rows += Self.rows(
        counted.family, [.text("overall"), .missing, .missing, .missing, .missing],
        counted.overall)
      for group in counted.groups {
        table.rows += Self.rows(
          counted.family,
          [
            .text(group.group), .text(group.name), .text(group.start), .text(group.end),
            .text(group.partial.map { $0 ? "true" : "false" }),
          ], group.figures)
      }
    }
    return table
  }

  private static func rows(
    _ family: DiscourseFamily, _ group: [Table.Cell], _ figures: DiscourseFigures
  ) -> [[Table.Cell]] {
    figures.classes.map { figure in
      [.text(family.name), .text(figure.name)] + group + [
        .text(family.per.rawValue), .integer(figure.matches), .number(figure.rate, decimals: 5),
        .number(figure.interval?.lower, decimals: 5), .number(figure.interval?.upper, decimals: 5),
        .integer(figure.utterances), .integer(figure.conversations), .integer(figures.tokens),
        .integer(figures.utterances), .integer(figures.conversations),
      ]
    }
  }
}

// MARK: - What people read

extension DiscourseFindings {
  /// What a person at a terminal sees first: all classes of all families.
  public var summaryTable: Table {
    Table(
      id: "\(Self.name)-classes", title: "Discourse",
      columns: [
        .init("Family", key: "family", .left), .init("Class", key: "class", .left),
        .init("Matches", key: "matches"), .init("Rate", key: "rate"),
        .init("Per", key: "per", .left), .init("95% interval", key: "interval"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
      ],
      rows: families.flatMap { counted in
        counted.overall.classes.map {
          [.text(counted.family.name)] + Self.cells($0, counted.family)
        }
      },
      notes: [basis])
  }

  private var basis: Prose {
    guard let all = families.first?.overall else { return "Nothing was counted." }
    return
      "Of \(grouped: all.tokens) tokens, \(counted(all.utterances, "utterance")) and \(counted(all.conversations, "conversation")). A dash: fewer than \(fewestConversations) conversations, too few for a number; or, for an interval, fewer than \(fewestConversations) that hold the class, or too few for any."
  }

  private static func cells(_ figure: DiscourseFigure, _ family: DiscourseFamily) -> [Table.Cell] {
    [
      .text(figure.name), .integer(figure.matches),
      .number(figure.rate.map { family.per.base * $0 }, decimals: family.per.decimals),
      .text(family.per.words), .text(figure.interval.map { family.per.words($0) }),
      .integer(figure.utterances), .integer(figure.conversations),
    ]
  }

  /// The contrasts, each family's groups, the companions and the threads.
  public var furtherTables: [Table] {
    contrastTables + families.flatMap(groupTables)
      + [companionTable, threadTable].compactMap(\.self)
  }

  /// A family's classes with what each is.
  func classTable(_ counted: Counted) -> Table {
    let rate = "\(counted.family.per == .tokens ? "Per 1,000 tokens" : "% of utterances")"
    return Table(
      id: "\(Self.name)-\(counted.family.name)", title: counted.family.name,
      columns: [
        .init("Class", key: "class", .left), .init("What it is", key: "about", .left),
        .init("Entries", key: "entries"), .init("Matches", key: "matches"),
        .init(rate, key: "rate"), .init("95% interval", key: "interval"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
      ],
      rows: zip(counted.family.classes, counted.overall.classes).map { known, figure in
        [
          .text(figure.name), .text(known.about ?? "what is in any of those below it"),
          .integer(known.entries), .integer(figure.matches),
          .number(
            figure.rate.map { counted.family.per.base * $0 }, decimals: counted.family.per.decimals),
          .text(figure.interval.map { counted.family.per.words($0) }),
          .integer(figure.utterances), .integer(figure.conversations),
        ]
      })
  }

  /// Groups as rows and classes as columns, a few classes a table; what was never found is left out.
  func groupTables(_ counted: Counted) -> [Table] {
    guard let by, !counted.groups.isEmpty else { return [] }
    let found = counted.overall.classes.indices.filter { counted.overall.classes[$0].matches > 0 }
    let width = 6
    let count = (found.count + width - 1) / width
    return (0..<count).map { number in
      let columns = Array(found[found.count * number / count..<found.count * (number + 1) / count])
      return groupTable(counted, columns, by: by, part: count > 1 ? (number + 1, count) : nil)
    }
  }

  private func groupTable(
    _ counted: Counted, _ classes: [Int], by: String, part: (Int, Int)?
  ) -> Table {
    let family = counted.family
    var table = Table(
      id: "\(Self.name)-\(family.name)-by-\(by)" + (part.map { "-\($0.0)" } ?? ""),
      title: "\(family.name) by \(by): \(family.per.counts) (\(family.per.words))"
        + (part.map { ", \($0.0) of \($0.1)" } ?? ""),
      columns: [
        .init(by.prefix(1).uppercased() + by.dropFirst(), key: "group", .left),
        .init("Conversations", key: "conversations"), .init("Utterances", key: "utterances"),
        .init("Tokens", key: "tokens"),
      ] + classes.map { .init(family.classes[$0].name, key: "class-\($0 + 1)") },
      rows: counted.groups.map { group in
        [
          .text(group.label), .integer(group.figures.conversations),
          .integer(group.figures.utterances), .integer(group.figures.tokens),
        ]
          + classes.map { place in
            let figure = group.figures.classes[place]
            if group.figures.utterances == 0 { return .missing }
            let rate =
              figure.rate.map {
                Numerals.fixed(family.per.base * $0, decimals: family.per.decimals)
              } ?? Numerals.missing
            let count = family.per == .tokens ? figure.matches : figure.utterances
            return .text("\(Numerals.grouped(count)) (\(rate))")
          }
      })
    if counted.groups.contains(where: { $0.partial == true }) {
      table.notes.append("* The corpus covers only part of the \(by).")
    }
    return table
  }
}

extension DiscourseFamily.Per {
  /// What a rate is multiplied with for people.
  var base: Double { self == .tokens ? 1_000 : 100 }
  /// How many decimals people read.
  var decimals: Int { self == .tokens ? 2 : 1 }
  /// The unit.
  var words: String { self == .tokens ? "per 1,000 tokens" : "% of utterances" }
  /// What is counted.
  var counts: String { self == .tokens ? "matches" : "utterances" }

  /// An interval in the unit.
  func words(_ interval: Interval) -> String {
    [interval.lower, interval.upper].map { Numerals.fixed(base * $0, decimals: decimals) }
      .joined(separator: " to ")
  }
}

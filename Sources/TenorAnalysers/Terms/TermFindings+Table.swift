public import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension TermFindings: Reportable {
  /// One row a term and period or group, in the register's order and then in theirs; what is undated comes
  /// last.
  public var table: Table {
    Table(
      id: "terms", title: "Terms by \(byName)",
      columns: [
        .init("Term", key: "term", .left), .init(byName.capitalisedFirst, key: "period", .left),
        .init("From", key: "start", .left), .init("To", key: "end", .left),
        .init("Partial", key: "partial", .left), .init("Count", key: "count"),
        .init("Utterances", key: "utterances"), .init("Tokens", key: "tokens"),
        .init("Per \(Numerals.grouped(base))", key: "rate"),
        .init("Least", key: "lower"), .init("Most", key: "upper"),
        .init("Poisson, least", key: "poissonLower"), .init("Most", key: "poissonUpper"),
        .init("Conversations", key: "conversations"),
        .init("All conversations", key: "allConversations"),
        .init("All utterances", key: "allUtterances"), .init("Small", key: "small", .left),
        .init("Smoothed", key: "smoothed"), .init("Events", key: "events", .left),
      ], rows: terms.flatMap(rows))
  }

  /// What the mentions are told apart by, in words.
  var byName: String { PeriodLength(rawValue: by)?.name ?? by }

  private func rows(of term: TermFinding) -> [[Table.Cell]] {
    let series = term.series.map { period -> [Table.Cell] in
      [
        .text(term.name), .text(period.period), .text(period.start), .text(period.end),
        .text(period.partial ? "true" : "false"), .integer(period.count),
        .integer(period.utterances), .integer(period.tokens), .number(period.rate, decimals: 1),
      ] + Self.bounds(period.interval) + Self.bounds(period.poisson) + [
        .integer(period.conversations), .integer(period.allConversations),
        .integer(period.allUtterances), .text(period.small ? "true" : "false"),
        .number(period.smoothed, decimals: 1),
        period.events.isEmpty ? .missing : .text(period.events.joined(separator: "; ")),
      ]
    }
    let groups = term.groups.map { group -> [Table.Cell] in
      [
        .text(term.name), .text(group.name ?? group.group), .missing, .missing, .missing,
        .integer(group.count), .integer(group.utterances), .integer(group.tokens),
        .number(group.rate, decimals: 1),
      ] + Self.bounds(group.interval) + Self.bounds(group.poisson) + [
        .integer(group.conversations), .integer(group.allConversations),
        .integer(group.allUtterances), .text(group.small ? "true" : "false"), .missing, .missing,
      ]
    }
    let undated = term.undated
    guard undated.tokens > 0 else { return series + groups }
    let rest: [Table.Cell] =
      [
        .text(term.name), .text(restName), .missing, .missing, .missing, .integer(undated.count),
        .integer(undated.utterances), .integer(undated.tokens), .number(undated.rate, decimals: 1),
      ] + [Table.Cell](repeating: .missing, count: 10)
    return series + groups + [rest]
  }

  /// What has no date, or none of a study's periods.
  var restName: String { by == "period" ? "outside" : "undated" }

  private static func bounds(_ interval: Interval?) -> [Table.Cell] {
    [.number(interval?.lower, decimals: 1), .number(interval?.upper, decimals: 1)]
  }

  /// The most frequent forms of an entry, as a cell.
  static func seen(_ aliases: [AliasCount]) -> String? {
    if aliases.isEmpty { return nil }
    let shown = aliases.prefix(4).map { "\($0.alias) \(Numerals.grouped($0.count))" }
    let rest = aliases.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The fewest tokens over which a rate is printed for people.
  static let fewest = 1_000
}

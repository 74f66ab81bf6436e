public import TenorAnalysis
public import TenorReport

extension TermFindings: Reportable {
  /// One row a term and period, in the register's order and then in time; what is undated comes last.
  public var table: Table {
    var table = Table(
      id: "terms", title: "Terms by \(by.name)",
      columns: [
        .init("Term", key: "term", .left), .init("Period", key: "period", .left),
        .init("From", key: "start", .left), .init("To", key: "end", .left),
        .init("Partial", key: "partial", .left), .init("Count", key: "count"),
        .init("Utterances", key: "utterances"), .init("Tokens", key: "tokens"),
        .init("Per \(Numerals.grouped(base))", key: "rate"),
      ])
    for term in terms {
      for period in term.series {
        table.rows.append([
          .text(term.name), .text(period.period), .text(period.start), .text(period.end),
          .text(period.partial ? "true" : "false"), .integer(period.count),
          .integer(period.utterances), .integer(period.tokens), .number(period.rate, decimals: 1),
        ])
      }
      let undated = term.undated
      guard undated.tokens > 0 else { continue }
      table.rows.append([
        .text(term.name), .text("undated"), .missing, .missing, .missing, .integer(undated.count),
        .integer(undated.utterances), .integer(undated.tokens), .number(undated.rate, decimals: 1),
      ])
    }
    return table
  }

  /// One row a term: counts over the whole corpus.
  var overview: Table {
    Table(
      id: "terms-overview", title: "Terms",
      columns: [
        .init("Term", key: "term", .left), .init("Count", key: "count"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
        .init("Per \(Numerals.grouped(base))", key: "rate"), .init("In posts", key: "post"),
        .init("In comments", key: "comment"), .init("In replies", key: "reply"),
        .init("In excerpts", key: "excerpt"), .init("Seen as", key: "aliases", .left),
      ],
      rows: terms.map { term in
        [
          .text(term.name), .integer(term.count), .integer(term.utterances),
          .integer(term.conversations), .number(term.rate, decimals: 1),
          .integer(term.byKind.post.count), .integer(term.byKind.comment.count),
          .integer(term.byKind.reply.count), .integer(term.byKind.excerpt.count),
          .text(Self.seen(term.aliases)),
        ]
      })
  }

  /// The most frequent forms of an entry, as a cell.
  static func seen(_ aliases: [AliasCount]) -> String? {
    if aliases.isEmpty { return nil }
    let shown = aliases.prefix(4).map { "\($0.alias) \(Numerals.grouped($0.count))" }
    let rest = aliases.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Periods as rows and terms as columns, a few terms a table; terms that were not found are left out.
  var timeTables: [Table] {
    let found = terms.filter { $0.count > 0 }
    let width = 6
    let count = (found.count + width - 1) / width
    return (0..<count).map { number in
      // As even as can be: seven terms make four and three.
      let first = found.count * number / count
      let last = found.count * (number + 1) / count
      return timeTable(Array(found[first..<last]), number: number + 1, of: count)
    }
  }

  private func timeTable(_ terms: [TermFinding], number: Int, of count: Int) -> Table {
    var table = Table(
      id: "terms-by-\(by.rawValue)" + (count > 1 ? "-\(number)" : ""),
      title: "Terms by \(by.name): count (per \(Numerals.grouped(base)) tokens)"
        + (count > 1 ? ", \(number) of \(count)" : ""),
      columns: [.init("Period", key: "period", .left), .init("Tokens", key: "tokens")]
        + terms.map { .init($0.name, key: $0.name) })
    for (index, period) in (terms.first?.series ?? []).enumerated() {
      table.rows.append(
        [.text(period.period + (period.partial ? " *" : "")), .integer(period.tokens)]
          + terms.map { term in
            Self.cell(term.series[index].count, term.series[index].tokens, term.series[index].rate)
          })
    }
    if let undated = terms.first?.undated, undated.tokens > 0 {
      table.rows.append(
        [.text("undated"), .integer(undated.tokens)]
          + terms.map { Self.cell($0.undated.count, $0.undated.tokens, $0.undated.rate) })
    }
    if terms.contains(where: { $0.series.contains(where: \.partial) }) {
      table.notes.append("* The corpus covers only part of the \(by.name).")
    }
    table.notes.append(
      "A dash stands for a \(by.name) without text; a rate over fewer than \(grouped: Self.fewest) tokens is left out."
    )
    return table
  }

  /// The fewest tokens over which a rate is printed for people.
  static let fewest = 1_000

  private static func cell(_ count: Int, _ tokens: Int, _ rate: Double?) -> Table.Cell {
    guard let rate, tokens > 0 else { return .missing }
    if count == 0 { return .text("0") }
    if tokens < fewest { return .text("\(Numerals.grouped(count)) (\(Numerals.missing))") }
    return .text("\(Numerals.grouped(count)) (\(Numerals.fixed(rate, decimals: 1)))")
  }
}

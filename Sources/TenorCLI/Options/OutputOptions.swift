internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorReport

/// What results look like.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, markdown, html, json, csv
}

/// Where results go and what they look like.
struct OutputOptions: ParsableArguments {
  @Option(help: "How results are written.")
  var format = OutputFormat.table

  @OptionGroup var destination: Destination

  /// Writes findings, with what they were counted over.
  ///
  /// - Parameters:
  ///   - table: in place of the main one, and in place of the section in Markdown.
  ///   - first: keys of the main table's columns that a narrow terminal keeps longest.
  func write(
    _ findings: some Reportable, over basis: Basis, table: Table? = nil,
    keeping first: [String] = []
  ) throws {
    try destination.write(
      format.text(of: findings, over: basis, table: table, keeping: first, for: destination))
  }
}

extension OutputFormat {
  /// Findings in this format; `table` in place of their main one, if it is given.
  func text(
    of findings: some Reportable, over basis: Basis, table: Table? = nil,
    keeping first: [String] = [], for destination: Destination
  ) throws -> String {
    let summary = basis.summary
    switch self {
    case .table:
      return ([noted(table ?? findings.table, summary)] + findings.furtherTables)
        .map { table in
          let style = destination.style
          guard let columns = destination.columns else {
            return table.terminal(style: style, widest: 60)
          }
          return table.narrowed(to: columns, keeping: first)
            .terminal(
              style: style, width: columns, whole: Table.wholeColumns, wrapped: ["message"])
        }.joined(separator: "\n")
    case .markdown:
      return table.map { noted($0, summary).markdown } ?? findings.section(over: summary).markdown
    case .html:
      let section =
        table.map {
          ReportSection(id: $0.id, title: $0.title, blocks: [.table(noted($0, summary))])
        }
        ?? findings.section(over: summary)
      return Report(title: section.title, sections: [section, basis.provenance.section]).html
    case .json:
      return try OrderedJSON.document(
        tenor: TenorVersion.current, findings: type(of: findings).name,
        FindingsRecord(findings, over: summary, basis.provenance))
    case .csv: return (table ?? findings.table).csv
    }
  }

  /// The table with what a reader must know of what was counted in it.
  private func noted(_ table: Table, _ summary: CorpusSummary) -> Table {
    var table = table
    table.notes.append(summary.voicesCounted)
    if let copies = summary.copiesLeftOut { table.notes.append(copies) }
    return table
  }
}

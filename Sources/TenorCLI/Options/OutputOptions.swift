internal import ArgumentParser
internal import Foundation
internal import TenorAnalysis
internal import TenorReport

/// What results look like.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, markdown, json, csv
}

/// Where results go and what they look like.
struct OutputOptions: ParsableArguments {
  @Option(help: "How results are written.")
  var format = OutputFormat.table

  @OptionGroup var destination: Destination

  ///
  /// - Parameter table: in place of the main one, and in place of the section in Markdown.
  func write(
    _ findings: some Reportable, over summary: CorpusSummary, table: Table? = nil
  ) throws {
    try destination.write(
      format.text(of: findings, over: summary, table: table, style: destination.style))
  }
}

extension OutputFormat {
  /// Findings in this format; `table` in place of their main one, if it is given.
  func text(
    of findings: some Reportable, over summary: CorpusSummary, table: Table? = nil,
    style: TerminalStyle
  ) throws -> String {
    switch self {
    case .table:
      ([table ?? findings.table] + findings.furtherTables)
        .map { $0.terminal(style: style, widest: 60) }.joined(separator: "\n")
    case .markdown: table?.markdown ?? findings.section(over: summary).markdown
    case .json:
      try OrderedJSON.document(
        tenor: TenorVersion.current, findings: type(of: findings).name, findings)
    case .csv: (table ?? findings.table).csv
    }
  }
}

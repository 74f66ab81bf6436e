internal import Foundation
internal import TenorAnalysis
internal import TenorReport

extension Destination {
  /// The columns of the terminal that results go to; `nil` where they go into a pipe or a file.
  var columns: Int? {
    guard output == nil, isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, Int(size.ws_col))
  }
}

extension ReportSection {
  /// The section as a page of HTML of its own.
  var page: String { Report(title: title, sections: [self]).html }
}

extension Table {
  /// The table as a page of HTML of its own.
  var page: String { ReportSection(id: id, title: title, blocks: [.table(self)]).page }
}

extension OutputOptions {
  /// Writes tables for people, one of them for CSV, or a value for programs.
  ///
  /// - Parameters:
  ///   - name: the findings' name in JSON.
  ///   - tables: what people read, in order.
  ///   - main: what CSV holds.
  ///   - whole: keys of columns that are never cut.
  ///   - wrapped: keys of columns whose words go on in further lines.
  func write(
    _ name: String, _ value: some Encodable, tables: [Table], main: Table,
    whole: Set<String> = ["id"], wrapped: Set<String> = []
  ) throws {
    switch format {
    case .json:
      try destination.write(
        OrderedJSON.document(tenor: TenorVersion.current, findings: name, value))
    case .csv: try destination.write(main.csv)
    case .markdown: try destination.write(tables.map(\.markdown).joined(separator: "\n"))
    case .html:
      let title = tables.first?.title ?? name
      try destination.write(
        ReportSection(id: name, title: title, blocks: tables.map(Block.table)).page)
    case .table: try destination.write(text(of: tables, whole: whole, wrapped: wrapped))
    }
  }

  /// Tables for people: on a terminal fitted to its width, elsewhere with each row on one line, and whole.
  func text(of tables: [Table], whole: Set<String> = ["id"], wrapped: Set<String> = []) -> String {
    tables.map { table in
      destination.columns.map {
        table.terminal(style: destination.style, width: $0, whole: whole, wrapped: wrapped)
      } ?? table.terminal(style: destination.style)
    }.joined(separator: "\n")
  }

  /// The width of running text: the terminal's, or what is usual.
  var textWidth: Int { destination.columns ?? 80 }
}

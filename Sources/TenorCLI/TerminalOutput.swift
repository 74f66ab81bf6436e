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

extension OutputOptions {
  /// Writes tables for people, one of them for CSV, or a value for programs.
  ///
  /// On a terminal tables are fitted to its width; elsewhere each row is one line, and whole.
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
    case .table:
      let texts = tables.map { table in
        destination.columns.map {
          table.terminal(style: destination.style, width: $0, whole: whole, wrapped: wrapped)
        } ?? table.terminal(style: destination.style)
      }
      try destination.write(texts.joined(separator: "\n"))
    }
  }
}

/// The rows of a CSV text (RFC 4180), all at once.
struct CSVTable {
  struct Row: Equatable {
    /// The line that the row begins on, counted from 1.
    var line: Int
    var fields: [String]
  }

  var rows: [Row] = []
  /// The line of a quotation mark that is never closed, or that text follows.
  var brokenLine: Int?

  init(_ bytes: [UInt8]) {
    var rows: [Row] = []
    var stray: Int?
    func keep(_ row: TableRow) -> Bool {
      if stray == nil { stray = row.fields.first { $0.isStray }?.line }
      let fields = row.fields.map { String(decoding: row.text($0).bytes, as: UTF8.self) }
      rows.append(Row(line: row.line, fields: fields))
      return true
    }
    do {
      var parser = RowParser(separator: UInt8(ascii: ","), longest: .max)
      _ = try bytes.withUnsafeBufferPointer { try parser.feed($0, keep) }
      try parser.finish(keep)
    } catch {
      switch error as? RowProblem {
      case .unclosed(let line)?, .tooLong(let line)?: stray = stray ?? line
      case nil: break
      }
    }
    self.rows = rows
    brokenLine = stray
  }
}

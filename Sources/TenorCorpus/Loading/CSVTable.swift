/// The rows of a CSV text (RFC 4180, with any separator), all at once.
public struct CSVTable {
  /// One row; blank lines are none.
  public struct Row: Equatable {
    /// The line that the row begins on, counted from 1.
    public var line: Int
    /// As they stand there, without their quotation marks.
    public var fields: [String]
  }

  /// In the order of the text, the header among them.
  public var rows: [Row] = []
  /// The line of a quotation mark that is never closed, or that text follows.
  public var brokenLine: Int?

  /// Cuts a text in UTF-8 into rows, at commas unless told otherwise. O(bytes).
  public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    var rows: [Row] = []
    var stray: Int?
    func keep(_ row: TableRow) -> Bool {
      if stray == nil { stray = row.fields.first { $0.isStray }?.line }
      let fields = row.fields.map { String(decoding: row.text($0).bytes, as: UTF8.self) }
      rows.append(Row(line: row.line, fields: fields))
      return true
    }
    do {
      var parser = RowParser(separator: separator, longest: .max)
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

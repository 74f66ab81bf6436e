/// A table that fits into memory, as spreadsheets save it: separated by commas, semicolons, tabs or bars,
/// in any encoding that sources may have, with or without a byte order mark.
public struct DelimitedTable: Sendable {
  /// One row.
  public struct Row: Sendable, Equatable {
    /// The line of the file that it begins on, counted from 1.
    public var line: Int
    /// The row as a spreadsheet counts it: the header is row 1.
    public var number: Int
    /// The fields as they are, quotation marks undone.
    public var fields: [String]
  }

  /// Why bytes are no such table.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    /// What was found and what was expected.
    public var description: String
  }

  /// The first row: the names of the columns, without blanks around them.
  public var header: [String] = []
  /// The rows below it that hold anything.
  public var rows: [Row] = []

  /// Reads the whole table. O(bytes).
  ///
  /// - Throws: ``InputProblem`` where the input cannot be read, ``Problem`` where it is no table.
  public init(_ input: Input) throws {
    let bytes = try input.prepared().input.bytes()
    guard let shape = TableShape(bytes, isWhole: true) else {
      throw Problem(line: 1, description: "holds no row; expected a header and rows below it")
    }
    var number = 0
    var found: (header: [String], rows: [Row]) = ([], [])
    func keep(_ row: TableRow) -> Bool {
      number += 1
      let fields = row.fields.map { String(decoding: row.text($0).bytes, as: UTF8.self) }
      if number == 1 {
        found.header = row.fields.map { row.string($0) ?? "" }
      } else if row.fields.contains(where: row.hasText) {
        found.rows.append(Row(line: row.line, number: number, fields: fields))
      }
      return true
    }
    var parser = RowParser(separator: shape.separator, longest: .max)
    do {
      _ = try bytes.withUnsafeBufferPointer { try parser.feed($0, keep) }
      try parser.finish(keep)
    } catch RowProblem.unclosed(let line) {
      throw Problem(
        line: line, description: "a quotation mark opens a field here that is never closed")
    }
    header = found.header
    rows = found.rows
  }
}

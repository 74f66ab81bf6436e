/// Reads a table with a row for each utterance: CSV (RFC 4180), and exports that are separated by tabs,
/// semicolons or bars.
///
/// The first row names the columns; which of them holds what is said by the options, and guessed from
/// common headers where they say nothing. Without a column for the conversation, each row that answers
/// none is a conversation of its own, and the others belong to the one at the root of what they answer,
/// for which the source is read twice. Holds one row, and in that last case some 40 bytes a row.
public struct TableReader: Reader {
  /// A reader of tables.
  public init() {}

  public var name: String { "csv" }

  public var summary: String {
    "tables with a header and a row for each utterance: CSV, TSV, semicolons"
  }

  /// Goes by the name's extension, else by rows of as many fields as a header with a column for the
  /// text.
  public func recognises(_ sample: InputSample) -> Bool {
    if ["csv", "tsv", "tab"].contains(sample.pathExtension) { return true }
    guard !sample.head.contains(0), let shape = TableShape(sample.head, isWhole: sample.isWhole),
      shape.header.count > 1, shape.rows > 0, shape.even * 5 >= shape.rows * 4
    else { return false }
    let names = ColumnRole.text.commonNames
    return shape.header.contains { names.contains(TableColumns.normalised($0)) }
  }

  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    let source = try TableSource(input)
    var records: TableRecords?
    try source.rows { row in
      guard records == nil else {
        try records?.read(row, emit)
        return
      }
      let columns = try source.columns(row)
      let found = TableRecords(input, columns, try source.roots(columns))
      try emit(
        .note(.understood, line: row.line, "\(source.shape.name); \(columns.description)"))
      records = found
    }
    try records?.notes(emit)
  }
}

/// A table that is there to be read, as often as need be.
struct TableSource {
  let shape: TableShape
  private let input: Input

  /// Looks at the beginning.
  init(_ input: Input) throws {
    struct Enough: Error {}
    self.input = input
    var head: [UInt8] = []
    var isWhole = true
    do {
      try input.stretches { stretch in
        head.append(contentsOf: stretch)
        guard head.count >= 1 << 16 else { return }
        isWhole = false
        throw Enough()
      }
    } catch is Enough {}
    guard let shape = TableShape(head, isWhole: isWhole) else {
      throw InputProblem(path: input.path ?? input.name, reason: .empty)
    }
    self.shape = shape
  }

  /// Hands over every row, the header first.
  func rows(_ visit: (TableRow) throws -> Void) throws {
    var parser = RowParser(separator: shape.separator)
    func look(_ row: TableRow) throws -> Bool {
      try visit(row)
      return true
    }
    do {
      try input.stretches { _ = try parser.feed($0, look) }
      try parser.finish(look)
    } catch let problem as RowProblem {
      switch problem {
      case .unclosed(let line):
        throw self.problem(line, "a quotation mark that is never closed", "a closing one")
      case .tooLong(let line):
        throw self.problem(line, "a row of more than 64 MiB", "the end of a row, or of a quotation")
      }
    }
  }

  /// What the header says.
  func columns(_ header: TableRow) throws -> TableColumns {
    let names = header.fields.map { header.string($0) ?? "" }
    let there = TableColumns.list(names)
    do {
      return try TableColumns(header: names, named: input.options.columns)
    } catch {
      switch error {
      case .missing(let role, let name):
        throw problem(
          header.line, "no column '\(TableColumns.shown(name))'",
          "one of these for the \(role.rawValue): \(there)")
      case .noText:
        throw problem(
          header.line, "no column for the text among \(there)",
          "one named for it, or one called " + ColumnRole.text.commonNames.joined(separator: ", "))
      }
    }
  }

  /// Who stands at the root of what, for a table that has no column for the conversation.
  func roots(_ columns: TableColumns) throws -> TableRoots? {
    guard columns[.conversation] == nil, columns[.parent] != nil, columns[.id] != nil else {
      return nil
    }
    var roots = TableRoots()
    var isHeader = true
    try rows { row in
      if !isHeader, let id = columns.id(row) { roots.add(id, answering: columns.parent(row)) }
      isHeader = false
    }
    return roots
  }

  private func problem(_ line: Int, _ found: String, _ expected: String) -> InputProblem {
    InputProblem(
      path: input.path ?? input.name,
      reason: .broken(line: line, found: found, expected: expected))
  }
}

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
        throw self.problem(
          line, "a row of more than 64 MiB or a million fields",
          "the end of a row, or of a quotation")
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
          header.line, "no column '\(Tally.shown(name))'",
          "one of these for the \(role.rawValue): \(there)")
      case .noText:
        throw problem(
          header.line, "no column for the text among \(there)",
          "one named with --map text=COLUMN, or one called "
            + ColumnRole.text.commonNames.joined(separator: ", "))
      }
    }
  }

  /// Who stands at the root of what, for a table that has no column for the conversation.
  func roots(_ columns: TableColumns) throws -> ConversationRoots? {
    guard columns[.conversation] == nil, columns[.parent] != nil, columns[.id] != nil else {
      return nil
    }
    var roots = ConversationRoots()
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

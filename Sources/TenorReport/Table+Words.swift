extension Table.Cell {
  /// The value as people read it, on one line.
  var words: String {
    switch self {
    case .text(let words): words.singleLine.trimmed
    case .integer(let value): Numerals.grouped(value)
    case .number(let value, let decimals): Numerals.fixed(value, decimals: decimals)
    case .missing: Numerals.missing
    }
  }
}

extension Table.Column {
  /// The title and the unit as people read them, on one line.
  var heading: String {
    let title = title.singleLine.trimmed
    let unit = unit?.singleLine.trimmed ?? ""
    return unit.isEmpty ? title : "\(title) (\(unit))".trimmed
  }
}

extension Table {
  /// The table for a place without footnotes.
  var withNotesInBrackets: Table {
    var table = self
    table.notes = notes.map(\.withNotesInBrackets)
    return table
  }

  /// A row has one cell for each column: anything else would shift values below a wrong heading.
  func requireWholeRows() {
    for (number, row) in rows.enumerated() {
      precondition(
        row.count == columns.count,
        "Table '\(id)' has \(columns.count) columns, but its row \(number) has \(row.count) cells.")
    }
  }
}

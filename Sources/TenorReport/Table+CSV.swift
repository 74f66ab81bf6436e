extension Table {
  /// The table as CSV (RFC 4180): UTF-8, CRLF, the columns' keys first, values whole.
  ///
  /// Integers have no separators; other numbers are the shortest that read back as the same
  /// `Double`. A missing value and NaN are empty fields, empty words `""`; infinity is `inf`.
  /// Nothing is done to words that a spreadsheet may take for a formula. A missing value that is
  /// its record's only field is `""` too, since readers skip an empty line.
  public var csv: String {
    columns.isEmpty ? "" : Self.csvLine(columns.map { Self.csvField($0.key) }) + csvRows
  }

  /// The rows of ``csv`` without its head, for output that is written stretch by stretch.
  public var csvRows: String {
    requireWholeRows()
    return rows.map { Self.csvLine($0.map(\.csv)) }.joined()
  }

  private static func csvLine(_ fields: [String]) -> String {
    (fields == [""] ? "\"\"" : fields.joined(separator: ",")) + "\r\n"
  }

  fileprivate static func csvField(_ words: String) -> String {
    let plain = words.utf8.allSatisfy { !Self.quoted.contains($0) }
    if plain && !words.isEmpty && !words.hasPrefix(" ") && !words.hasSuffix(" ") { return words }
    var field = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { field += "\"" }
      field.unicodeScalars.append(scalar)
    }
    return field + "\""
  }

  private static let quoted = Array(",\"\r\n".utf8)
}

extension Table.Cell {
  fileprivate var csv: String {
    switch self {
    case .text(let words): Table.csvField(words)
    case .integer(let value): String(value)
    case .number(let value, _): value.isNaN ? "" : value.description
    case .missing: ""
    }
  }
}

internal import TenorCorpus

/// A lexicon as a table with a header (RFC 4180; commas, semicolons or tabs).
struct LexiconTable {
  let text: LexiconText
  let header: [String]
  let rows: [CSVTable.Row]
  let separator: UInt8

  private static let separators = [",", ";", "\t"].map { UInt8(ascii: $0) }

  /// The separator that is in a line most often, of equals the first of comma, semicolon and tab; `nil`
  /// where none is.
  static func separator(of line: Substring) -> UInt8? {
    var best: (separator: UInt8?, count: Int) = (nil, 0)
    for separator in separators {
      let count = line.utf8.count { $0 == separator }
      if count > best.count { best = (separator, count) }
    }
    return best.separator
  }

  /// Cuts the text at the separator that is there most often in its first line.
  init(_ text: LexiconText) throws(LexiconError) {
    let separator = Self.separator(of: text.written.first?.text ?? "") ?? Self.separators[0]
    let table = CSVTable(text.bytes, separator: separator)
    if let line = table.brokenLine { throw text.error(line, .brokenQuotation) }
    guard let header = table.rows.first else { throw text.error(0, .noEntries) }
    self.text = text
    self.separator = separator
    self.header = header.fields.map { String($0[...].withoutBlanks) }
    rows = Array(table.rows.dropFirst())
    for row in rows where row.fields.count != header.fields.count {
      throw text.error(
        row.line,
        .wrongColumns(
          found: row.fields.count, expected: "\(header.fields.count) as in line \(header.line)"))
    }
  }

  /// The headers without case, blanks and marks.
  var names: [String] { header.map(Self.plain) }

  static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A cell without the blanks around it.
  func cell(_ row: CSVTable.Row, _ column: Int) -> Substring {
    row.fields[column][...].withoutBlanks
  }

  /// A finite number; with semicolons between the columns a comma is a decimal point.
  func number(_ row: CSVTable.Row, _ column: Int) throws(LexiconError) -> Double {
    let words = String(cell(row, column))
    let isContinental = separator == UInt8(ascii: ";") && !words.contains(".")
    let plain = isContinental ? String(words.map { $0 == "," ? "." : $0 }) : words
    guard let value = plainNumber(plain) else {
      throw text.error(row.line, .notANumber(words))
    }
    return value
  }
}

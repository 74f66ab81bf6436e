extension Table {
  /// The table with its notes, in a box of its own that scrolls where the page is too narrow.
  ///
  /// A number carries its whole value in `data-v` where its words do not tell it, and so does what is
  /// missing, with nothing: the page's script sorts by them.
  ///
  /// - Parameters:
  ///   - id: the table's own id in the page.
  ///   - anchor: the section's.
  func html(id: String, _ anchor: String, _ footnotes: inout Footnotes) -> String {
    requireWholeRows()
    let title = title.singleLine.trimmed.htmlText
    let notes = notes.htmlList(anchor, &footnotes, style: "notes")
    if columns.isEmpty {
      return (title.isEmpty ? "" : "<p class=\"caption\">\(title)</p>\n") + notes
    }
    var html = "<div class=\"table\" role=\"group\" tabindex=\"0\""
    html += title.isEmpty ? ">\n" : " aria-labelledby=\"\(id):caption\">\n"
    html += "<table id=\"\(id)\"\(isWide ? " class=\"wide\"" : "")>\n"
    if !title.isEmpty {
      html += "<caption><span id=\"\(id):caption\">\(title)</span></caption>\n"
    }
    html += "<thead><tr>" + columns.map(\.html).joined() + "</tr></thead>\n<tbody>\n"
    let classes = columns.indices.map(cellClass)
    for row in rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        // The words that a row begins with name it.
        let isName = column == 0 && columns[column].alignment == .left
        html += isName ? "<th scope=\"row\"" : "<td"
        html += classes[column] + cell.htmlValue(isNumber: columns[column].alignment == .right)
        html += ">\(cell.words.htmlText)</\(isName ? "th" : "td")>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n</div>\n" + notes
  }

  /// Numbers need no class; words stand left, and long ones get room.
  private func cellClass(_ column: Int) -> String {
    if columns[column].alignment == .right { return "" }
    return width(column) > 32 ? " class=\"w l\"" : " class=\"w\""
  }

  /// The longest of the column's words in bytes: a guess at its width.
  private func width(_ column: Int) -> Int {
    rows.reduce(0) { longest, row in
      guard case .text(let words) = row[column] else { return max(longest, 7) }
      return max(longest, words.utf8.count)
    }
  }

  /// Whether an upright sheet of paper is likely too narrow.
  private var isWide: Bool {
    columns.indices.reduce(0) { $0 + min(30, max(width($1), 5)) + 3 } > 95
  }
}

extension Table.Column {
  fileprivate var html: String {
    let unit = unit?.singleLine.trimmed ?? ""
    let told = unit.isEmpty ? "" : " <span class=\"unit\">\(unit.htmlText)</span>"
    let side = alignment == .left ? " class=\"w\"" : ""
    return "<th scope=\"col\"\(side)>\(title.singleLine.trimmed.htmlText)\(told)</th>"
  }
}

extension Table.Cell {
  /// The attribute with the value where the words are not the value.
  fileprivate func htmlValue(isNumber: Bool) -> String {
    let value: String
    switch self {
    case .text: return ""
    case .missing: return isNumber ? "" : " data-v=\"\""
    case .integer(let integer): value = String(integer)
    case .number(let number, _):
      if number.isNaN { return isNumber ? "" : " data-v=\"\"" }
      // As a script reads it.
      value =
        number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : number.description
    }
    return value == words ? "" : " data-v=\"\(value)\""
  }
}

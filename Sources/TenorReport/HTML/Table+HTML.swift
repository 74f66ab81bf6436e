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
    let words = rows.map { $0.map(\.words) }
    let widths = columns.indices.map { column in
      words.reduce(0) { max($0, $1[column].displayWidth) }
    }
    var html = "<div class=\"table\" role=\"group\" tabindex=\"0\""
    html += title.isEmpty ? ">\n" : " aria-labelledby=\"\(id):caption\">\n"
    html += "<table id=\"\(id)\"\(breadth(widths))>\n"
    if !title.isEmpty {
      html += "<caption><span id=\"\(id):caption\">\(title)</span></caption>\n"
    }
    html += "<thead><tr>" + columns.map(\.html).joined() + "</tr></thead>\n<tbody>\n"
    let starts = columns.indices.map { start(ofCell: $0, width: widths[$0]) }
    let ends = columns.indices.map { isName($0) ? "</th>" : "</td>" }
    for (row, words) in zip(rows, words) {
      html += "<tr>"
      for column in row.indices {
        html += starts[column]
        html += row[column].htmlValue(words[column], isNumber: columns[column].alignment == .right)
        html += ">" + words[column].htmlText + ends[column]
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n</div>\n" + notes
  }

  /// Whether the column's words name its rows: so do those that a row begins with.
  private func isName(_ column: Int) -> Bool { column == 0 && columns[0].alignment == .left }

  /// A cell's tag, still open. Numbers need no class; words stand left, short ones on one line, and long
  /// ones get room.
  private func start(ofCell column: Int, width: Int) -> String {
    let tag = isName(column) ? "<th scope=\"row\"" : "<td"
    if columns[column].alignment == .right { return tag }
    return tag + " class=\"w\(width <= 16 ? " s" : width > 36 ? " l" : "")\""
  }

  /// The class of a table that is likely too wide for an upright sheet of paper.
  private func breadth(_ widths: [Int]) -> String {
    let characters = columns.indices.reduce(0) {
      $0 + max(min(widths[$1], 36), min(columns[$1].heading.displayWidth, 8)) + 3
    }
    return characters > 145 ? " class=\"broad\"" : characters > 112 ? " class=\"wide\"" : ""
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
  fileprivate func htmlValue(_ words: String, isNumber: Bool) -> String {
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

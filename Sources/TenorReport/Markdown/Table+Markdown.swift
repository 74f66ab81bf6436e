extension Table {
  /// The table in GitHub-flavoured Markdown: its title in bold, aligned pipes, notes as a list.
  ///
  /// Columns are padded by display width, so that the source reads as a table too. A cell wider than
  /// 80 columns stands out of line rather than widening every row.
  public var markdown: String {
    Footnotes.none { withNotesInBrackets.markdown("", &$0) }
  }

  func markdown(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    requireWholeRows()
    var parts: [String] = []
    let title = title.strongMarkdown
    if !title.isEmpty { parts.append(title + "\n") }
    if !columns.isEmpty { parts.append(markdownGrid) }
    let notes = notes.markdownList(anchor, &footnotes)
    if !notes.isEmpty { parts.append(notes) }
    return parts.joined(separator: "\n")
  }

  private var markdownGrid: String {
    let headings = columns.map(\.heading.markdownEscaped)
    let cells = rows.map { $0.map { $0.words.markdownEscaped } }
    let widths = columns.indices.map { column in
      cells.reduce(max(4, min(80, headings[column].displayWidth))) { widest, row in
        max(widest, min(80, row[column].displayWidth))
      }
    }
    func line(_ words: [String]) -> String {
      let padded = columns.indices.map { words[$0].padded(to: widths[$0], columns[$0].alignment) }
      return "| " + padded.joined(separator: " | ") + " |\n"
    }
    let rules = columns.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 1)
      return columns[column].alignment == .right ? dashes + ":" : ":" + dashes
    }
    return line(headings) + line(rules) + cells.map(line).joined()
  }
}

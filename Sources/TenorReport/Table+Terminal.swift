extension Table {
  /// The table for a terminal: its title, aligned columns two blanks apart, its notes.
  ///
  /// Control characters in words become U+FFFD, so that no text of the corpus can steer the terminal.
  ///
  /// - Parameter widest: longer words are cut to so many characters, an ellipsis the last of them;
  ///   without it nothing is cut, and a long cell makes its column wide.
  public func terminal(style: TerminalStyle = .plain, widest: Int? = nil) -> String {
    Footnotes.none { withNotesInBrackets.terminal(style: style, widest: widest, &$0) }
  }

  func terminal(style: TerminalStyle, widest: Int?, _ footnotes: inout Footnotes) -> String {
    requireWholeRows()
    let headings = columns.map(\.heading)
    let cells = rows.map { $0.map { Self.cut($0.words, to: widest) } }
    let widths = columns.indices.map { column in
      cells.reduce(headings[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    func line(_ words: [String], _ mark: (String) -> String = { $0 }) -> String {
      var line = ""
      for (column, word) in words.enumerated() {
        if column > 0 { line += "  " }
        let alignment = columns[column].alignment
        let isLast = column == words.count - 1 && alignment == .left
        let blanks = isLast ? 0 : widths[column] - word.displayWidth
        let padding = String(repeating: " ", count: blanks)
        line += alignment == .right ? padding + mark(word) : mark(word) + padding
      }
      return line + "\n"
    }

    var text = ""
    let title = title.singleLine.trimmed
    if !title.isEmpty { text += style.bold(title) + "\n\n" }
    if !columns.isEmpty {
      text += line(headings, style.bold)
      text += line(widths.map { String(repeating: "─", count: $0) })
      for row in cells { text += line(row) }
    }
    if !notes.isEmpty {
      text += columns.isEmpty ? "" : "\n"
      for note in notes { text += "- \(note.terminal(&footnotes))\n" }
    }
    return text
  }

  private static func cut(_ words: String, to widest: Int?) -> String {
    guard let widest, words.utf8.count > widest, words.count > widest else { return words }
    return words.prefix(widest - 1) + "…"
  }
}

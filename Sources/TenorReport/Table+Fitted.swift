extension Table {
  /// The table for a terminal of so many columns: as ``terminal(style:widest:)``, but columns of words
  /// are made narrower until the rows fit.
  ///
  /// The widest give way first, none below ten columns, and numbers never do: a table of many columns
  /// may still be too wide.
  ///
  /// - Parameters:
  ///   - whole: keys of columns that must not be cut, such as ids.
  ///   - wrapped: keys of columns whose words go on below; those of others are cut, with an ellipsis.
  public func terminal(
    style: TerminalStyle = .plain, width: Int, whole: Set<String> = [], wrapped: Set<String> = []
  ) -> String {
    requireWholeRows()
    var cells = rows.map { $0.map(\.words) }
    let widths = fitted(cells, to: width, whole: whole)
    for column in columns.indices where !wrapped.contains(columns[column].key) {
      for row in cells.indices { cells[row][column] = cells[row][column].cut(to: widths[column]) }
    }
    var text = ""
    if !title.terminalLine.isEmpty { text += style.bold(title.terminalLine) + "\n\n" }
    if !columns.isEmpty {
      let headings = columns.indices.map {
        columns[$0].heading.cut(to: widths[$0])
      }
      text += line(headings, widths) { style.bold($0) }
      text += line(widths.map { String(repeating: "─", count: $0) }, widths)
      for row in cells { text += self.row(row, widths) }
    }
    if !notes.isEmpty, !columns.isEmpty { text += "\n" }
    for note in notes {
      let lines = TerminalText(width: width).lines([.init(note.plain.singleLine)], indent: 2)
      text += "- " + lines.joined(separator: "\n").dropFirst(2) + "\n"
    }
    return text
  }

  /// The least that a column of words shrinks to.
  private static let narrowest = 10

  /// The width of each column.
  private func fitted(_ cells: [[String]], to width: Int, whole: Set<String>) -> [Int] {
    let elastic = columns.indices.filter {
      columns[$0].alignment == .left && !whole.contains(columns[$0].key)
    }
    var widths = columns.indices.map { column in
      cells.reduce(columns[column].heading.displayWidth) {
        max($0, $1[column].displayWidth)
      }
    }
    for column in elastic { widths[column] = min(widths[column], width) }
    let room = width - 2 * max(0, columns.count - 1)
    while widths.reduce(0, +) > room, let widest = elastic.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// A row, on as many lines as its longest cell needs.
  private func row(_ cells: [String], _ widths: [Int]) -> String {
    let lines = columns.indices.map { column in
      cells[column].displayWidth <= widths[column]
        ? [cells[column]] : TerminalText(width: widths[column]).lines([.init(cells[column])])
    }
    let height = lines.reduce(1) { max($0, $1.count) }
    return (0..<height).map { number in
      line(lines.map { number < $0.count ? $0[number] : "" }, widths)
    }.joined()
  }

  private func line(
    _ words: [String], _ widths: [Int], _ mark: (String) -> String = { $0 }
  ) -> String {
    var line = ""
    for (column, word) in words.enumerated() {
      let blanks = String(repeating: " ", count: max(0, widths[column] - word.displayWidth))
      if column > 0 { line += "  " }
      line += columns[column].alignment == .right ? blanks + mark(word) : mark(word) + blanks
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

extension String {
  /// The string in at most so many columns, an ellipsis the last of them where something is cut off.
  fileprivate func cut(to width: Int) -> String {
    guard utf8.count > width, displayWidth > width else { return self }
    var kept = ""
    var used = 0
    for character in self {
      let columns = character.displayWidth
      if used + columns > width - 1 { break }
      kept.append(character)
      used += columns
    }
    return kept + "…"
  }
}

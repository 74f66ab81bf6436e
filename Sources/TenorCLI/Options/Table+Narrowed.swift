internal import TenorReport

extension Table {
  /// Keys of columns of words that are never cut.
  static let wholeColumns: Set<String> = ["period", "category", "group"]

  /// The table with as many of its columns as a terminal has room for, and a note where some are left out.
  ///
  /// Where there is no room for all, those of `first` come first, and then those on the left, as many as
  /// there is room for, each in its place. One always stays.
  func narrowed(to width: Int, keeping first: [String]) -> Table {
    let keys = columns.map(\.key)
    let least = columns.indices.map(leastWidth)
    guard least.reduce(0, +) + 2 * (columns.count - 1) > width else { return self }
    let ranked = first.compactMap { keys.firstIndex(of: $0) }
    var room = width + 2
    var kept: [Int] = []
    for column in ranked + keys.indices.filter({ !ranked.contains($0) }) {
      guard least[column] + 2 <= room || kept.isEmpty else { break }
      room -= least[column] + 2
      kept.append(column)
    }
    kept.sort()
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    table.notes.append("Further columns: --format csv or json.")
    return table
  }

  /// What a column shrinks to: words give way to ten characters, numbers do not.
  private func leastWidth(of column: Int) -> Int {
    let alone = Table(
      id: "", title: "", columns: [columns[column]], rows: rows.map { [$0[column]] })
    let widest = alone.terminal().split(separator: "\n").reduce(0) { max($0, $1.count) }
    let isElastic =
      columns[column].alignment == .left && !Self.wholeColumns.contains(columns[column].key)
    return isElastic ? min(widest, 10) : widest
  }
}

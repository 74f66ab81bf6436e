internal import TenorCorpus

/// Loughran and McDonald's master dictionary: a word is in a category from the year in its column on; a
/// negative year is that of its removal, and 0 is never.
enum LoughranMcDonald {
  static let categories: Set<String> = [
    "negative", "positive", "uncertainty", "litigious", "strongmodal", "weakmodal", "moderatemodal",
    "modal", "constraining", "superfluous", "interesting", "complexity",
  ]

  static func recognises(_ names: [String]) -> Bool {
    names.contains("word") && names.count { categories.contains($0) } >= 3
      && names.contains("uncertainty")
  }

  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    let table = try LexiconTable(text)
    let names = table.names
    guard let word = names.firstIndex(of: "word") else {
      throw text.error(
        1,
        .wrongHeader(
          found: table.header.joined(separator: ","), expected: "Word,…,Negative,Positive,…"))
    }
    let columns = names.indices.filter { categories.contains(names[$0]) }
    let places = columns.map { draft.category(table.header[$0].lowercased()) }
    var without = 0
    var removed = 0
    for row in table.rows {
      var members: [Int] = []
      for (column, place) in zip(columns, places) {
        let year = try table.number(row, column)
        if year > 0 { members.append(place) } else if year < 0 { removed += 1 }
      }
      if members.isEmpty {
        without += 1
        continue
      }
      try draft.add(table.cell(row, word), categories: members, line: row.line)
    }
    if without > 0 { draft.remark(.leftOut, "\(counted(without, "word")) of no category") }
    if removed > 0 {
      draft.remark(.leftOut, "\(counted(removed, "membership")) withdrawn (negative years)")
    }
  }
}

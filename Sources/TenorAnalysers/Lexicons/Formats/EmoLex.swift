/// NRC's word-emotion associations, a line for each word and category, or a column for each category.
enum EmoLex {
  static let categories: Set<String> = [
    "anger", "anticipation", "disgust", "fear", "joy", "negative", "positive", "sadness",
    "surprise", "trust",
  ]

  /// Word, category, 0 or 1. Lines before the first such line are the file's terms of use.
  static func readLong(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    var words: Set<String> = []
    var before = 0
    for line in text.written {
      let columns = line.columns
      if columns.count != 3 {
        guard words.isEmpty, columns.count == 1 else {
          throw text.error(
            line.number, .wrongColumns(found: columns.count, expected: "word, category, 0 or 1"))
        }
        before += 1
        continue
      }
      let isMember = try member(columns[2], text, line.number)
      words.insert(LexiconDraft.form(columns[0]))
      let name = columns[1].lowercased()
      guard categories.contains(name) else { throw unknown(columns[1], text, line.number) }
      let category = draft.category(name)
      if isMember {
        try draft.add(columns[0], categories: [category], line: line.number, repeats: .merges)
      } else if columns[0].isEmpty {
        throw text.error(line.number, .emptyKey)
      }
    }
    if before > 0 { draft.remark(.leftOut, "\(counted(before, "line")) before the first entry") }
    remark(&draft, words: words.count)
  }

  /// A header with a column of words and one for each category; further columns are words in other
  /// languages. Where there is one translation it is what is read.
  static func readWide(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    guard let header = text.written.first else { throw text.error(0, .noEntries) }
    let names = header.columns.map { $0.lowercased() }
    let columns = names.indices.filter { categories.contains(names[$0]) }
    let word = wordColumn(names)
    // A column of words in another language holds something else than 0 and 1.
    var strange = names.indices.filter { $0 != word && !columns.contains($0) }
    for line in text.written.dropFirst() where !strange.isEmpty {
      let cells = line.columns
      strange.removeAll { cells.count <= $0 || cells[$0] != "0" && cells[$0] != "1" }
    }
    if text.written.count > 1, let column = strange.first {
      throw unknown(header.columns[column], text, header.number)
    }
    let places = columns.map { draft.category(names[$0]) }
    var words = 0
    for line in text.written.dropFirst() {
      let cells = line.columns
      guard cells.count == names.count else {
        throw text.error(
          line.number, .wrongColumns(found: cells.count, expected: "\(names.count) as in line 1"))
      }
      words += 1
      var members: [Int] = []
      for (column, place) in zip(columns, places) where try member(cells[column], text, line.number)
      {
        members.append(place)
      }
      if members.isEmpty { continue }
      try draft.add(cells[word], categories: members, line: line.number, repeats: .merges)
    }
    remark(&draft, words: words)
  }

  /// `German Word` rather than `English Word` where there is one such column; else the first.
  static func wordColumn(_ names: [String]) -> Int {
    let words = names.indices.filter {
      names[$0].hasSuffix("word") || names[$0] == "term" || names[$0].hasPrefix("english")
    }
    let translations = words.filter { !names[$0].hasPrefix("english") && names[$0] != "word" }
    if translations.count == 1, words.count == 2 { return translations[0] }
    return words.first ?? 0
  }

  private static func unknown(
    _ name: Substring, _ text: LexiconText, _ line: Int
  ) -> LexiconError {
    text.error(
      line,
      .unexpected(
        "'\(name.prefix(40))' is none of EmoLex's ten categories",
        expected: categories.sorted().joined(separator: ", ")
          + " (other categories: a table with the header word,category)"))
  }

  private static func member(
    _ cell: Substring, _ text: LexiconText, _ line: Int
  ) throws(LexiconError) -> Bool {
    guard cell == "0" || cell == "1" else {
      throw text.error(line, .unexpected("'\(cell.prefix(40))'", expected: "0 or 1"))
    }
    return cell == "1"
  }

  private static func remark(_ draft: inout LexiconDraft, words: Int) {
    let without = words - draft.entries.count
    if without > 0 { draft.remark(.leftOut, "\(counted(without, "word")) of no category") }
  }
}

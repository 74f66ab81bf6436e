internal import TenorCorpus

/// A table with a header: a column of words, and one of valences, one of categories, or one for each
/// category with 0 and 1 or X.
struct PlainTable {
  private static let words: Set<String> = [
    "form", "word", "words", "term", "terms", "token", "entry", "lemma", "phrase", "ngram",
    "dicterm",
  ]
  private static let valences: Set<String> = [
    "valence", "score", "polarity", "sentiment", "value", "weight", "mean", "sentimentscore",
    "valencemean",
  ]
  private static let categories: Set<String> = [
    "category", "categories", "emotion", "emotions", "class", "label", "dimension",
  ]

  private let table: LexiconTable
  private let word: Int
  private var valence: Int?
  private var category: Int?
  private var pattern: Int?
  private var scale: Int?
  private var members: [Int] = []

  /// Whether a header names a column of words and something to know about them.
  static func recognises(_ names: [String]) -> Bool {
    names.contains(where: words.contains) && names.count > 1
  }

  init(_ text: LexiconText) throws(LexiconError) {
    let table = try LexiconTable(text)
    self.table = table
    let names = table.names
    func isMember(_ column: Int) -> Bool {
      var isUsed = false
      for row in table.rows {
        let cell = table.cell(row, column)
        guard ["", "0", "1", "X", "x"].contains(cell) else { return false }
        if !cell.isEmpty { isUsed = true }
      }
      return isUsed
    }
    guard let word = names.firstIndex(where: Self.words.contains) else {
      throw Self.wrongHeader(table)
    }
    self.word = word
    pattern = names.firstIndex(of: "pattern")
    scale = names.firstIndex(of: "scale")
    valence = names.firstIndex(where: Self.valences.contains)
    category = names.indices.first { Self.categories.contains(names[$0]) && !isMember($0) }
    // `sentiment` may hold `positive` and `negative`.
    if let column = valence, category == nil,
      names[column] == "sentiment" || names[column] == "polarity",
      let cell = table.rows.lazy.map({ table.cell($0, column) }).first(where: { !$0.isEmpty }),
      cell.first?.isLetter == true
    {
      category = column
      valence = nil
    }
    let known = [word, valence, category, pattern, scale]
    members = names.indices.filter { !known.contains($0) && isMember($0) }
    if valence == nil, category == nil, members.isEmpty { throw Self.wrongHeader(table) }
  }

  private static func wrongHeader(_ table: LexiconTable) -> LexiconError {
    table.text.error(
      1,
      .wrongHeader(
        found: table.header.joined(separator: ","),
        expected: "word (or term, token, form) and valence (or score, polarity) or category"))
  }

  /// Whether the sides of categories make the valences: only where the table gives none.
  var hasSides: Bool { valence == nil }

  func read(into draft: inout LexiconDraft) throws(LexiconError) {
    draft.wildcards = .stars
    let places = members.map { draft.category(table.header[$0]) }
    var greatest = 0.0
    for row in table.rows {
      var valence: Double?
      if let column = self.valence, !table.cell(row, column).isEmpty {
        let value = try table.number(row, column)
        greatest = max(greatest, abs(value))
        valence = value
      }
      var own = zip(members, places)
        .filter { ["1", "X", "x"].contains(table.cell(row, $0.0)) }.map(\.1)
      if let category {
        for name in table.cell(row, category).split(separator: ";") {
          let name = name.withoutBlanks
          if !name.isEmpty { own.append(draft.category(String(name))) }
        }
      }
      if valence == nil, own.isEmpty {
        throw table.text.error(
          row.line,
          .unexpected(
            "neither a valence nor a category for '\(table.cell(row, word).prefix(40))'",
            expected: "at least one of them"))
      }
      try draft.add(
        table.cell(row, word), isPattern: isPattern(row), valence: valence, categories: own,
        line: row.line, repeats: category == nil ? .lastWins : .merges)
    }
    if !hasSides { draft.scale = try stated(greatest) ?? LexiconScale.symmetric(greatest) }
  }

  private func isPattern(_ row: CSVTable.Row) -> Bool? {
    pattern.map { ["1", "x", "true", "yes"].contains(table.cell(row, $0).lowercased()) }
  }

  /// The scale that the table states, as `-4..4`, the same in each row.
  private func stated(_ greatest: Double) throws(LexiconError) -> ClosedRange<Double>? {
    guard let scale, let first = table.rows.first else { return nil }
    for row in table.rows where table.cell(row, scale) != table.cell(first, scale) {
      throw table.text.error(
        row.line,
        .unexpected(
          "the scale \(table.cell(row, scale))", expected: "\(table.cell(first, scale)) as above"))
    }
    let words = table.cell(first, scale)
    let ends = String(words).split(separator: "..").compactMap { plainNumber($0) }
    guard ends.count == 2, ends[0] < ends[1], greatest <= max(abs(ends[0]), abs(ends[1])) else {
      throw table.text.error(
        first.line, .unexpected("the scale '\(words)'", expected: "one that holds all, as -4..4"))
    }
    return ends[0]...ends[1]
  }
}

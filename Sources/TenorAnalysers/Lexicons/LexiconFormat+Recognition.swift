extension LexiconFormat {
  /// So many written lines are looked at.
  private static let sample = 300

  /// The format of a text, judged by its first lines; `nil` where it is like none.
  init?(recognising text: LexiconText) {
    var lines: [LexiconText.Line] = []
    for line in text.lines where lines.count < Self.sample {
      if !line.text.allSatisfy(\.isWhitespace) { lines.append(line) }
    }
    guard let first = lines.first?.text else { return nil }
    let start = first.withoutBlanks
    // A note may stand before the first entries, so that the last lines tell what entries look like.
    let rows = Array(lines.suffix(20).map(\.columns).drop { $0.count == 1 })
    if start == "%" {
      self = .liwc
    } else if start.hasPrefix("+"), start.dropFirst().first?.isLetter == true, !start.contains("\t")
    {
      self = .lexicoder
    } else if first == ValenceLists.header {
      self = .vader
    } else if let format = Self.byHeader(first, text) {
      self = format
    } else if let format = Self.byRows(rows) {
      self = format
    } else if Self.isYAML(lines) {
      self = .quanteda
    } else if Self.isWordList(lines) {
      self = .huLiu
    } else {
      return nil
    }
  }

  private static func byHeader(_ line: Substring, _ text: LexiconText) -> LexiconFormat? {
    guard let separator = LexiconTable.separator(of: line) else { return nil }
    let cells = line.split(
      separator: Character(UnicodeScalar(separator)), omittingEmptySubsequences: false)
    let names = cells.map { LexiconTable.plain(String($0)) }
    if names.first == "dicterm" { return .liwcTable }
    if LoughranMcDonald.recognises(names) { return .loughranMcDonald }
    let isTabbed = separator == UInt8(ascii: "\t")
    let hasWord = names.contains { $0 == "term" || $0.hasSuffix("word") || $0.hasPrefix("english") }
    if isTabbed, hasWord, names.count(where: EmoLex.categories.contains) >= 5 { return .emoLex }
    if isTabbed, hasWord, names.contains("valence"), names.contains("arousal") { return .vad }
    return PlainTable.recognises(names) ? .csv : nil
  }

  private static func byRows(_ rows: [[Substring]]) -> LexiconFormat? {
    func all(_ test: ([Substring]) -> Bool) -> Bool { !rows.isEmpty && rows.allSatisfy(test) }
    func number(_ row: [Substring], _ column: Int) -> Double? {
      row.count > column ? plainNumber(row[column]) : nil
    }
    if all({ row in
      row.first?.hasPrefix("#") == true
        || row.count >= 5 && ["a", "n", "v", "r", "s"].contains(row[0])
          && number(row, 2) != nil && number(row, 3) != nil && row[4].contains("#")
    }), rows.contains(where: { $0.count >= 5 }) {
      return .sentiWordNet
    }
    if all({ $0.count == 3 && ["0", "1"].contains($0[2]) && $0[1].first?.isLetter == true }) {
      return .emoLex
    }
    if all({ $0.count >= 4 && number($0, 1) != nil && $0[3].hasPrefix("[") }) { return .vader }
    if all({ row in row.count == 4 && (1...3).allSatisfy { number(row, $0) != nil } }) {
      return .vad
    }
    if all({ row in
      row.count == 2
        && number(row, 1).map { $0 == $0.rounded() && abs($0) <= 5 && !row[1].contains(".") }
          == true
    }) {
      return .afinn
    }
    // A number behind a word: read as VADER's, whose further columns are not needed.
    if all({ $0.count >= 2 && number($0, 1) != nil }) { return .vader }
    return nil
  }

  private static func isYAML(_ lines: [LexiconText.Line]) -> Bool {
    let first = lines.first {
      !$0.text.hasPrefix("#") && $0.text.withoutBlanks != "---"
    }?.text.withoutBlanks
    guard let first, let colon = first.lastIndex(of: ":"), colon > first.startIndex else {
      return false
    }
    let rest = first[first.index(after: colon)...].withoutBlanks
    return rest.isEmpty || rest.hasPrefix("[") || rest.hasPrefix("#")
  }

  private static func isWordList(_ lines: [LexiconText.Line]) -> Bool {
    lines.allSatisfy {
      let words = $0.text.withoutBlanks
      return words.hasPrefix(";") || !words.contains(where: \.isWhitespace) && !words.contains(",")
    }
  }
}

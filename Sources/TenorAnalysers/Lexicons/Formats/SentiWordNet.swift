/// SentiWordNet 3: a line for each synset, with its positive and negative score and its terms.
///
///     valence(word) = Σ (positive − negative) / rank / Σ 1 / rank
///
/// over all senses of the word, the parts of speech together, the rank being that in `word#rank`. Words
/// of which every sense has 0 and 0 are left out: to count them as neutral would score every sentence.
enum SentiWordNet {
  private struct Word {
    var line: Int
    var sum = 0.0
    var weights = 0.0
    var isObjective = true
  }

  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    var words: [String: Word] = [:]
    for line in text.written where !line.text.hasPrefix("#") {
      let columns = line.columns
      if columns.allSatisfy({ $0.isEmpty || $0 == "#" }) { continue }
      guard columns.count >= 5 else {
        throw text.error(
          line.number,
          .wrongColumns(
            found: columns.count, expected: "part of speech, id, two scores, terms, gloss"))
      }
      let positive = try score(columns[2], text, line.number)
      let negative = try score(columns[3], text, line.number)
      for term in columns[4].split(separator: " ") {
        guard let mark = term.lastIndex(of: "#"), mark > term.startIndex,
          let rank = Int(term[term.index(after: mark)...]), rank > 0
        else {
          throw text.error(
            line.number, .unexpected("'\(term.prefix(40))'", expected: "a term such as able#1"))
        }
        let form = LexiconDraft.form(term[..<mark].map { $0 == "_" ? " " : String($0) }.joined())
        var word = words[form] ?? Word(line: line.number)
        word.sum += (positive - negative) / Double(rank)
        word.weights += 1 / Double(rank)
        if positive != 0 || negative != 0 { word.isObjective = false }
        words[form] = word
      }
    }
    let scored = words.filter { !$0.value.isObjective }
      .sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
    for (form, word) in scored {
      try draft.add(form, valence: word.sum / word.weights, line: word.line)
    }
    let objective = words.count - scored.count
    if objective > 0 {
      draft.remark(.leftOut, "\(counted(objective, "word")) with the scores 0 and 0 in every sense")
    }
  }

  private static func score(
    _ cell: Substring, _ text: LexiconText, _ line: Int
  ) throws(LexiconError) -> Double {
    guard let value = plainNumber(cell) else {
      throw text.error(line, .notANumber(String(cell)))
    }
    guard (0...1).contains(value) else {
      throw text.error(line, .outOfScale(String(cell), 0...1))
    }
    return value
  }
}

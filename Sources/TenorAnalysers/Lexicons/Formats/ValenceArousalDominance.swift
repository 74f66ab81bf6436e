/// NRC's ratings of valence, arousal and dominance, of which the valence is read.
///
/// The first edition runs from 0 to 1 with the neutral in the middle, the second from -1 to 1: a file
/// without a number below 0 is taken for the first, and its valences v become 2v − 1.
enum ValenceArousalDominance {
  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    var rows = text.written[...]
    var columns = (word: 0, valence: 1, others: [2, 3])
    if let header = rows.first {
      let names = header.columns.map { $0.lowercased() }
      if let valence = names.firstIndex(of: "valence") {
        columns = (
          EmoLex.wordColumn(names), valence,
          ["arousal", "dominance"].compactMap { names.firstIndex(of: $0) }
        )
        rows.removeFirst()
      }
    }
    let last = ([columns.word, columns.valence] + columns.others).max() ?? 0
    var found: [(word: Substring, valence: Double, line: Int)] = []
    var isCentred = false
    for line in rows {
      let cells = line.columns
      guard cells.count > last else {
        throw text.error(
          line.number,
          .wrongColumns(found: cells.count, expected: "word, valence, arousal, dominance"))
      }
      for column in [columns.valence] + columns.others {
        let cell = cells[column]
        guard let value = plainNumber(cell) else {
          throw text.error(line.number, .notANumber(String(cell)))
        }
        guard (-1...1).contains(value) else {
          throw text.error(line.number, .outOfScale(String(cell), -1...1))
        }
        if value < 0 { isCentred = true }
        if column == columns.valence { found.append((cells[columns.word], value, line.number)) }
      }
    }
    for row in found {
      // Rounded to what the file's three decimals give, so that 2 × 0.512 − 1 is 0.024.
      let valence = isCentred ? row.valence : ((2 * row.valence - 1) * 1e6).rounded() / 1e6
      try draft.add(row.word, valence: valence, line: row.line)
    }
  }
}

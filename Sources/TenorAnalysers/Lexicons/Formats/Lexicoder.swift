/// Lexicoder's .lc3: `+NEGATIVE`, then the words of that category, one a line.
enum Lexicoder {
  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    draft.wildcards = .stars
    var category: Int?
    for line in text.written {
      let words = line.text.withoutBlanks
      if words.hasPrefix("+"), words.count > 1 {
        category = draft.category(words.dropFirst().withoutBlanks.lowercased())
        continue
      }
      guard let category else {
        throw text.error(
          line.number,
          .unexpected("'\(words.prefix(40))'", expected: "the name of a category, as +NEGATIVE"))
      }
      try draft.add(words, categories: [category], line: line.number, repeats: .merges)
    }
  }
}

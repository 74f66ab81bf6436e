internal import TenorText

/// Cuts forms into words as the corpus is cut, and numbers the words from 1.
struct FormCutter {
  private(set) var words: [String: Int32] = [:]
  private let tokeniser: Tokeniser

  init(_ tokeniser: Tokeniser) {
    self.tokeniser = tokeniser
  }

  /// For each form, the ways in which its words may stand in a text: as the tokeniser cuts it and, where
  /// no white space is in it, as one word too (an emoticon in small letters is none to the tokeniser).
  mutating func paths(of forms: [String]) throws -> [[[WordTrie.Step]]] {
    var cutter = try LexiconCutter(tokeniser)
    return try forms.map { form in
      let steps = try cutter.cut(form).map {
        WordTrie.Step(word: number($0.form), isJoined: $0.isJoined)
      }
      var paths = steps.isEmpty ? [] : [steps]
      if steps.count != 1, !form.contains(" ") {
        paths.append([.init(word: number(form), isJoined: false)])
      }
      return paths
    }
  }

  /// The number of a word, which is new where the word is.
  mutating func number(_ word: String) -> Int32 {
    if let known = words[word] { return known }
    let number = Int32(words.count + 1)
    words[word] = number
    return number
  }

  /// What a token may be looked up as where it is no word of a form itself: without *'s*, without `#`
  /// before it, and as a compound written without its hyphens; in the order in which they are tried.
  static func variants(of folded: String) -> [String] {
    var variants: [String] = []
    if folded.hasSuffix("'s") { variants.append(String(folded.dropLast(2))) }
    if folded.hasPrefix("#") { variants.append(String(folded.dropFirst())) }
    if folded.contains("-") { variants.append(folded.filter { $0 != "-" }) }
    return variants.filter { !$0.isEmpty }
  }
}

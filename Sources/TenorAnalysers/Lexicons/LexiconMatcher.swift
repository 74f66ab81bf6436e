internal import TenorText

/// Finds a lexicon's entries among tokens: the longest first, from left to right, each token used once.
///
/// A form's words are what stands between its blanks; each must be one token. An exact form comes before
/// a pattern, and of patterns the one with the most letters of its own.
struct LexiconMatcher: Sendable {
  /// A form of several words.
  private struct Phrase: Sendable {
    var entry: Int
    var words: [Word]
  }

  private enum Word: Sendable {
    case exact(String)
    case pattern(LexiconPattern)

    func matches(_ form: String) -> Bool {
      switch self {
      case .exact(let own): own == form
      case .pattern(let pattern): pattern.matches(form)
      }
    }
  }

  /// What can begin at a token, whatever follows: it depends on the type alone.
  struct Start: Sendable {
    /// The entry that is the word alone, or -1.
    fileprivate var entry = -1
    /// Phrases that begin with it, the longest first.
    fileprivate var phrases: [Int] = []
  }

  private var words: [String: Int] = [:]
  private var patterns = LexiconPatterns()
  private var phrases: [Phrase] = []
  private var phrasesByWord: [String: [Int]] = [:]
  private var phrasePatterns = LexiconPatterns()

  /// A matcher of those entries that `admits` admits.
  init(_ lexicon: Lexicon, where admits: (Lexicon.Entry) -> Bool = { _ in true }) {
    for (index, entry) in lexicon.entries.enumerated() where admits(entry) {
      let parts = entry.form.split(separator: " ")
      if parts.count > 1 {
        let place = phrases.count
        phrases.append(
          Phrase(
            entry: index,
            words: parts.map {
              entry.isPattern && $0.contains(where: { $0 == "*" || $0 == "?" })
                ? .pattern(LexiconPattern($0)) : .exact(String($0))
            }))
        switch phrases[place].words[0] {
        case .exact(let word): phrasesByWord[word, default: []].append(place)
        case .pattern: phrasePatterns.add(parts[0], place)
        }
      } else if entry.isPattern {
        patterns.add(entry.form, index)
      } else {
        words[entry.form] = index
      }
    }
  }

  /// What can begin with a word, given as look-ups compare it.
  func start(_ form: String) -> Start {
    let own = phrasesByWord[form, default: []] + phrasePatterns.matching(form)
    return Start(
      entry: words[form] ?? patterns.matching(form).first ?? -1,
      phrases: own.sorted { (phrases[$1].words.count, $0) < (phrases[$0].words.count, $1) })
  }

  /// Hands over each match among tokens that stand together: its entry and the places of its tokens.
  ///
  /// - Parameters:
  ///   - count: how many tokens there are.
  ///   - start: what can begin at a token.
  ///   - form: a token as look-ups compare it.
  func forEachMatch(
    count: Int, start: (Int) -> Start, form: (Int) -> String,
    _ visit: (_ entry: Int, _ tokens: Range<Int>) -> Void
  ) {
    var at = 0
    while at < count {
      let own = start(at)
      let phrase = own.phrases.first { place in
        let words = phrases[place].words
        return at + words.count <= count
          && words.indices.dropFirst().allSatisfy { words[$0].matches(form(at + $0)) }
      }
      if let phrase {
        let end = at + phrases[phrase].words.count
        visit(phrases[phrase].entry, at..<end)
        at = end
      } else {
        if own.entry >= 0 { visit(own.entry, at..<at + 1) }
        at += 1
      }
    }
  }

  /// The entries among these words, in order: for small jobs and tests.
  func entries(in forms: [String]) -> [Int] {
    var found: [Int] = []
    forEachMatch(count: forms.count, start: { start(forms[$0]) }, form: { forms[$0] }) { entry, _ in
      found.append(entry)
    }
    return found
  }
}

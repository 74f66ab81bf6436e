internal import TenorText

/// Finds a lexicon's entries among tokens: the longest first, from left to right, each token used once.
///
/// Forms are cut as texts are, so that an emoticon of two tokens is found where both stand together; what
/// has no blank is looked for as one token too. An exact form comes before a pattern, and of patterns the
/// one with the most letters of its own.
struct LexiconMatcher: Sendable {
  /// A form of several tokens.
  private struct Phrase: Sendable {
    var entry: Int
    var words: [Word]
  }

  private struct Word: Sendable {
    var form: String
    /// Set where the word is a pattern.
    var pattern: LexiconPattern?
    /// Whether no white space may stand before it.
    var isJoined = false

    func matches(_ other: String, isJoined: Bool) -> Bool {
      self.isJoined == isJoined && (pattern.map { $0.matches(other) } ?? (form == other))
    }
  }

  /// What can begin at a token, whatever follows: it depends on the type alone.
  struct Start: Sendable {
    /// The entry that is the word alone, or -1.
    fileprivate var entry = -1
    /// Phrases that begin with it, the longest first.
    fileprivate var phrases: [Int] = []
    fileprivate var isEmpty: Bool { entry < 0 && phrases.isEmpty }
  }

  private var words: [String: Int] = [:]
  private var patterns = LexiconPatterns()
  private var phrases: [Phrase] = []
  private var phrasesByWord: [String: [Int]] = [:]
  private var phrasePatterns = LexiconPatterns()

  /// A matcher of those entries that `admits` admits.
  init(
    _ lexicon: Lexicon, _ tokeniser: Tokeniser = Tokeniser(),
    where admits: (Lexicon.Entry) -> Bool = { _ in true }
  ) throws {
    var cutter = try LexiconCutter(tokeniser)
    for (index, entry) in lexicon.entries.enumerated() where admits(entry) {
      if entry.isPattern {
        add(pattern: entry.form, index)
        continue
      }
      if !entry.form.contains(" ") { words[entry.form] = index }
      let tokens = try cutter.cut(entry.form)
      if tokens.count > 1 {
        add(Phrase(entry: index, words: tokens.map { Word(form: $0.form, isJoined: $0.isJoined) }))
      }
    }
  }

  private mutating func add(pattern form: String, _ entry: Int) {
    let parts = form.split(separator: " ")
    guard parts.count > 1 else { return patterns.add(form, entry) }
    add(
      Phrase(
        entry: entry,
        words: parts.map { part in
          let isPattern = part.contains { $0 == "*" || $0 == "?" }
          return Word(form: String(part), pattern: isPattern ? LexiconPattern(part) : nil)
        }))
  }

  private mutating func add(_ phrase: Phrase) {
    let first = phrase.words[0]
    if first.pattern == nil {
      phrasesByWord[first.form, default: []].append(phrases.count)
    } else {
      phrasePatterns.add(first.form, phrases.count)
    }
    phrases.append(phrase)
  }

  /// What can begin with a word, given as look-ups compare it.
  func start(_ form: String) -> Start {
    let own = phrasesByWord[form, default: []] + phrasePatterns.matching(form)
    return Start(
      entry: words[form] ?? patterns.matching(form).first ?? -1,
      phrases: own.sorted { (phrases[$1].words.count, $0) < (phrases[$0].words.count, $1) })
  }

  /// The same for a token of a text, which may also stand there with *'s*, with `#` before it, or with a
  /// hyphen that the lexicon does without.
  func start(ofToken form: String) -> Start {
    var start = start(form)
    if start.isEmpty, form.hasSuffix("'s") { start = self.start(String(form.dropLast(2))) }
    if start.isEmpty, form.hasPrefix("#") { start = self.start(String(form.dropFirst())) }
    if start.isEmpty, form.contains("-"), form.count > 1 {
      start = self.start(form.filter { $0 != "-" })
    }
    return start
  }

  /// Hands over each match among the tokens of a sentence: its entry and the places of its tokens.
  ///
  /// - Parameters:
  ///   - count: how many tokens there are.
  ///   - start: what can begin at a token.
  ///   - form: a token as look-ups compare it.
  ///   - isJoined: whether no white space stands before a token, which is not the first.
  func forEachMatch(
    count: Int, start: (Int) -> Start, form: (Int) -> String, isJoined: (Int) -> Bool,
    _ visit: (_ entry: Int, _ tokens: Range<Int>) -> Void
  ) {
    var at = 0
    while at < count {
      let own = start(at)
      let phrase = own.phrases.first { place in
        let words = phrases[place].words
        return at + words.count <= count
          && words.indices.dropFirst().allSatisfy {
            words[$0].matches(form(at + $0), isJoined: isJoined(at + $0))
          }
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
    let starts = Dictionary(uniqueKeysWithValues: Set(forms).map { ($0, start($0)) })
    forEachMatch(
      count: forms.count, start: { starts[forms[$0]] ?? Start() }, form: { forms[$0] },
      isJoined: { _ in false }
    ) { entry, _ in found.append(entry) }
    return found
  }
}

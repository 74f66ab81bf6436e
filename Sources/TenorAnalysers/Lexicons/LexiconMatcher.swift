internal import TenorText

/// Finds a lexicon's entries among tokens: the longest first, from left to right, each token used once.
///
/// Forms are cut as texts are (``FormCutter``), so that an emoticon of two tokens is found where both
/// stand together, and stand in a ``WordTrie``; a word of a form that is a pattern is a word of its own
/// there, which every type that it matches is known by too. A token that begins no entry is looked up
/// without *'s*, without `#`, and without hyphens.
final class LexiconMatcher: Sendable {
  /// What a type is to the lexicon, whatever stands around it.
  struct Known: Sendable {
    /// The numbers of the words that the type is: its own, then those of the patterns that it matches, the
    /// one with the most letters of its own first.
    fileprivate var words: [Int32] = [] {
      didSet { number = words.isEmpty ? .none : words.count == 1 ? .one(words[0]) : .several }
    }
    /// What ``words`` holds, beside the array: most looks at a token are spared the way to it.
    fileprivate private(set) var number = Number.none

    fileprivate enum Number {
      case none
      case one(Int32)
      case several
    }
    /// The entries that are the word alone, in the order of ``words``: an exact form before a pattern.
    fileprivate var alone: [Int] = []
    /// Whether entries of several words begin with it.
    fileprivate var isOpen = false

    /// Whether an entry begins with the type.
    var begins: Bool { isOpen || !alone.isEmpty }
  }

  private let words: [String: Int32]
  private let patterns: LexiconPatterns
  private let trie: WordTrie
  /// The entries that are cut into the same words, by the number that the tree keeps.
  private let entries: [[Int]]

  /// A matcher of those entries that `admits` admits.
  init(
    _ lexicon: Lexicon, _ tokeniser: Tokeniser = Tokeniser(),
    where admits: (Lexicon.Entry) -> Bool = { _ in true }
  ) throws {
    let admitted = lexicon.entries.indices.filter { admits(lexicon.entries[$0]) }
    let exact = admitted.filter { !lexicon.entries[$0].isPattern }
    var cutter = FormCutter(tokeniser)
    var forms = try zip(exact, cutter.paths(of: exact.map { lexicon.entries[$0].form })).flatMap {
      entry, paths in paths.map { (entry: entry, steps: $0) }
    }
    // Words that are patterns count down from -1.
    var patterns = LexiconPatterns()
    var patternNumbers: [String: Int32] = [:]
    for entry in admitted where lexicon.entries[entry].isPattern {
      let steps = lexicon.entries[entry].form.split(separator: " ").map { part -> WordTrie.Step in
        let word = String(part)
        guard word.contains("*") || word.contains("?") else {
          return .init(word: cutter.number(word), isJoined: false)
        }
        if patternNumbers[word] == nil {
          let number = -1 - Int32(patternNumbers.count)
          patternNumbers[word] = number
          patterns.add(word, patternNumbers.count - 1)
        }
        return .init(word: patternNumbers[word] ?? 0, isJoined: false)
      }
      forms.append((entry, steps))
    }
    words = cutter.words
    self.patterns = patterns
    var numbers: [[WordTrie.Step]: Int] = [:]
    var entries: [[Int]] = []
    for form in forms.sorted(by: { $0.entry < $1.entry }) {
      if let number = numbers[form.steps] {
        if entries[number].last != form.entry { entries[number].append(form.entry) }
      } else {
        numbers[form.steps] = entries.count
        entries.append([form.entry])
      }
    }
    self.entries = entries
    trie = WordTrie(numbers.sorted { $0.value < $1.value }.map { ($0.key, Int32($0.value)) })
  }

  /// What a word is to the lexicon, given as look-ups compare it. O(patterns of its first letter).
  func known(_ form: String) -> Known {
    var known = Known()
    known.words = (words[form].map { [$0] } ?? []) + patterns.matching(form).map { -1 - Int32($0) }
    for word in known.words {
      let node = trie.step(from: WordTrie.root, .init(word: word, isJoined: false))
      guard node >= 0 else { continue }
      known.alone += ending(at: node)
      if trie.branches(at: node) { known.isOpen = true }
    }
    return known
  }

  /// The same for a token of a text, or for the first of its variants that begins an entry.
  func known(ofToken token: TokenForm) -> Known {
    let own = known(token.form)
    if own.begins { return own }
    for variant in token.variants {
      var other = known(variant)
      if other.begins || own.words.isEmpty && !other.words.isEmpty {
        other.words = own.words + other.words
        return other
      }
    }
    return own
  }

  private func ending(at node: Int32) -> [Int] {
    let number = trie.ends[Int(node)]
    return number >= 0 ? entries[Int(number)] : []
  }

  /// Hands over each match among the tokens of a sentence: the entries that are just these tokens, the
  /// best first, and the places of the tokens. O(tokens), but for tokens with which longer entries begin.
  ///
  /// - Parameters:
  ///   - count: how many tokens there are.
  ///   - table: what types are to the lexicon.
  ///   - row: the place of a token's type in it.
  ///   - isJoined: whether no white space stands before a token, which is not the first.
  ///   - mayMatch: whether an entry may be found in just these tokens.
  @inline(__always)
  func forEachMatch(
    count: Int, in table: UnsafeBufferPointer<Known>, row: (Int) -> Int, isJoined: (Int) -> Bool,
    where mayMatch: (Range<Int>) -> Bool = { _ in true },
    _ visit: (_ entries: [Int], _ tokens: Range<Int>) -> Void
  ) {
    forEachMatch(
      from: 0..<count, count: count, in: table, row: row, isJoined: isJoined, where: mayMatch, visit
    )
  }

  /// The same, of entries that begin with one of some tokens.
  ///
  /// - Parameter starts: the places of those tokens, in rising order: of all that begin an entry, at least.
  @inline(__always)
  func forEachMatch(
    from starts: some Sequence<Int>, count: Int, in table: UnsafeBufferPointer<Known>,
    row: (Int) -> Int, isJoined: (Int) -> Bool,
    where mayMatch: (Range<Int>) -> Bool = { _ in true },
    _ visit: (_ entries: [Int], _ tokens: Range<Int>) -> Void
  ) {
    var end = 0
    for at in starts where at >= end {
      let first = row(at)
      if table[first].isOpen {
        let longest = longestMatch(
          from: at, count: count, in: table, row: row, isJoined: isJoined, where: mayMatch)
        guard let longest else { continue }
        visit(longest.entries, at..<longest.end)
        end = longest.end
      } else if !table[first].alone.isEmpty, mayMatch(at..<at + 1) {
        visit(table[first].alone, at..<at + 1)
      }
    }
  }

  /// The longest entry from a token on: one way through the tree, as long as each word has one number.
  private func longestMatch(
    from first: Int, count: Int, in table: UnsafeBufferPointer<Known>, row: (Int) -> Int,
    isJoined: (Int) -> Bool, where mayMatch: (Range<Int>) -> Bool
  ) -> (entries: [Int], end: Int)? {
    var best: (number: Int, end: Int)?
    var node = WordTrie.root
    var token = first
    while token < count {
      let place = row(token)
      switch table[place].number {
      case .none: node = -1
      case .one(let word):
        node = trie.step(
          from: node, .init(word: word, isJoined: token > first && isJoined(token)))
      case .several:
        return longestOfSeveral(
          from: first, count: count, in: table, row: row, isJoined: isJoined, where: mayMatch)
      }
      guard node >= 0 else { break }
      token += 1
      let number = Int(trie.ends[Int(node)])
      if number >= 0, mayMatch(first..<token) { best = (number, token) }
    }
    return best.map { (entries[$0.number], $0.end) }
  }

  /// The same by all ways through the tree at once, since a word may be known by several numbers.
  private func longestOfSeveral(
    from first: Int, count: Int, in table: UnsafeBufferPointer<Known>, row: (Int) -> Int,
    isJoined: (Int) -> Bool, where mayMatch: (Range<Int>) -> Bool
  ) -> (entries: [Int], end: Int)? {
    var best: (entries: [Int], end: Int)?
    var nodes = [WordTrie.root]
    var token = first
    while token < count {
      let isJoined = token > first && isJoined(token)
      nodes = nodes.flatMap { node in
        table[row(token)].words.map { trie.step(from: node, .init(word: $0, isJoined: isJoined)) }
      }.filter { $0 >= 0 }
      if nodes.isEmpty { break }
      token += 1
      let found = nodes.flatMap { ending(at: $0) }
      if !found.isEmpty, mayMatch(first..<token) { best = (found, token) }
    }
    return best
  }

  /// For each match among these words the entries, in order: for small jobs and tests.
  func matches(in forms: [String]) -> [[Int]] {
    let types = Array(Set(forms))
    let rows = Dictionary(uniqueKeysWithValues: zip(types, 0...))
    var found: [[Int]] = []
    types.map { known($0) }.withUnsafeBufferPointer { table in
      forEachMatch(
        count: forms.count, in: table, row: { rows[forms[$0]] ?? 0 }, isJoined: { _ in false }
      ) { entries, _ in found.append(entries) }
    }
    return found
  }
}

/// What a token is looked up as: made once a type, for all lexicons.
struct TokenForm: Sendable {
  /// As look-ups compare it.
  let form: String
  /// What it may be instead: see ``FormCutter/variants(of:)``.
  let variants: [String]

  init(_ form: String) {
    self.form = form
    variants = FormCutter.variants(of: form)
  }

  /// By type of a vocabulary.
  static func table(of vocabulary: Vocabulary) -> [TokenForm] {
    vocabulary.sideTable("token forms") { TokenForm($0.folded(of: $1)) }
  }
}

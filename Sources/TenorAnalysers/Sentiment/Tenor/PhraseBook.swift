internal import TenorAnalysis
internal import TenorText

/// All forms that the engine looks for, compiled: lexicon entries, idioms, names, the words of rules.
struct PhraseBook: Sendable {
  /// The numbers of the words of forms, folded, from 1.
  private(set) var words: [String: Int32] = [:]
  let trie: WordTrie
  /// What the forms mean, by the numbers that the tree keeps.
  let meanings: [Alternatives]
  /// What the valences are from: lexicons and domains by name; the first stands for none.
  let origins: [String]
  /// Patterns of one word, and the valence of each.
  private let patterns: LexiconPatterns
  private let patternValences: [(valence: Double, origin: UInt8)]

  init(
    lexicons: [Lexicon], domains: [Domain], words rules: RuleWords, emoji: [(String, [String])],
    using: Set<Rule>, tokeniser: Tokeniser
  ) throws {
    var compiler = PhraseCompiler(using: using)
    compiler.add(lexicons)
    if using.contains(.emoji) { compiler.add(emoji) }
    origins = [""] + lexicons.map(\.name) + domains.map(\.name)
    for domain in domains { compiler.add(domain) }
    compiler.add(rules)
    let drafts = compiler.drafts.sorted { $0.key < $1.key }
    var cutter = FormCutter(tokeniser)
    let paths = try cutter.paths(of: drafts.map(\.key))
    var forms: [(steps: [WordTrie.Step], number: Int32)] = []
    for (number, paths) in paths.enumerated() {
      for path in paths { forms.append((path, Int32(number))) }
    }
    words = cutter.words
    trie = WordTrie(forms)
    meanings = drafts.map { $0.value.alternatives }
    patterns = compiler.patterns
    patternValences = compiler.patternValences
  }

  /// The valence of a folded word by the pattern that fits it best.
  func valenceByPattern(_ folded: String) -> (valence: Double, origin: UInt8)? {
    patternValences.isEmpty ? nil : patterns.matching(folded).first.map { patternValences[$0] }
  }

  /// What is found at a node of the tree, if a form ends there.
  func alternatives(at node: Int32) -> Alternatives? {
    let number = trie.ends[Int(node)]
    return number >= 0 ? meanings[Int(number)] : nil
  }
}

extension PhraseBook {
  /// Lends a reader of units over a shard's tokens.
  ///
  /// - Parameter key: tells the book's table of types from those of others.
  func withReader<Result>(of shard: Shard, key: String, _ body: (UnitReader) -> Result) -> Result {
    let types = shard.vocabulary.sideTable(key) { meaning(of: $1, in: $0) }
    return types.withUnsafeBufferPointer { types in
      shard.tokens.types.withUnsafeBufferPointer { ids in
        shard.tokens.starts.withUnsafeBufferPointer { starts in
          shard.tokens.ends.withUnsafeBufferPointer { ends in
            body(
              UnitReader(
                book: self, vocabulary: shard.vocabulary, types: types, ids: ids, starts: starts,
                ends: ends))
          }
        }
      }
    }
  }
}

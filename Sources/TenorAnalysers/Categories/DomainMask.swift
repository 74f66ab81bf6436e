internal import TenorAnalysis
internal import TenorText

/// What a domain protects in sentences, found as the `tenor` engine finds it: names and terms of art, of
/// which no word counts; and the topic's own words, which count in longer entries alone.
struct DomainMask: Sendable {
  enum Hold: Sendable {
    case none
    /// Left out of every lexicon as a word of its own.
    case neutral
    /// Part of a name or a term of art.
    case masked
  }

  private let book: PhraseBook
  private let key: String

  init(_ domain: Domain, _ tokeniser: Tokeniser) throws {
    book = try PhraseBook(
      lexicons: [], domains: [domain],
      words: RuleWords(groups: [], provenance: domain.provenance), emoji: [], using: [.domain],
      tokeniser: tokeniser)
    key = "mask \(tokeniser) \(domain.provenance.digest)"
  }

  /// Lends a reader of what is protected in a shard's sentences.
  func withReader<Result>(of shard: Shard, _ body: (Reader) -> Result) -> Result {
    book.withReader(of: shard, key: key) { body(Reader(units: $0)) }
  }

  struct Reader {
    fileprivate let units: UnitReader

    /// What is held of each token of a sentence; empty where nothing is. O(tokens).
    func holds(in sentence: Tokens.Sentence, _ scratch: inout [Unit]) -> [Hold] {
      scratch.removeAll(keepingCapacity: true)
      _ = units.read(sentence, into: &scratch)
      var holds: [Hold] = []
      for unit in scratch where !unit.roles.isDisjoint(with: [.masked, .neutral]) {
        if holds.isEmpty { holds = [Hold](repeating: .none, count: sentence.tokens.count) }
        let first = Int(unit.token) - sentence.tokens.lowerBound
        for place in first..<first + Int(unit.count) {
          holds[place] = unit.roles.contains(.masked) ? .masked : .neutral
        }
      }
      return holds
    }
  }
}

extension [DomainMask.Hold] {
  /// Whether an entry may be found in just these tokens.
  func admits(_ tokens: Range<Int>) -> Bool {
    if isEmpty { return true }
    if tokens.count == 1 { return self[tokens.lowerBound] == .none }
    return !self[tokens].contains(.masked)
  }
}

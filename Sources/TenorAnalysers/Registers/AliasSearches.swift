internal import TenorAnalysis
internal import TenorText

/// What a register looks for beside words as they are written: patterns, stems and regular expressions.
///
/// They find what no form of their entry has found. Unlike forms they may find words that another entry has
/// found too.
struct AliasSearches: Sendable {
  /// An alias by its entry, and its place there.
  struct Alias: Hashable, Sendable {
    var entry: Int
    var alias: Int
  }

  private(set) var aliases: [Alias] = []
  private(set) var words = WordPatterns()
  /// By the number of the alias.
  private(set) var expressions: [(alias: Int, pattern: String)] = []

  /// Whether there are none, as in most registers.
  var isEmpty: Bool { aliases.isEmpty }

  /// Adds an alias; throws what is wrong with it, in words.
  mutating func add(_ alias: Register.Alias, _ place: Alias) throws(Fault) {
    do {
      switch alias.search {
      case .form: return
      case .pattern, .stem:
        try words.add(alias.form, isStem: alias.search == .stem, id: aliases.count)
      case .expression:
        if try RegularExpression(alias.form).matchesEveryWord {
          throw WordPatterns.Fault.everything
        }
        expressions.append((aliases.count, alias.form))
      }
    } catch {
      throw Fault(alias.form, error)
    }
    aliases.append(place)
  }

  /// What is wrong with a pattern or an expression.
  struct Fault: Error, CustomStringConvertible {
    var description: String

    init(_ form: String, _ error: any Error) {
      let reason =
        switch error {
        case let fault as RegularExpression.Fault: fault.description
        case WordPatterns.Fault.everything:
          "matches every word; expected something that not every word has"
        default: "holds no word"
        }
      description = "'\(form)': \(reason)"
    }
  }
}

/// ``AliasSearches`` at work on the tokens of one vocabulary. Belongs to one task.
final class AliasSearcher {
  /// A compiled expression, which an array can hold.
  private final class Expression {
    let compiled: RegularExpression

    init(_ pattern: String) throws { compiled = try RegularExpression(pattern) }
  }

  private let searches: AliasSearches
  private let reader: WordPatterns.Reader
  private var expressions: [(alias: Int, expression: Expression)]?
  private var matches: [WordPatterns.Reader.Match] = []

  init(_ searches: AliasSearches, _ vocabulary: Vocabulary) {
    self.searches = searches
    reader = searches.words.reader(for: vocabulary)
  }

  /// Appends what is found in an utterance; puts the finds of the utterance, which begin at `first`, in
  /// order again.
  ///
  /// - Parameter phrases: those of `not` in the utterance.
  /// - Throws: a `RegularExpression.Fault` where an expression takes too many steps.
  func append(
    in item: Shard.Item, of shard: Shard, phrases: [(entry: Int32, range: Range<Int>)],
    to found: inout [AliasMatch], from first: Int
  ) throws {
    let tokens = shard.tokens
    var candidates: [AliasMatch] = []
    func add(_ alias: Int, _ range: Range<Int>) {
      let place = searches.aliases[alias]
      candidates.append(
        AliasMatch(entry: place.entry, alias: place.alias, range: range, sentence: 0))
    }
    matches.removeAll(keepingCapacity: true)
    reader.append(tokens, of: item.tokenised.tokens, to: &matches)
    for match in matches {
      let last = match.tokens.upperBound - 1
      add(match.id, Int(tokens.starts[match.tokens.lowerBound])..<Int(tokens.ends[last]))
    }
    for (alias, expression) in try compiled() {
      try shard.text.withUnsafeBufferPointer { text in
        try expression.compiled.forEachMatch(in: UnsafeBufferPointer(rebasing: text[item.text])) {
          add(alias, $0)
        }
      }
    }
    dropInsideAddresses(of: item, tokens, &candidates)
    guard !candidates.isEmpty else { return }
    // Of two that begin together the longer, and of two as long the first of the register.
    candidates.sort {
      ($0.range.lowerBound, $1.range.count, $0.entry, $0.alias)
        < ($1.range.lowerBound, $0.range.count, $1.entry, $1.alias)
    }
    var forms = Cursor(stretches: found[first...].map { ($0.entry, $0.range) })
    var exclusions = Cursor(stretches: phrases.map { (Int($0.entry), $0.range) })
    var sentence = item.tokenised.sentences.lowerBound
    // By entry: where its last find of these ends.
    var taken: [Int: Int] = [:]
    for var candidate in candidates {
      let (entry, range) = (candidate.entry, candidate.range)
      guard range.lowerBound >= taken[entry] ?? 0,
        !forms.contains(near: range, where: { $0 == entry && $1.overlaps(range) })
      else { continue }
      taken[entry] = range.upperBound
      if exclusions.contains(near: range, where: { $0 == entry && $1.contains(range) }) {
        candidate.standing = .excluded
      }
      while sentence + 1 < item.tokenised.sentences.upperBound,
        tokens.sentences[sentence + 1].text.lowerBound <= range.lowerBound
      { sentence += 1 }
      candidate.sentence = sentence
      found.append(candidate)
    }
    found[first...].sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.entry)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entry)
    }
  }

  /// What begins inside a URL or an e-mail address is no mention, as for forms.
  private func dropInsideAddresses(
    of item: Shard.Item, _ tokens: Tokens, _ candidates: inout [AliasMatch]
  ) {
    let addresses = item.tokenised.tokens.filter {
      tokens.classes[$0] == .url || tokens.classes[$0] == .email
    }.map { Int(tokens.starts[$0]) + 1..<Int(tokens.ends[$0]) }
    guard !addresses.isEmpty else { return }
    candidates.removeAll { candidate in
      addresses.contains { $0.contains(candidate.range.lowerBound) }
    }
  }

  /// Stretches by where they begin, looked through along with ranges that begin ever later.
  private struct Cursor {
    let stretches: [(entry: Int, range: Range<Int>)]
    private var next = 0

    init(stretches: [(entry: Int, range: Range<Int>)]) { self.stretches = stretches }

    /// Whether one of the stretches that may touch a range is as wanted.
    mutating func contains(
      near range: Range<Int>, where isWanted: (Int, Range<Int>) -> Bool
    ) -> Bool {
      while next < stretches.count, stretches[next].range.upperBound <= range.lowerBound {
        next += 1
      }
      return stretches[next...].prefix { $0.range.lowerBound < range.upperBound }
        .contains { isWanted($0.entry, $0.range) }
    }
  }

  private func compiled() throws -> [(alias: Int, expression: Expression)] {
    if let expressions { return expressions }
    let compiled = try searches.expressions.map { ($0.alias, try Expression($0.pattern)) }
    expressions = compiled
    return compiled
  }
}

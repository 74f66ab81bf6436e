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
        _ = try RegularExpression(alias.form)
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
          "matches every word; expected letters beside the wildcards"
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
        AliasMatch(
          entry: place.entry, alias: place.alias, range: range,
          sentence: sentence(at: range.lowerBound, item, tokens)))
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
    guard !candidates.isEmpty else { return }
    // Of two that begin together the longer, and of two as long the first of the register.
    candidates.sort {
      ($0.range.lowerBound, $1.range.count, $0.entry, $0.alias)
        < ($1.range.lowerBound, $0.range.count, $1.entry, $1.alias)
    }
    let forms = Array(found[first...])
    // By entry: where its last find of these ends.
    var taken: [Int: Int] = [:]
    for var candidate in candidates {
      let isTaken =
        candidate.range.lowerBound < taken[candidate.entry] ?? 0
        || forms.contains {
          $0.entry == candidate.entry && $0.range.overlaps(candidate.range)
        }
      if isTaken { continue }
      taken[candidate.entry] = candidate.range.upperBound
      let isExcluded = phrases.contains {
        Int($0.entry) == candidate.entry && $0.range.contains(candidate.range)
      }
      if isExcluded { candidate.standing = .excluded }
      found.append(candidate)
    }
    found[first...].sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.entry)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entry)
    }
  }

  private func compiled() throws -> [(alias: Int, expression: Expression)] {
    if let expressions { return expressions }
    let compiled = try searches.expressions.map { ($0.alias, try Expression($0.pattern)) }
    expressions = compiled
    return compiled
  }

  /// The sentence of the text that holds an offset, or the last one before it.
  private func sentence(at offset: Int, _ item: Shard.Item, _ tokens: Tokens) -> Int {
    let sentences = item.tokenised.sentences
    return sentences.last { tokens.sentences[$0].text.lowerBound <= offset }
      ?? sentences.lowerBound
  }
}

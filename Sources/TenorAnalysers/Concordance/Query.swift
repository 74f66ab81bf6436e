internal import TenorAnalysis
public import TenorText

/// What is looked for in texts: an entry of a register, words, words with wildcards, or a regular expression.
///
/// - `CRISSA`, `Ministry of Justice`: an entry of the registers with all its forms, or else the words.
/// - `recall*`, `risk of *`: words in a row, in which `*` stands for any letters and `?` for one; in any case,
///   but for words in capitals alone, which are met in capitals.
/// - `/\bCRCs?\b/`: a regular expression of ICU's over the text of an utterance, line breaks included.
public struct Query: Sendable {
  /// As it was asked for.
  public let words: String
  /// What it was taken for.
  public let kind: Kind
  /// What a person should know of how it was understood, one line each.
  public let remarks: [String]
  private let search: Search

  /// What a query is.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// An entry of the register of actors.
    case actor
    /// An entry of the register of terms.
    case term
    /// The words themselves.
    case words
    /// Words with wildcards.
    case pattern
    /// A regular expression.
    case expression
  }

  private enum Search: Sendable {
    case targets(Targets)
    case pattern(WordPattern)
    case expression(String)
  }

  /// Why a query cannot be looked for.
  public enum Fault: Error, Equatable, CustomStringConvertible {
    case expression(RegularExpression.Fault)
    /// Wildcards alone match every word.
    case everything
    /// Words that no text can hold.
    case words(String)

    /// In one line.
    public var description: String {
      switch self {
      case .expression(let fault): fault.description
      case .everything: "matches every word; expected letters beside the wildcards"
      case .words(let reason): reason
      }
    }
  }

  /// A query, its names looked up in the registers.
  public init(_ words: String, actors: Register, terms: Register) throws(Fault) {
    self.words = words
    if words.count > 2, words.hasPrefix("/"), words.hasSuffix("/") {
      let pattern = String(words.dropFirst().dropLast())
      do {
        _ = try RegularExpression(pattern)
      } catch {
        throw .expression(error)
      }
      kind = .expression
      search = .expression(pattern)
      remarks = []
    } else if words.contains(where: { $0 == "*" || $0 == "?" }) {
      guard let pattern = WordPattern(words) else { throw .everything }
      kind = .pattern
      search = .pattern(pattern)
      remarks = []
    } else {
      let targets: Targets
      do {
        targets = try Targets([words], actors: actors, terms: terms)
      } catch {
        throw .words((error as? YAMLError).map { "\($0.reason)" } ?? "\(error)")
      }
      kind =
        switch targets.list[0].source {
        case .actors: .actor
        case .terms: .term
        case .words: .words
        }
      search = .targets(targets)
      remarks = targets.remarks
    }
  }

  /// A match in a shard.
  struct Match {
    /// Index into the shard's items.
    var item: Int
    /// UTF-8 offsets in the utterance's text.
    var range: Range<Int>
  }

  /// The matches in a shard, by utterance and then by place. O(tokens), or what the expression takes.
  ///
  /// - Throws: a `RegularExpression.Fault` where an expression takes too many steps.
  func matches(in shard: Shard) throws -> [Match] {
    switch search {
    case .targets(let targets):
      return targets.mentions(in: shard).flatMap { mentions in
        mentions.ranges.map { Match(item: mentions.item, range: $0) }
      }
    case .pattern(let pattern): return pattern.matches(in: shard)
    case .expression(let pattern):
      let expression = try RegularExpression(pattern)
      var matches: [Match] = []
      try shard.text.withUnsafeBufferPointer { text in
        for (number, item) in shard.items.enumerated() {
          try expression.forEachMatch(in: UnsafeBufferPointer(rebasing: text[item.text])) {
            matches.append(Match(item: number, range: $0))
          }
        }
      }
      return matches
    }
  }
}

internal import TenorAnalysis
public import TenorCorpus
public import TenorText

/// What is looked for in texts: an entry of a register, words, words with wildcards, or a regular expression.
///
/// - `CRISSA`, `Ministry of Justice`: an entry of the registers with all its forms, or else the words.
/// - `recall*`, `risk of *`: words in a row, in which `*` stands for any letters and `?` for one; in any case,
///   but for words in capitals alone, which are met in capitals.
/// - `stem:privatise`: all words of its stem, by Snowball's English algorithm.
/// - `/\bCRCs?\b/`: a regular expression of ICU's over the text of an utterance, line breaks included.
public struct Query: Sendable {
  /// As it was asked for.
  public let words: String
  /// What it was taken for.
  public let kind: Kind
  /// What a person should know of how it was understood, one line each.
  public let remarks: [String]
  private let targets: Targets

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
    /// All words of a stem.
    case stem
    /// A regular expression.
    case expression
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
      case .everything: "matches every word; expected something that not every word has"
      case .words(let reason): reason
      }
    }
  }

  /// A query, its names looked up in the registers.
  public init(_ words: String, actors: Register, terms: Register) throws(Fault) {
    self.words = words
    let alias = Register.Alias(asking: words)
    if let fault = Self.fault(alias) { throw fault }
    do {
      targets = try Targets([words], actors: actors, terms: terms)
    } catch {
      throw .words((error as? YAMLError).map { "\($0.reason)" } ?? "\(error)")
    }
    kind =
      switch (targets.list[0].source, alias.search) {
      case (.actors, _): .actor
      case (.terms, _): .term
      case (.words, .form): .words
      case (.words, .pattern): .pattern
      case (.words, .stem): .stem
      case (.words, .expression): .expression
      }
    remarks = targets.remarks
  }

  /// What is wrong with a pattern or an expression.
  private static func fault(_ alias: Register.Alias) -> Fault? {
    switch alias.search {
    case .form: return nil
    case .pattern, .stem:
      var patterns = WordPatterns()
      do {
        try patterns.add(alias.form, isStem: alias.search == .stem, id: 0)
        return nil
      } catch {
        switch error {
        case .everything: return .everything
        case .nothing: return .words("holds no word")
        }
      }
    case .expression:
      do {
        return try RegularExpression(alias.form).matchesEveryWord ? .everything : nil
      } catch {
        return .expression(error)
      }
    }
  }

  /// What an utterance has to hold to be looked at; `nil` where every text has to be read, as for a regular
  /// expression without words of its own.
  public var wordSearch: WordSearch? { targets.wordSearch }

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
    try targets.mentions(in: shard).flatMap { mentions in
      mentions.ranges.map { Match(item: mentions.item, range: $0) }
    }
  }
}

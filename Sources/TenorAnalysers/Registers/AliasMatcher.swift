internal import TenorCorpus
public import TenorText

/// Finds the aliases of a register in tokens: in one pass, longest alias first, from left to right,
/// each word used once.
///
/// - A mention is whole words. Its last word may carry *'s* with any apostrophe, and, when the alias
///   writes it in capitals, a plural *s* (*CRCs*); a plural possessive needs no rule, since its
///   apostrophe is a token of its own.
/// - The parts of a hyphenated compound are words: *TR-related* mentions TR. So tokens give the same
///   mentions whether compounds are joined or split.
/// - Between the words of an alias stands white space, a line break included but no empty line, or the
///   hyphen or apostrophe that the alias has there, and a full stop behind a title (*Dr. Farrar*) or
///   initials; no other punctuation, and so never the end of a sentence.
/// - A hashtag is the word behind its `#`; URLs, e-mail addresses and `@` names are no mentions, but an
///   alias may be an `@` name.
/// - An alias inside one of its entry's `not` phrases is found, but marked as excluded.
/// - Where two aliases of one length fit, the one with `after` comes first, then a short form, then the
///   register's order.
/// - A short form (a surname) counts only behind another form of its entry in the same conversation, in
///   reading order; where it is the short form of several entries, it is that of the one named last.
/// - Patterns, stems and regular expressions find what no form of their entry has found; see ``AliasSearch``.
/// - Where an alias is not valid at the utterance's date, it is found, but marked as out of date; see
///   ``Validity``.
///
/// Complexity: an array read per token, and a short walk where a token can start an alias; what a word
/// can start is worked out once per type.
public struct AliasMatcher: Sendable {
  /// What is looked for.
  public let register: Register
  /// Tells the register from every other, whatever file it is from.
  let key: String
  let patterns: [AliasPattern]
  let trie: AliasTrie
  /// The numbers of the register's words, folded, from 1.
  let words: [String: Int32]
  /// The numbers of the spellings that some alias asks for, from 1.
  let spellings: [String: Int32]
  /// For each word, the tests of the patterns that start with it.
  let starts: [[CaseTest]]
  /// Which words are titles or initials, behind which a full stop is no obstacle.
  let titles: Set<Int32>
  /// What may be a word of the register, told by a form's bytes.
  let likely: LikelyWords
  /// Whether some alias counts only at some dates.
  let isDated: Bool
  /// The aliases that are no forms.
  let searches: AliasSearches

  /// Compiles a register, or says which alias stands twice or cannot be found in any text.
  public init(_ register: Register) throws {
    var compiler = try AliasCompiler(register)
    try compiler.compile()
    if let fault = compiler.faults.first { throw fault }
    self.register = register
    key = "aliases/" + Digest.sha256(Self.conditions(of: register).utf8)
    patterns = compiler.patterns
    trie = AliasTrie(compiler.patterns)
    words = compiler.words
    spellings = compiler.spellings
    var starts = [[CaseTest]](repeating: [], count: compiler.words.count + 1)
    for pattern in patterns where !starts[Int(pattern.words[0])].contains(pattern.tests[0]) {
      starts[Int(pattern.words[0])].append(pattern.tests[0])
    }
    self.starts = starts
    titles = Set(compiler.words.filter { AliasForm.takesStop($0.key) }.values)
    likely = LikelyWords(compiler.words.keys)
    isDated = compiler.patterns.contains { $0.firstDay > .min || $0.lastDay < .max }
    searches = compiler.searches
  }

  /// All that decides what matches.
  private static func conditions(of register: Register) -> String {
    register.entries.map { entry in
      let aliases = entry.aliases.map {
        [
          $0.form, $0.search.rawValue, $0.caseRule.rawValue, $0.after.joined(separator: "\u{1}"),
          "\($0.isShort)",
          "\(entry.validity.limited(by: $0.validity))",
        ].joined(separator: "\u{2}")
      }
      return (aliases + ["not"] + entry.exclusions.map(\.phrase)).joined(separator: "\u{3}")
    }.joined(separator: "\u{4}")
  }

  /// A scanner for tokens of a vocabulary, for the types met so far. It belongs to the vocabulary's task.
  public func scanner(for vocabulary: Vocabulary) -> AliasScanner {
    AliasScanner(self, vocabulary)
  }
}

/// One find.
public struct AliasMatch: Sendable, Hashable {
  /// Whether a find is a mention, and why it is none.
  public enum Standing: UInt8, Sendable, Hashable {
    case mention
    /// It stands in a phrase of `not`.
    case excluded
    /// A short form, and nothing in the conversation has named its entry before.
    case unintroduced
    /// The alias does not mean its entry at the utterance's date.
    case outOfDate
  }

  /// Index into the register's entries.
  public var entry: Int
  /// Index into the entry's aliases.
  public var alias: Int
  /// UTF-8 offsets in the text: the words with their endings, without the other parts of a compound.
  public var range: Range<Int>
  /// Index into `Tokens.sentences`, of its first word.
  public var sentence: Int
  /// What it counts as.
  public var standing = Standing.mention

  /// Whether it is a mention, and not left out for whatever reason.
  public var isMention: Bool { standing == .mention }
}

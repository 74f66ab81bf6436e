internal import Foundation
public import TenorAnalysis
public import TenorText

/// Tenor's own engine: lexicons of words and phrases, and rules of which each can be switched off.
///
///     score(sentence) = s / √(s² + 15), s = Σ valences, each changed by the rules of its clause
///     score(utterance) = Σ w·score / Σ w = Σ s / Σ √(s² + 15) over its scored sentences, w = √(s² + 15)
///
/// - Input: tokens and sentences by ICU; the longest form first, each word used once.
/// - Output: a score in -1...1; a sentence without a form of a lexicon is *unscored*.
/// - Complexity: O(tokens): a form is looked up once per type.
/// - Source: Hutto & Gilbert (2014) for the constants that VADER has; the rules' own sources are in
///   `docs/sentiment.md`.
/// - Differs: see ``Rule``. ``VaderStrict`` is the reference's own.
public struct TenorEngine: Sendable {
  /// The engine's name in options and provenance.
  public static let name = "tenor"

  /// The rules that are at work.
  public let rules: Set<Rule>
  /// The lexicons, the domain and the words of the rules.
  public let lexicons: [LexiconProvenance]
  let book: PhraseBook
  /// Tells the engine's tables from those of another.
  let key: String

  /// An engine of these lexicons.
  ///
  /// - Parameters:
  ///   - lexicons: a form's valence is that of the first of them that holds it, on one scale.
  ///   - domain: `nil` protects nothing.
  ///   - rules: those that are at work.
  ///   - tokeniser: that of the run, which cuts the forms of the lexicons as it does the corpus.
  public init(
    lexicons: [Lexicon], domain: Domain?, rules: Set<Rule> = Set(Rule.allCases),
    tokeniser: Tokeniser = Tokeniser()
  ) throws {
    let words = try RuleWords.english()
    let idioms = try Domain.britishIdioms()
    let emoji = try EmojiDescriptions()
    book = try PhraseBook(
      lexicons: lexicons, domains: [idioms] + (domain.map { [$0] } ?? []), words: words,
      emoji: emoji.rows, using: rules, tokeniser: tokeniser)
    self.rules = rules
    self.lexicons =
      lexicons.map(\.provenance) + (domain.map { [$0.provenance] } ?? [])
      + [idioms.provenance, words.provenance, emoji.provenance]
    key =
      ([Self.name, "\(tokeniser)"] + self.lexicons.map(\.digest) + rules.map(\.rawValue).sorted())
      .joined(separator: " ")
  }
}

extension TenorEngine {
  /// The lexicons that are read unless others are named, the first before the second.
  public static let standardLexicons = ["vader", "afinn"]

  /// The engine with the lexicons that ship with Tenor and the domain of probation, unless told otherwise.
  public static func standard(
    domain: Domain?, tokeniser: Tokeniser = Tokeniser()
  ) throws -> TenorEngine {
    try TenorEngine(
      lexicons: standardLexicons.map { try Lexicon.bundled($0) }, domain: domain,
      tokeniser: tokeniser)
  }
}

extension TenorEngine: SentimentEngine {
  /// `tenor`, with the rules that are switched off, if any: `tenor without negation`.
  public var name: String {
    let off = Rule.allCases.filter { !rules.contains($0) }.map(\.rawValue)
    return off.isEmpty ? Self.name : "\(Self.name) without \(off.joined(separator: ", "))"
  }

  /// A sentence weighs by √(s² + 15), unless that rule is off.
  public var aggregation: String {
    rules.contains(.weighting)
      ? "the mean of its scored sentences, weighted by √(s² + 15) for the sum s of a sentence's valences"
      : "the mean of its scored sentences"
  }

  /// What the engine reads and what escapes it.
  public var method: String {
    "adds up, sentence by sentence, the valences that lexicons give to words and phrases, changed by negators, boosters, contrasts and questions in the same clause; names, terms of art and the topic itself are not scored. It reads words, not irony, and a lexicon's words may be rare, or mean something else, in this corpus"
  }

  /// Scores the sentences of a shard's utterances. O(tokens).
  public func forEachSentence(
    of shard: Shard,
    _ visit: (_ item: Int, _ sentence: Tokens.Sentence, _ score: SentenceScore) -> Void
  ) {
    let isWeighted = rules.contains(.weighting)
    forEachScored(of: shard) { item, sentence, scorer in
      visit(
        item, sentence,
        SentenceScore(
          value: scorer.score, matched: scorer.parts.count,
          weight: isWeighted ? 1 / scorer.scale : 1))
    }
  }

  /// The same with the units and the parts of each sentence, and the steps that led to them where
  /// `isTracing` asks for them.
  func forEachScored(
    of shard: Shard, isTracing: Bool = false,
    _ visit: (_ item: Int, _ sentence: Tokens.Sentence, _ scorer: borrowing SentenceScorer) -> Void
  ) {
    var scorer = SentenceScorer(rules)
    scorer.isTracing = isTracing
    withReader(of: shard) { reader in
      for (index, item) in shard.items.enumerated() {
        shard.forEachStatement(of: item) { sentence in
          scorer.units.removeAll(keepingCapacity: true)
          scorer.score(reader.read(sentence, into: &scorer.units))
          visit(index, sentence, scorer)
        }
      }
    }
  }

  /// Lends a reader of units over a shard's tokens.
  func withReader<Result>(of shard: Shard, _ body: (UnitReader) -> Result) -> Result {
    book.withReader(of: shard, key: key, body)
  }
}

extension Shard {
  /// The sentences of an item, each with the emoticons and emoji that stand alone behind it: they say how
  /// it is meant.
  func forEachStatement(of item: Item, _ visit: (Tokens.Sentence) -> Void) {
    var last: Tokens.Sentence?
    for sentence in tokens.sentences[item.tokenised.sentences] {
      if let before = last {
        let isWordless = !sentence.tokens.contains { tokens.classes[$0].isRunning }
        if isWordless {
          last = Tokens.Sentence(
            tokens: before.tokens.lowerBound..<sentence.tokens.upperBound,
            text: before.text.lowerBound..<sentence.text.upperBound)
          continue
        }
        visit(before)
      }
      last = sentence
    }
    if let last { visit(last) }
  }
}

/// The words that stand for each emoji, from the file that ships with Tenor.
struct EmojiDescriptions {
  let rows: [(String, [String])]
  let provenance: LexiconProvenance

  init() throws {
    let file = try LexiconFile(
      BundledLexicons.url("vader/emoji.tsv"), name: "vader/emoji.tsv",
      header: ("emoji", "description"))
    rows = file.rows.map { row in
      (String(row.key), row.value.split(separator: " ").map { Folding.fold(String($0)) })
    }
    provenance = LexiconProvenance(
      name: file.name, digest: file.digest, entries: file.rows.count)
  }
}

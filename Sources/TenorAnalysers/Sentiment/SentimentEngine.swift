public import TenorAnalysis
public import TenorText

/// A way to score sentences, and the lexicons it reads.
public protocol SentimentEngine: Sendable {
  /// The engine's name in options and output, such as `vader-strict`.
  var name: String { get }
  /// The lexicon files, for provenance.
  var lexicons: [LexiconProvenance] { get }
  /// What the engine reads and what escapes it: one sentence or two for a report, with the engine as the
  /// subject that went before ("… which adds up …").
  var method: String { get }
  /// How the scores of sentences make that of an utterance, for a report: "the mean of its scored sentences".
  var aggregation: String { get }
  /// Scores every sentence of a shard, in order: `visit` is given the index of its item, the sentence and
  /// its score. Touches no shared state.
  func forEachSentence(
    of shard: Shard,
    _ visit: (_ item: Int, _ sentence: Tokens.Sentence, _ score: SentenceScore) -> Void)
}

extension SentimentEngine {
  /// Each sentence counts once.
  public var aggregation: String { "the mean of its scored sentences" }

  /// Scores every utterance of a shard, in the order of its items.
  public func scores(of shard: Shard) -> [UtteranceScore] {
    var result = [UtteranceScore](repeating: UtteranceScore(), count: shard.items.count)
    forEachSentence(of: shard) { item, _, score in result[item].add(score) }
    return result
  }
}

/// What one sentence comes to.
public struct SentenceScore: Sendable, Hashable {
  /// In -1...1; without meaning when `matched` is 0.
  public var value: Double
  /// What is matched in it; 0: the sentence is *unscored*, which is not *neutral*.
  public var matched: Int
  /// How much it counts in its utterance's mean; above 0.
  public var weight: Double

  /// A sentence that counts as much as any other, unless told otherwise.
  public init(value: Double, matched: Int, weight: Double = 1) {
    self.value = value
    self.matched = matched
    self.weight = weight
  }
}

/// What the sentences of one utterance come to.
public struct UtteranceScore: Sendable, Hashable {
  /// The sum of the scores of the sentences that are scored, each in -1...1 and times its weight.
  public var sum = 0.0
  /// The sum of the weights of the sentences that are scored.
  public var weight = 0.0
  /// All sentences, scored or not.
  public var sentences = 0
  /// Sentences with a word of the lexicon.
  public var scored = 0
  /// Words with an entry in the lexicon.
  public var matched = 0

  /// An utterance without sentences.
  public init() {}

  /// Adds a sentence; one without a word of the lexicon has no say in the mean.
  public mutating func add(_ score: SentenceScore) {
    sentences += 1
    matched += score.matched
    if score.matched > 0 {
      scored += 1
      weight += score.weight
      sum += score.value * score.weight
    }
  }

  /// The weighted mean of the scored sentences; `nil` without one: *unscored*, which is not *neutral*.
  public var mean: Double? { scored > 0 ? sum / weight : nil }
}

/// A lexicon file as provenance names it.
public struct LexiconProvenance: Sendable, Hashable, Codable {
  /// The file in its folder, such as `vader/lexicon.tsv`.
  public var name: String
  /// SHA-256 of its bytes.
  public var digest: String
  /// The rows of the file, those that an engine never meets included.
  public var entries: Int

  /// Names a file.
  public init(name: String, digest: String, entries: Int) {
    self.name = name
    self.digest = digest
    self.entries = entries
  }

  private enum CodingKeys: String, CodingKey {
    case name
    case digest = "sha256"
    case entries
  }
}

public import TenorAnalysis

/// A way to score sentences, and the lexicons it reads.
public protocol SentimentEngine: Sendable {
  /// The engine's name in options and output, such as `vader-strict`.
  var name: String { get }
  /// The lexicon files, for provenance.
  var lexicons: [LexiconProvenance] { get }
  /// What the engine reads and what escapes it: one sentence or two for a report, with the engine as the
  /// subject that went before ("… which adds up …").
  var method: String { get }
  /// Scores every utterance of a shard, in the order of its items. Touches no shared state.
  func scores(of shard: Shard) -> [UtteranceScore]
}

/// What the sentences of one utterance come to.
public struct UtteranceScore: Sendable, Hashable {
  /// The sum of the scores of the sentences that are scored, each in -1...1.
  public var sum = 0.0
  /// All sentences, scored or not.
  public var sentences = 0
  /// Sentences with a word of the lexicon.
  public var scored = 0
  /// Words with an entry in the lexicon.
  public var matched = 0

  /// An utterance without sentences.
  public init() {}

  /// Adds a sentence; one without a word of the lexicon has no say in the mean.
  public mutating func add(_ score: Double, matched: Int) {
    sentences += 1
    self.matched += matched
    if matched > 0 {
      scored += 1
      sum += score
    }
  }

  /// The mean of the scored sentences; `nil` without one: *unscored*, which is not *neutral*.
  public var mean: Double? { scored > 0 ? sum / Double(scored) : nil }
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

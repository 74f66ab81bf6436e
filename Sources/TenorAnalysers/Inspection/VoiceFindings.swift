public import TenorCorpus
internal import TenorReport

/// Whose words a corpus holds, in tokens, and how well that agrees with a gold.
public struct VoiceFindings: Sendable, Equatable, Encodable {
  /// `voices`
  public static let name = "voices"

  /// How one voice of a set of files agrees with the gold, token by token.
  public struct Agreement: Sendable, Equatable, Encodable {
    /// The gold's name for the files; `all` for all of them together.
    public var set: String
    /// Files of the set that the corpus holds.
    public var files: Int
    /// The voice.
    public var voice: Voice
    /// Tokens of the voice in the gold.
    public var gold: Int
    /// Tokens of the voice in the corpus.
    public var found: Int
    /// Tokens of the voice in both.
    public var truePositives: Int
    /// Tokens of the voice in the corpus alone.
    public var falsePositives: Int
    /// Tokens of the voice in the gold alone.
    public var falseNegatives: Int
    /// Of those found, the share that is right; `nil` when none was found.
    public var precision: Double?
    /// Of those in the gold, the share that was found; `nil` when there are none.
    public var recall: Double?
    /// The harmonic mean of both.
    public var f1: Double?
  }

  /// Neighbouring tokens that the gold and the corpus give to two different voices.
  public struct Disagreement: Sendable, Equatable, Encodable {
    /// The source's name.
    public var source: String
    /// The line that the stretch begins on, counted from 1.
    public var line: Int
    /// The utterance's id.
    public var utterance: String
    /// UTF-8 offsets into the utterance's text.
    public var start: Int
    /// Behind the last byte.
    public var end: Int
    /// Tokens in it.
    public var tokens: Int
    /// What the gold says.
    public var gold: Voice
    /// What the corpus says.
    public var found: Voice
    /// The words.
    public var text: String
  }

  /// Tokens by voice, in total and by kind of utterance.
  public var volume: VoiceVolume
  /// By set of the gold in the order of their names, then by voice; `nil` without a gold.
  public var agreement: [Agreement]?
  /// Files of the gold that the corpus does not hold; `nil` without a gold.
  public var missing: [String]?
  /// In corpus order; `nil` unless they were asked for.
  public var disagreements: [Disagreement]?

  /// The tokens of a corpus by voice.
  public init(of corpus: Corpus) {
    volume = VoiceVolume(of: corpus)
  }

  /// The same, with the agreement with a gold.
  ///
  /// - Throws: `VoiceGoldError` when an annotated text is not that of the corpus.
  public init(of corpus: Corpus, gold: VoiceGold, listsDisagreements: Bool = false) throws {
    self.init(of: corpus)
    let found = try VoiceAgreement(gold: gold, corpus: corpus)
    missing = found.missing
    let byBase = Dictionary(grouping: found.files) { Self.base($0.file) }
    var rows: [Agreement] = []
    for (set, names) in gold.sets.sorted(by: { $0.key < $1.key }) {
      let files = names.flatMap { byBase[Self.base($0)] ?? [] }
      if !files.isEmpty { rows += Self.rows(set, files) }
    }
    agreement = rows + Self.rows("all", found.files)
    if listsDisagreements { disagreements = Self.rows(found.disagreements, corpus) }
  }

  private static func base(_ path: String) -> Substring {
    path.split(separator: "/").last ?? path[...]
  }

  private static func rows(_ set: String, _ files: [VoiceAgreement.FileRow]) -> [Agreement] {
    Voice.allCases.map { voice in
      let counts = files.reduce(into: VoiceAgreement.Counts()) { sum, file in
        sum.gold += file.scores[voice].gold
        sum.found += file.scores[voice].found
        sum.agreed += file.scores[voice].agreed
      }
      return Agreement(
        set: set, files: files.count, voice: voice, gold: counts.gold, found: counts.found,
        truePositives: counts.agreed, falsePositives: counts.found - counts.agreed,
        falseNegatives: counts.gold - counts.agreed, precision: counts.precision,
        recall: counts.recall, f1: counts.f1)
    }
  }

  private static func rows(
    _ stretches: [VoiceAgreement.Disagreement], _ corpus: Corpus
  ) -> [Disagreement] {
    let lookup = CorpusLookup(corpus)
    return stretches.map { stretch in
      var source = stretch.file
      var line = 0
      if let place = lookup.place(stretch.utterance), let member = place.utterance {
        let utterance = corpus.conversations[place.conversation].utterances[member]
        let file = corpus.sources[utterance.source]
        source = file.name
        line = TextPlaces(of: utterance, in: file, countsLines: true).line(of: stretch.start)
      }
      return Disagreement(
        source: source, line: line, utterance: stretch.utterance, start: stretch.start,
        end: stretch.end, tokens: stretch.tokens, gold: stretch.gold, found: stretch.found,
        text: stretch.text)
    }
  }
}

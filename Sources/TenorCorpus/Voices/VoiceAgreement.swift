/// How well the voices of a corpus agree with a gold, token by token.
///
///     precision = tokens of the voice in both / tokens of the voice in the corpus
///     recall    = tokens of the voice in both / tokens of the voice in the gold
///     F1        = 2 · both / (corpus + gold)
///
/// - Input: a gold, and a corpus that holds the files it is about. A token is a maximal run of bytes
///   between blanks (space, tab, line ends, no-break space) that has a letter or a digit in it; its
///   first byte says which voice it is of. Voices are those of ``Corpus/voices(ofConversation:)``.
/// - Output: counts and ratios in 0…1; a ratio over no tokens is `nil`.
/// - Complexity: O(bytes) of the files that the gold is about.
public struct VoiceAgreement: Sendable, Equatable, Codable {
  /// Tokens of one voice.
  public struct Counts: Sendable, Equatable, Codable {
    /// In the gold.
    public var gold = 0
    /// In the corpus.
    public var found = 0
    /// In both.
    public var agreed = 0

    /// So many tokens.
    public init(gold: Int = 0, found: Int = 0, agreed: Int = 0) {
      self.gold = gold
      self.found = found
      self.agreed = agreed
    }

    /// Of those found, the share that is right; `nil` when none was found.
    public var precision: Double? { found > 0 ? Double(agreed) / Double(found) : nil }
    /// Of those in the gold, the share that was found; `nil` when there are none.
    public var recall: Double? { gold > 0 ? Double(agreed) / Double(gold) : nil }
    /// The harmonic mean of precision and recall; `nil` when the voice is in neither.
    public var f1: Double? {
      gold + found > 0 ? Double(2 * agreed) / Double(gold + found) : nil
    }
  }

  /// Tokens of every voice.
  public typealias Scores = ByVoice<Counts>

  /// One file that the gold is about.
  public struct FileRow: Sendable, Equatable, Codable {
    /// The source's name.
    public var file: String
    /// What was counted in it.
    public var scores: Scores
  }

  /// Neighbouring tokens that the gold and the corpus give to the same two different voices.
  public struct Disagreement: Sendable, Equatable, Codable {
    /// The source's name.
    public var file: String
    /// The utterance's id.
    public var utterance: String
    /// UTF-8 offsets into the utterance's text.
    public var start: Int
    /// Behind the last byte.
    public var end: Int
    /// The text between.
    public var text: String
    /// Tokens in it.
    public var tokens: Int
    /// What the gold says.
    public var gold: Voice
    /// What the corpus says.
    public var found: Voice
  }

  /// The sums over the files.
  public var total = Scores(Counts())
  /// In corpus order.
  public var files: [FileRow] = []
  /// In corpus order, then in the order of the text.
  public var disagreements: [Disagreement] = []
  /// Files of the gold that the corpus does not hold, in order of their names.
  public var missing: [String] = []

  /// Compares a corpus with a gold. Sources that the gold is not about are left out.
  ///
  /// - Throws: ``VoiceGoldError`` when an annotated text is not that of the corpus.
  public init(gold: VoiceGold, corpus: Corpus) throws {
    var bySource: [Int: [Int]] = [:]
    for index in corpus.conversations.indices {
      bySource[corpus.conversations[index].source, default: []].append(index)
    }
    var left = Set(gold.files.keys)
    for source in corpus.sources.indices {
      let path = corpus.sources[source].name
      let base = path.split(separator: "/").last.map(String.init) ?? path
      guard let name = [path, base].first(where: { gold.files[$0] != nil }),
        let rows = gold.files[name]
      else { continue }
      left.remove(name)
      var comparison = VoiceComparison(file: name, rows: rows)
      try comparison.read(bySource[source] ?? [], of: corpus)
      files.append(FileRow(file: path, scores: comparison.scores))
      total.add(comparison.scores)
      disagreements += comparison.disagreements
    }
    missing = left.sorted()
  }
}

extension ByVoice<VoiceAgreement.Counts> {
  /// All tokens.
  public var tokens: Int { own.gold + quoted.gold + furniture.gold }

  mutating func add(gold: Voice, found: Voice) {
    self[gold].gold += 1
    self[found].found += 1
    if gold == found { self[gold].agreed += 1 }
  }

  mutating func add(_ other: Self) {
    for voice in Voice.allCases {
      self[voice].gold += other[voice].gold
      self[voice].found += other[voice].found
      self[voice].agreed += other[voice].agreed
    }
  }
}

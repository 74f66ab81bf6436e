public import TenorAnalysis
internal import TenorCorpus

/// Which words, or sequences of words, are more or less frequent in one part of a corpus than in another,
/// or than in a list of reference.
///
/// - Input: the running words of utterances, under the forms that ``WordForm`` gives them; a sequence ends
///   with its sentence and at punctuation. The unit that is counted is the token of a word or a sequence;
///   what is exchanged in the test is the conversation. A conversation with words on both sides is a cluster
///   on each, and these two change sides with each other only.
/// - Output: see ``KeynessFindings``. Words are ranked by the conservative log ratio, and one is *claimed*
///   to differ where the permutation over conversations, corrected by Benjamini and Hochberg, gives q < 0.05
///   too, and more than one conversation says it.
/// - Complexity: O(tokens) time; the partial has 24 bytes for each word in each conversation, and its
///   vocabulary. The test takes O(permutations (conversations + entries of words that may differ)).
/// - Source: Evert (2022) for the ranking; Lijffijt et al. (2016), doi:10.1093/llc/fqu064, for exchanging
///   texts in place of words.
public struct KeyWords: Analyser {
  /// `keyness`
  public static let name = "keyness"
  /// Below it a corrected p-value lets a difference be claimed.
  static let significance = 0.05
  /// The level of the interval behind the conservative log ratio, before it is shared among all words.
  static let level = 0.95
  /// A word is left alone once so many shuffles were as extreme.
  static let settledAfter = 20

  /// What is compared with what.
  public let sides: KeynessSides
  /// How many words a unit has: 1, 2 or 3.
  public let ngrams: Int
  /// Whether words of one stem are one word.
  public let stems: Bool
  /// How often a unit occurs, on both sides together, to be looked at.
  public let minimum: Int
  /// How many rows of either side people are shown.
  public let top: Int
  /// How often sides are shuffled over conversations.
  public let permutations: Int
  /// What shuffling starts from.
  public let seed: UInt64
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy
  /// The fewest utterances that a side of chosen speakers may hold.
  public let smallestCell: Int

  /// An analyser for two sides.
  public init(
    _ sides: KeynessSides, ngrams: Int = 1, stems: Bool = false, minimum: Int = 5, top: Int = 50,
    permutations: Int = 9_999, seed: UInt64 = 1, quotes: QuotePolicy = .verbatim,
    smallestCell: Int = 1
  ) {
    precondition((1...3).contains(ngrams), "A unit has one to three words, not \(ngrams).")
    precondition(
      minimum > 0 && top > 0 && permutations > 0, "Minimum, top and permutations are 1 or more.")
    self.sides = sides
    self.ngrams = ngrams
    self.stems = stems
    self.minimum = minimum
    self.top = top
    self.permutations = permutations
    self.seed = seed
    self.quotes = quotes
    self.smallestCell = smallestCell
  }

  /// Counts the units of a shard.
  public func analyse(_ shard: Shard) -> KeyWordsPartial {
    var counter = KeyWordCounter(shard, self)
    counter.count()
    return counter.partial
  }

  /// Compares the counts.
  ///
  /// - Throws: ``StudyError`` for periods without utterances, ``KeynessError`` for sides that hold nothing
  ///   or the same words.
  public func finish(
    _ total: KeyWordsPartial, over corpus: CorpusSummary
  ) throws -> KeynessFindings {
    try check(total, corpus)
    return KeynessFindings(self, KeyWordTable(total, sides), total, over: corpus)
  }

  private func check(_ total: KeyWordsPartial, _ corpus: CorpusSummary) throws {
    if total.overlapping > 0 { throw KeynessError(.overlap(utterances: total.overlapping)) }
    if let study = sides.study, let days = corpus.days {
      let isTargetFirst = study.periods[0].name == sides.target.name
      let counts = [total.targetUtterances, total.referenceUtterances]
      try study.check(days: days, counts: isTargetFirst ? counts : counts.reversed())
    }
    if !total.clusters.contains(where: \.isTarget) {
      throw KeynessError(.empty(side: sides.target.name, words: sides.target.words))
    }
    if case .list = sides.reference {
    } else if !total.clusters.contains(where: { !$0.isTarget }) {
      throw KeynessError(.empty(side: sides.referenceName, words: sides.referenceWords))
    }
    try checkCell(sides.target, total.targetUtterances)
    if case .side(let side) = sides.reference { try checkCell(side, total.referenceUtterances) }
    if case .rest = sides.reference, !sides.target.filter.speakers.isEmpty,
      total.referenceUtterances < smallestCell
    {
      throw KeynessError(.smallCell(side: sides.referenceName, smallest: smallestCell))
    }
  }

  private func checkCell(_ side: KeynessSide, _ utterances: Int) throws {
    if !side.filter.speakers.isEmpty, utterances < smallestCell {
      throw KeynessError(.smallCell(side: side.name, smallest: smallestCell))
    }
  }
}

extension KeyWords: TracedAnalyser {
  /// The sides, what was counted, and what the test started from.
  public var choices: [Provenance.Choice] {
    [
      .init("target", "\(sides.target.name): \(sides.target.words)"),
      .init("reference", "\(sides.referenceName): \(sides.referenceWords)"),
      .init("words in a unit", String(ngrams)),
      .init("stems", stems ? "Snowball, English" : "none"),
      .init("minimum", String(minimum)),
      .init("permutations", String(permutations)), .init("seed", String(seed)),
      .init("quotes", quotes.rawValue),
    ]
  }

  /// The list of reference, if there is one.
  public var lexicons: [Provenance.File] {
    if case .list(let list) = sides.reference {
      return [.init(name: list.name, digest: list.digest)]
    }
    return []
  }
}

public import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// What ``KeyWords`` found.
public struct KeynessFindings: Reportable {
  /// `keyness`
  public static let name = KeyWords.name

  /// What was counted on a side.
  public struct Side: Sendable, Hashable, Encodable {
    /// What it is called.
    public var name: String
    /// How it was asked for.
    public var holds: String
    /// Conversations with a token in it; `nil` for a list.
    public var conversations: Int?
    /// `nil` for a list.
    public var utterances: Int?
    /// All tokens of units: of words, or of sequences.
    public var tokens: Int
    /// The forms that were met.
    public var types: Int
  }

  /// Utterances that are on neither side.
  public struct Elsewhere: Mergeable, Codable, Sendable, Hashable {
    /// They pass neither filter.
    public var outside = 0
    /// Dated too coarsely to tell on which side of a boundary they lie.
    public var tooCoarse = 0
    /// Without a date, where sides are told by date.
    public var undated = 0

    /// None.
    public static let empty = Elsewhere()

    /// Adds those of the next stretch.
    public mutating func merge(_ next: Self) {
      outside += next.outside
      tooCoarse += next.tooCoarse
      undated += next.undated
    }
  }

  /// Passages with a word.
  public struct Evidence: Sendable, Hashable, Encodable {
    /// The word.
    public var word: String
    /// One passage from each of up to three conversations, of the side with the higher rate.
    public var lines: [ConcordanceLine]
  }

  /// How many words a unit has.
  public var ngrams: Int
  /// Whether words of one stem are one word.
  public var stems: Bool
  /// How often a unit occurs, on both sides together, to be looked at.
  public var minimum: Int
  /// The level of the interval behind the conservative log ratio, before it is shared among the words.
  public var level: Double
  /// Below it a q lets a difference be claimed.
  public var significance: Double
  /// How often sides were shuffled, at most; `nil` where nothing was tested.
  public var permutations: Int?
  /// What shuffling started from.
  public var seed: UInt64
  /// Whose key words these are.
  public var target: Side
  /// What it is set against.
  public var reference: Side
  /// Whether the tokens of the reference are the sum of its list; `nil` without a list.
  public var referenceIsSum: Bool?
  /// Conversations with words on both sides.
  public var straddling: Int
  /// Utterances that are on neither side.
  public var elsewhere: Elsewhere
  /// The units that were looked at: the family of every correction.
  public var compared: Int
  /// Those too rare.
  public var belowMinimum: Int
  /// Key words of the target.
  public var positive: Int
  /// Key words of the reference.
  public var negative: Int
  /// Of both, those of which a difference is claimed.
  public var claimed: Int
  /// Key words of the target, then those of the reference, then the others; the strongest first.
  public var words: [KeyWord]
  /// For the first words of either side.
  public var evidence: [Evidence]
  /// How many rows of either side people are shown.
  let top: Int
  /// Lines of the list that were added to others.
  let mergedLines: Int

  /// For how many words of either side there is evidence.
  static let shown = 5

  init(
    _ analyser: KeyWords, _ table: KeyWordTable, _ total: KeyWordsPartial,
    over corpus: CorpusSummary
  ) {
    let (units, below) = table.units(minimum: analyser.minimum)
    let tests = table.tests(
      of: units, permutations: analyser.permutations, seed: analyser.seed)
    let q = benjaminiHochberg(tests.compactMap { $0?.p })
    var rows: [(word: KeyWord, number: Int?)] = []
    var tested = 0
    for (unit, test) in zip(units, tests) {
      guard
        var row = KeyWord(
          table.counts(of: unit), table, word: unit.word, words: units.count)
      else { continue }
      if let test {
        row.add(test, q: q[tested])
        tested += 1
      }
      rows.append((row, unit.number))
    }
    // A row is large: places are sorted, by what little decides.
    let ranks = rows.map(\.word.rank)
    rows = rows.indices.sorted {
      ranks[$0] == ranks[$1] ? rows[$0].word.word < rows[$1].word.word : ranks[$0] < ranks[$1]
    }.map { rows[$0] }

    ngrams = analyser.ngrams
    stems = analyser.stems
    minimum = analyser.minimum
    level = KeyWords.level
    significance = KeyWords.significance
    permutations = tested > 0 ? analyser.permutations : nil
    seed = analyser.seed
    target = Side(
      name: analyser.sides.target.name, holds: analyser.sides.target.words,
      conversations: table.conversations(inTarget: true), utterances: total.targetUtterances,
      tokens: table.targetTokens, types: table.types(inTarget: true))
    let list: ReferenceList? =
      if case .list(let list) = analyser.sides.reference { list } else { nil }
    reference = Side(
      name: analyser.sides.referenceName, holds: analyser.sides.referenceWords,
      conversations: table.conversations(inTarget: false),
      utterances: list == nil ? total.referenceUtterances : nil, tokens: table.referenceTokens,
      types: table.types(inTarget: false))
    referenceIsSum = list?.isSum
    mergedLines = list?.merged ?? 0
    straddling = table.straddling
    elsewhere = total.elsewhere
    compared = rows.count
    belowMinimum = below
    words = rows.map(\.word)
    positive = words.count { $0.key == .positive }
    negative = words.count { $0.key == .negative }
    claimed = words.count(where: \.claimed)
    top = analyser.top
    let shown = [KeyWord.Key.positive, .negative].flatMap { key in
      rows.filter { $0.word.key == key }.prefix(Self.shown)
    }
    evidence = shown.compactMap { row in
      guard let number = row.number else { return nil }
      let lines = Self.lines(
        table.entries(of: number, inTarget: row.word.key == .positive), corpus, analyser.quotes)
      return lines.isEmpty ? nil : Evidence(word: row.word.word, lines: lines)
    }
  }

  /// Three of the first mentions in each conversation, drawn by a hash.
  private static func lines(
    _ entries: [(conversation: Int, entry: KeyWordsPartial.Entry)], _ corpus: CorpusSummary,
    _ quotes: QuotePolicy
  ) -> [ConcordanceLine] {
    var sample = PassageSample()
    for (conversation, entry) in entries {
      let passage = Passage(
        conversation: conversation, utterance: Int(entry.utterance),
        range: Int(entry.start)..<Int(entry.start + entry.length))
      let id = corpus.corpus.conversations[conversation].utterances[Int(entry.utterance)].id
      sample.offer(SampledPassage(passage, of: id))
    }
    return sample.passages.map {
      ConcordanceLine($0, in: corpus.corpus).quoted(by: quotes, isTerm: false)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case ngrams, stems, minimum, level, significance, permutations, seed, target, reference
    case referenceIsSum, straddling, elsewhere, compared, belowMinimum, positive, negative, claimed
    case words, evidence
  }
}

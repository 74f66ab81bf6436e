public import TenorAnalysis

/// What ``Sequences`` found.
public struct SequenceFindings: Reportable {
  /// `ngrams`
  public static let name = Sequences.name

  /// A sequence of words.
  public struct Row: Sendable, Hashable, Encodable {
    /// Its words, one blank between them.
    public var sequence: String
    /// How many.
    public var words: Int
    /// Its tokens.
    public var count: Int
    /// In a million running words.
    public var rate: Double
    /// Utterances with it.
    public var utterances: Int
    /// Conversations with it.
    public var conversations: Int
    /// Whether one conversation alone has it.
    public var oneConversation: Bool
    /// How much of a unit it is; `nil` for what is no candidate, as it begins or ends with a function word.
    public var cValue: Double?
    /// c: the longer candidates that hold it.
    public var longerCandidates: Int?
    /// t: their tokens, those inside still longer ones left out.
    public var nestedCount: Int?
    /// The sequence, cut where its parts go together least.
    public var weakestSplit: String
    /// The tokens of the part before the cut.
    public var splitLeft: Int
    /// The tokens of the part behind it.
    public var splitRight: Int
    /// The logDice of the two.
    public var splitLogDice: Double?
    /// The NPMI of the two.
    public var splitNpmi: Double?
    /// Shorter sequences that occur in it alone, and so have its count.
    public var folded: [String]
  }

  /// The fewest words of a sequence.
  public var shortest: Int
  /// The most.
  public var longest: Int
  /// How often a sequence occurs to be listed.
  public var minimum: Int
  /// All running words.
  public var tokens: Int
  /// The forms among them.
  public var types: Int
  /// The sequences that are frequent enough, those folded included.
  public var frequent: Int
  /// Those that are no rows of their own.
  public var foldedSequences: Int
  /// Rows with a C-value above 0.
  public var units: Int
  /// The candidates by C-value, then the others by count.
  public var sequences: [Row]
  /// How many rows people are shown.
  let top: Int

  init(_ analyser: Sequences, _ total: SequencePartial) {
    let levels = SequenceLevels(
      total, upTo: analyser.lengths.upperBound, minimum: analyser.minimum)
    var family = SequenceFamily(levels, analyser.lengths, forms: total.forms.forms)
    family.nest()
    let rows = family.rows()
    shortest = analyser.lengths.lowerBound
    longest = analyser.lengths.upperBound
    minimum = analyser.minimum
    tokens = levels.tokens
    types = total.forms.count
    frequent = family.count
    foldedSequences = family.count - rows.count
    sequences = rows.sorted(by: Row.precedes)
    units = sequences.count { ($0.cValue ?? 0) > 0 }
    top = analyser.top
  }

  private enum CodingKeys: String, CodingKey {
    case shortest, longest, minimum, tokens, types, frequent, foldedSequences, units, sequences
  }
}

extension SequenceFindings.Row {
  /// By C-value, those without one last; then by count, then by the words.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    let (one, other) = (a.cValue ?? -.infinity, b.cValue ?? -.infinity)
    if one != other { return one > other }
    return a.count == b.count ? a.sequence < b.sequence : a.count > b.count
  }
}

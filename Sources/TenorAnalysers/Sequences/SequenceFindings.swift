public import TenorAnalysis
internal import TenorStatistics

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
    var family = SequenceFamily(levels, analyser.lengths, forms: total.forms)
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

/// The sequences that are listed, with which of them hold which.
struct SequenceFamily {
  typealias Place = SequenceLevels.Place

  private struct Member {
    var isCandidate: Bool
    /// c
    var longer = 0
    /// t
    var nested = 0
    var cValue: Double?
    /// What it is folded under.
    var holder: Place?
    var folded: [Place] = []
  }

  private let levels: SequenceLevels
  private let lengths: ClosedRange<Int>
  /// By length, from the shortest.
  private var members: [[Member]]

  /// How many there are.
  var count: Int { members.reduce(0) { $0 + $1.count } }

  init(_ levels: SequenceLevels, _ lengths: ClosedRange<Int>, forms: [String]) {
    self.levels = levels
    self.lengths = lengths
    members = lengths.map { length in
      levels.levels[length - 1].counts.indices.map { number in
        let words = levels.words(Place(length: length, number: number))
        return Member(
          isCandidate: Self.mayBeAnEnd(words[0]) && Self.mayBeAnEnd(words[length - 1]))
      }
    }
  }

  /// Whether a unit may begin or end with a word: no function word, and nothing without a letter.
  private static func mayBeAnEnd(_ word: String) -> Bool {
    !FunctionWords.all.contains(word) && word.contains(where: \.isLetter)
  }

  private subscript(_ place: Place) -> Member {
    get { members[place.length - lengths.lowerBound][place.number] }
    set { members[place.length - lengths.lowerBound][place.number] = newValue }
  }

  /// Finds the C-values and what is folded under what, from the longest sequences down, as in the paper.
  mutating func nest() {
    for length in lengths.reversed() {
      for number in members[length - lengths.lowerBound].indices {
        let place = Place(length: length, number: number)
        let (member, count) = (self[place], levels.count(place))
        if member.isCandidate {
          self[place].cValue = cValue(
            words: length, frequency: count, nested: member.nested, in: member.longer)
        }
        let isUnit = (self[place].cValue ?? 0) > 0
        let holder = member.holder ?? place
        for part in levels.parts(of: place) where lengths.contains(part.length) {
          if isUnit, self[part].isCandidate {
            self[part].longer += 1
            self[part].nested += count - member.nested
          }
          // What may be a unit is not hidden behind what may not.
          if self[part].holder == nil, levels.count(part) == count,
            self[holder].isCandidate || !self[part].isCandidate
          {
            self[part].holder = holder
            self[holder].folded.append(part)
          }
        }
      }
    }
  }

  /// A row for each that is not folded.
  func rows() -> [SequenceFindings.Row] {
    var rows: [SequenceFindings.Row] = []
    for length in lengths {
      let level = levels.levels[length - 1]
      for (number, member) in members[length - lengths.lowerBound].enumerated()
      where member.holder == nil {
        let place = Place(length: length, number: number)
        let words = levels.words(place)
        let split = levels.weakestSplit(place)
        let count = Int(level.counts[number])
        rows.append(
          .init(
            sequence: words.joined(separator: " "), words: length, count: count,
            rate: 1e6 * Double(count) / Double(levels.tokens),
            utterances: Int(level.utterances[number]),
            conversations: Int(level.conversations[number]),
            oneConversation: level.conversations[number] == 1, cValue: member.cValue,
            longerCandidates: member.isCandidate ? member.longer : nil,
            nestedCount: member.isCandidate ? member.nested : nil,
            weakestSplit: words[..<split.words].joined(separator: " ") + " | "
              + words[split.words...].joined(separator: " "),
            splitLeft: split.left, splitRight: split.right,
            splitLogDice: split.association.logDice, splitNpmi: split.association.npmi,
            folded: member.folded.map { levels.words($0).joined(separator: " ") }))
      }
    }
    return rows
  }
}

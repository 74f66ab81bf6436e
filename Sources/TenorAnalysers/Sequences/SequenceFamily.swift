internal import TenorStatistics

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
            // Longer ones that overlap, as "a b c" and "b c d" in "a b c d", may hold more than there are.
            self[part].nested += max(0, count - member.nested)
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

/// An alias, or a phrase of `not`, as the matcher compares it.
struct AliasPattern: Hashable, Sendable {
  /// Index into the register's entries.
  var entry: Int32
  /// Index into the entry's aliases; `nil` for a phrase of `not`.
  var alias: Int32?
  /// The register's numbers of the words, from 1.
  var words: [Int32]
  /// One fewer than the words.
  var gaps: [Gap]
  /// One for each word.
  var tests: [CaseTest]
  /// When not empty, the word directly before must be one of these.
  var after: Set<Int32> = []
  /// Whether the last word is an acronym, which takes a plural *s*.
  var takesPlural: Bool
  /// Whether it counts only behind a full name of its entry in the same conversation.
  var isShort = false
  /// Whether it is its entry's since that succeeded another.
  var isInherited = false
  /// The days since 1970-01-01 on which it counts, both included.
  var firstDay = Int.min
  var lastDay = Int.max

  /// Whether it counts in an utterance of these days; `nil` for one without a date.
  func isValid(on days: ClosedRange<Int>?) -> Bool {
    guard let days else { return true }
    return firstDay <= days.upperBound && days.lowerBound <= lastDay
  }

  /// The pattern without what it stands for and when: equal for two that find the same words.
  var conditions: AliasPattern {
    var conditions = self
    (conditions.entry, conditions.alias) = (0, nil)
    (conditions.isShort, conditions.isInherited) = (false, false)
    (conditions.firstDay, conditions.lastDay) = (.min, .max)
    return conditions
  }

  /// Whether the words just read pass. `before` holds the readings of all words but the last.
  func passes(_ before: [Reading], _ last: Reading, _ ending: Ending) -> Bool {
    for index in before.indices where !tests[index].passes(before[index]) { return false }
    let test = tests[words.count - 1]
    guard test.passes(last) else { return false }
    return switch ending {
    case .none, .possessive: true
    case .plural: takesPlural
    case .capitalPlural: takesPlural && test.isAny
    }
  }
}

/// What the last word of a mention ends in, beyond its alias.
enum Ending: UInt8, Sendable, Hashable {
  case none
  /// *'s*, with any apostrophe.
  case possessive
  /// A small *s*: *CRCs*.
  case plural
  /// A capital *S*: *CRCS*.
  case capitalPlural
}

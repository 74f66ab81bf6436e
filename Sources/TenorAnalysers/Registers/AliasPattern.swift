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

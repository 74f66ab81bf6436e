/// What a form says to the engine: its valence, and what it does to others.
struct Meaning: Sendable, Equatable {
  /// What a form does. Most do nothing.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32

    /// Stands in a lexicon, or is an idiom or an emoji.
    static let scored = Roles(rawValue: 1 << 0)
    static let idiom = Roles(rawValue: 1 << 1)
    static let emoji = Roles(rawValue: 1 << 2)
    /// Part of a name or a term of the domain, its topic, or a fixed phrase: neither scored nor looked at.
    static let masked = Roles(rawValue: 1 << 3)
    static let neutral = Roles(rawValue: 1 << 4)
    static let fixed = Roles(rawValue: 1 << 5)
    static let negates = Roles(rawValue: 1 << 6)
    static let nearlyNegates = Roles(rawValue: 1 << 7)
    static let boosts = Roles(rawValue: 1 << 8)
    static let dampens = Roles(rawValue: 1 << 9)
    static let strongly = Roles(rawValue: 1 << 10)
    static let directly = Roles(rawValue: 1 << 11)
    static let weighsAfter = Roles(rawValue: 1 << 12)
    static let weighsOther = Roles(rawValue: 1 << 13)
    /// Of the two above: only at the start of a sentence or of a clause.
    static let onlyInitial = Roles(rawValue: 1 << 14)
    /// At the end of its sentence.
    static let weighsOwn = Roles(rawValue: 1 << 15)
    static let breaks = Roles(rawValue: 1 << 16)
    static let tagsQuestion = Roles(rawValue: 1 << 17)
    static let isRhetorical = Roles(rawValue: 1 << 18)
    /// *No* alone, as an answer, is no negator.
    static let determines = Roles(rawValue: 1 << 19)

    /// *Nor* turns its own limb, whatever turned the one before.
    static let restarts = Roles(rawValue: 1 << 20)

    /// *Nobody* turns its whole clause.
    static let reachesClause = Roles(rawValue: 1 << 21)

    /// *Less* turns the next form alone.
    static let reachesNext = Roles(rawValue: 1 << 26)
    /// Where it is written with a capital, perhaps part of a name.
    static let isGivenName = Roles(rawValue: 1 << 22)
    static let isFamilyName = Roles(rawValue: 1 << 23)
    static let isTitle = Roles(rawValue: 1 << 24)

    /// Masked as part of a person's name.
    static let isPerson = Roles(rawValue: 1 << 25)

    static let names: Roles = [.isGivenName, .isFamilyName, .isTitle]
    static let acts: Roles = [.negates, .nearlyNegates, .boosts, .dampens]
    static let contrasts: Roles = [.weighsAfter, .weighsOther, .weighsOwn]
  }

  /// In -4...4; without meaning unless it is scored, or acts on others and is spare.
  var valence = 0.0
  var roles: Roles = []
  /// Where the valence is from: index into ``PhraseBook/origins``.
  var origin: UInt16 = 0

  static let none = Meaning()

  var isScored: Bool { roles.contains(.scored) }
}

/// When a form has a meaning.
enum Condition: Sendable, Hashable {
  case always
  /// Written in just this way, word by word.
  case exactly([String])
  /// With a capital, and not as the first word of its sentence.
  case capitalised
  /// Not directly behind one of these words, folded.
  case notAfter(Set<String>)
  /// At the end of its clause, or as the first words of its sentence: *isn't it*.
  case tag
  /// Alone before a comma, at the start of its sentence or behind a mark: *Well, it rains.*
  case aside
}

/// What one form may mean: the first whose condition holds.
struct Alternatives: Sendable {
  var choices: [(condition: Condition, meaning: Meaning)] = []
}

internal import TenorText

/// What a word may be to the rules of ``SentenceRules``: a category in
/// `lexicons/discourse/rule-words-en.yaml`.
enum DiscourseRole: UInt64, CaseIterable, Sendable {
  case be, get, auxiliary, negativeAuxiliary, subject, determiner, object, particle, wh
  case whAuxiliary, opener, preposition, politeness
  case plainImperative, objectImperative, particleImperative, base, dont, `let`, lets
  case irregular, notParticiple, adjectival, adverb, notAdverb, notAgent
  case our, their, us, adjective, function, tag, condition, answer
  case by, `do`, not, never, bareBe

  /// What the file calls it.
  var category: String {
    switch self {
    case .negativeAuxiliary: "negative-auxiliary"
    case .whAuxiliary: "wh-auxiliary"
    case .plainImperative: "imperative.plain"
    case .objectImperative: "imperative.object"
    case .particleImperative: "imperative.particle"
    case .irregular: "participle.irregular"
    case .notParticiple: "participle.not"
    case .adjectival: "participle.adjective"
    case .notAdverb: "not-adverb"
    case .notAgent: "not-agent"
    case .bareBe: "bare-be"
    default: "\(self)"
    }
  }

  /// The role as a set.
  var set: DiscourseRoles { DiscourseRoles(rawValue: 1 << rawValue) }
}

/// The roles of one type.
struct DiscourseRoles: OptionSet, Sendable {
  let rawValue: UInt64

  private static func own(_ place: Int) -> Self { Self(rawValue: 1 << UInt64(63 - place)) }
  /// A mark with `?` in it.
  static let asks = own(0)
  /// A mark with several.
  static let asksTwice = own(1)
  /// A mark with `!` in it.
  static let exclaims = own(2)
  /// Ends in -ing, -s.
  static let ing = own(3)
  static let plural = own(4)
  /// A past participle; an adverb, by the lists and by -ed and -ly.
  static let participle = own(5)
  static let adverbial = own(6)
  /// Opens one of the rhetorical phrases.
  static let opensRhetoric = own(7)
  /// *n't* or *cannot*.
  static let negative = own(8)
}

/// The words that the rules look for, as the file lists them. A type is looked up once.
struct DiscourseWords: Sendable {
  private let roles: [String: DiscourseRoles]
  /// Finds the phrases of rhetorical questions.
  let rhetoric: LexiconMatcher
  /// Names the file.
  let provenance: LexiconProvenance

  private static let rhetorical = "rhetorical"

  /// Those that ship with Tenor.
  static func bundled(_ tokeniser: Tokeniser) throws -> DiscourseWords {
    try DiscourseWords(DiscourseFamily.dictionary("rule-words-en.yaml"), tokeniser)
  }

  init(_ lexicon: Lexicon, _ tokeniser: Tokeniser) throws {
    let named = Dictionary(
      uniqueKeysWithValues: DiscourseRole.allCases.map { ($0.category, $0.set) })
    let known = lexicon.categories.map { named[$0] ?? [] }
    var roles: [String: DiscourseRoles] = [:]
    for entry in lexicon.entries {
      roles[entry.form, default: []].formUnion(
        entry.categories.reduce(into: []) { $0.formUnion(known[$1]) })
    }
    let rhetorical = lexicon.categories.firstIndex(of: Self.rhetorical)
    for entry in lexicon.entries where entry.categories.contains(where: { $0 == rhetorical }) {
      if let first = entry.form.split(separator: " ").first {
        roles[String(first), default: []].insert(.opensRhetoric)
      }
    }
    self.roles = roles
    rhetoric = try LexiconMatcher(lexicon, tokeniser) { entry in
      entry.categories.contains { $0 == rhetorical }
    }
    provenance = lexicon.provenance
  }

  /// What a type is, whatever stands around it.
  func roles(of type: TypeID, in vocabulary: Vocabulary) -> DiscourseRoles {
    let form = vocabulary.folded(of: type)
    var found = roles[form] ?? []
    if !form.contains(where: { $0.isLetter || $0.isNumber }) {
      let marks = form.utf8.count { $0 == UInt8(ascii: "?") }
      if marks > 0 { found.insert(.asks) }
      if marks > 1 { found.insert(.asksTwice) }
      if form.contains("!") { found.insert(.exclaims) }
    }
    guard form.utf8.count > 3 else {
      if !found.isDisjoint(with: DiscourseRole.irregular.set) { found.insert(.participle) }
      if !found.isDisjoint(with: DiscourseRole.adverb.set) { found.insert(.adverbial) }
      if !found.isDisjoint(with: DiscourseRole.negativeAuxiliary.set) { found.insert(.negative) }
      return found
    }
    if form.hasSuffix("ing") { found.insert(.ing) }
    if form.hasSuffix("s"), !form.hasSuffix("ss"), form.utf8.count > 4 { found.insert(.plural) }
    // "left-handed", "ill-advised": a compound is an adjective.
    if form.hasSuffix("ed") && !form.contains("-")
      && found.isDisjoint(with: DiscourseRole.notParticiple.set)
      || !found.isDisjoint(with: DiscourseRole.irregular.set)
    {
      found.insert(.participle)
    }
    if form.hasSuffix("ly") && found.isDisjoint(with: DiscourseRole.notAdverb.set)
      || !found.isDisjoint(with: DiscourseRole.adverb.set)
    {
      found.insert(.adverbial)
    }
    if !found.isDisjoint(with: DiscourseRole.negativeAuxiliary.set) { found.insert(.negative) }
    return found
  }
}

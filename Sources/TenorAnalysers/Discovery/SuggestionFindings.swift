internal import TenorAnalysis

/// An actor that a register may lack.
public struct Suggestion: Sendable, Encodable {
  /// What sort of name it is, as far as its words and its neighbours tell.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case person, body, acronym
    /// Somebody or something that acts: says, wants, is told.
    case name
    /// Not told from places, products and things.
    case unclear
    /// Mostly behind *in*, *at*, *near*.
    case place

    /// Whether it is suggested unasked.
    var isClear: Bool { self != .unclear && self != .place }
  }

  /// From 1.
  public var rank: Int
  /// The fullest form.
  public var name: String
  /// What sort of name it is.
  public var kind: Kind
  /// How often, in all forms.
  public var mentions: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The conversations with a mention.
  public var conversations: Int
  /// The forms seen, the most frequent first.
  public var forms: [AliasCount]
  /// Those of the forms that are surnames alone.
  public var short: [String]
  /// What the text says that an acronym stands for.
  public var longForms: [String]
  /// Fuller names that it may be short for, where there are several.
  public var mayBe: [String]
  /// An entry of the register that it is likely a form of.
  public var inRegister: String?
  /// A mention, drawn by a hash of utterance and offset.
  public var example: ConcordanceLine?
}

/// What ``Discovery`` found.
public struct SuggestionFindings: Sendable, Encodable {
  /// `actors-suggest`
  public static let name = Discovery.name

  /// What is left out, so that nothing is missed in silence.
  public struct LeftOut: Sendable, Hashable, Encodable {
    /// Names that nothing tells from places and things.
    public var unclear: Int
    /// Names that are mostly behind a preposition of place.
    public var places: Int
    /// Names of speakers of the corpus.
    public var speakers: Int
    /// Names with fewer mentions than were asked for.
    public var rare: Int
    /// Sentences in headline case, in which nothing was looked for.
    public var headlines: Int
  }

  /// What they would complete.
  public var register: RegisterSummary
  /// By conversations, then mentions, then name.
  public var suggestions: [Suggestion]
  /// How many there are in all.
  public var found: Int
  /// What is left out.
  public var leftOut: LeftOut
  /// How well this agrees with a gold; `nil` without one.
  public var agreement: SuggestionAgreement?
}

extension SuggestionFindings {
  init(
    _ discovery: Discovery, _ sorting: NameSorting, _ groups: [NameGroup],
    over corpus: CorpusSummary
  ) {
    let frequent = groups.filter { $0.tally.mentions >= discovery.least }
    let shown = frequent.filter { discovery.includesUnclear || $0.kind.isClear }.map {
      ($0, conversations: $0.tally.conversations)
    }.sorted {
      ($1.conversations, $1.0.tally.mentions, $0.0.name) < (
        $0.conversations, $0.0.tally.mentions, $1.0.name
      )
    }
    register = RegisterSummary(discovery.matcher.register)
    found = shown.count
    leftOut = LeftOut(
      unclear: discovery.includesUnclear ? 0 : frequent.count { $0.kind == .unclear },
      places: discovery.includesUnclear ? 0 : frequent.count { $0.kind == .place },
      speakers: sorting.speakers, rare: groups.count - frequent.count,
      headlines: sorting.headlines)
    suggestions = shown.enumerated().map { index, item in
      let group = item.0
      return Suggestion(
        rank: index + 1, name: group.name, kind: group.kind, mentions: group.tally.mentions,
        utterances: group.tally.utterances.count, conversations: item.conversations,
        forms: group.forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { AliasCount(alias: $0.key, count: $0.value) },
        short: group.short.sorted(), longForms: group.longForms, mayBe: group.mayBe,
        inRegister: group.known,
        example: group.tally.example.map {
          ConcordanceLine($0.passage, in: corpus.corpus).quoted(by: discovery.quotes, isTerm: false)
        })
    }
  }
}

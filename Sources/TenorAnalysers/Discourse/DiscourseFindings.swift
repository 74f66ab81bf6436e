public import TenorAnalysis

/// What ``Discourse`` found.
public struct DiscourseFindings: Reportable {
  /// `discourse`
  public static let name = Discourse.name

  /// What the groups are: `month`, `kind`, `speaker`; `nil` without groups.
  public var by: String?
  /// The domain whose names were left out; `nil` for none.
  public var domain: String?
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// The fewest conversations for which there is a rate, or which must hold a class for an interval.
  public var fewestConversations: Int
  /// With fewer, intervals are those of tests for few conversations.
  public var fewConversations: Int
  /// Dictionaries, then rules.
  public var families: [Counted]
  /// Between the periods of a study; empty without one.
  public var contrasts: [DiscourseContrast]
  /// What *our* and *their* are said of, the most frequent first; `nil` where it was not asked for.
  public var companions: [Companion]?
  /// The shape of the threads; `nil` where it was not asked for.
  public var threads: Threads?

  /// One family.
  public struct Counted: Sendable {
    /// What it is.
    public var family: DiscourseFamily
    /// All utterances together.
    public var overall: DiscourseFigures
    /// The groups, empty periods included.
    public var groups: [GroupFindings<DiscourseFigures>]
  }

  /// A word that stands behind *our* or *their*.
  public struct Companion: Sendable, Equatable, Encodable {
    /// `us` or `them`.
    public var side: String
    /// As look-ups compare it.
    public var word: String
    /// Times.
    public var matches: Int
    /// Utterances.
    public var utterances: Int
    /// Conversations.
    public var conversations: Int
  }

  /// The shape of threads.
  public struct Threads: Sendable, Encodable {
    /// Those of one group.
    public struct Group: Sendable {
      /// The group's name.
      public var name: String
      /// Their shape.
      public var figures: ThreadFigures
    }

    /// All conversations.
    public var overall: ThreadFigures
    /// By the groups, where these are of time.
    public var groups: [Group]
    /// Who answers whom.
    public var reciprocity: Reciprocity
  }

  init(_ analyser: Discourse, _ total: DiscoursePartial, over corpus: CorpusSummary) {
    domain = analyser.domain?.name
    level = Categories.level
    bootstrap = analyser.replicates
    seed = analyser.seed
    fewestConversations = Categories.fewestConversations
    fewConversations = Comparison.fewConversations
    let groups = CategoryGroups(analyser.grouping, total.categories.cells, over: corpus)
    by = groups.by
    let whole = total.categories.conversations
    families = analyser.families.enumerated().map { place, family in
      Counted(
        family: family, overall: DiscourseFigures(whole, of: family, at: place, analyser),
        groups: groups.list.map { group in
          GroupFindings(
            group, DiscourseFigures(group.cells, of: family, at: place, analyser))
        })
    }
    if case .study = analyser.grouping {
      contrasts = DiscourseContrast.all(groups.list, analyser)
    } else {
      contrasts = []
    }
    companions =
      families.contains { $0.family.name == Companions.family }
      ? Self.companions("us", total.companions.us) + Self.companions("them", total.companions.them)
      : nil
    threads =
      analyser.measuresThreads ? Threads(total.threads, groups, analyser, over: corpus) : nil
  }

  private static func companions(
    _ side: String, _ counts: [String: CompanionCounts.Count]
  ) -> [Companion] {
    counts.map {
      Companion(
        side: side, word: $0.key, matches: $0.value.matches, utterances: $0.value.utterances,
        conversations: $0.value.conversations)
    }.sorted {
      ($1.matches, $1.conversations, $0.word) < ($0.matches, $0.conversations, $1.word)
    }
  }
}

extension DiscourseFindings.Threads {
  init(
    _ total: ThreadPartial, _ groups: CategoryGroups<CategoryPartial.Cell>, _ analyser: Discourse,
    over corpus: CorpusSummary
  ) {
    overall = ThreadFigures(total.threads, analyser)
    reciprocity = Reciprocity(total.pairs)
    self.groups = []
    var byKey: [CategoryGroupKey: [ThreadPartial.Thread]] = [:]
    for thread in total.threads { byKey[thread.group, default: []].append(thread) }
    switch analyser.grouping {
    case .time:
      self.groups = corpus.periods.map {
        Group(name: $0.description, figures: ThreadFigures(byKey[.period($0)] ?? [], analyser))
      }
    case .study(let study):
      self.groups = study.periods.enumerated().map {
        Group(name: $1.name, figures: ThreadFigures(byKey[.study($0)] ?? [], analyser))
      }
    default: break
    }
  }
}

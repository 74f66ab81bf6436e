internal import TenorAnalysis
public import TenorStatistics

/// How the rate of a class differs between two periods, with what chance among conversations can do: what
/// ``Comparison`` does for sentiment.
///
/// - Complexity: O(replicates × conversations).
/// - Source: `clusterRatioContrast`; adjusted p by Benjamini & Hochberg (1995).
public struct DiscourseContrast: Sendable, Equatable, Encodable {
  /// One side.
  public struct Side: Sendable, Equatable, Encodable {
    /// The period.
    public var period: String
    /// How often the class is met.
    public var matches: Int
    /// The utterances that hold it, and all.
    public var utterances: Int
    /// Utterances of the period.
    public var allUtterances: Int
    /// Running words of the period.
    public var tokens: Int
    /// Conversations of the period.
    public var conversations: Int
  }

  /// The family.
  public var family: String
  /// By what it is counted.
  public var per: DiscourseFamily.Per
  /// The class.
  public var name: String
  /// The side that was named first.
  public var earlier: Side
  /// The side that was named later.
  public var later: Side
  /// The rate of the earlier-named; `nil` where refused.
  public var earlierRate: Double?
  /// The rate of the later-named; `nil` where refused.
  public var laterRate: Double?
  /// later − earlier; `nil` where a side has fewer conversations than a comparison asks for, or fewer of
  /// both hold the class: then there is no test either.
  public var difference: Double?
  /// Its 95% interval: the wild cluster bootstrap's where a side has few conversations.
  public var interval: Interval?
  /// How the interval was made.
  public var method: ContrastEstimate.Method?
  /// Labels shuffled over conversations; `nil` where nothing varies.
  public var p: Double?
  /// The same by Benjamini and Hochberg, over all classes and pairs of periods that were tested.
  public var adjustedP: Double?
  /// What can be concluded, as in ``PeriodContrast``.
  public var verdict: PeriodContrast.Verdict
}

extension DiscourseContrast {
  /// Every class of every family between every pair of periods, parts rather than the names above them.
  static func all(
    _ groups: [CategoryGroups<CategoryPartial.Cell>.Group], _ analyser: Discourse
  ) -> [DiscourseContrast] {
    let periods = groups.filter { $0.group == "period" }
    let pairs = periods.indices.flatMap { later in (0..<later).map { ($0, later) } }.sorted {
      $0 < $1
    }
    var contrasts: [DiscourseContrast] = []
    for (earlier, later) in pairs {
      for (place, family) in analyser.families.enumerated() {
        for (known, category) in zip(family.classes, family.places) where !known.hasParts {
          contrasts.append(
            DiscourseContrast(
              periods[earlier], periods[later], family, at: place, known, category, analyser))
        }
      }
    }
    let tested = contrasts.indices.filter { contrasts[$0].p != nil }
    let adjusted = benjaminiHochberg(tested.compactMap { contrasts[$0].p })
    for (index, p) in zip(tested, adjusted) { contrasts[index].adjustedP = p }
    for (index, contrast) in contrasts.enumerated() {
      contrasts[index].verdict = PeriodContrast.Verdict(contrast.interval, contrast.adjustedP)
    }
    return contrasts
  }

  private init(
    _ earlier: CategoryGroups<CategoryPartial.Cell>.Group,
    _ later: CategoryGroups<CategoryPartial.Cell>.Group, _ family: DiscourseFamily,
    at place: Int, _ known: DiscourseFamily.Class, _ category: Int, _ analyser: Discourse
  ) {
    func side(_ group: CategoryGroups<CategoryPartial.Cell>.Group) -> Side {
      func sum(_ value: (CategoryPartial.Cell) -> Int) -> Int {
        group.cells.reduce(0) { $0 + value($1) }
      }
      return Side(
        period: group.name ?? group.group,
        matches: sum { $0.lexicons[place].byCategory[category] },
        utterances: sum { $0.lexicons[place].holding[category] },
        allUtterances: sum(\.utterances), tokens: sum(\.tokens), conversations: group.cells.count)
    }
    self.init(
      family: family.name, per: family.per, name: known.name, earlier: side(earlier),
      later: side(later), verdict: .refused)
    let first = ClusterRatio(earlier.cells, family, at: place, category: category)
    let second = ClusterRatio(later.cells, family, at: place, category: category)
    (earlierRate, laterRate) = (first.rate, second.rate)
    guard earlierRate != nil, laterRate != nil,
      let contrast = clusterRatioContrast(
        (second.sums, second.sizes), minus: (first.sums, first.sizes),
        replicates: analyser.replicates, level: Categories.level, seed: analyser.seed)
    else { return }
    // A class that one conversation holds says only that.
    let holding = (first.sums + second.sums).count { $0 > 0 }
    guard holding >= Categories.fewestConversations else { return }
    difference = contrast.difference
    p = contrast.permutation?.p
    (interval, method) = contrast.reported(
      clusters: min(first.sums.count, second.sums.count))
  }
}

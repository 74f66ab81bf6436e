internal import TenorCorpus
public import TenorStatistics

/// The difference of two means, split into what the same groups said in another tone and what others said.
///
/// - *within*: groups that speak in both periods changed their tone.
/// - *mix*: groups became a larger or smaller share of what is said, came or went.
///
/// A group that speaks in one period only has no tone in the other, so all it does is mix.
///
/// - Output: in the unit of scores; within + mix is the mean difference, up to rounding.
/// - Complexity: O(replicates × distinct pairs of conversation and group).
/// - Source: `decomposeMeans`; intervals by the expanded percentile bootstrap over conversations.
public struct ToneOrMix: Sendable, Equatable, Encodable {
  /// What utterances are grouped by.
  public enum Grouping: String, Sendable, Encodable, CaseIterable {
    case kind, speaker, topic, post
  }

  /// One group, or those that are not shown one by one.
  public struct Part: Sendable, Equatable, Encodable {
    /// What it is called.
    public var label: String
    /// Scored utterances, earlier-named.
    public var earlierScored: Int
    /// Their mean score; `nil` without one.
    public var earlierMean: Double?
    /// Scored utterances, later-named.
    public var laterScored: Int
    /// Their mean score; `nil` without one.
    public var laterMean: Double?
    /// What it adds to the difference by its change of tone.
    public var within: Double
    /// What it adds by its change of share.
    public var mix: Double
  }

  /// What utterances are grouped by.
  public var by: Grouping
  /// Groups with scored utterances in both periods.
  public var groupsInBoth: Int
  /// Groups with scored utterances in the earlier-named period only.
  public var groupsEarlierOnly: Int
  /// Groups with scored utterances in the later-named period only.
  public var groupsLaterOnly: Int
  /// The same groups changed tone.
  public var within: Double
  /// Its 95% interval; `nil` for posts, which are what is drawn.
  public var withinInterval: Interval?
  /// The mix changed.
  public var mix: Double
  /// Its 95% interval; `nil` for posts.
  public var mixInterval: Interval?
  /// within + mix: the difference of the means.
  public var total: Double
  /// Those that add most, in either direction, first; what is left in a last one.
  public var parts: [Part]

  /// How many groups are shown one by one.
  static let shown = 8
}

extension ToneOrMix {
  /// The groupings that there is anything to say of.
  ///
  /// - Parameters:
  ///   - speakers: what speakers are called.
  ///   - terms: the names of the terms that topics are made of; `nil`: none were looked for.
  static func all(
    _ earlier: ScoredSample, _ later: ScoredSample, speakers: SpeakerCells, terms: [String]?,
    replicates: Int, seed: UInt64
  ) -> [ToneOrMix] {
    let topics = terms.map { TopicLabels($0, [earlier, later]) }
    return Grouping.allCases.compactMap { grouping in
      if grouping == .topic, topics == nil { return nil }
      let label: (PeriodSample.Utterance) -> String =
        switch grouping {
        case .kind: { $0.kind.rawValue }
        case .speaker: { $0.speaker.map { speakers.label(of: $0) } ?? unsigned }
        case .topic: { topics?.label($0.topics) ?? "" }
        // The number keeps two posts of one title apart; it is not shown.
        case .post: { "\($0.title ?? "(untitled)")\u{0}\($0.conversation)" }
        }
      let groups = Groups(earlier, later, label)
      return ToneOrMix(
        grouping, groups,
        bootstrap: grouping == .post ? nil : groups.replicates(replicates, seed: seed))
    }
  }

  /// What utterances without a speaker are called.
  static let unsigned = "(unsigned)"

  private init?(
    _ grouping: Grouping, _ groups: Groups, bootstrap: (within: [Double], mix: [Double])?
  ) {
    guard let split = decomposeMeans(before: groups.earlier.totals, after: groups.later.totals)
    else { return nil }
    by = grouping
    (within, mix, total) = (split.rate, split.mix, split.total)
    let clusters = min(groups.earlier.clusterCount, groups.later.clusterCount)
    withinInterval = bootstrap.flatMap {
      expandedPercentileInterval($0.within, clusters: clusters, level: Comparison.level)
    }
    mixInterval = bootstrap.flatMap {
      expandedPercentileInterval($0.mix, clusters: clusters, level: Comparison.level)
    }
    var parts: [Part] = []
    (groupsInBoth, groupsEarlierOnly, groupsLaterOnly) = (0, 0, 0)
    for (index, label) in groups.labels.enumerated() {
      let (a, b) = (groups.earlier.totals[index], groups.later.totals[index])
      if a.count > 0, b.count > 0 {
        groupsInBoth += 1
      } else if a.count > 0 {
        groupsEarlierOnly += 1
      } else {
        groupsLaterOnly += 1
      }
      parts.append(
        Part(
          label: String(label.prefix { $0 != "\u{0}" }), a, b, within: split.parts[index].rate,
          mix: split.parts[index].mix))
    }
    self.parts = Self.ranked(parts, groups)
  }

  /// The parts that add most, and the sum of the others.
  private static func ranked(_ parts: [Part], _ groups: Groups) -> [Part] {
    func size(_ part: Part) -> Double { abs(part.within) + abs(part.mix) }
    let order = parts.indices.sorted {
      (-size(parts[$0]), groups.labels[$0]) < (-size(parts[$1]), groups.labels[$1])
    }
    if order.count <= shown + 1 { return order.map { parts[$0] } }
    let rest = order[shown...]
    func total(_ side: GroupTotals) -> CellTotal {
      CellTotal(
        count: rest.reduce(0) { $0 + side.totals[$1].count },
        sum: compensatedSum(rest.map { side.totals[$0].sum }))
    }
    return order[..<shown].map { parts[$0] } + [
      Part(
        label: "(\(counted(rest.count, "other")))", total(groups.earlier), total(groups.later),
        within: compensatedSum(rest.map { parts[$0].within }),
        mix: compensatedSum(rest.map { parts[$0].mix }))
    ]
  }
}

extension ToneOrMix.Part {
  fileprivate init(label: String, _ a: CellTotal, _ b: CellTotal, within: Double, mix: Double) {
    self.init(
      label: label, earlierScored: Int(a.count), earlierMean: a.count > 0 ? a.sum / a.count : nil,
      laterScored: Int(b.count), laterMean: b.count > 0 ? b.sum / b.count : nil, within: within,
      mix: mix)
  }
}

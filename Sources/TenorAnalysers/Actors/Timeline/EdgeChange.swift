internal import TenorAnalysis
internal import TenorStatistics

/// An actor, or a pair of them, in a period beside the period before.
///
/// The conversation is what is independent, so that what is claimed goes by conversations:
///
///     ratio = (after's conversations with it / all of after's) / (the same before)
///
/// with the interval and the p of `shareRatio`: by the score, or exact where little is expected. A
/// conversation whose utterances fall into both periods counts in both; where there are many of these the
/// two shares resemble each other and less is claimed than could be.
///
/// All actors and pairs of all neighbouring periods are one family, and what is claimed goes by q. The
/// ratio of units stands beside it, as if these were independent, which units of one conversation are not:
/// its interval is too narrow, and nothing is claimed by it.
public struct EdgeChange: Sendable, Hashable, Encodable {
  /// What became of it.
  public enum Change: String, Sendable, Hashable, Encodable, CaseIterable {
    /// Not there before.
    case appeared
    /// Not there any more.
    case vanished
    /// There in both, and more by more than chance.
    case strengthened
    /// There in both, and less by more than chance.
    case weakened
    /// There in both, and no claim is made.
    case open
  }

  /// The period before.
  public var from: String
  /// The period.
  public var to: String
  /// The actor; of a pair, the name that sorts first.
  public var a: String
  /// The other of a pair; `nil` for an actor alone.
  public var b: String?
  /// What became of it.
  public var change: Change
  /// Whether ``q`` is below ``NetworkOptions/level``: more, or less, than before by more than chance among
  /// conversations.
  public var claimed: Bool
  /// Conversations with it in the period before.
  public var conversationsBefore: Int
  /// Conversations with it in the period.
  public var conversationsAfter: Int
  /// All conversations of the period before.
  public var allConversationsBefore: Int
  /// All conversations of the period.
  public var allConversationsAfter: Int
  /// By conversations; `nil` where it was not there before: the ratio is infinite.
  public var ratio: Double?
  /// The interval's lower end, 0 or more.
  public var ratioLow: Double?
  /// The interval's upper end; `nil` where it is infinite.
  public var ratioHigh: Double?
  /// Of the two shares of conversations being equal, two-sided.
  public var p: Double
  /// ``p`` adjusted by Benjamini and Hochberg over all comparisons of the timeline.
  public var q: Double
  /// Units with it in the period before.
  public var unitsBefore: Int
  /// Units with it in the period.
  public var unitsAfter: Int
  /// All units of the period before.
  public var allUnitsBefore: Int
  /// All units of the period.
  public var allUnitsAfter: Int
  /// The ratio by units, as if these were independent.
  public var unitRatio: Double?
  /// The lower end of its interval.
  public var unitRatioLow: Double?
  /// The upper end; `nil` where it is infinite.
  public var unitRatioHigh: Double?

  typealias Side = (period: Period, counts: NetworkCounts)
  private typealias Tally = (units: Int, conversations: Int)

  /// Every actor and pair of two periods, in no order and with nothing claimed: see
  /// ``judged(_:minimum:)``.
  static func between(
    _ before: Side, _ after: Side, _ entries: [(name: String, kind: String?)]
  ) -> [EdgeChange] {
    var changes: [EdgeChange] = []
    func note(_ names: [String], _ old: Tally, _ new: Tally) {
      let names = names.sorted()
      let change = EdgeChange(names[0], names.count > 1 ? names[1] : nil, before, old, after, new)
      if let change { changes.append(change) }
    }
    let (old, new) = (before.counts, after.counts)
    for entry in Set(old.actors.keys).union(new.actors.keys) {
      let tallies = [old, new].map { $0.actors[entry] ?? .empty }
      note(
        [entries[entry].name], (tallies[0].units, tallies[0].conversations),
        (tallies[1].units, tallies[1].conversations))
    }
    for pair in Set(old.pairs.keys).union(new.pairs.keys) {
      let tallies = [old, new].map { $0.pairs[pair] ?? .empty }
      note(
        [entries[pair.first].name, entries[pair.second].name],
        (tallies[0].count, tallies[0].conversations), (tallies[1].count, tallies[1].conversations))
    }
    return changes
  }

  /// Adjusts all comparisons of a timeline as one family and claims by that; then leaves out those of
  /// fewer than `minimum` units in both periods. Sorted by period, then pairs before actors, claims first,
  /// then by change, conversations and names.
  ///
  /// Adjusted before they are left out, since to choose by what the counts are would change what chance
  /// gives those that stay.
  static func judged(_ steps: [[EdgeChange]], minimum: Int) -> [EdgeChange] {
    var q = benjaminiHochberg(steps.joined().map(\.p))[...]
    return steps.flatMap { changes in
      changes.map { change in
        var change = change
        change.q = q.removeFirst()
        change.claimed = change.q < NetworkOptions.level
        if change.claimed, change.change == .open {
          change.change = change.ratio ?? 0 > 1 ? .strengthened : .weakened
        }
        return change
      }
      .filter { max($0.unitsBefore, $0.unitsAfter) >= minimum }
      .sorted { $0.order < $1.order }
    }
  }

  private init?(
    _ a: String, _ b: String?, _ before: Side, _ old: Tally, _ after: Side, _ new: Tally
  ) {
    (self.a, self.b) = (a, b)
    (from, to) = (before.period.description, after.period.description)
    (conversationsBefore, conversationsAfter) = (old.conversations, new.conversations)
    (unitsBefore, unitsAfter) = (old.units, new.units)
    allConversationsBefore = before.counts.conversations
    allConversationsAfter = after.counts.conversations
    (allUnitsBefore, allUnitsAfter) = (before.counts.units, after.counts.units)
    guard
      let byConversation = shareRatio(
        new.conversations, of: allConversationsAfter, to: old.conversations,
        of: allConversationsBefore),
      let byUnit = shareRatio(new.units, of: allUnitsAfter, to: old.units, of: allUnitsBefore)
    else { return nil }
    (ratio, ratioLow, ratioHigh) = Self.finite(byConversation)
    (unitRatio, unitRatioLow, unitRatioHigh) = Self.finite(byUnit)
    (p, q, claimed) = (byConversation.p, byConversation.p, false)
    change = old.units == 0 ? .appeared : new.units == 0 ? .vanished : .open
  }

  /// What JSON has numbers for.
  private static func finite(_ found: ShareRatio) -> (Double?, Double?, Double?) {
    let values = [found.ratio, found.interval.lower, found.interval.upper]
      .map { $0.isFinite ? $0 : nil }
    return (values[0], values[1], values[2])
  }

  private var order: Order { Order(change: self) }

  /// Pairs before single actors, claims before the rest, then as many conversations as they are in.
  private struct Order: Comparable {
    let change: EdgeChange

    static func < (x: Order, y: Order) -> Bool {
      let (x, y) = (x.change, y.change)
      if (x.b == nil) != (y.b == nil) { return x.b != nil }
      if x.claimed != y.claimed { return x.claimed }
      let kinds = Change.allCases
      let (kindX, kindY) = (
        kinds.firstIndex(of: x.change) ?? 0, kinds.firstIndex(of: y.change) ?? 0
      )
      let (moreX, moreY) = (
        max(x.conversationsBefore, x.conversationsAfter),
        max(y.conversationsBefore, y.conversationsAfter)
      )
      return (kindX, moreY, x.a, x.b ?? "") < (kindY, moreX, y.a, y.b ?? "")
    }

    static func == (x: Order, y: Order) -> Bool { x.change == y.change }
  }
}

/// Which segmentation is best for which penalty: all of them between two penalties, not one answer.
public struct PenaltyPath: Equatable, Sendable {
  /// A segmentation and the penalties for which none is better.
  public struct Step: Equatable, Sendable {
    /// The lowest and the highest such penalty, in units of the cost.
    public var penalties: Interval
    /// The segmentation.
    public var segmentation: Segmentation
  }

  /// From the least penalty, with the most breaks, to the greatest; neighbours meet.
  public var steps: [Step]

  /// The penalties for which there is a break exactly before `bin`, ascending and apart.
  ///
  /// A break need not stand in one piece: it can move to a neighbouring bin as others come and go.
  public func penalties(ofBreakAt bin: Int) -> [Interval] {
    steps.reduce(into: []) { found, step in
      guard step.segmentation.breaks.contains(bin) else { return }
      if found.last?.upper == step.penalties.lower {
        found[found.count - 1].upper = step.penalties.upper
      } else {
        found.append(step.penalties)
      }
    }
  }
}

/// All best segmentations for the penalties of an interval, by CROPS.
///
/// Of segmentations with numbers of breaks m and costs Q(m), the best at a penalty are the corners of the
/// lower hull of Q. Two corners meet at β = (Q(m₁) − Q(m₀)) / (m₀ − m₁); where a search at that β finds
/// none better, they are neighbours, and otherwise there is a corner between them.
///
/// - Input: a cost; the least penalty, and the greatest unless it is to be one at which no break stands.
/// - Output: exact, for every penalty of the interval; `nil` where the series is shorter than a segment.
/// - Complexity: about twice as many searches as there are steps.
/// - Source: Haynes, Eckley & Fearnhead (2017), doi:10.1080/10618600.2015.1116445.
public func penaltyPath<Cost: SegmentCost>(
  of cost: Cost, from least: Double, to greatest: Double? = nil, minimumSegment: Int = 1
) -> PenaltyPath? {
  guard cost.count > 0,
    let most = segmentation(of: cost, penalty: least, minimumSegment: minimumSegment)
  else { return nil }
  // One break saves no more than the whole cost.
  let greatest = greatest ?? max(least, cost.cost(of: 0..<cost.count))
  precondition(greatest >= least, "Penalties run from \(least) up, not to \(greatest).")
  let fewest = segmentation(of: cost, penalty: greatest, minimumSegment: minimumSegment)!
  var steps: [PenaltyPath.Step] = []
  var start = least
  // Pairs still to be looked between, the one of the least penalties on top.
  var pairs = [(most, fewest)]
  while let (left, right) = pairs.popLast() {
    guard left.breaks.count > right.breaks.count else { continue }
    let saved = Double(left.breaks.count - right.breaks.count)
    let meeting = min(greatest, max(start, (right.cost - left.cost) / saved))
    if let between = corner(
      of: cost, between: left, and: right, at: meeting, minimumSegment: minimumSegment)
    {
      pairs += [(between, right), (left, between)]
    } else {
      steps.append(.init(penalties: Interval(lower: start, upper: meeting), segmentation: left))
      start = meeting
    }
  }
  steps.append(.init(penalties: Interval(lower: start, upper: greatest), segmentation: fewest))
  return PenaltyPath(steps: steps)
}

/// A segmentation better than two others at the penalty where those are equally good.
private func corner<Cost: SegmentCost>(
  of cost: Cost, between left: Segmentation, and right: Segmentation, at penalty: Double,
  minimumSegment: Int
) -> Segmentation? {
  guard left.breaks.count > right.breaks.count + 1,
    let found = segmentation(of: cost, penalty: penalty, minimumSegment: minimumSegment),
    (right.breaks.count + 1..<left.breaks.count).contains(found.breaks.count)
  else { return nil }
  let level = right.penalisedCost(penalty)
  // Three in a line are a tie, and rounding is no corner.
  return found.penalisedCost(penalty) < level - 1e-9 * max(1, abs(level)) ? found : nil
}

/// The segmentation of least penalised cost, by PELT: exact, and fast where there are breaks.
///
///     F(t) = min over s of F(s) + C(s..<t) + β,  F(0) = −β
///
/// A start s for which F(s) + C(s..<t) ≥ F(t) can never win again once a segment may begin at t and be
/// long enough, that is from t + `minimumSegment` on: t then does as well. Dropping it at once, as is
/// often done, loses the optimum where segments have a minimum length.
///
/// Besides, a stretch never costs less than a part of it that begins with it, so the last cost that was
/// computed for a start bounds the next from below; most starts are passed over by that bound.
///
/// - Input: a cost; β ≥ 0; the least number of bins of a segment, 1 or more.
/// - Output: `nil` where the series is shorter than one segment.
/// - Complexity: O(bins) to O(bins²), by how many breaks there are; on a series without any, a tenth to a
///   twentieth of the bins² / 2 costs are computed. O(bins) memory.
/// - Source: Killick, Fearnhead & Eckley (2012), doi:10.1080/01621459.2012.737745.
/// - Differs: ruptures 1.1.10 drops starts at once, and so misses the optimum now and then.
public func segmentation<Cost: SegmentCost>(
  of cost: Cost, penalty: Double, minimumSegment: Int = 1
) -> Segmentation? {
  check(penalty: penalty, minimumSegment: minimumSegment)
  let bins = cost.count
  guard bins >= minimumSegment else { return nil }
  var least = [Double](repeating: .infinity, count: bins + 1)
  least[0] = -penalty
  var lastStart = [Int](repeating: 0, count: bins + 1)
  var starts: [Start] = []
  var favourite = 0
  for end in minimumSegment...bins {
    let newest = end - minimumSegment
    if newest == 0 || newest >= minimumSegment {
      starts.append(Start(bin: newest, bound: least[newest]))
    }
    // The winner of the step before comes first: a good value early passes over most others.
    var best = least[starts[favourite].bin] + cost.cost(of: starts[favourite].bin..<end)
    starts[favourite].bound = best
    var bestPlace = favourite
    for place in starts.indices where starts[place].bound < best {
      let value = least[starts[place].bin] + cost.cost(of: starts[place].bin..<end)
      starts[place].bound = value
      if value < best { (best, bestPlace) = (value, place) }
    }
    least[end] = best + penalty
    lastStart[end] = starts[bestPlace].bin
    // A start that is dropped late only costs time, and so does looking for it at every end.
    favourite =
      end.isMultiple(of: 8)
      ? starts.drop(beaten: least[end], at: end, minimumSegment, keeping: bestPlace) : bestPlace
  }
  return Segmentation(following: lastStart, cost: cost.cost)
}

/// A bin at which the last segment may begin.
private struct Start {
  var bin: Int
  /// F(bin) and the cost from there to some end so far: no more than to any later end.
  var bound: Double
  /// The end from which on it cannot win.
  var expiry = Int.max
}

extension [Start] {
  /// Marks the starts that are beaten at `end` and drops those whose time is up by the next end.
  ///
  /// - Output: the place of a start that is worth trying first, by preference the one at `place`.
  fileprivate mutating func drop(
    beaten value: Double, at end: Int, _ minimumSegment: Int, keeping place: Int
  ) -> Int {
    var kept = 0
    var favourite = 0
    for index in indices {
      var start = self[index]
      if start.expiry == .max, start.bound >= value { start.expiry = end + minimumSegment }
      if start.expiry <= end + 1 { continue }
      if index == place { favourite = kept }
      self[kept] = start
      kept += 1
    }
    removeLast(count - kept)
    return favourite
  }
}

/// Stops a caller whose penalty or minimum makes no sense.
func check(penalty: Double, minimumSegment: Int) {
  precondition(penalty >= 0 && penalty.isFinite, "A penalty is 0 or more, not \(penalty).")
  precondition(minimumSegment > 0, "A segment has at least one bin, not \(minimumSegment).")
}

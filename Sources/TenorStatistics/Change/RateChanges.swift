/// A series of counts, cut where its rate changes.
public struct RateChanges: Equatable, Sendable {
  /// A stretch of one rate.
  public struct Segment: Equatable, Sendable {
    /// Its bins; those without exposure go with the ones before them.
    public var bins: Range<Int>
    /// What was counted in it.
    public var count: Int
    /// Its exposure.
    public var exposure: Double
    /// Counts per unit of exposure.
    public var rate: Double { Double(count) / exposure }
  }

  /// A change of the rate.
  public struct Change: Equatable, Sendable {
    /// The last bin with exposure before it, and the first after: it lies between them.
    public var last: Int
    /// The first bin of the new rate.
    public var first: Int
    /// The penalties for which it stands, at this very place, in one piece with `penalty`; the lower
    /// bound is no less than the least penalty of `path`.
    public var penalties: Interval
  }

  /// The stretches in order; one where nothing changes.
  public var segments: [Segment]
  /// The changes between them.
  public var changes: [Change]
  /// What a break cost, in units of −2 ln likelihood.
  public var penalty: Double
  /// The dispersion δ of counts about the rates of `segments`, in units of exposure; 0 is Poisson.
  public var dispersion: Double
  /// Which breaks stand for which penalties, with that dispersion, from half of `penalty` to none left. Its
  /// bins count only those with exposure.
  public var path: PenaltyPath
  /// The places of the bins of `path` among all.
  public var informative: [Int]
}

/// Where the rate of something counted changes, by PELT on negative binomial counts with exposure.
///
/// Unless it is given, the dispersion is taken about one rate first, so that a flat series is judged by all
/// its noise, and then about the rates found, until the breaks stay. The penalty is set at the start, by
/// ``flatSeriesPenalty(_:exposures:dispersion:minimumSegment:level:draws:seed:)``, unless it is given.
///
/// - Input: a count and an exposure for each bin, in order of time; a bin without exposure is no evidence
///   and is passed over. Every segment has at least `minimumSegment` bins with exposure. A
///   `dispersion` of 0 takes the counts for Poisson.
/// - Output: `nil` for fewer bins with exposure than two segments have.
/// - Complexity: O(draws × bins²) with the default penalty, O(bins²) with one that is given.
/// - Source: see ``segmentation(of:penalty:minimumSegment:)``, ``CountCost``,
///   ``countDispersion(_:exposures:segments:)``, ``penaltyPath(of:from:to:minimumSegment:)``.
public func rateChanges(
  _ counts: [Int], exposures: [Double], dispersion given: Double? = nil, minimumSegment: Int = 3,
  penalty: Double? = nil, level: Double = 0.05, draws: Int? = nil, seed: UInt64 = 1
) -> RateChanges? {
  check(counts, exposures)
  let places = exposures.indices.filter { exposures[$0] > 0 }
  guard places.count >= 2 * minimumSegment else { return nil }
  let (x, e) = (places.map { counts[$0] }, places.map { exposures[$0] })
  var dispersion = given ?? countDispersion(x, exposures: e, segments: [0..<x.count]) ?? 0
  let penalty =
    penalty
    ?? flatSeriesPenalty(
      x, exposures: e, dispersion: dispersion, minimumSegment: minimumSegment, level: level,
      draws: draws, seed: seed)
  var cost = CountCost(counts: x, exposures: e, dispersion: dispersion)
  var found = segmentation(of: cost, penalty: penalty, minimumSegment: minimumSegment)!
  // Each round adds breaks or ends; the limit is for rounding.
  for _ in 0..<20 where given == nil && !found.breaks.isEmpty {
    dispersion = countDispersion(x, exposures: e, segments: found.segments) ?? 0
    cost = CountCost(counts: x, exposures: e, dispersion: dispersion)
    let next = segmentation(of: cost, penalty: penalty, minimumSegment: minimumSegment)!
    let isSettled = next.breaks == found.breaks
    found = next
    if isSettled { break }
  }
  let path = penaltyPath(of: cost, from: penalty / 2, minimumSegment: minimumSegment)!
  return RateChanges(
    segments: found.segments.map { segment in
      let end = segment.upperBound < places.count ? places[segment.upperBound] : counts.count
      return .init(
        bins: (segment.lowerBound == 0 ? 0 : places[segment.lowerBound])..<end,
        count: x[segment].reduce(0, +), exposure: compensatedSum(Array(e[segment])))
    },
    changes: found.breaks.map { bin in
      .init(
        last: places[bin - 1], first: places[bin],
        penalties: path.penalties(ofBreakAt: bin).first { $0.contains(penalty) }
          ?? Interval(lower: penalty, upper: penalty))
    }, penalty: penalty, dispersion: dispersion, path: path, informative: places)
}

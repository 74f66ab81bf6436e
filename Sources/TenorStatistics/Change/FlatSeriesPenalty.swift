/// A penalty at which few flat series have a break: BIC's, or more where the counts ask for it.
///
///     β = max(2 ln n, k-th greatest of β*_1 … β*_B),  k = ⌊level (B + 1)⌋
///
/// β*_b is the penalty up to which a break stands once the bins have been put in a random order, each with
/// its exposure: then nothing but chance makes a break. BIC counts two parameters for a break, where it is
/// and the rate after it. It is right for many bins and a distribution that is known; the orders take care
/// of few bins, rare words, and variances that are not those of the cost.
///
/// - Input: counts and exposures as for ``CountCost``; their dispersion about one rate. Bins without
///   exposure are left out. `draws` is B: from 199 for up to 500 bins down to 19, which keeps the level and
///   costs some power, unless it is given; 0 is BIC alone.
/// - Output: in units of the cost (−2 ln likelihood). If the bins are independent and alike, no more than
///   `level` of flat series have a break at it. They are not alike where exposures grow over time while a
///   bin's own noise does not shrink with them: then up to about twice as many have one. Bins that depend on
///   their neighbours, or a slow trend, are not flat.
/// - Complexity: O(draws × bins²).
/// - Source: Schwarz (1978), doi:10.1214/aos/1176344136, and Zhang & Siegmund (2007),
///   doi:10.1111/j.1541-0420.2006.00662.x, on BIC for breaks; Pitman (1937), doi:10.2307/2984124, for the
///   orders; Antoch & Hušková (2001), doi:10.1016/S0167-7152(01)00009-8, for change points.
public func flatSeriesPenalty(
  _ counts: [Int], exposures: [Double], dispersion: Double, minimumSegment: Int = 3,
  level: Double = 0.05, draws: Int? = nil, seed: UInt64 = 1
) -> Double {
  check(level: level)
  check(counts, exposures)
  var order = exposures.indices.filter { exposures[$0] > 0 }
  let bins = order.count
  let schwarz = 2 * ln(Double(max(1, bins)))
  let draws = draws ?? min(199, max(19, 20 * (2_500_000 / max(1, bins * bins)) - 1))
  let rank = Int(level * Double(draws + 1) + 1e-9)
  guard bins >= 2 * minimumSegment, rank > 0 else { return schwarz }
  var chance = SeededGenerator(seed: seed)
  var beyond: [Double] = []
  for _ in 0..<draws {
    chance.shuffle(&order)
    let cost = CountCost(
      counts: order.map { counts[$0] }, exposures: order.map { exposures[$0] },
      dispersion: dispersion)
    if let last = lastPenalty(of: cost, above: schwarz, minimumSegment: minimumSegment) {
      beyond.append(last)
    }
  }
  guard beyond.count >= rank else { return schwarz }
  // Rare words tie: a series as broken as its rearrangements has no break, whatever the rounding.
  return beyond.sorted(by: >)[rank - 1] * (1 + 1e-9)
}

/// The penalty up to which some break stands, if that is above `least`.
///
/// What m breaks save, each, is the next penalty; one at which nothing is saved is the last.
///
/// - Complexity: two or three searches.
/// - Source: Dinkelbach (1967), doi:10.1287/mnsc.13.7.492, for a ratio's maximum.
func lastPenalty<Cost: SegmentCost>(
  of cost: Cost, above least: Double, minimumSegment: Int
) -> Double? {
  let whole = cost.cost(of: 0..<cost.count)
  var penalty = least
  while let found = segmentation(of: cost, penalty: penalty, minimumSegment: minimumSegment) {
    guard found.breaks.count > 0 else { break }
    let next = (whole - found.cost) / Double(found.breaks.count)
    guard next > penalty * (1 + 1e-12) else { break }
    penalty = next
  }
  return penalty > least ? penalty : nil
}

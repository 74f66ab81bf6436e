/// Shares a sample out over strata by how many units each has, so that the sample looks like the whole:
/// proportional allocation.
///
/// Each stratum is given one unit; then one unit after another goes to the stratum of most N / (2 n + 1),
/// for N units of which n are given, of equals to the first.
///
/// - Input: the units of the sample and of each stratum, the latter 1 or more each.
/// - Output: for each stratum from 1 to all that it has, `size` altogether, or all units where there are
///   fewer; `nil` if `size` is less than the number of strata.
/// - Complexity: O(size × strata).
/// - Source: Cochran (1977), *Sampling Techniques*, 3rd ed., ch. 5, for the shares; for whole numbers
///   Webster's (Sainte-Laguë's) method, which favours neither large nor small strata: Balinski & Young
///   (1982), *Fair Representation*.
/// - Differs: Webster's method may leave a small stratum out; here each has a unit, for without one
///   nothing can be said of it.
public func proportionalSizes(_ size: Int, over populations: [Int]) -> [Int]? {
  sizes(size, over: populations) { stratum, rival, given in
    populations[stratum] * (2 * given[rival] + 1) > populations[rival] * (2 * given[stratum] + 1)
  }
}

/// Shares a sample out over strata evenly, as far as each has so many units: rare strata can be told of,
/// too.
///
/// - Input, output, complexity: those of ``proportionalSizes(_:over:)``.
/// - Source: Cochran (1977), ch. 5, on what equal sizes cost a figure of the whole.
public func equalSizes(_ size: Int, over populations: [Int]) -> [Int]? {
  sizes(size, over: populations) { stratum, rival, given in given[stratum] < given[rival] }
}

/// Gives one unit after another to the first stratum that goes before all others.
private func sizes(
  _ size: Int, over populations: [Int],
  _ goesBefore: (_ stratum: Int, _ rival: Int, _ given: [Int]) -> Bool
) -> [Int]? {
  precondition(populations.allSatisfy { $0 > 0 }, "A stratum holds at least one unit.")
  guard size >= populations.count else { return nil }
  var given = populations.map { _ in 1 }
  for _ in 0..<max(0, min(size, populations.reduce(0, +)) - populations.count) {
    var best: Int?
    for stratum in populations.indices where given[stratum] < populations[stratum] {
      guard let rival = best else {
        best = stratum
        continue
      }
      if goesBefore(stratum, rival, given) { best = stratum }
    }
    guard let best else { break }
    given[best] += 1
  }
  return given
}

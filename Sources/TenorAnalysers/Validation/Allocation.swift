/// How the size of a sample is shared out over strata.
public enum Allocation: String, Sendable, Hashable, Codable, CaseIterable {
  /// By how many units a stratum has: the sample looks like the corpus.
  case proportional
  /// The same from each stratum, as far as it has so many: rare strata can be told of, too.
  case equal

  /// The units to draw from each stratum: at least one, at most all that it has, `size` altogether.
  ///
  /// One unit after another goes to the stratum that has most of its claim left: n / (2 d + 1) for n
  /// units of which d are drawn, or the fewest drawn; of equals to the first.
  ///
  /// - Output: `nil` if `size` is less than the number of strata; all units if it is more than there are.
  /// - Complexity: O(size × strata).
  /// - Source: Webster's (Sainte-Laguë's) method, which favours neither large nor small strata.
  public func callAsFunction(_ size: Int, over populations: [Int]) -> [Int]? {
    precondition(populations.allSatisfy { $0 > 0 }, "A stratum holds at least one unit.")
    guard size >= populations.count else { return nil }
    var drawn = populations.map { _ in 1 }
    for _ in 0..<max(0, min(size, populations.reduce(0, +)) - populations.count) {
      var best: Int?
      for stratum in populations.indices where drawn[stratum] < populations[stratum] {
        guard let rival = best else {
          best = stratum
          continue
        }
        if claims(stratum, over: rival, drawn, populations) { best = stratum }
      }
      guard let best else { break }
      drawn[best] += 1
    }
    return drawn
  }

  private func claims(
    _ stratum: Int, over rival: Int, _ drawn: [Int], _ populations: [Int]
  ) -> Bool {
    switch self {
    case .equal: drawn[stratum] < drawn[rival]
    case .proportional:
      populations[stratum] * (2 * drawn[rival] + 1) > populations[rival] * (2 * drawn[stratum] + 1)
    }
  }
}

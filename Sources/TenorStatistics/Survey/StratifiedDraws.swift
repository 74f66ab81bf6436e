/// Weights of the replicates of a stratified sample: its sampling, done again and again.
///
/// From each stratum of n units n − 1 are drawn with replacement, and a unit that is drawn t times has
///
///     w* = w t n / (n − 1)
///
/// so that a stratum keeps its weight where its units weigh the same, and the variance of a mean over
/// replicates is the textbook's, Σ W² s² / n over the strata (Cochran 1977, ch. 5), with s² over n − 1.
/// Strata with one unit are taken together, which makes intervals a little too wide rather than too narrow.
///
/// - Source: Rao & Wu (1988), doi:10.1080/01621459.1988.10478591; weights as in Rao, Wu & Yue (1992).
/// - Differs: without the finite population's correction, as if strata were many times their sample.
public struct StratifiedDraws: Sendable {
  private let strata: [[Int]]
  private let weights: [Double]

  /// A sample by the stratum and the weight of each unit.
  public init(strata: [Int], weights: [Double]) {
    precondition(strata.count == weights.count, "Each unit has a stratum and a weight.")
    var groups: [Int: [Int]] = [:]
    for (unit, stratum) in strata.enumerated() { groups[stratum, default: []].append(unit) }
    let all = groups.sorted { $0.key < $1.key }.map(\.value)
    var several = all.filter { $0.count > 1 }
    let single = all.filter { $0.count == 1 }.flatMap(\.self)
    if single.count == 1, !several.isEmpty {
      several[several.count - 1] += single
    } else if !single.isEmpty {
      several.append(single)
    }
    self.strata = several
    self.weights = weights
  }

  /// Whether there is nothing to draw from: a sample of one unit, or of none.
  public var isEmpty: Bool { strata.allSatisfy { $0.count < 2 } }

  /// The weights of one replicate, in the order of the units. O(units).
  public func next(_ chance: inout SeededGenerator) -> [Double] {
    var drawn = weights
    for stratum in strata where stratum.count > 1 {
      let count = stratum.count
      for unit in stratum { drawn[unit] = 0 }
      for _ in 0..<count - 1 {
        let unit = stratum[chance.below(count)]
        drawn[unit] += weights[unit] * Double(count) / Double(count - 1)
      }
    }
    return drawn
  }
}

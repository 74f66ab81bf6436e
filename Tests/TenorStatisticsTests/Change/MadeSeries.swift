import TenorStatistics

/// Series made from a seed.
enum MadeSeries {
  /// Normal values whose mean jumps now and then.
  static func values(_ count: Int, _ chance: inout SeededGenerator) -> [Double] {
    var level = 0.0
    return (0..<count).map { _ in
      if chance.below(12) == 0 { level = 4 * chance.normal() }
      return level + chance.normal()
    }
  }

  /// Counts whose rate jumps now and then, with uneven exposures of which some are 0.
  static func counts(
    _ count: Int, mean: Double, _ chance: inout SeededGenerator
  ) -> (counts: [Int], exposures: [Double]) {
    var rate = mean / 100
    let bins = (0..<count).map { _ in
      if chance.below(12) == 0 { rate = 4 * chance.uniform() * mean / 100 }
      let exposure = chance.below(10) == 0 ? 0 : Double(20 + chance.below(160))
      return (chance.poisson(mean: rate * exposure), exposure)
    }
    return (bins.map(\.0), bins.map(\.1))
  }
}

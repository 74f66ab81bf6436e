import Foundation
import TenorStatistics

/// How often a series that was made flat has a break at the default settings.
///
/// Wanted: at most 5 % of the series, plus sampling error, wherever bins are independent and alike. Where
/// exposures grow and a month's own noise does not shrink with them, bins are not alike: what happens then
/// is shown and not wanted. BIC's penalty stands beside, for Poisson and for negative binomial costs, and
/// how often a doubling halfway is found.
struct FalseBreaks {
  private let series: Int

  init(series: Int) { self.series = max(1, series) }

  func measure() async {
    print(
      "series of each kind: \(series); % with any break, default (found of a doubling) | BIC | BIC, Poisson"
    )
    for shape in SimulatedCounts.Shape.allCases {
      for exposures in SimulatedCounts.Exposures.allCases {
        let means = shape == .poisson ? [0.5, 40] : [2, 40]
        let cells = [12, 36, 120].flatMap { bins in
          means.map { SimulatedCounts(shape: shape, exposures: exposures, bins: bins, mean: $0) }
        }
        var alarms = (0, 0)
        for made in cells {
          let found = await measure(made)
          alarms = (alarms.0 + found[0], alarms.1 + series)
          let shares = found.map { fixed(100 * Double($0) / Double(series), 1) }
          print(
            "  \(made)\(shares[0]) (\(shares[1])) | \(shares[2]) | \(shares[3])")
        }
        let share = Double(alarms.0) / Double(alarms.1)
        let error = (share * (1 - share) / Double(alarms.1)).squareRoot()
        let verdict =
          shape == .months && exposures == .growing
          ? "not alike" : share <= 0.05 + 2 * error ? "as wanted" : "TOO MANY"
        print(
          "\(shape.rawValue), \(exposures.rawValue): \(fixed(100 * share, 2)) % ± \(fixed(200 * error, 2)) of \(alarms.1) flat series have a break   \(verdict)"
        )
      }
    }
  }

  /// Of the series: those with a break, those of a doubling with a break near it, and by BIC.
  private func measure(_ made: SimulatedCounts) async -> [Int] {
    await withTaskGroup(of: [Int].self) { group in
      for worker in 0..<2 {
        group.addTask {
          stride(from: worker, to: series, by: 2).reduce(into: [0, 0, 0, 0]) { sums, number in
            for (place, isFound) in Self.outcomes(made, UInt64(number)).enumerated() where isFound {
              sums[place] += 1
            }
          }
        }
      }
      return await group.reduce(into: [0, 0, 0, 0]) { sums, part in
        for place in sums.indices { sums[place] += part[place] }
      }
    }
  }

  private static func outcomes(_ made: SimulatedCounts, _ seed: UInt64) -> [Bool] {
    let flat = made.series(seed: seed)
    let doubled = made.series(seed: seed, doubled: true)
    let schwarz = 2 * log(Double(made.bins))
    let reach = max(1, made.bins / 20)
    let poisson = segmentation(
      of: CountCost(counts: flat.counts, exposures: flat.exposures), penalty: schwarz,
      minimumSegment: 3)
    return [
      rateChanges(flat.counts, exposures: flat.exposures, seed: seed)?.changes.isEmpty == false,
      rateChanges(doubled.counts, exposures: doubled.exposures, seed: seed)?.changes.contains {
        abs($0.first - made.bins / 2) <= reach
      } ?? false,
      rateChanges(flat.counts, exposures: flat.exposures, penalty: schwarz)?.changes.isEmpty
        == false,
      poisson?.breaks.isEmpty == false,
    ]
  }
}

import Foundation
import TenorStatistics

/// Counts of a word by bin, made at one rate.
struct SimulatedCounts: CustomStringConvertible {
  /// What makes the counts noisy.
  enum Shape: String, CaseIterable {
    /// Nothing but chance.
    case poisson = "Poisson"
    /// As much more as chance as the rate says, whatever the exposure: the model of the cost.
    case model = "negative binomial"
    /// Each bin has a rate of its own, a gamma number of shape 2.
    case months = "months of their own"
    /// Conversations of unequal length, of which few are on the topic.
    case conversations = "conversations"
  }

  /// How much text there is.
  enum Exposures: String, CaseIterable {
    case equal, uneven, growing
  }

  var shape: Shape
  var exposures: Exposures
  var bins: Int
  /// The expected count of a bin of usual size.
  var mean: Double

  var description: String {
    "\(shape.rawValue), \(exposures.rawValue), \(bins) bins, mean \(mean)"
      .padding(toLength: 56, withPad: " ", startingAt: 0)
  }

  /// A series; `doubled` from its middle on, where asked for.
  func series(seed: UInt64, doubled: Bool = false) -> (counts: [Int], exposures: [Double]) {
    var chance = SeededGenerator(seed: 90_001 &* seed &+ UInt64(bins))
    var made: (counts: [Int], exposures: [Double]) = ([], [])
    for bin in 0..<bins {
      let rate = mean / 10_000 * (doubled && bin >= bins / 2 ? 2 : 1)
      let place = (Double(bin) + 0.5) / Double(bins)
      let size: Double =
        switch exposures {
        case .equal: 1
        case .uneven: exp(0.8 * chance.normal())
        // Twenty times as much at the end as at the start.
        case .growing: exp(0.3 * chance.normal() + 3 * (place - 0.5))
        }
      let exposure = (10_000 * size).rounded(.up)
      switch shape {
      case .poisson:
        made.counts.append(chance.poisson(mean: rate * exposure))
      case .model:
        let dispersion = 3 * 10_000 / mean
        made.counts.append(
          chance.poisson(mean: rate * dispersion * chance.gamma(shape: exposure / dispersion)))
      case .months:
        made.counts.append(chance.poisson(mean: rate * exposure * chance.gamma(shape: 2) / 2))
      case .conversations:
        let lengths = (0..<chance.poisson(mean: 20 * size)).map { _ in
          (500 * exp(chance.normal() - 0.5)).rounded(.up)
        }
        made.counts.append(
          lengths.reduce(0) { sum, length in
            sum + chance.poisson(mean: rate * length * chance.gamma(shape: 0.15) / 0.15)
          })
        made.exposures.append(lengths.reduce(0, +))
        continue
      }
      made.exposures.append(exposure)
    }
    return made
  }
}

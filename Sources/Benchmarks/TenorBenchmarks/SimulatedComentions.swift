import Foundation
import TenorStatistics

/// Corpora in which actors are mentioned independently of each other: any network among them is chance.
struct SimulatedComentions {
  /// 60 actors, from one in three units of mean length to one in five hundred.
  private static let rates = (0..<60).map { 0.4 * pow(0.005, Double($0) / 59) }

  /// Whether units are as unequal as comments are: log-normal lengths, σ = 1.2.
  var unequal: Bool
  /// Whether an actor who is mentioned is likely to be mentioned again in the same conversation of ten
  /// units.
  var bursts = false
  var units = 1000

  /// Forty terms, from one in two units of mean length to one in two hundred.
  private static let termRates = (0..<40).map { 0.7 * pow(0.007, Double($0) / 39) }

  /// Actors, and terms numbered behind them, each independent of all others; what units hold of both
  /// rises with their length.
  func twoSorts(seed: UInt64) -> TwoSorts {
    var chance = SeededGenerator(seed: seed)
    let rates = Self.rates + Self.termRates
    var units = Incidence(items: rates.count)
    for _ in 0..<self.units {
      let length = unequal ? exp(1.2 * chance.normal() - 0.72) : 1
      units.append(rates.indices.filter { chance.uniform() < 1 - exp(-rates[$0] * length) })
    }
    return TwoSorts(units: units, actors: Self.rates.count)
  }

  /// As ``twoSorts(seed:)``, each unit holding one actor and one term.
  func oneOfEach(seed: UInt64) -> TwoSorts {
    var chance = SeededGenerator(seed: seed)
    var units = Incidence(items: 20)
    for _ in 0..<self.units { units.append([chance.below(10), 10 + chance.below(10)]) }
    return TwoSorts(units: units, actors: 10)
  }

  /// Units of actors and of terms, which are numbered behind them.
  struct TwoSorts {
    var units: Incidence
    var actors: Int

    /// The pairs of an actor with a term.
    var pairs: [PairCount] { units.pairs.filter { $0.a < actors && $0.b >= actors } }

    /// The model that knows the sorts apart.
    var model: TwoSortModel {
      let frequencies = units.frequencies
      return TwoSortModel(
        first: Array(frequencies[..<actors]), second: Array(frequencies[actors...]),
        units: (0..<units.units).map { unit in
          let found = units[unit].count { Int($0) < actors }
          return (found, units[unit].count - found, 1)
        })
    }
  }

  /// Who is mentioned in which unit, and in which conversation.
  func corpus(seed: UInt64) -> (units: Incidence, conversations: Incidence) {
    var chance = SeededGenerator(seed: seed)
    var units = Incidence(items: Self.rates.count)
    var conversations = Incidence(items: Self.rates.count)
    var zest = [Double](repeating: 1, count: Self.rates.count)
    var mentioned: Set<Int> = []
    for unit in 0..<self.units {
      // In three of four conversations an actor is no topic; means stay as they were.
      if unit % 10 == 0, bursts { zest = zest.map { _ in chance.uniform() < 0.25 ? 4 : 0 } }
      let length = unequal ? exp(1.2 * chance.normal() - 0.72) : 1
      let found = Self.rates.indices.filter {
        chance.uniform() < 1 - exp(-Self.rates[$0] * zest[$0] * length)
      }
      units.append(found)
      mentioned.formUnion(found)
      if unit % 10 == 9 {
        conversations.append(mentioned.sorted())
        mentioned = []
      }
    }
    return (units, conversations)
  }
}

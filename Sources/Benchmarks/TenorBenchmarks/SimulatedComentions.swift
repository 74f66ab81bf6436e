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

import Foundation
import TenorAnalysers
import TenorCorpus
import TenorStatistics

/// Samples of scores without a change between them, in which the scores of a conversation are alike.
///
/// A conversation's mood and an utterance's own are normal; the score is a bounded function of their sum
/// with most of its mass near 0, to four decimals. Conversations are of very different sizes.
struct SimulatedPeriods {
  var chance: SeededGenerator

  /// The share of a conversation in the variance behind the scores. The scores themselves have a little
  /// less, which is what the programs print.
  static let likeness = 0.31

  init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

  /// A period of a year with so many conversations, each with a date in it.
  mutating func sample(
    _ name: String, year: Int, conversations: Int, first: Int = 0, size: (inout Self) -> Int
  ) -> PeriodSample {
    let day = CalendarDate.dayNumber(year, 1, 1)
    var sample = PeriodSample(StudyPeriod(name, days: day...day + 364))
    for conversation in 0..<conversations {
      let mood = Self.likeness.squareRoot() * chance.normal()
      let posted = day + chance.below(360)
      for place in 0..<size(&self) {
        let own = (1 - Self.likeness).squareRoot() * chance.normal()
        sample.utterances.append(
          PeriodSample.Utterance(
            conversation: first + conversation, day: posted,
            kind: place == 0 ? .post : chance.below(3) == 0 ? .reply : .comment,
            speaker: speaker(), topics: topics(), score: Self.score(0.2 + mood + own)))
      }
    }
    return sample
  }

  /// From 1 to 200, most of them small.
  mutating func unequalSize() -> Int {
    let size = exp(2.3 + 0.9 * chance.normal())
    return min(200, max(1, Int(size.rounded())))
  }

  /// Two in five are signed, by a few who write much and many who write little.
  private mutating func speaker() -> String? {
    if chance.below(5) > 1 { return nil }
    let rank = chance.uniform()
    return "speaker \(Int(rank * rank * rank * 2000))"
  }

  private mutating func topics() -> [UInt16] {
    chance.below(3) > 0
      ? [] : Array(Set([UInt16(chance.below(9)), UInt16(chance.below(9))])).sorted()
  }

  /// Bounded by −1 and 1, flat towards them and dense near 0.
  private static func score(_ x: Double) -> Double {
    let value = x * (0.35 + 0.2 * abs(x)) / (1 + 0.2 * x * x + 0.35 * abs(x))
    return (10_000 * value).rounded() / 10_000
  }
}

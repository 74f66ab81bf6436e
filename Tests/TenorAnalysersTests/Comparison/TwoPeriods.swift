import TenorCorpus
import TenorStatistics

@testable import TenorAnalysers

/// Samples of periods made for a test.
enum TwoPeriods {
  /// A period that is the year itself.
  static func year(_ name: String, _ year: Int) throws -> StudyPeriod {
    let date = try CalendarDate(iso: "\(year)").orFail
    return try StudyPeriod(name, from: date, to: date)
  }

  /// A sample of a year from the scores of each conversation; one a month, the first utterance the post.
  static func sample(
    _ name: String, _ year: Int, _ scores: [[Double?]], first: Int = 0
  ) throws -> PeriodSample {
    let period = try Self.year(name, year)
    var sample = PeriodSample(period)
    for (index, conversation) in scores.enumerated() {
      for (place, score) in conversation.enumerated() {
        sample.utterances.append(
          .init(
            conversation: first + index, title: "Post \(first + index)",
            day: period.days.lowerBound + (31 * index) % 360, kind: place == 0 ? .post : .comment,
            score: score))
      }
    }
    return sample
  }

  /// Five conversations, mean 0.2.
  static let five: [[Double?]] = [[0.1, 0.3], [0.2, nil], [0], [0.4], [0.2]]

  /// The same with something added to every score.
  static func five(plus shift: Double) -> [[Double?]] {
    five.map { $0.map { score in score.map { $0 + shift } } }
  }

  /// Periods a, b and c of the years from 2013 on, with these shifts of the five conversations.
  static func samples(_ shifts: [Double]) throws -> [PeriodSample] {
    try shifts.enumerated().map { index, shift in
      try sample(["a", "b", "c"][index], 2013 + index, five(plus: shift), first: 10 * index)
    }
  }

  /// A comparison of samples, with as many draws as the labellings of ten conversations need.
  static func comparison(_ samples: [PeriodSample], smallestCell: Int = 1) throws -> Comparison {
    Comparison(
      engine: try VaderStrict(), study: try Study(samples.map(\.period)), replicates: 300,
      smallestCell: smallestCell)
  }

  /// Their contrasts.
  static func contrasts(
    _ samples: [PeriodSample], smallestCell: Int = 1
  ) throws -> [PeriodContrast] {
    try comparison(samples, smallestCell: smallestCell).contrasts(of: samples)
  }

  /// Samples of unlike conversations without a change but for a shift, from a seed.
  static func random(seed: UInt64, conversations: Int, shift: Double) throws -> [PeriodSample] {
    var chance = SeededGenerator(seed: seed)
    return try [0, shift].enumerated().map { index, shift in
      let scores = (0..<conversations).map { _ in
        let mood = chance.normal() / 5
        return (0...chance.below(6)).map { _ -> Double? in
          min(1, max(-1, shift + mood + chance.normal() / 4))
        }
      }
      return try sample(["before", "after"][index], 2013 + index, scores, first: 100 * index)
    }
  }
}

struct Missing: Error {}

extension Optional {
  var orFail: Wrapped {
    get throws {
      guard let self else { throw Missing() }
      return self
    }
  }
}

import TenorCorpus
import Testing

@testable import TenorAnalysers

@Suite struct EventSeriesTests {
  /// One conversation a month, with these scores, around 2014-06-16.
  private func series(before: [Double?], after: [Double?]) throws -> EventSeries {
    let event = StudyEvent("the split", on: try #require(CalendarDate(iso: "2014-06-16")))
    let study = try Study(around: event, window: .months(12))
    let bins = MonthBins(origin: event.day)
    func sample(_ period: Int, _ scores: [Double?], first: Int) -> PeriodSample {
      var sample = PeriodSample(study.periods[period])
      for (index, score) in scores.enumerated() {
        guard let score else { continue }
        sample.utterances.append(
          .init(
            conversation: first + index + 100, day: bins.start(first + index) + 3, kind: .post,
            score: score))
      }
      return sample
    }
    return EventSeries(
      around: event,
      [sample(0, before, first: -before.count), sample(1, after, first: 0)])
  }

  /// 0.1 in each of nine months, then 0.3, 0.31, 0.32 …: a step of 0.2 and a slope of 0.01, without rest.
  @Test func `lines without scatter give step and slope back`() throws {
    let found = try series(
      before: Array(repeating: 0.1, count: 9), after: (0..<9).map { 0.3 + 0.01 * Double($0) })
    let fit = try #require(found.fit)
    #expect(found.monthsBefore == 9 && found.monthsAfter == 9)
    #expect(abs(fit.levelChange.estimate - 0.2) < 1e-9)
    #expect(abs(fit.slopeChange.estimate - 0.01) < 1e-9)
    #expect(abs(fit.trend.estimate) < 1e-9 && fit.levelChange.standardError < 1e-9)
    #expect(found.months.map(\.month) == Array(-9...8))
    #expect(found.months[9].from == "2014-06-16" && found.months[8].from == "2014-05-16")
  }

  @Test func `fewer than eight months with a score on a side give no lines but counts`() throws {
    let empty: [Double?] = [0.1, nil, 0.2, 0.1, 0.1, 0.3, 0.1, 0.2]
    let found = try series(before: empty, after: Array(repeating: 0.3, count: 10))
    #expect(found.fit == nil && found.monthsBefore == 7 && found.monthsAfter == 10)
    #expect(found.months.count == 18 && found.months[1].mean == nil && found.months[1].scored == 0)
  }
}

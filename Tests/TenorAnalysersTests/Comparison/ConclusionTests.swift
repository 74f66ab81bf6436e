import TenorCorpus
import TenorReport
import TenorStatistics
import Testing

@testable import TenorAnalysers

/// The wording is held to the numbers.
@Suite struct ConclusionTests {
  private func words(
    _ interval: Interval, adjustedP: Double?, shift: Double? = nil, family: Int = 1,
    event: StudyEvent? = nil
  ) throws -> String {
    var contrast = try #require(
      try TwoPeriods.contrasts(TwoPeriods.random(seed: 1, conversations: 30, shift: 0.1)).first)
    contrast.statistics?.meanDifference.interval = interval
    contrast.statistics?.meanDifference.estimate = (interval.lower + interval.upper) / 2
    contrast.statistics?.adjustedP = adjustedP
    contrast.statistics?.monthShift = shift.map {
      ContrastTest(p: $0, permutations: 48, exact: true, least: 2.0 / 48)
    }
    contrast.verdict = PeriodContrast.Verdict(contrast.statistics)
    return Conclusion(contrast, family: family, event: event).words
  }

  @Test(arguments: [
    (Interval(lower: 0.02, upper: 0.1), 0.01, "is higher in “after” than in “before”, by 0.060"),
    (Interval(lower: -0.1, upper: -0.02), 0.01, "is lower in “after” than in “before”, by 0.060"),
    (Interval(lower: -0.1, upper: -0.02), 0.01, "goes from 0.020 to 0.100 lower"),
    (Interval(lower: -0.02, upper: 0.1), 0.2, "No change of the mean score can be claimed"),
    (Interval(lower: -0.02, upper: 0.1), 0.2, "a fall of up to 0.020 and a rise of up to 0.100"),
    (Interval(lower: 0, upper: 0.1), 0.2, "holds 0 (p = 0.200)"),
    (Interval(lower: 0.02, upper: 0.1), 0.08, "is divided, and none is claimed"),
    (Interval(lower: 0.02, upper: 0.1), 0.08, "leaves 0 out"),
    (Interval(lower: -0.02, upper: 0.1), 0.03, "is divided, and none is claimed"),
    (Interval(lower: -0.02, upper: 0.1), 0.03, "holds 0, and the permutation test gives p = 0.030"),
    // A bound near 0 is not rounded to 0, and a p near 0.05 not to the other side.
    (Interval(lower: 0.00004, upper: 0.1), 0.01, "goes from 0.00004 to 0.100 higher"),
    (Interval(lower: 0.02, upper: 0.1), 0.0499, "p = 0.04990"),
    (Interval(lower: 0.02, upper: 0.1), 0.0001, "p < 0.001"),
    (Interval(lower: 0.02, upper: 0.1), 0.05, "is divided, and none is claimed"),
  ])
  func `a claim says no more than interval and test allow`(
    interval: Interval, p: Double, expected: String
  ) throws {
    #expect(try words(interval, adjustedP: p).contains(expected))
  }

  @Test(
    arguments: [
      (nil, "are too few to tell"), (0.3, "It may be part of a slow drift"),
      (0.05, "It may be part of a slow drift"),
      (0.042, "stands out even if neighbouring months are alike"),
    ] as [(Double?, String)])
  func `a claim says whether a slow drift would do as well`(p: Double?, expected: String) throws {
    let claim = Interval(lower: 0.02, upper: 0.1)
    #expect(try words(claim, adjustedP: 0.01, shift: p).contains(expected))
    let open = Interval(lower: -0.02, upper: 0.1)
    #expect(!(try words(open, adjustedP: 0.4, shift: p).contains(expected)))
  }

  @Test func `no claim names a cause`() throws {
    let claim = Interval(lower: 0.02, upper: 0.1)
    let event = StudyEvent("the split", on: try #require(.init(iso: "2014-06-01")))
    #expect(
      try words(claim, adjustedP: 0.01, event: event).contains(
        "That it lies around “the split” (2014-06-01) does not show that it comes of it"))
    #expect(
      try words(claim, adjustedP: 0.01).contains(
        "What brought it about, a comparison of periods cannot tell."))
  }

  @Test func `Holm's correction is named with its number of contrasts`() throws {
    let claim = Interval(lower: 0.02, upper: 0.1)
    #expect(
      try words(claim, adjustedP: 0.012, family: 3).contains(
        "p = 0.012 after Holm’s correction for 3 contrasts"))
    #expect(!(try words(claim, adjustedP: 0.012).contains("Holm")))
  }

  /// Over samples with and without a change: what the words claim is what the numbers hold.
  @Test(arguments: 0..<18)
  func `verdict, words and numbers agree`(seed: Int) throws {
    let shift = [0, 0.08, -0.3][seed % 3]
    let samples = try TwoPeriods.random(
      seed: UInt64(seed), conversations: 6 + seed, shift: shift)
    let contrast = try #require(try TwoPeriods.contrasts(samples).first)
    let found = try #require(contrast.statistics)
    let interval = found.meanDifference.interval
    let p = try #require(found.adjustedP)
    #expect(
      contrast.conclusion.contains("The mean score is higher") == (interval.lower > 0 && p < 0.05))
    #expect(
      contrast.conclusion.contains("The mean score is lower") == (interval.upper < 0 && p < 0.05))
    #expect(
      contrast.conclusion.contains("can be claimed")
        == (interval.contains(0) && p >= 0.05))
    let size = Numerals.fixed(abs(found.meanDifference.estimate), decimals: 3)
    #expect(contrast.conclusion.contains(size))
  }
}

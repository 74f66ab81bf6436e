import TenorStatistics
import Testing

private func dispersion(_ counts: [Int], _ sizes: [Int]) -> Dispersion {
  Dispersion(
    counts.enumerated().filter { $0.element > 0 }.map {
      PartCount(part: $0.offset, count: $0.element)
    }, in: CorpusParts(sizes: sizes))
}

@Test func `the word of Gries's worked example`() {
  // Gries (2008): 1 to 5 tokens in parts of 9, 10, 10, 10 and 11. Published: DP 0.18, D 0.785; DPnorm
  // 0.18 / 0.82.
  let word = dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])
  #expect(word.frequency == 15 && word.range == 5 && word.parts == 5 && word.rangeShare == 1)
  #expect(near(word.dp, 0.18) && near(word.dpNorm, 0.18 / 0.82))
  #expect(near(word.dpEgbert, 0.18 / 0.82))
  #expect(near(word.juillandD, 0.785, 5e-4))
}

@Test func `a word of one part is clumped`() {
  // Shares 0.1, 0.4, 0.5; all in the second: DP = ½ (0.1 + 0.6 + 0.5) = 0.6.
  let word = dispersion([0, 7, 0], [10, 40, 50])
  #expect(near(word.dp, 0.6))
  #expect(near(word.dpNorm, 0.6 / 0.9))
  // The smallest part that holds it has 0.4.
  #expect(near(word.dpEgbert, 1))
  #expect(near(word.juillandD, 0))
  #expect(word.range == 1 && near(word.rangeShare, 1.0 / 3))
}

@Test func `a word as frequent everywhere is even`() {
  let word = dispersion([1, 4, 5], [10, 40, 50])
  #expect(near(word.dp, 0) && near(word.dpNorm, 0) && near(word.juillandD, 1))
}

@Test func `parts without tokens are no parts`() {
  let word = dispersion([0, 1, 0, 2, 0], [0, 30, 0, 20, 50])
  #expect(word == dispersion([1, 2, 0], [30, 20, 50]))
  // ½ (|⅓ − 0.3| + |⅔ − 0.2| + 0.5) = 0.5; the smallest part has 0.2.
  #expect(near(word.dp, 0.5) && near(word.dpNorm, 0.625) && word.parts == 3)
}

@Test func `one part or no word has no dispersion`() {
  let alone = dispersion([3], [9])
  #expect(alone.dp == 0 && alone.dpNorm == nil && alone.dpEgbert == nil && alone.juillandD == nil)
  let never = dispersion([0, 0], [9, 9])
  #expect(never.dp == nil && never.dpNorm == nil && never.juillandD == nil && never.range == 0)
  #expect(dispersion([], []).rangeShare == nil)
}

@Test(
  arguments: [
    // Evenly every 4th of 12: each distance is v. All together: 1, 1, and 10 cut to 4.
    ([1, 5, 9], 12, 3), ([0, 1, 2], 12, 1.5),
    // v = 5: distances 2, 5 and, round the end, 8.
    ([3, 5, 10], 15, (2.0 + 5 + 5) / 5), ([7], 10, 1), ([0, 1, 2, 3], 4, 4),
  ] as [([Int], Int, Double)])
func `average reduced frequency by hand`(positions: [Int], tokens: Int, expected: Double) {
  #expect(near(averageReducedFrequency(positions: positions, of: tokens), expected))
}

@Test func `a word that does not occur has no average reduced frequency`() {
  #expect(averageReducedFrequency(positions: [], of: 10) == nil)
}

@Test func `counts out of order are a mistake`() async {
  await #expect(processExitsWith: .failure) {
    _ = Dispersion(
      [PartCount(part: 1, count: 1), PartCount(part: 0, count: 1)],
      in: CorpusParts(sizes: [5, 5]))
  }
  await #expect(processExitsWith: .failure) {
    _ = averageReducedFrequency(positions: [4, 4], of: 10)
  }
}

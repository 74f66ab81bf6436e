import Testing

@testable import TenorStatistics

@Test(
  arguments: [
    // 0, 1, 1 and 3 in steps of 0.001: what is below a place less what is above it.
    (1000, 0), (3000, 3), (500.5, -2), (0, -3), (-5, -4), (99_999, 4), (1000.5, 2),
  ] as [(Double, Double)])
func `a lead is what is below less what is above`(place: Double, expected: Double) {
  let sample = ClusteredSample([[0, 1], [1, 3]])
  let grid = DecimalGrid(sample, sample)
  var tally = GridTally(GridSample(sample, on: grid))
  tally.draw([1, 1])
  #expect(tally.lead(at: place) == expected)
}

@Test func `leaving clusters out one by one gives their influence`() {
  // Means without each: (5 + 9) / 3, (1 + 9) / 3, (1 + 5) / 2; their mean is 11 / 3; times C − 1.
  let influence = jackknifeInfluence([1, 5, 9], sizes: [1, 1, 2])
  #expect(zip(influence, [-2.0, 2.0 / 3, 4.0 / 3]).allSatisfy { near($0, $1) })
}

import Testing

@testable import TenorStatistics

/// The least cost for each number of breaks, by trying every last segment.
private func leastCosts(_ cost: some SegmentCost, minimumSegment: Int) -> [Double] {
  var rows = [[Double]]()
  let bins = cost.count
  rows.append((0...bins).map { $0 >= minimumSegment ? cost.cost(of: 0..<$0) : .infinity })
  while (rows.count + 1) * minimumSegment <= bins {
    let before = rows[rows.count - 1]
    rows.append(
      (0...bins).map { end in
        (0...end).filter { end - $0 >= minimumSegment && before[$0] < .infinity }
          .map { before[$0] + cost.cost(of: $0..<end) }.min() ?? .infinity
      })
  }
  return rows.map { $0[bins] }
}

@Test(arguments: 1...4)
func `a path holds the best segmentation of every penalty`(minimum: Int) throws {
  for seed in 0..<25 as Range<UInt64> {
    var chance = SeededGenerator(seed: 900 + seed)
    let made = MadeSeries.counts(12 + chance.below(30), mean: 6, &chance)
    let cost = CountCost(
      counts: made.counts, exposures: made.exposures, dispersion: seed.isMultiple(of: 2) ? 0 : 5)
    let path = try #require(penaltyPath(of: cost, from: 0.5, minimumSegment: minimum))
    let costs = leastCosts(cost, minimumSegment: minimum)
    for _ in 0..<40 {
      let penalty = 0.5 + 20 * chance.uniform() * chance.uniform()
      let best = costs.enumerated().map { $1 + Double($0) * penalty }.min()!
      let step = path.steps.first { $0.penalties.contains(penalty) }
      // Beyond the last penalty no break is worth it.
      let found = (step ?? path.steps.last)?.segmentation.penalisedCost(penalty)
      #expect(near(found, best, 1e-7), "seed \(seed), penalty \(penalty)")
    }
  }
}

@Test func `steps meet, lose breaks on the way, and end with none`() throws {
  var chance = SeededGenerator(seed: 31)
  let path = try #require(
    penaltyPath(of: MeanCost(MadeSeries.values(150, &chance), scale: 1), from: 2))
  #expect(path.steps.count > 4)
  #expect(path.steps.first?.penalties.lower == 2)
  #expect(path.steps.last?.segmentation.breaks == [])
  for (left, right) in zip(path.steps, path.steps.dropFirst()) {
    #expect(left.penalties.upper == right.penalties.lower)
    #expect(left.segmentation.breaks.count > right.segmentation.breaks.count)
  }
}

@Test func `a break says for which penalties it stands`() throws {
  // A break between three bins and three is worth 3 · 3 / 6 of the square of the step: 4² · 3 / 2 = 24 for
  // the second. Once that is gone the first is worth 3 · 6 / 9 · 12² = 288.
  let cost = MeanCost([0, 0, 0, 10, 10, 10, 14, 14, 14], scale: 1)
  let path = try #require(penaltyPath(of: cost, from: 1))
  #expect(path.steps.map(\.segmentation.breaks) == [[3, 6], [3], []])
  #expect(near(path.penalties(ofBreakAt: 6).first?.upper, 24, 1e-9))
  #expect(path.penalties(ofBreakAt: 3).count == 1)
  #expect(near(path.penalties(ofBreakAt: 3).first?.lower, 1))
  #expect(near(path.penalties(ofBreakAt: 3).first?.upper, 288, 1e-9))
  #expect(path.penalties(ofBreakAt: 4) == [])
}

@Test func `a path can end before its breaks do`() throws {
  let cost = MeanCost([0, 0, 9, 9], scale: 1)
  let path = try #require(penaltyPath(of: cost, from: 3, to: 5))
  #expect(path.steps.map(\.penalties) == [Interval(lower: 3, upper: 5)])
  #expect(path.steps[0].segmentation.breaks == [2])
  #expect(penaltyPath(of: cost, from: 1, minimumSegment: 5) == nil)
}

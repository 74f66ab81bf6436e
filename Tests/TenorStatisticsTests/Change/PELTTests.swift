import Foundation
import TenorTestSupport
import Testing

@testable import TenorStatistics

/// Holds PELT to the plain recursion.
private func expectOptimal(
  _ cost: some SegmentCost, penalty: Double, minimumSegment: Int, _ seed: UInt64
) throws {
  let fast = try #require(
    segmentation(of: cost, penalty: penalty, minimumSegment: minimumSegment))
  let plain = try #require(
    optimalPartitioning(of: cost, penalty: penalty, minimumSegment: minimumSegment))
  let least = plain.penalisedCost(penalty)
  #expect(
    near(fast.penalisedCost(penalty), least, 1e-9 * max(1, abs(least))),
    "seed \(seed), penalty \(penalty), minimum \(minimumSegment)")
  #expect(fast.segments.allSatisfy { $0.count >= minimumSegment })
  #expect(near(fast.cost, fast.segments.reduce(0) { $0 + cost.cost(of: $1) }, 1e-9))
}

@Test(arguments: [1, 2, 3, 5, 8])
func `PELT is as good as optimal partitioning, whatever the minimum`(minimum: Int) throws {
  for seed in 0..<60 as Range<UInt64> {
    var chance = SeededGenerator(seed: 100 * seed + UInt64(minimum))
    let length = minimum + chance.below(90)
    let penalty = 25 * chance.uniform() * chance.uniform()
    let values = MadeSeries.values(length, &chance)
    try expectOptimal(
      MeanCost(values, scale: 1), penalty: penalty, minimumSegment: minimum, seed)
    let made = MadeSeries.counts(length, mean: seed.isMultiple(of: 2) ? 0.5 : 20, &chance)
    for dispersion in [0, 2, 300] as [Double] {
      try expectOptimal(
        CountCost(counts: made.counts, exposures: made.exposures, dispersion: dispersion),
        penalty: penalty, minimumSegment: minimum, seed)
    }
  }
}

@Test func `values without ties have the same breaks either way`() throws {
  var chance = SeededGenerator(seed: 7)
  for _ in 0..<20 {
    let cost = MeanCost(MadeSeries.values(120, &chance), scale: 1)
    #expect(
      segmentation(of: cost, penalty: 6, minimumSegment: 3)
        == optimalPartitioning(of: cost, penalty: 6, minimumSegment: 3))
  }
}

@Test func `a jump is where it is, and a dear break is not made`() throws {
  // Six squares about their mean 5 are 6 · 25 = 150.
  let cost = MeanCost([0, 0, 0, 10, 10, 10], scale: 1)
  #expect(near(cost.cost(of: 0..<6), 150) && cost.cost(of: 3..<6) == 0)
  #expect(segmentation(of: cost, penalty: 149)?.breaks == [3])
  #expect(segmentation(of: cost, penalty: 149)?.segments == [0..<3, 3..<6])
  #expect(segmentation(of: cost, penalty: 151)?.breaks == [])
  #expect(segmentation(of: cost, penalty: 1, minimumSegment: 4)?.breaks == [])
  #expect(segmentation(of: cost, penalty: 1, minimumSegment: 7) == nil)
}

@Test func `the noise is that of the steps, not of the jumps`() {
  // Steps 1, −1, 1, 99, 1, −1: their median is 1, distances 0, 2, 0, 98, 0, 2 have the median 1.
  let scale = differenceScale([0, 1, 0, 1, 100, 101, 100])
  #expect(near(scale, 1 / (0.6744897501960817 * 2.0.squareRoot())))
  #expect(differenceScale([1, 2]) == nil && differenceScale([3, 3, 3, 3]) == nil)
}

/// The signals of the reference folder, and what an exact search finds in them.
private struct Reference {
  let checks: [String: Any]
  let folder: String

  init?() {
    guard let path = SharedFolder.path("oracles/stats/crosscheck.json"),
      let data = FileManager.default.contents(atPath: path),
      let checks = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    self.checks = checks
    folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  func signal(_ name: String) throws -> [Double] {
    try String(contentsOfFile: "\(folder)/inputs/\(name).tsv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { try #require(Double($0)) }
  }
}

@Test(
  .enabled(if: SharedFolder.path("oracles/stats/crosscheck.json") != nil),
  arguments: ["signal_gauss", "signal_counts"], [5, 20, 60] as [Double])
func `breaks are those of the exact search, also where ruptures misses them`(
  name: String, penalty: Double
) throws {
  let reference = try #require(Reference())
  let expected = try #require(
    reference.checks["\(name) PELT l2 pen=\(Int(penalty))"] as? [String: Any])
  let cost = MeanCost(try reference.signal(name), scale: 1)
  let found = try #require(segmentation(of: cost, penalty: penalty, minimumSegment: 2))
  #expect(found.breaks + [found.bins] == expected["exact_breakpoints"] as? [Int])
  let optimum = try #require(expected["exact_optimum"] as? Double)
  #expect(near(found.penalisedCost(penalty), optimum, 1e-8))
}

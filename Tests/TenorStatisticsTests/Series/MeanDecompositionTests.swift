import TenorStatistics
import Testing

@Test func `a change is split into tone and mix`() throws {
  // Shares 0.8, 0.2 become 0.4, 0.6; means 1, 5 become 2, 4. Overall 1.8 becomes 3.2.
  let before = [CellTotal(count: 8, sum: 8), CellTotal(count: 2, sum: 10)]
  let after = [CellTotal(count: 4, sum: 8), CellTotal(count: 6, sum: 24)]
  let found = try #require(decomposeMeans(before: before, after: after))
  #expect(near(found.total, 1.4))
  // (2 − 1) · 0.6 + (4 − 5) · 0.4.
  #expect(near(found.parts[0].rate, 0.6) && near(found.parts[1].rate, -0.4))
  #expect(near(found.rate, 0.2))
  // −0.4 · (1.5 − 2.5) and 0.4 · (4.5 − 2.5): the first is below the rest and shrinks.
  #expect(near(found.parts[0].mix, 0.4) && near(found.parts[1].mix, 0.8))
  #expect(near(found.mix, 1.2))
}

@Test func `a cell that comes or goes is mix alone`() throws {
  let before = [CellTotal(count: 5, sum: 5), CellTotal(count: 0, sum: 0)]
  let after = [CellTotal(count: 5, sum: 5), CellTotal(count: 5, sum: 15)]
  let found = try #require(decomposeMeans(before: before, after: after))
  #expect(near(found.total, 1) && near(found.rate, 0) && near(found.mix, 1))
}

@Test func `the parts sum to the whole`() throws {
  var chance = SeededGenerator(seed: 9)
  func cells() -> [CellTotal] {
    (0..<50).map { _ in
      let count = Double(chance.below(20))
      return CellTotal(count: count, sum: count * chance.normal())
    }
  }
  let (before, after) = (cells(), cells())
  let found = try #require(decomposeMeans(before: before, after: after))
  #expect(near(found.rate + found.mix, found.total, 1e-14))
  #expect(decomposeMeans(before: [CellTotal(count: 0, sum: 0)], after: [before[1]]) == nil)
}

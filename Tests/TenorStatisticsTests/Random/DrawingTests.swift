import TenorStatistics
import Testing

@Test func `each number below a bound is equally likely`() {
  var chance = SeededGenerator(seed: 11)
  var counts = [Int](repeating: 0, count: 6)
  for _ in 0..<60_000 { counts[chance.below(6)] += 1 }
  // Five standard deviations of 60,000 · 1/6 · 5/6 are 456.
  #expect(counts.allSatisfy { abs($0 - 10_000) < 456 })
}

@Test func `a bound that does not divide the words is not unfair to some numbers`() {
  // Words modulo 3 · 2⁶¹ would fall into the lowest third half of the time.
  var chance = SeededGenerator(seed: 12)
  let third = 1 << 61
  let low = (0..<10_000).count { _ in chance.below(3 * third) < third }
  #expect(abs(low - 3333) < 236)
}

@Test func `only one number is below one`() {
  var chance = SeededGenerator(seed: 13)
  #expect((0..<10).allSatisfy { _ in chance.below(1) == 0 })
}

@Test func `uniform numbers fill the unit interval evenly`() {
  var chance = SeededGenerator(seed: 14)
  var tenths = [Int](repeating: 0, count: 10)
  for _ in 0..<100_000 { tenths[Int(chance.uniform() * 10)] += 1 }
  #expect(tenths.allSatisfy { abs($0 - 10_000) < 475 })
}

@Test func `normal numbers have the normal shares`() {
  var chance = SeededGenerator(seed: 15)
  let values = (0..<40_000).map { _ in chance.normal() }
  // Five standard errors: of the mean 0.025, of the shares 0.0116 and 0.0055.
  #expect(near(mean(values), 0, 0.025))
  #expect(near(Double(values.count { abs($0) < 1 }) / 40_000, 0.6827, 0.0116))
  #expect(near(Double(values.count { abs($0) > 1.96 }) / 40_000, 0.05, 0.0055))
}

@Test func `each order of three is equally likely`() {
  var chance = SeededGenerator(seed: 16)
  var orders: [[Int]: Int] = [:]
  for _ in 0..<60_000 {
    var order = [1, 2, 3]
    chance.shuffle(&order)
    orders[order, default: 0] += 1
  }
  #expect(orders.count == 6)
  #expect(orders.values.allSatisfy { abs($0 - 10_000) < 456 })
}

@Test func `draws with replacement leave out the share that they should`() {
  var chance = SeededGenerator(seed: 17)
  let times = chance.multiplicities(of: 10_000)
  #expect(times.reduce(0, +) == 10_000)
  // (1 − 1/n)ⁿ → 1/e are never drawn; the standard deviation is about 31.
  #expect(abs(times.count { $0 == 0 } - 3679) < 155)
}

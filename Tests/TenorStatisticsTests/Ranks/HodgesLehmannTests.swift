import TenorStatistics
import Testing

@Test func `the shift is the median of all differences`() {
  // 1 − {2, 4} and 5 − {2, 4}: −3, −1, 1, 3.
  #expect(hodgesLehmannShift([1, 5], [2, 4]) == 0)
  #expect(hodgesLehmannShift([9], [2]) == 7)
  // −1, 0, 4: the differences of 3 and {4, 3, −1}.
  #expect(hodgesLehmannShift([3], [4, 3, -1]) == 0)
  #expect(hodgesLehmannShift([], [1]) == nil && hodgesLehmannShift([1], []) == nil)
}

@Test func `the shift is not the difference of the medians`() {
  // Medians 0 and 1; differences {0, 0, 9} − {−8, 1, 2}: −2 −2 −1 −1 7 8 8 8 17.
  #expect(hodgesLehmannShift([0, 0, 9], [-8, 1, 2]) == 7)
}

@Test func `the shift agrees with NumPy`() {
  // NumPy 2.4.6: the median of all differences.
  #expect(near(hodgesLehmannShift(TwoSamples.a, TwoSamples.b), -1.7188))
  #expect(
    hodgesLehmannShift(TwoSamples.a.map { $0.rounded() }, TwoSamples.b.map { $0.rounded() }) == -2)
  #expect(
    near(hodgesLehmannShift(Array(TwoSamples.a.prefix(4)), Array(TwoSamples.b.prefix(5))), -0.19755)
  )
}

@Test(arguments: 1...40)
func `the shift found by selection is that of all pairs sorted`(seed: UInt64) {
  var chance = SeededGenerator(seed: seed)
  // Few distinct values, so that ties abound, and sizes from 1 to 30.
  let x = (0...chance.below(30)).map { _ in Double(chance.below(9)) / 4 }
  let y = (0...chance.below(30)).map { _ in Double(chance.below(7)) / 4 }
  #expect(hodgesLehmannShift(x, y) == median(x.flatMap { a in y.map { a - $0 } }))
}

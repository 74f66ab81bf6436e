import Testing

@testable import TenorStatistics

@Test(arguments: [
  // statsmodels 0.15.0: confint_proportions_2indep and test_proportions_2indep(value=1), both with
  // compare="ratio", method="score", correction=True.
  (80, 100, 60, 100, 1.1106710905238106, 1.6265414038558155, 0.002081557630998797),
  (11, 800, 21, 3011, 0.9678596765393249, 4.006166501945381, 0.06196096060275502),
  (20, 50, 3, 50, 2.307363249965016, 20.337601614525372, 5.8355684868684435e-05),
  (6, 50, 5, 50, 0.4106544518600276, 3.5259969872019976, 0.7504854193424546),
  (40, 60, 55, 70, 0.6705072096716952, 1.0489255970376634, 0.12859824711744322),
  (9, 50, 0, 50, 2.450370228419494, .infinity, 0.0017534815629816787),
  (0, 50, 9, 50, 0, 0.4081015955882759, 0.0017534815629816787),
])
func `the ratio of shares agrees with statsmodels`(
  first: Int, n: Int, second: Int, m: Int, lower: Double, upper: Double, p: Double
) throws {
  let found = try #require(shareRatio(first, of: n, to: second, of: m))
  #expect(relativelyNear(found.interval.lower, lower, 1e-9))
  #expect(found.interval.upper == upper || relativelyNear(found.interval.upper, upper, 1e-9))
  #expect(relativelyNear(found.p, p, 1e-9))
  #expect(found.ratio == Double(first) / Double(n) / (Double(second) / Double(m)))
}

@Test func `the interval leaves 1 out just where p is below the level`() {
  // All tables of 12 and 20 that have no cell in which less than 1 is expected.
  var (claims, tables) = (0, 0)
  for first in 0...12 {
    for second in 0...20 where 3...29 ~= first + second {
      guard let found = shareRatio(first, of: 12, to: second, of: 20) else { continue }
      #expect(found.interval.contains(1) == (found.p >= 0.05), "\(first) of 12, \(second) of 20")
      tables += 1
      claims += found.p < 0.05 ? 1 : 0
    }
  }
  #expect(claims > 100 && tables - claims > 100)
}

@Test(arguments: [
  // SciPy 1.17.1, fisher_exact; the score would say 8 · 10⁻⁶ of the first.
  (1, 20, 0, 400, 0.047619047619047616), (0, 20, 1, 400, 1), (1, 50, 0, 50, 1),
  (12, 12, 299, 300, 1), (2, 12, 1, 300, 0.003993361684472566),
])
func `where less than 1 is expected p is exact, and the interval too wide rather than too narrow`(
  first: Int, n: Int, second: Int, m: Int, p: Double
) throws {
  let found = try #require(shareRatio(first, of: n, to: second, of: m))
  #expect(relativelyNear(found.p, p, 1e-11))
  let exact = try #require(rateRatio(first, per: Double(n), to: second, per: Double(m)))
  #expect(found.interval == exact.interval)
  #expect(found.p < 0.05 || found.interval.contains(1))
}

@Test func `Irwin's rule counts the other side where it is no more probable`() {
  // 3 of 3 against 0 of 3: 1 / 20, and as much on the other side.
  #expect(near(fisherIrwinP(3, of: 3, 0, of: 3), 0.1))
  // 300 of 1,000 against 200 of 1,000, by SciPy.
  #expect(relativelyNear(fisherIrwinP(300, of: 1000, 200, of: 1000), 2.9752419382126345e-07, 1e-9))
}

@Test func `two shares of nothing have no ratio, and of everything are equal`() throws {
  #expect(shareRatio(0, of: 5, to: 0, of: 7) == nil)
  let all = try #require(shareRatio(5, of: 5, to: 7, of: 7))
  #expect(all.ratio == 1 && all.p == 1 && all.interval.contains(1))
}

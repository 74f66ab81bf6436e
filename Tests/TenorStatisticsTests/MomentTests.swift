import TenorStatistics
import Testing

@Test func `mean and deviation of eight numbers are those worked by hand`() throws {
  // Sum 40; squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
  let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
  #expect(mean(values) == 5)
  let deviation = try #require(standardDeviation(values))
  #expect(abs(deviation - (32.0 / 7).squareRoot()) < 1e-15)
}

@Test func `no values have no mean and one value has no deviation`() {
  #expect(mean([]) == nil)
  #expect(standardDeviation([]) == nil)
  #expect(mean([3]) == 3)
  #expect(standardDeviation([3]) == nil)
}

@Test func `equal values have no spread`() {
  #expect(standardDeviation(Array(repeating: 0.1, count: 1000)) == 0)
}

@Test func `a large common part does not hide the spread`() {
  #expect(standardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) == 30.0.squareRoot())
}

@Test(arguments: [
  (TwoSamples.a, 9.872482608695652, 2.599670409468403),
  (TwoSamples.b, 11.622225806451613, 3.648809801653844),
])
func `mean and deviation agree with SciPy`(
  values: [Double], expectedMean: Double, expectedDeviation: Double
) throws {
  #expect(abs(try #require(mean(values)) - expectedMean) < 1e-13)
  #expect(abs(try #require(standardDeviation(values)) - expectedDeviation) < 1e-13)
}

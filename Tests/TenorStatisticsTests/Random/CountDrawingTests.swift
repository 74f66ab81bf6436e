import TenorStatistics
import Testing

@Test(arguments: [0.3, 4, 15.9, 16.1, 90, 1000])
func `Poisson counts have their mean and variance`(expected: Double) {
  var chance = SeededGenerator(seed: 61)
  let counts = (0..<20_000).map { _ in Double(chance.poisson(mean: expected)) }
  let variance = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) } / 20_000
  // Five standard errors: √(λ / n), and of the variance √((λ + 2 λ²) / n).
  #expect(near(mean(counts), expected, 5 * (expected / 20_000).squareRoot()))
  #expect(
    near(variance, expected, 5 * ((expected + 2 * expected * expected) / 20_000).squareRoot()))
}

@Test func `small Poisson counts have their shares`() {
  var chance = SeededGenerator(seed: 62)
  let counts = (0..<20_000).map { _ in chance.poisson(mean: 1) }
  // e⁻¹ of them are 0 and as many 1; five standard errors are 0.017.
  #expect(near(Double(counts.count { $0 == 0 }) / 20_000, 0.36788, 0.017))
  #expect(near(Double(counts.count { $0 == 1 }) / 20_000, 0.36788, 0.017))
  #expect(chance.poisson(mean: 0) == 0)
}

@Test(arguments: [0.1, 0.9, 1, 7.5])
func `gamma numbers have their mean and variance`(shape: Double) {
  var chance = SeededGenerator(seed: 63)
  let numbers = (0..<40_000).map { _ in chance.gamma(shape: shape) }
  let variance = numbers.reduce(0) { $0 + ($1 - shape) * ($1 - shape) } / 40_000
  // The fourth moment about the mean is 3 k² + 6 k.
  #expect(near(mean(numbers), shape, 5 * (shape / 40_000).squareRoot()))
  #expect(near(variance, shape, 5 * ((2 * shape * shape + 6 * shape) / 40_000).squareRoot()))
}

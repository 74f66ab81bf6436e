import TenorStatistics
import Testing

@Test func `correlations agree with SciPy`() {
  // SciPy 1.17.1, without and with ties.
  let b = Array(TwoSamples.b.prefix(23))
  #expect(near(pearsonCorrelation(TwoSamples.a, b), 0.03031764993441584))
  #expect(near(spearmanCorrelation(TwoSamples.a, b), 0.08596837944664032))
  let x = [1.0, 2, 2, 3, 5, 5, 5, 8]
  let y = [2.0, 1, 4, 4, 6, 5, 9, 7]
  #expect(near(pearsonCorrelation(x, y), 0.7825254753272435))
  #expect(near(spearmanCorrelation(x, y), 0.8706358081229184))
  #expect(meanAbsoluteError(x, y) == 1.375)
}

@Test func `what does not vary has no correlation`() {
  #expect(pearsonCorrelation([1, 1, 1], [1, 2, 3]) == nil)
  #expect(spearmanCorrelation([2], [3]) == nil)
  #expect(meanAbsoluteError([], []) == nil)
  #expect(pearsonCorrelation([1, 2, 3], [-2, -4, -6]) == -1)
}

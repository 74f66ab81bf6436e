import TenorStatistics
import Testing

private let x = [0.1, 0.5, 0.5, -0.3, 0.9, -0.7]
private let y = [0.0, 1, 0.5, -1, 0.5, -0.5]
private let weights = [3.25, 1, 2.5, 4, 1.75, 0.5]

@Test func `a weighted correlation and its means are those of statsmodels`() {
  // statsmodels 0.15.0, DescrStatsW.
  #expect(near(weightedCorrelation(x, y, weights: weights), 0.8733836052953262))
  #expect(near(weightedMean(x, weights: weights), 0.16153846153846155))
  #expect(near(weightedMean(y, weights: weights), -0.08653846153846154))
  // scikit-learn 1.9.1, mean_absolute_error with sample_weight.
  let distances = zip(x, y).map { abs($0 - $1) }
  #expect(near(weightedMean(distances, weights: weights), 0.3403846153846154))
}

@Test func `whole weights are units as often as they weigh`() {
  let times = [3.0, 1, 2, 4, 1, 5]
  // numpy 2's corrcoef and scipy 1.17.1's spearmanr of the lists with each unit repeated.
  #expect(near(weightedCorrelation(x, y, weights: times), 0.7815646956547971))
  let (first, second) = (weightedRanks(x, weights: times), weightedRanks(y, weights: times))
  #expect(near(weightedCorrelation(first, second, weights: times), 0.707165109034268))
}

@Test func `weighted ranks stand in the middle of their weight`() {
  #expect(weightedRanks([5, 1, 5, 2], weights: [1, 2, 3, 4]) == [8, 1, 8, 4])
  #expect(
    weightedRanks([5, 1, 5, 2], weights: [1, 2, 3, 4], order: [1, 3, 2, 0]) == [8, 1, 8, 4])
}

@Test func `what does not vary, or weighs nothing, has no correlation and no mean`() {
  #expect(weightedCorrelation(x, [1, 1, 1, 1, 1, 1], weights: weights) == nil)
  // All that varies has no weight.
  #expect(weightedCorrelation([1, 1, 2], [3, 4, 5], weights: [1, 1, 0]) == nil)
  #expect(weightedCorrelation([], [], weights: []) == nil)
  // What varies is told by the size of the numbers themselves: 0.1 three times leaves rounding.
  #expect(weightedCorrelation([0.1, 0.1, 0.1], [1, 2, 4], weights: [3, 0.7, 1.1]) == nil)
  #expect(near(weightedCorrelation([1e-8, 2e-8, 3e-8], [1, 2, 3], weights: [1, 1, 1]), 1))
  #expect(near(weightedCorrelation([1e7, 1e7 + 1, 1e7 + 2], [1, 2, 3], weights: [1, 1, 1]), 1))
  #expect(weightedMean([1, 2], weights: [0, 0]) == nil)
}

@Test func `a weighted confusion table has the scores of scikit-learn`() {
  let truth = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 1, 0, 2]
  let predicted = [0, 0, 1, 0, 1, 2, 1, 2, 2, 0, 2, 1, 1, 0, 2]
  let weights = [2.5, 1, 1, 4, 0.5, 3, 2, 1.5, 1, 2, 6, 0.25, 1, 1.5, 2]
  var table = WeightedConfusion(classes: 3)
  for (unit, weight) in weights.enumerated() {
    table.weights[truth[unit]][predicted[unit]] += weight
  }
  // scikit-learn 1.9.1 with sample_weight.
  #expect(table.weights == [[9, 1, 0], [0, 3.5, 3], [2, 0.25, 10.5]])
  let expected = [
    (0.8181818181818182, 0.9, 0.8571428571428571),
    (0.7368421052631579, 0.5384615384615384, 0.6222222222222222),
    (0.7777777777777778, 0.8235294117647058, 0.8),
  ]
  for (place, (precision, recall, f1)) in expected.enumerated() {
    #expect(near(table.precision(place), precision))
    #expect(near(table.recall(place), recall))
    #expect(near(table.f1(place), f1))
  }
  #expect(near(table.macroF1, 0.7597883597883598))
  #expect(near(table.accuracy, 0.7863247863247863))
}

@Test func `a class without weight has no scores`() {
  var table = WeightedConfusion(classes: 2)
  #expect(table.accuracy == nil && table.macroF1 == nil && table.f1(0) == nil)
  table.weights[0][0] = 2
  #expect(table.precision(1) == nil && table.recall(1) == nil && table.f1(1) == nil)
  #expect(table.macroF1 == 1)
}

/// By hand: 10 units of weight 3 and 10 of 1 have (30 + 10)² / (90 + 10).
@Test func `units of unequal weight tell as much as fewer`() {
  let unequal = [Double](repeating: 3, count: 10) + [Double](repeating: 1, count: 10)
  #expect(effectiveSize(unequal) == 16)
  #expect(effectiveSize([2, 2, 2, 2, 0]) == 4)
  #expect(effectiveSize([0, 0]) == nil && effectiveSize([]) == nil)
}

// scipy 1.17.1: chi2.sf of (N − 1) / N times chi2_contingency(correction=False).
@Test(arguments: [
  (0.9, 40.0, 0.5, 40.0, 0.00010483241731641469), (1, 10, 0.9, 40, 0.3020282281097738),
  (0.6, 20, 0.9, 20, 0.030515748450409174), (1, 10, 1, 40, 1),
])
func `the difference of two shares has the p of its z`(
  a: Double, n: Double, b: Double, m: Double, p: Double
) {
  #expect(near(shareDifferenceP(a, of: n, b, of: m), p, 1e-9))
}

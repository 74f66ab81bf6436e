import TenorStatistics
import Testing

private let table = ConfusionTable(
  classes: ["negative", "neutral", "positive"],
  truth: [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 1, 0, 2],
  predicted: [0, 0, 1, 0, 1, 2, 1, 2, 2, 0, 2, 1, 1, 0, 2])

@Test func `scores per class are those of scikit-learn`() {
  // scikit-learn 1.9.1.
  #expect(table.counts == [[4, 1, 0], [0, 3, 1], [1, 1, 4]])
  #expect(table.trueTotals == [5, 4, 6] && table.predictedTotals == [5, 5, 5])
  let classes = table.perClass
  #expect(classes.map(\.precision) == [0.8, 0.6, 0.8])
  #expect(classes.map(\.recall) == [0.8, 0.75, 4.0 / 6])
  #expect(near(classes[2].f1, 8.0 / 11))
  #expect(near(table.accuracy, 11.0 / 15))
  #expect(near(table.macroF1, 0.7313131313131315))
  #expect(near(table.weightedF1, 0.7353535353535353))
}

@Test func `a class that is nowhere has no scores`() {
  let two = ConfusionTable(classes: ["a", "b", "c"], counts: [[2, 1, 0], [0, 3, 0], [0, 0, 0]])
  #expect(two.perClass[2].precision == nil && two.perClass[2].recall == nil)
  #expect(two.perClass[2].f1 == nil)
  // F1 of 4/5 and 6/7; the third class is left out.
  #expect(near(two.macroF1, (0.8 + 6.0 / 7) / 2))
  let empty = ConfusionTable(classes: ["a", "b"], counts: [[0, 0], [0, 0]])
  #expect(empty.accuracy == nil && empty.macroF1 == nil && empty.weightedF1 == nil)
}

@Test(
  arguments: [
    // scikit-learn 1.9.1.
    (.none, 0.5522388059701492), (.linear, 0.6590909090909092), (.quadratic, 0.7692307692307692),
  ] as [(KappaWeights, Double)])
func `kappa is that of scikit-learn`(weights: KappaWeights, expected: Double) {
  let coders = ConfusionTable(
    classes: ["0", "1", "2"], truth: [0, 1, 2, 2, 1, 0, 1, 2, 0, 0],
    predicted: [0, 1, 2, 1, 1, 0, 2, 2, 0, 1])
  #expect(near(cohensKappa(coders, weights: weights), expected))
}

@Test func `kappa says nothing of one category`() {
  let one = ConfusionTable(classes: ["a", "b"], counts: [[5, 0], [0, 0]])
  #expect(cohensKappa(one) == nil)
  #expect(cohensKappa(ConfusionTable(classes: ["a"], counts: [[0]])) == nil)
}

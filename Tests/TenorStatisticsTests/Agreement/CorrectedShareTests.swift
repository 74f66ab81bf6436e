import TenorStatistics
import Testing

@Test func `two classes are corrected as Rogan and Gladen do`() throws {
  // Se 0.9, Sp 0.8, 41 % predicted: (0.41 + 0.8 − 1) / 0.7 = 0.3.
  let coded = ConfusionTable(classes: ["yes", "no"], counts: [[90, 10], [20, 80]])
  let found = try #require(correctedShares(coded: coded, predicted: [410, 590]))
  #expect(found.observed == [0.41, 0.59])
  #expect(near(found.estimate[0], 0.3) && near(found.estimate[1], 0.7))
  #expect(near(found.clipped[0], 0.3))
}

@Test func `three classes are corrected as NumPy solves them`() throws {
  // NumPy 2.4.6, linalg.solve.
  let coded = ConfusionTable(
    classes: ["negative", "neutral", "positive"], counts: [[40, 8, 2], [10, 60, 10], [3, 7, 50]])
  let found = try #require(correctedShares(coded: coded, predicted: [300, 500, 200]))
  let expected = [0.2746864511570394, 0.5864688217629395, 0.13884472708002119]
  #expect(zip(found.estimate, expected).allSatisfy { near($0, $1) })
  #expect(zip(found.clipped, expected).allSatisfy { near($0, $1) })
}

@Test func `a share below zero is said and clipped`() throws {
  // (0.1 + 0.8 − 1) / 0.7 = −1/7: fewer predicted than false alarms alone would give.
  let coded = ConfusionTable(classes: ["yes", "no"], counts: [[90, 10], [20, 80]])
  let found = try #require(correctedShares(coded: coded, predicted: [10, 90]))
  #expect(near(found.estimate[0], -1.0 / 7))
  #expect(near(found.clipped[0], 0) && near(found.clipped[1], 1))
}

@Test func `an engine that guesses cannot be corrected`() {
  let guess = ConfusionTable(classes: ["yes", "no"], counts: [[50, 50], [20, 20]])
  #expect(correctedShares(coded: guess, predicted: [1, 1]) == nil)
  let uncoded = ConfusionTable(classes: ["yes", "no"], counts: [[5, 1], [0, 0]])
  #expect(correctedShares(coded: uncoded, predicted: [1, 1]) == nil)
  let coded = ConfusionTable(classes: ["yes", "no"], counts: [[90, 10], [20, 80]])
  #expect(correctedShares(coded: coded, predicted: [0, 0]) == nil)
}

@Test func `the interval of a corrected share knows both errors`() throws {
  let coded = ConfusionTable(classes: ["yes", "no"], counts: [[90, 10], [20, 80]])
  // 1,000 conversations of one comment, 410 of them predicted "yes".
  let clusters = (0..<1000).map { $0 < 410 ? [1, 0] : [0, 1] }
  let found = try #require(
    correctedShares(coded: coded, predictedPerCluster: clusters, replicates: 500, seed: 1))
  let interval = try #require(found.intervals?[0])
  // Delta method: √(p(1−p)/1000 + π² Se(1−Se)/100 + (1−π)² Sp(1−Sp)/100) / 0.7
  // = √(0.0002419 + 0.000081 + 0.000784) / 0.7 = 0.0475; 1.96 of these on either side of 0.3.
  #expect(near(interval.lower, 0.2068, 0.025) && near(interval.upper, 0.3932, 0.025))
}

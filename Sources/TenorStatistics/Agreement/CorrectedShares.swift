/// The shares of classes in a corpus, corrected for what a hand-coded sample shows of misclassification.
public struct CorrectedShares: Equatable, Sendable {
  /// The shares as the engine gave them.
  public var observed: [Double]
  /// The shares that would, with these errors, have given the observed ones. They sum to 1 but may fall
  /// below 0 or above 1: then the coded sample does not fit the corpus, or is too small.
  public var estimate: [Double]
  /// The nearest shares that are all 0 or more.
  public var clipped: [Double]
  /// An interval for each of `clipped`; `nil` where it was not asked for, or too many draws had none.
  public var intervals: [Interval]?
}

/// Corrects the shares of predicted classes for misclassification.
///
///     predicted share j = Σᵢ M[i][j] · true share i,  M[i][j] = share of class i coded that was predicted j
///
/// For two classes the solution is Rogan and Gladen's (p + Sp − 1) / (Se + Sp − 1).
///
/// - Input: the coded sample, rows by the coders' class and columns by the engine's, and how often the
///   engine predicted each class in the corpus or period. The errors within a true class must be the
///   same in both: code some of each period.
/// - Output: `nil` if a class was never coded, if the corpus is empty, or if the engine does not tell
///   the classes apart (M has no inverse).
/// - Complexity: O(classes³).
/// - Source: Rogan & Gladen (1978), doi:10.1093/oxfordjournals.aje.a112510; Barron (1977),
///   doi:10.2307/2529796, for more classes.
public func correctedShares(coded: ConfusionTable, predicted: [Int]) -> CorrectedShares? {
  correctedShares(codedWeights: coded.counts.map { $0.map(Double.init) }, predicted: predicted)
}

/// The same where coded units stand for different numbers of units of the corpus, as in a stratified
/// sample: `codedWeights[i][j]` is the weight of those of class i that were predicted j.
public func correctedShares(codedWeights: [[Double]], predicted: [Int]) -> CorrectedShares? {
  precondition(
    predicted.count == codedWeights.count, "There is one count of predictions for each class.")
  let total = predicted.reduce(0, +)
  let supports = codedWeights.map { $0.reduce(0, +) }
  guard total > 0, supports.allSatisfy({ $0 > 0 }) else { return nil }
  let observed = predicted.map { Double($0) / Double(total) }
  let transposed = predicted.indices.map { j in
    predicted.indices.map { i in codedWeights[i][j] / supports[i] }
  }
  guard let fit = leastSquares(transposed, observed) else { return nil }
  return CorrectedShares(
    observed: observed, estimate: fit.coefficients, clipped: nearestShares(fit.coefficients))
}

/// The same with an interval for each share, by a bootstrap of both sources of error: the coded units
/// are drawn anew within their true class, and the corpus's clusters with replacement.
///
/// - Input: `predictedPerCluster[c][j]`: how often class j was predicted in cluster c.
/// - Output: percentile intervals of the clipped shares; none if a tenth of the draws has no solution.
/// - Complexity: O(replicates × (clusters × classes + coded units)).
public func correctedShares(
  coded: ConfusionTable, predictedPerCluster: [[Int]], replicates: Int = 2000, level: Double = 0.95,
  seed: UInt64
) -> CorrectedShares? {
  check(level: level)
  func summed(_ times: [Int]) -> [Int] {
    coded.classes.indices.map { j in
      zip(predictedPerCluster, times).reduce(0) { $0 + $1.0[j] * $1.1 }
    }
  }
  let once = [Int](repeating: 1, count: predictedPerCluster.count)
  guard var result = correctedShares(coded: coded, predicted: summed(once)) else { return nil }
  let counts = [predictedPerCluster.count] + coded.trueTotals
  let drawn = clusterReplicates(of: counts, replicates: replicates, seed: seed) { times in
    let rows = zip(coded.counts, times.dropFirst()).map(redrawn)
    return correctedShares(
      coded: ConfusionTable(classes: coded.classes, counts: rows), predicted: summed(times[0])
    )?.clipped
  }
  if Double(drawn.count) >= 0.9 * Double(replicates) {
    result.intervals = coded.classes.indices.map { j in
      percentileInterval(drawn.map { $0[j] }, level: level)!
    }
  }
  return result
}

/// A row of counts when unit u, counted through the row, is there `times[u]` times.
private func redrawn(_ row: [Int], _ times: [Int]) -> [Int] {
  var start = 0
  return row.map { count in
    defer { start += count }
    return times[start..<start + count].reduce(0, +)
  }
}

/// The shares nearest to `shares` by least squares that are all at least 0 and sum to 1.
///
/// - Source: Duchi et al. (2008), doi:10.1145/1390156.1390191: the projection onto the simplex.
private func nearestShares(_ shares: [Double]) -> [Double] {
  var (sum, excess) = (0.0, 0.0)
  for (index, share) in shares.sorted(by: >).enumerated() {
    sum += share
    let candidate = (sum - 1) / Double(index + 1)
    if share - candidate > 0 { excess = candidate }
  }
  return shares.map { max(0, $0 - excess) }
}

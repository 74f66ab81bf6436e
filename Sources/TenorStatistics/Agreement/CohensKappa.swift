/// What a disagreement between two coders weighs in Cohen's kappa.
public enum KappaWeights: String, Sendable, CaseIterable {
  /// Each disagreement weighs the same.
  case none
  /// By the distance of the categories in their order.
  case linear
  /// By the square of that distance.
  case quadratic
}

/// Cohen's kappa: agreement of two coders beyond what their own shares would give by chance.
///
///     κ = 1 − Σ w o / Σ w e,  e = row share × column share
///
/// - Input: a table of two coders over the same ordered categories, such as a `ConfusionTable`.
/// - Output: at most 1; `nil` for an empty table or if both used one and the same category only.
/// - Complexity: O(categories²).
/// - Source: Cohen (1960), doi:10.1177/001316446002000104; weighted: Cohen (1968),
///   doi:10.1037/h0026256.
public func cohensKappa(_ table: ConfusionTable, weights: KappaWeights = .none) -> Double? {
  let total = Double(table.total)
  var (observed, expected) = (0.0, 0.0)
  for row in table.classes.indices {
    for column in table.classes.indices {
      let distance = Double(abs(row - column))
      let weight: Double
      switch weights {
      case .none: weight = row == column ? 0 : 1
      case .linear: weight = distance
      case .quadratic: weight = distance * distance
      }
      observed += weight * Double(table.counts[row][column]) / total
      expected +=
        weight * Double(table.trueTotals[row]) / total * Double(table.predictedTotals[column])
        / total
    }
  }
  return expected > 0 ? 1 - observed / expected : nil
}

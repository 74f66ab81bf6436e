/// How often each true class was given each predicted class.
public struct ConfusionTable: Equatable, Sendable {
  /// The classes in order, such as negative, neutral, positive.
  public let classes: [String]
  /// `counts[i][j]`: units of class i that were predicted to be of class j.
  public let counts: [[Int]]

  /// A table from its counts, one row of counts for each class.
  public init(classes: [String], counts: [[Int]]) {
    precondition(
      counts.count == classes.count && counts.allSatisfy { $0.count == classes.count },
      "A confusion table has a row and a column for each class.")
    self.classes = classes
    self.counts = counts
  }

  /// A table from the places of the true and the predicted class of each unit.
  public init(classes: [String], truth: [Int], predicted: [Int]) {
    precondition(truth.count == predicted.count, "Each unit has a true and a predicted class.")
    var counts = classes.map { _ in [Int](repeating: 0, count: classes.count) }
    for (row, column) in zip(truth, predicted) { counts[row][column] += 1 }
    self.init(classes: classes, counts: counts)
  }

  /// All units.
  public var total: Int { counts.joined().reduce(0, +) }
  /// The units of each true class.
  public var trueTotals: [Int] { counts.map { $0.reduce(0, +) } }
  /// The units of each predicted class.
  public var predictedTotals: [Int] {
    classes.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  /// The share of units with the right class; `nil` without units.
  public var accuracy: Double? {
    share(classes.indices.reduce(0) { $0 + counts[$1][$1] }, of: total)
  }

  /// How well each class was found, in order.
  public var perClass: [ClassScores] {
    let (truth, predicted) = (trueTotals, predictedTotals)
    return classes.indices.map {
      ClassScores(
        name: classes[$0], support: truth[$0], predicted: predicted[$0], right: counts[$0][$0])
    }
  }

  /// The plain mean of F1 over the classes that occur or were predicted; `nil` without units.
  ///
  /// - Differs: scikit-learn also averages classes of a given list that occur nowhere, as 0.
  public var macroF1: Double? { mean(perClass.compactMap(\.f1)) }

  /// The mean of F1 over the classes, weighted by how many units are of each; `nil` without units.
  public var weightedF1: Double? {
    total == 0 ? nil : perClass.reduce(0) { $0 + Double($1.support) * ($1.f1 ?? 0) } / Double(total)
  }
}

/// How well one class was found.
public struct ClassScores: Equatable, Sendable {
  /// The class.
  public var name: String
  /// The units of this class.
  public var support: Int
  /// The units predicted to be of this class.
  public var predicted: Int
  /// The units of which both is true.
  public var right: Int

  /// right / predicted; `nil` if none was predicted.
  public var precision: Double? { share(right, of: predicted) }
  /// right / support; `nil` if there is none.
  public var recall: Double? { share(right, of: support) }
  /// 2 right / (support + predicted): the harmonic mean of both; `nil` if the class is nowhere.
  public var f1: Double? { share(2 * right, of: support + predicted) }
}

private func share(_ part: Int, of whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}

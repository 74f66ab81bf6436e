/// How much weight of each true class was given each predicted class: a confusion table of a sample whose
/// units stand for different numbers of the corpus.
public struct WeightedConfusion: Sendable, Hashable {
  /// `weights[i][j]`: of class i, predicted j.
  public var weights: [[Double]]

  /// No units, of so many classes.
  public init(classes: Int) {
    weights = Array(repeating: Array(repeating: 0, count: classes), count: classes)
  }

  /// All weight.
  public var total: Double { weights.joined().reduce(0, +) }
  /// The weight of a true class.
  public func truth(_ place: Int) -> Double { weights[place].reduce(0, +) }
  /// The weight of a predicted class.
  public func predicted(_ place: Int) -> Double { weights.reduce(0) { $0 + $1[place] } }

  /// The share with the right class; `nil` without weight.
  public var accuracy: Double? {
    Self.share(weights.indices.reduce(0) { $0 + weights[$1][$1] }, of: total)
  }

  /// The share of a predicted class that is right; `nil` if none was predicted.
  public func precision(_ place: Int) -> Double? {
    Self.share(weights[place][place], of: predicted(place))
  }

  /// The share of a true class that was found; `nil` if there is none.
  public func recall(_ place: Int) -> Double? {
    Self.share(weights[place][place], of: truth(place))
  }

  /// The harmonic mean of both; `nil` if the class is nowhere.
  public func f1(_ place: Int) -> Double? {
    Self.share(2 * weights[place][place], of: truth(place) + predicted(place))
  }

  /// The plain mean of F1 over the classes that occur or were predicted.
  public var macroF1: Double? {
    let each = weights.indices.compactMap(f1)
    return each.isEmpty ? nil : each.reduce(0, +) / Double(each.count)
  }

  private static func share(_ part: Double, of whole: Double) -> Double? {
    whole > 0 ? part / whole : nil
  }
}

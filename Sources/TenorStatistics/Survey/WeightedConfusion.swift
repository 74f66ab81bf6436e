/// How much weight of each true class was given each predicted class: a confusion table of a sample whose
/// units stand for different numbers of a population.
///
/// Each share is Σ w (units that are so) / Σ w (units that could be): the estimate of the population's.
///
/// - Source: Cochran (1977), *Sampling Techniques*, 3rd ed., ch. 5, for shares from strata.
/// - Differs: scikit-learn's scores with `sample_weight` are the same, but 0 where these are `nil`, and a
///   unit has one true class there; here it may have a part in several.
public struct WeightedConfusion: Sendable, Hashable {
  /// `weights[i][j]`: of class i, predicted j; 0 or more.
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

  /// The share with the right class, in 0...1; `nil` without weight.
  public var accuracy: Double? {
    Self.share(weights.indices.reduce(0) { $0 + weights[$1][$1] }, of: total)
  }

  /// The share of a predicted class that is right, in 0...1; `nil` if none was predicted.
  public func precision(_ place: Int) -> Double? {
    Self.share(weights[place][place], of: predicted(place))
  }

  /// The share of a true class that was found, in 0...1; `nil` if there is none.
  public func recall(_ place: Int) -> Double? {
    Self.share(weights[place][place], of: truth(place))
  }

  /// The harmonic mean of both, in 0...1; `nil` if the class is nowhere.
  public func f1(_ place: Int) -> Double? {
    Self.share(2 * weights[place][place], of: truth(place) + predicted(place))
  }

  /// The plain mean of F1 over the classes that occur or were predicted; `nil` without weight.
  public var macroF1: Double? { mean(weights.indices.compactMap(f1)) }

  private static func share(_ part: Double, of whole: Double) -> Double? {
    whole > 0 ? part / whole : nil
  }
}

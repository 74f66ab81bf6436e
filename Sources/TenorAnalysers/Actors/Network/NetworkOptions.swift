/// What an edge weighs.
public enum NetworkWeight: String, Sendable, Hashable, Codable, CaseIterable {
  /// The units that mention both.
  case count
  /// The conversations that do, their document frequency.
  case conversations
  /// Normalised pointwise mutual information.
  case npmi
  /// The log-likelihood ratio with the sign of the difference from what is expected.
  case logLikelihood = "log-likelihood"
  /// 14 + log₂ of Dice's coefficient.
  case logDice = "log-dice"
}

/// What a network is made of, out of what was counted.
///
/// The order is: all pairs that were seen are tested as one family; then those below ``minimum`` go; then
/// those of which the weight is not above 0, which could be neither a strength nor a length; then the
/// disparity filter is computed from what is left; then the two filters act, where they are asked for.
public struct NetworkOptions: Sendable, Hashable {
  /// What an edge weighs.
  public var weight = NetworkWeight.count
  /// The fewest units for an edge.
  public var minimum = 1
  /// Whether only edges with q below ``level`` stay.
  public var isSignificant = false
  /// Edges with a disparity below it stay; `nil`: all.
  public var disparity: Double?
  /// How fine communities are: the γ of modularity, above 0; a greater one gives more and smaller ones.
  public var resolution = 1.0
  /// How many seeds communities are looked for from.
  public var seeds = 20
  /// The first of them, and the layout's.
  public var seed: UInt64 = 1

  /// The level of tests.
  public static let level = 0.05

  /// Counts as weights, and no filter.
  public init() {}
}

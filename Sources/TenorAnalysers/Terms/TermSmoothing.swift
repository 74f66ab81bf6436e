internal import TenorStatistics

/// A smooth course through the rates of a series: beside them, never in their place.
public enum TermSmoothing: Sendable, Hashable, Encodable {
  /// A centred moving average over so many bins, weighted by their tokens.
  case average(Int)
  /// LOWESS over a share of the bins, weighted by their tokens.
  case curve(Double)

  /// `5`, `lowess`, `lowess:0.4`; `nil` for anything else.
  public init?(_ words: String) {
    let parts = words.split(separator: ":", omittingEmptySubsequences: false)
    switch (parts.first.map(String.init), parts.count) {
    case ("lowess"?, 1): self = .curve(2.0 / 3)
    case ("lowess"?, 2):
      guard let share = Double(parts[1]), share > 0, share <= 1 else { return nil }
      self = .curve(share)
    default:
      guard let window = Int(words), (2...1_000).contains(window) else { return nil }
      self = .average(window)
    }
  }

  /// In words: `a moving average over 5 bins`.
  var inWords: String {
    switch self {
    case .average(let window): "a centred moving average over \(window) bins"
    case .curve(let share):
      "a LOWESS curve over \(Int((100 * share).rounded())) % of the bins"
    }
  }

  /// As a person gives it.
  var word: String {
    switch self {
    case .average(let window): "\(window)"
    case .curve(let share): "lowess:\(share)"
    }
  }

  /// As a person gives it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }

  /// The course at each bin; `nil` where there is none.
  ///
  /// - Parameter days: the first day of each bin.
  func callAsFunction(_ rates: [Double?], tokens: [Int], days: [Int]) -> [Double?] {
    let weights = tokens.map(Double.init)
    return switch self {
    case .average(let window):
      movingAverage(rates, weights: weights, window: window).map(\.value)
    case .curve(let share):
      lowess(rates, at: days.map(Double.init), weights: weights, fraction: share, step: 0)
    }
  }
}

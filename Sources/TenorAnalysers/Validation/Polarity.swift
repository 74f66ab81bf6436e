/// Which side a text is on.
public enum Polarity: Int, Sendable, Hashable, CaseIterable, Comparable {
  case negative = -1
  case neutral = 0
  case positive = 1

  /// The side of a value: neutral strictly between −`band` and `band`; with a band of 0, at 0 alone.
  public init(_ value: Double, band: Double = SentimentGroup.band) {
    precondition(band >= 0, "A band is 0 or more, not \(band).")
    self =
      if value > 0, value >= band {
        .positive
      } else if value < 0, value <= -band {
        .negative
      } else {
        .neutral
      }
  }

  /// The word for it, as tables and coded sheets have it.
  public var name: String {
    switch self {
    case .negative: "negative"
    case .neutral: "neutral"
    case .positive: "positive"
    }
  }

  /// Its place in tables: negative, neutral, positive.
  public var place: Int { rawValue + 1 }

  /// From negative to positive.
  public static func < (a: Polarity, b: Polarity) -> Bool { a.rawValue < b.rawValue }

  /// The names in their order.
  public static let names = Polarity.allCases.map(\.name)
}

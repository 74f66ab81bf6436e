internal import TenorStatistics

/// How far coders agree with each other, on the rows that two or more of them coded.
public struct CoderAgreement: Sendable, Hashable, Encodable {
  /// Two coders.
  public struct Pair: Sendable, Hashable, Encodable {
    /// One coder.
    public var first: String
    /// The other.
    public var second: String
    /// Rows that both coded.
    public var rows: Int
    /// Those of them that both put on the same side.
    public var same: Int
    /// Cohen's kappa of the sides; `nil` where both used one side only.
    public var kappa: Double?
  }

  /// Rows that two or more coders coded.
  public var rows: Int
  /// Of all pairs of codes of one row, the share on the same side.
  public var sameSide: Double
  /// Krippendorff's alpha of the sides, in which each disagreement weighs the same.
  public var nominal: Estimate
  /// Krippendorff's alpha of the codes in their order.
  public var ordinal: Estimate
  /// Each two coders.
  public var pairs: [Pair]

  /// The agreement of coders; `nil` where no row has two codes.
  ///
  /// - Parameter codes: by row and coder, in −1...1.
  public init?(
    coders: [String], codes: [[Double?]], replicates: Int, seed: UInt64
  ) {
    let given = codes.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
    guard !given.isEmpty else { return nil }
    rows = given.count
    let sides = given.map { $0.map { Double(Polarity($0, band: 0).rawValue) } }
    var (same, all) = (0, 0)
    for row in sides {
      for second in row.indices {
        all += second
        same += row[..<second].count { $0 == row[second] }
      }
    }
    sameSide = Double(same) / Double(all)
    func alpha(_ codes: [[Double]], _ level: MeasurementLevel) -> Estimate {
      Estimate(
        krippendorffAlpha(codes, level: level),
        krippendorffAlphaInterval(codes, level: level, replicates: replicates, seed: seed))
    }
    nominal = alpha(sides, .nominal)
    ordinal = alpha(given, .ordinal)
    pairs = []
    for second in coders.indices {
      for first in 0..<second {
        let both = codes.compactMap { row in
          row[first].flatMap { a in
            row[second].map { (Polarity(a, band: 0), Polarity($0, band: 0)) }
          }
        }
        if both.isEmpty { continue }
        let table = ConfusionTable(
          classes: Polarity.names, truth: both.map(\.0.place), predicted: both.map(\.1.place))
        pairs.append(
          Pair(
            first: coders[first], second: coders[second], rows: both.count,
            same: both.count { $0 == $1 }, kappa: cohensKappa(table)))
      }
    }
  }
}

/// A number with its 95% interval.
public struct Estimate: Sendable, Hashable, Encodable {
  /// `nil` where it does not exist.
  public var value: Double?
  /// `nil` where there is none, which is so where drawing again gives the same number each time.
  public var lower: Double?
  /// `nil` where there is none.
  public var upper: Double?

  init(_ value: Double?, _ interval: Interval? = nil) {
    self.value = value
    // A point is no interval; rounding may leave it a little width.
    guard value != nil, let interval, interval.upper - interval.lower > 1e-9 else { return }
    lower = interval.lower
    upper = interval.upper
  }
}

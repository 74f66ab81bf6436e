extension Figure {
  /// A number, the interval around it and how many it rests on; any of them may be missing.
  ///
  /// A value that is not finite is treated as missing, and so is a bound that is NaN. A bound that is infinite
  /// reaches the edge of the plot and ends in an arrow.
  public struct Estimate: Sendable, Hashable {
    /// The number itself.
    public var value: Double?
    /// The lower bound of its interval.
    public var low: Double?
    /// The upper bound of its interval.
    public var high: Double?
    /// How many it rests on: utterances, words, conversations.
    public var count: Int?
    /// Why there is no value, in a few words: `too few conversations`.
    public var absence: String?

    /// An estimate, or the absence of one.
    public init(
      _ value: Double?, low: Double? = nil, high: Double? = nil, count: Int? = nil,
      absence: String? = nil
    ) {
      (self.value, self.low, self.high) = (value, low, high)
      (self.count, self.absence) = (count, absence)
    }
  }

  /// A value that others are compared with, drawn as a broken line.
  public struct Reference: Sendable, Hashable {
    /// Where the line stands.
    public var value: Double
    /// What it is: `no change`.
    public var label: String

    /// A finite value with its name; one that is not finite is not drawn.
    public init(_ value: Double, label: String) { (self.value, self.label) = (value, label) }
  }
}

extension Figure.Estimate {
  /// The value, where it is finite.
  var drawn: Double? { value.flatMap { $0.isFinite ? $0 : nil } }

  /// The interval, where both bounds are numbers.
  var interval: (low: Double, high: Double)? {
    guard let low, let high, !low.isNaN, !high.isNaN else { return nil }
    return (min(low, high), max(low, high))
  }

  /// What an axis must reach.
  var extremes: [Double] {
    guard let drawn else { return [] }
    return [drawn] + [interval?.low, interval?.high].compactMap { $0 }.filter(\.isFinite)
  }

  /// All in words: `0.12 (0.05 to 0.20), 1,234 words`.
  func words(decimals: Int, of counted: String) -> String {
    guard let drawn else { return absence ?? "no value" }
    var words = FigureNumbers.words(drawn, decimals: decimals)
    if let interval {
      let low = FigureNumbers.words(interval.low, decimals: decimals)
      words += " (\(low) to \(FigureNumbers.words(interval.high, decimals: decimals)))"
    }
    if let count { words += ", \(Numerals.grouped(count)) \(counted)".trimmed }
    return words
  }

  /// The columns of a table that its fields fill, and their keys.
  static func columns(_ value: String, interval: String, of counted: String) -> [Table.Column] {
    [
      .init(value.isEmpty ? "Value" : value, key: "value"),
      .init(interval.isEmpty ? "Low" : "\(interval), low", key: "low"),
      .init(interval.isEmpty ? "High" : "\(interval), high", key: "high"),
      .init(counted.isEmpty ? "Count" : counted.capitalisedFirst, key: "count"),
      .init("Why missing", key: "absence", .left),
    ]
  }

  /// The cells below those columns.
  func cells(decimals: Int) -> [Table.Cell] {
    [
      .number(drawn, decimals: decimals),
      .number(low.flatMap { $0.isNaN ? nil : $0 }, decimals: decimals),
      .number(high.flatMap { $0.isNaN ? nil : $0 }, decimals: decimals), .integer(count),
      .text(drawn == nil ? absence : nil),
    ]
  }
}

extension Table {
  /// The table without those of these columns that hold nothing in any row.
  func withoutEmpty(_ keys: Set<String>) -> Table {
    let kept = columns.indices.filter { column in
      !keys.contains(columns[column].key) || rows.contains { $0[column] != .missing }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }
}

extension String {
  /// The string with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Graph {
  /// A value on a node or an edge.
  public enum Value: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)

    /// The value as a number, for a weight; `nil` for words and flags.
    public var double: Double? {
      switch self {
      case .integer(let value): Double(value)
      case .number(let value): value
      case .text, .flag: nil
      }
    }
  }
}

extension Graph.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
  /// Words.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}

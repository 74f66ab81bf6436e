/// Findings as JSON, to look single values up in.
public indirect enum JSONTree: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number written without a point and without an exponent.
  case integer(Int)
  /// Any other number: `1.0` is one, since a mean that happens to be whole is shown like other means.
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])
}

extension JSONTree {
  /// Reads JSON (RFC 8259) in UTF-8. Of members with one name the last counts. O(bytes).
  ///
  /// Foundation's decoder does not tell `1.0` from `1`.
  ///
  /// - Throws: `JSONTreeError` where it is not JSON, and where it is nested deeper than 512 levels.
  public init(json bytes: some Sequence<UInt8>) throws(JSONTreeError) {
    var reading = JSONReading(Array(bytes))
    self = try reading.document()
  }
}

/// Bytes that are not JSON.
public struct JSONTreeError: Error, Equatable, CustomStringConvertible {
  /// Where it shows.
  public var offset: Int

  /// The place for people.
  public var description: String { "byte \(offset) is not what JSON would have there" }
}

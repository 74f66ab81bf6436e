extension Graph {
  /// The values of all nodes or of all edges under one name, in their order; `nil` where one has none.
  public enum Column: Sendable, Hashable {
    case text([String?])
    case integer([Int?])
    case number([Double?])
    case flag([Bool?])

    /// How many nodes or edges it has a place for.
    public var count: Int {
      switch self {
      case .text(let values): values.count
      case .integer(let values): values.count
      case .number(let values): values.count
      case .flag(let values): values.count
      }
    }

    /// The value at a place in words, a number as the shortest that reads back as the same; `nil` where
    /// there is none.
    public func words(at index: Int) -> String? {
      switch self {
      case .text(let values): values[index]
      case .integer(let values): values[index].map { String($0) }
      case .number(let values): values[index]?.description
      case .flag(let values): values[index].map { String($0) }
      }
    }

    /// The values at some places, in the order of the places.
    public func picking(_ places: [Int]) -> Column {
      switch self {
      case .text(let values): .text(places.map { values[$0] })
      case .integer(let values): .integer(places.map { values[$0] })
      case .number(let values): .number(places.map { values[$0] })
      case .flag(let values): .flag(places.map { values[$0] })
      }
    }
  }

  /// The columns of nodes, sorted by name.
  var nodeColumns: [(name: String, column: Column)] { Self.sorted(nodeValues) }

  /// The columns of edges with `weight` among them, sorted by name.
  var edgeColumns: [(name: String, column: Column)] {
    var all = edgeValues
    all["weight"] = .number(edges.map(\.weight))
    return Self.sorted(all)
  }

  private static func sorted(_ values: [String: Column]) -> [(name: String, column: Column)] {
    values.sorted { $0.key < $1.key }.map { (name: $0.key, column: $0.value) }
  }
}

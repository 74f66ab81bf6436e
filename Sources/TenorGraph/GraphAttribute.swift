/// A name that values of nodes or of edges share, with the one type that holds all of them.
struct GraphAttribute {
  /// GraphML's names of the types that Tenor writes; Swift's `Int` is its `long`.
  enum Kind: String {
    case boolean, long, double, string
  }

  var name: String
  var kind: Kind

  /// The attributes of all the values, sorted by name. Integers among other numbers make numbers,
  /// any other mixture makes words.
  static func all(in values: some Sequence<[String: Graph.Value]>) -> [GraphAttribute] {
    var kinds: [String: Kind] = [:]
    for values in values {
      for (name, value) in values {
        kinds[name] = kinds[name].map { $0.joined(with: value.kind) } ?? value.kind
      }
    }
    return kinds.map { GraphAttribute(name: $0.key, kind: $0.value) }.sorted { $0.name < $1.name }
  }
}

extension GraphAttribute.Kind {
  fileprivate func joined(with other: Self) -> Self {
    switch (self, other) {
    case (.long, .long): .long
    case (.boolean, .boolean): .boolean
    case (.long, .double), (.double, .long), (.double, .double): .double
    default: .string
    }
  }
}

extension Graph.Value {
  fileprivate var kind: GraphAttribute.Kind {
    switch self {
    case .text: .string
    case .integer: .long
    case .number: .double
    case .flag: .boolean
    }
  }

  /// The value in full, numbers as the shortest that read back as the same.
  var words: String {
    switch self {
    case .text(let words): words
    case .integer(let value): String(value)
    case .number(let value): value.description
    case .flag(let value): String(value)
    }
  }
}

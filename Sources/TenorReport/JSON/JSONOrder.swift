/// A collection whose own order changes from run to run.
protocol HashOrdered {
  static var jsonOrder: JSONOrder { get }
}

/// How the encoded parts of such a collection are put in order.
enum JSONOrder {
  case keys
  case integerKeys
  /// A dictionary whose keys are no strings encodes keys and values in turn.
  case pairs
  case elements
}

extension Dictionary: HashOrdered {
  static var jsonOrder: JSONOrder {
    if Key.self == Int.self { return .integerKeys }
    if Key.self == String.self || Key.self is any CodingKeyRepresentable.Type { return .keys }
    return .pairs
  }
}

extension Set: HashOrdered {
  static var jsonOrder: JSONOrder { .elements }
}

extension JSONNode {
  func sort(as order: JSONOrder) {
    switch (content, order) {
    case (.object(let members), .integerKeys):
      content = .object(members.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) })
    case (.object(let members), _):
      // By UTF-8 bytes, which is the order of code points in any language.
      content = .object(members.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    case (.array(let nodes), .elements):
      content = .array(Self.sorted(nodes.map { [$0] }))
    case (.array(let nodes), .pairs):
      let pairs = stride(from: 0, to: nodes.count - 1, by: 2).map { [nodes[$0], nodes[$0 + 1]] }
      content = .array(Self.sorted(pairs))
    default: break
    }
  }

  /// Groups by their first node: integers as numbers, all else by its text.
  private static func sorted(_ groups: [[JSONNode]]) -> [JSONNode] {
    let keyed = groups.map { (text: $0[0].text, group: $0) }
    let ordered = keyed.sorted { left, right in
      if let left = Int(left.text), let right = Int(right.text) { return left < right }
      return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
    return ordered.flatMap(\.group)
  }
}

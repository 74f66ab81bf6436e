/// A value on its way to JSON. Containers share their node with whoever asked for them, so that they
/// may be filled in any order.
final class JSONNode {
  enum Content {
    case none
    /// `null`, `true`, `false` or a number, as it is written.
    case literal(String)
    case string(String)
    case array([JSONNode])
    case object(JSONMembers)
    /// A finished part of an array, as it is written in its place.
    case written([UInt8])
  }

  var content = Content.none
  let style: OrderedJSON.Style

  init(_ style: OrderedJSON.Style) {
    self.style = style
  }

  func fill<T: Encodable>(_ value: T, path: [any CodingKey]) throws {
    try value.encode(to: JSONValueEncoder(node: self, codingPath: path))
    if case .none = content { content = .object(JSONMembers()) }
    if let hashed = value as? any HashOrdered { sort(as: type(of: hashed).jsonOrder) }
  }

  func fill(_ number: some BinaryFloatingPoint & CustomStringConvertible, path: [any CodingKey])
    throws
  {
    guard number.isFinite else {
      let place = path.isEmpty ? "The value" : "'\(path.map(\.words).joined(separator: "."))'"
      throw EncodingError.invalidValue(
        number,
        .init(
          codingPath: path,
          debugDescription: "\(place) is \(number), which JSON has no way to write. "
            + "A number that does not exist is nil."))
    }
    content = .literal(number.description)
  }

  /// Makes the node an object, unless it is one already.
  func beObject() {
    switch content {
    case .none: content = .object(JSONMembers())
    case .object: break
    default: preconditionFailure("A value asked for a keyed container after one of another kind.")
    }
  }

  /// Makes the node an array, unless it is one already.
  func beArray() {
    switch content {
    case .none: content = .array([])
    case .array: break
    default:
      preconditionFailure("A value asked for an unkeyed container after one of another kind.")
    }
  }

  func member(_ key: String) -> JSONNode {
    let node = JSONNode(style)
    guard case .object(var members) = content else { preconditionFailure("The node is no object.") }
    content = .none  // The members stay in one hand, or each addition would copy them all.
    members.set(key, node)
    content = .object(members)
    return node
  }

  func element() -> JSONNode {
    let node = JSONNode(style)
    guard case .array(var elements) = content else { preconditionFailure("The node is no array.") }
    content = .none
    elements.append(node)
    content = .array(elements)
    return node
  }
}

extension CodingKey {
  fileprivate var words: String { intValue.map { "[\($0)]" } ?? stringValue }
}

/// The members of an object in the order of their first appearance.
struct JSONMembers {
  private(set) var keys: [String] = []
  private(set) var nodes: [JSONNode] = []
  /// Positions by key, once looking at each key would take longer.
  private var positions: [String: Int] = [:]

  func node(_ key: String) -> JSONNode? { position(key).map { nodes[$0] } }

  /// A key that is there already keeps its place and gets the new value.
  mutating func set(_ key: String, _ node: JSONNode) {
    if let position = position(key) {
      nodes[position] = node
      return
    }
    keys.append(key)
    nodes.append(node)
    if keys.count > 16 {
      if positions.isEmpty {
        for (position, key) in keys.enumerated() { positions[key] = position }
      } else {
        positions[key] = keys.count - 1
      }
    }
  }

  /// The same members in another order.
  func sorted(by areInOrder: (String, String) -> Bool) -> JSONMembers {
    var sorted = JSONMembers()
    for position in keys.indices.sorted(by: { areInOrder(keys[$0], keys[$1]) }) {
      sorted.set(keys[position], nodes[position])
    }
    return sorted
  }

  private func position(_ key: String) -> Int? {
    positions.isEmpty ? keys.firstIndex(of: key) : positions[key]
  }
}

internal import TenorReport

extension ValuePath {
  /// The value in the findings of its cell, as Markdown for running text.
  ///
  /// Integers have commas between thousands; other numbers two decimals unless the path says otherwise; words
  /// are escaped; what does not exist is a dash. O(elements on the way).
  func text(in findings: JSONTree) throws(ValueError) -> String {
    var tree = findings
    var way = cell
    for step in steps {
      switch step {
      case .key(let key):
        tree = try Self.member(key, of: tree, way)
        way += ".\(key)"
      case .element(let name):
        tree = try Self.element(name, of: tree, way)
        way += "[\(name)]"
      }
    }
    return try words(tree, way)
  }

  private func words(_ tree: JSONTree, _ way: String) throws(ValueError) -> String {
    switch tree {
    case .null: return Numerals.missing
    case .bool(let value): return String(value)
    case .integer(let value):
      return decimals.map { Numerals.fixed(Double(value), decimals: $0) } ?? Numerals.grouped(value)
    case .number(let value): return Numerals.fixed(value, decimals: decimals ?? 2)
    case .string(let words): return Prose([.text(words.harmlessLines)]).markdown
    case .array, .object: throw ValueError(.notSingle(way))
    }
  }

  private static func member(
    _ key: String, of tree: JSONTree, _ way: String
  ) throws(ValueError) -> JSONTree {
    switch tree {
    case .object(let members):
      guard let member = members[key] else {
        throw ValueError(.noMember(key, of: way, known: members.keys.sorted()))
      }
      return member
    case .array(let elements):
      guard key == "count" else { throw ValueError(.noMember(key, of: way, known: ["count"])) }
      return .integer(elements.count)
    default: throw ValueError(.notInside(key, of: way))
    }
  }

  private static func element(
    _ name: String, of tree: JSONTree, _ way: String
  ) throws(ValueError) -> JSONTree {
    guard case .array(let elements) = tree else { return try member(name, of: tree, way) }
    let named = elements.filter { $0.isCalled(name) }
    if named.count > 1 {
      throw ValueError(.manyElements(name, of: way, count: named.count))
    }
    if let element = named.first { return element }
    guard let index = Int(name), elements.indices.contains(index) else {
      throw ValueError(.noElement(name, of: way, count: elements.count))
    }
    return elements[index]
  }
}

extension JSONTree {
  private static let names = ["name", "id", "period", "term"]

  /// Whether one of the members that name an element is this.
  fileprivate func isCalled(_ name: String) -> Bool {
    guard case .object(let members) = self else { return false }
    return Self.names.contains { key in
      switch members[key] {
      case .string(let words): words == name
      case .integer(let value): String(value) == name
      default: false
      }
    }
  }
}

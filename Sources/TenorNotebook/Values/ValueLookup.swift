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
    var named = elements.filter { $0.isCalled(name) }
    if named.isEmpty, let conditions = conditions(name) {
      named = elements.filter { element in
        conditions.allSatisfy { element.has($0.key, $0.value) }
      }
    }
    if named.count > 1 {
      throw ValueError(.manyElements(name, of: way, count: named.count))
    }
    if let element = named.first { return element }
    guard let index = Int(name), elements.indices.contains(index) else {
      throw ValueError(.noElement(name, of: way, count: elements.count))
    }
    return elements[index]
  }

  /// `a=CRC,b=NPS` as members and what they are; `nil` where the text is none.
  private static func conditions(_ text: String) -> [(key: String, value: String)]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let conditions = parts.compactMap { part -> (key: String, value: String)? in
      guard let equals = part.firstIndex(of: "="), equals > part.startIndex else { return nil }
      return (String(part[..<equals]), String(part[equals...].dropFirst()))
    }
    return conditions.count == parts.count ? conditions : nil
  }
}

extension JSONTree {
  private static let names = ["name", "id", "period", "term"]

  /// Whether one of the members that name an element is this.
  fileprivate func isCalled(_ name: String) -> Bool { Self.names.contains { has($0, name) } }

  /// Whether the element has a member of words, or a whole number, that is this.
  fileprivate func has(_ key: String, _ value: String) -> Bool {
    guard case .object(let members) = self else { return false }
    return switch members[key] {
    case .string(let words): words == value
    case .integer(let number): String(number) == value
    case .bool(let bool): String(bool) == value
    default: false
    }
  }
}

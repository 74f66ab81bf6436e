/// An array being filled.
struct JSONUnkeyedContainer: UnkeyedEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  var count: Int {
    if case .array(let nodes) = node.content { nodes.count } else { 0 }
  }

  func encodeNil() { node.element().content = .literal("null") }
  func encode(_ value: Bool) { node.element().content = .literal(value ? "true" : "false") }
  func encode(_ value: String) { node.element().content = .string(value) }
  func encode<T: Encodable>(_ value: T) throws {
    let path = nextPath
    let element = node.element()
    try element.fill(value, path: path)
    // Long arrays take no more memory than their text: each level of depth is a key in the path.
    element.finish(depth: path.count)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    nested().container(keyedBy: keyType)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
  func superEncoder() -> any Encoder { nested() }

  private func nested() -> JSONValueEncoder {
    let path = nextPath
    return JSONValueEncoder(node: node.element(), codingPath: path)
  }
  private var nextPath: [any CodingKey] { codingPath + [JSONKey(intValue: count)] }
}

/// A position in an array, or the key of a superclass.
struct JSONKey: CodingKey {
  var stringValue: String
  var intValue: Int?

  init(stringValue: String) { self.stringValue = stringValue }
  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}

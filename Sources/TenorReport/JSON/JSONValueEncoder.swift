/// The encoder that a value meets: it writes into one node.
struct JSONValueEncoder: Encoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beObject()
    return KeyedEncodingContainer(JSONKeyedContainer(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beArray()
    return JSONUnkeyedContainer(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingleValueContainer(node: node, codingPath: codingPath)
  }
}

/// One value: a scalar, or whatever the value inside it encodes.
struct JSONSingleValueContainer: SingleValueEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  func encodeNil() { node.content = .literal("null") }
  func encode(_ value: Bool) { node.content = .literal(value ? "true" : "false") }
  func encode(_ value: String) { node.content = .string(value) }
  func encode(_ value: Double) throws { try node.fill(value, path: codingPath) }
  func encode(_ value: Float) throws { try node.fill(value, path: codingPath) }
  func encode(_ value: Int) { node.content = .literal(value.description) }
  func encode(_ value: Int8) { node.content = .literal(value.description) }
  func encode(_ value: Int16) { node.content = .literal(value.description) }
  func encode(_ value: Int32) { node.content = .literal(value.description) }
  func encode(_ value: Int64) { node.content = .literal(value.description) }
  func encode(_ value: UInt) { node.content = .literal(value.description) }
  func encode(_ value: UInt8) { node.content = .literal(value.description) }
  func encode(_ value: UInt16) { node.content = .literal(value.description) }
  func encode(_ value: UInt32) { node.content = .literal(value.description) }
  func encode(_ value: UInt64) { node.content = .literal(value.description) }
  func encode<T: Encodable>(_ value: T) throws { try node.fill(value, path: codingPath) }
}

extension JSONNode {
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces an array or object that will not change any more by its text.
  func finish(depth: Int) {
    switch content {
    case .array, .object:
      var bytes: [UInt8] = []
      write(to: &bytes, depth: depth)
      content = .written(bytes)
    default: break
    }
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch content {
    case .none: bytes += "null".utf8
    case .literal(let text): bytes += text.utf8
    case .string(let words): Self.quote(words, to: &bytes)
    case .written(let text): bytes += text
    case .array(let nodes):
      enclose("[", "]", count: nodes.count, to: &bytes, depth) { index, bytes in
        nodes[index].write(to: &bytes, depth: depth + 1)
      }
    case .object(let members):
      enclose("{", "}", count: members.keys.count, to: &bytes, depth) { index, bytes in
        Self.quote(members.keys[index], to: &bytes)
        bytes += (style == .pretty ? ": " : ":").utf8
        members.nodes[index].write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, count: Int, to bytes: inout [UInt8],
    _ depth: Int, _ writePart: (Int, inout [UInt8]) -> Void
  ) {
    func newLine(_ depth: Int, _ bytes: inout [UInt8]) {
      guard style == .pretty else { return }
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
    bytes.append(UInt8(ascii: open))
    for part in 0..<count {
      if part > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(depth + 1, &bytes)
      writePart(part, &bytes)
    }
    if count > 0 { newLine(depth, &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  /// The words between quotation marks; `/` and everything beyond ASCII stand as they are.
  private static func quote(_ words: String, to bytes: inout [UInt8]) {
    var words = words
    bytes.append(UInt8(ascii: "\""))
    words.withUTF8 { text in
      var start = 0
      for (position, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes += text[start..<position]
        bytes += escape(byte).utf8
        start = position + 1
      }
      bytes += text[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case 0x08: "\\b"
    case 0x0C: "\\f"
    default: (byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
  }
}

/// Writes JSON as bytes.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends an object, whose members `write` appends.
  mutating func object(_ write: (inout Self) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    write(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Appends a member's key; its value comes next.
  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    raw(name)
    raw("\": ")
  }

  /// Appends a member's key that is not known beforehand.
  mutating func key(_ name: String) {
    comma()
    string(name.utf8)
    raw(": ")
  }

  private mutating func comma() {
    if needsComma { raw(", ") }
    needsComma = true
  }

  mutating func value(_ text: String?) {
    if let text { string(text.utf8) } else { raw("null") }
  }

  mutating func value(_ flag: Bool) { if flag { raw("true") } else { raw("false") } }

  mutating func value(_ number: Int?) {
    if let number { bytes.append(contentsOf: String(number).utf8) } else { raw("null") }
  }

  /// Appends a string of valid UTF-8, with escapes for quotation marks, backslashes and controls.
  mutating func string(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20, 0x7F:
        raw("\\u00")
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

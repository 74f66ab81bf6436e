/// Reads JSON byte by byte.
struct JSONReading {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONTreeError) -> JSONTree {
    let tree = try value()
    skipBlanks()
    guard at == bytes.count else { throw error }
    return tree
  }

  private var error: JSONTreeError { JSONTreeError(offset: at) }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  /// Passes over the byte, and blanks before it, if it comes next.
  private mutating func passes(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONTreeError) -> JSONTree {
    skipBlanks()
    guard at < bytes.count, depth < 512 else { throw error }
    depth += 1
    defer { depth -= 1 }
    switch bytes[at] {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: return try literal()
    }
  }

  private mutating func literal() throws(JSONTreeError) -> JSONTree {
    let literals: [(String, JSONTree)] = [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
    ]
    guard let (word, tree) = literals.first(where: { bytes[at...].starts(with: $0.0.utf8) })
    else { throw error }
    at += word.utf8.count
    return tree
  }

  private mutating func elements() throws(JSONTreeError) -> [JSONTree] {
    at += 1
    var elements: [JSONTree] = []
    if passes("]") { return elements }
    repeat { elements.append(try value()) } while passes(",")
    guard passes("]") else { throw error }
    return elements
  }

  private mutating func members() throws(JSONTreeError) -> [String: JSONTree] {
    at += 1
    var members: [String: JSONTree] = [:]
    if passes("}") { return members }
    repeat {
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw error }
      let name = try string()
      guard passes(":") else { throw error }
      members[name] = try value()
    } while passes(",")
    guard passes("}") else { throw error }
    return members
  }

  private mutating func number() throws(JSONTreeError) -> JSONTree {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    var isWhole = true
    try skipDigits()
    guard bytes[first] != UInt8(ascii: "0") || at == first + 1 else {
      throw JSONTreeError(offset: first)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      try skipDigits()
    }
    if at < bytes.count, "eE".utf8.contains(bytes[at]) {
      isWhole = false
      at += 1
      if at < bytes.count, "+-".utf8.contains(bytes[at]) { at += 1 }
      try skipDigits()
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw JSONTreeError(offset: start) }
    return .number(number)
  }

  /// Passes over one digit or more.
  private mutating func skipDigits() throws(JSONTreeError) {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    if at == start { throw error }
  }

  private mutating func string() throws(JSONTreeError) -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] >= 0x20 {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      default: text.append(byte)
      }
    }
    throw error
  }

  private mutating func escaped() throws(JSONTreeError) -> Unicode.Scalar {
    guard at < bytes.count else { throw error }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw JSONTreeError(offset: at - 1)
    }
  }

  /// Half a pair of surrogates becomes U+FFFD.
  private mutating func codePoint() throws(JSONTreeError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let back = at
    guard first < 0xDC00, bytes[at...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    at += 2
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second) else {
      at = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONTreeError) -> UInt32 {
    guard at + 4 <= bytes.count,
      bytes[at..<at + 4].allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }),
      let unit = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw error }
    at += 4
    return unit
  }
}

/// Looks through YAML before it is parsed, for what a parser would choke on: nesting without end, and
/// anchors with aliases, by which a few lines stand for millions of nodes. O(bytes).
///
/// It knows of YAML only comments, quotation marks, brackets and where a node starts. In a block
/// scalar (`|`), which our files have no use for, it may take a word such as `&x` for an anchor.
struct YAMLGuard {
  /// The deepest nesting of brackets, and of `-` or `?` on one line.
  static let deepest = 32
  /// The deepest indentation, in columns.
  static let widest = 200

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var line = 1
  private var brackets = 0
  private var indicators = 0
  private var startsNode = true

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The first thing that speaks against parsing, with its line.
  static func objection(to bytes: ArraySlice<UInt8>) -> (line: Int, reason: YAMLError.Reason)? {
    var scan = YAMLGuard(bytes)
    while scan.at < bytes.endIndex {
      if let reason = scan.step() { return (scan.line, reason) }
    }
    return nil
  }

  private mutating func step() -> YAMLError.Reason? {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "\n"):
      return newLine()
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      at += 1
    case UInt8(ascii: "#") where follows(" \t\n"):
      while at < bytes.endIndex, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      brackets += 1
      if brackets > Self.deepest { return .tooDeep(limit: Self.deepest) }
      take(startingNode: true)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      brackets = max(0, brackets - 1)
      take(startingNode: false)
    case UInt8(ascii: ","):
      take(startingNode: brackets > 0)
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      return indicator(byte)
    case UInt8(ascii: "\"") where startsNode, UInt8(ascii: "'") where startsNode:
      skipQuoted(byte)
    case UInt8(ascii: "!") where startsNode:
      skipWord()
    case UInt8(ascii: "&") where startsNode && !isBlank(at + 1),
      UInt8(ascii: "*") where startsNode && !isBlank(at + 1):
      let start = at
      skipWord()
      return .anchor(String(decoding: bytes[start..<min(at, start + 40)], as: UTF8.self))
    default:
      take(startingNode: false)
    }
    return nil
  }

  private mutating func take(startingNode: Bool) {
    at += 1
    startsNode = startingNode
  }

  private mutating func newLine() -> YAMLError.Reason? {
    at += 1
    line += 1
    startsNode = true
    indicators = 0
    let start = at
    while at < bytes.endIndex, bytes[at] == UInt8(ascii: " ") { at += 1 }
    guard at - start > Self.widest, !isBlank(at), bytes[at] != UInt8(ascii: "#") else { return nil }
    return .tooDeep(limit: Self.deepest)
  }

  private mutating func indicator(_ byte: UInt8) -> YAMLError.Reason? {
    let isIndicator = isBlank(at + 1) && (byte == UInt8(ascii: ":") || startsNode)
    if isIndicator { indicators += 1 }
    if indicators > Self.deepest, brackets == 0 { return .tooDeep(limit: Self.deepest) }
    take(startingNode: isIndicator)
    return nil
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    at += 1
    while at < bytes.endIndex {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: "\n") { line += 1 }
        at += 1
      } else if byte == quote {
        if quote == UInt8(ascii: "'"), at < bytes.endIndex, bytes[at] == quote {
          at += 1
        } else {
          break
        }
      }
    }
    startsNode = false
  }

  private mutating func skipWord() {
    while !isBlank(at), !",[]{}".utf8.contains(bytes[at]) { at += 1 }
  }

  /// Whether white space or the end stands at an offset.
  private func isBlank(_ offset: Int) -> Bool {
    offset >= bytes.endIndex || " \t\r\n".utf8.contains(bytes[offset])
  }

  private func follows(_ marks: String) -> Bool {
    at == bytes.startIndex || marks.utf8.contains(bytes[at - 1])
  }
}

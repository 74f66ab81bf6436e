/// Writes the XHTML in a feed as HTML, for the reader of fragments.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = []

  private static let void: [StaticString] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  private func isVoid(_ name: XMLName) -> Bool { Self.void.contains { name == $0 } }

  mutating func start(_ event: XMLEvent) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: event.name.bytes)
    for (name, value) in event.attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.bytes)
      bytes.append(contentsOf: "=\"".utf8)
      text(value.bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func end(_ event: XMLEvent) {
    guard !isVoid(event.name) else { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: event.name.bytes)
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

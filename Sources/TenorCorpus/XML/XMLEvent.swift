internal import CXML
import Foundation

/// One event of an XML document: valid until the visitor that got it returns.
struct XMLEvent {
  enum Kind { case start, end, text }

  private let event: UnsafePointer<cxml_event>

  init(_ event: UnsafePointer<cxml_event>) { self.event = event }

  var kind: Kind {
    switch Int(event.pointee.kind) {
    case Int(CXML_START): .start
    case Int(CXML_END): .end
    default: .text
    }
  }

  /// Of an element: its name without the prefix.
  var name: XMLName { XMLName(event.pointee.name) }
  /// Empty where there is none.
  var prefix: XMLName { XMLName(event.pointee.prefix) }
  /// The namespace's URI; empty where there is none or its prefix was never declared.
  var uri: XMLName { XMLName(event.pointee.uri) }

  /// Of a text: a stretch of it, in UTF-8; one text may come in several.
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: event.pointee.text.bytes, count: event.pointee.text.count)
  }

  /// The byte of the input where an element's content begins (``Kind/start``) or ends
  /// (``Kind/end``).
  var offset: Int { Int(clamping: event.pointee.offset) }
  /// The line of the input at ``offset``, counted from 1.
  var line: Int { Int(clamping: event.pointee.line) }

  /// The value of an attribute that is in no namespace, references resolved.
  func attribute(_ name: StaticString) -> XMLName? {
    for index in 0..<Int(event.pointee.attribute_count) {
      guard let attribute = event.pointee.attributes?[index] else { return nil }
      if attribute.prefix.count == 0, XMLName(attribute.name) == name {
        return XMLName(attribute.value)
      }
    }
    return nil
  }

  /// The attributes' names without their prefixes, and values.
  var attributes: [(name: XMLName, value: XMLName)] {
    (0..<Int(event.pointee.attribute_count)).compactMap { index in
      event.pointee.attributes.map { (XMLName($0[index].name), XMLName($0[index].value)) }
    }
  }
}

/// A name or a value in a document: lent bytes, valid as long as their event.
struct XMLName {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ lent: cxml_bytes) {
    bytes = UnsafeBufferPointer(start: lent.bytes, count: lent.count)
  }

  static func == (name: Self, text: StaticString) -> Bool {
    name.bytes.count == text.utf8CodeUnitCount && name.hasPrefix(text)
  }

  static func ~= (text: StaticString, name: Self) -> Bool { name == text }

  func hasPrefix(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count > 0 else { return true }
    guard let base = bytes.baseAddress, bytes.count >= count else { return false }
    return memcmp(base, text.utf8Start, count) == 0
  }

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

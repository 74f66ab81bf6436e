/// The block between two lines `---` at the head of a text, as static site generators write it.
///
/// Only flat fields are read: `key: value`, with or without quotation marks, and lists (`[a, b]`, or
/// `- a` on lines below), whose items are joined by commas. A block is front matter only if it is closed,
/// names at least one field, and all of its lines can be such fields, their continuations, comments or
/// blank, at most 1000 of them; so a text that begins with a rule is not eaten.
struct FrontMatter {
  struct Field: Equatable {
    /// In lower case.
    var key: String
    var value: String
    /// Where the value stands, without its quotation marks; of a list, its first line.
    var range: Range<Int>
    /// Counted from 1.
    var line: Int
  }

  var fields: [Field] = []
  /// Where the text after it begins, and on which line.
  var end = 0
  var endLine = 1

  private static let mostLines = 1000

  subscript(key: String) -> Field? { fields.first { $0.key == key && !$0.value.isEmpty } }

  /// - Parameter start: where the text begins, after a byte order mark.
  init?(_ bytes: [UInt8], from start: Int) {
    var lines = TextLines(bytes, from: start)
    guard let first = lines.next(), Self.isFence(bytes[first.range], mayEndWithDots: false) else {
      return nil
    }
    var isOpenList = false
    while let line = lines.next(), line.number <= Self.mostLines {
      let content = bytes[line.range]
      if Self.isFence(content, mayEndWithDots: true) {
        guard !fields.isEmpty else { return nil }
        end = line.next
        endLine = line.number + 1
        return
      }
      guard let head = content.first(where: { !Self.isBlank($0) }) else { continue }
      if head == UInt8(ascii: "#") { continue }
      let isIndented = content.first.map(Self.isBlank) ?? false
      let item = Self.trimmed(bytes, line.range)
      if Self.isItem(bytes[item]) {
        guard !fields.isEmpty else { return nil }
        if isOpenList { append(Self.value(bytes, item.lowerBound + 1..<item.upperBound), to: line) }
        continue
      }
      // The inside of a nested value.
      if isIndented {
        guard !fields.isEmpty else { return nil }
        continue
      }
      guard let field = Self.field(bytes, line) else { return nil }
      isOpenList = field.value.isEmpty
      fields.append(field)
    }
    return nil
  }

  private mutating func append(_ item: (text: String, range: Range<Int>), to line: TextLines.Line) {
    let last = fields.count - 1
    guard !item.text.isEmpty else { return }
    if fields[last].value.isEmpty {
      fields[last].range = item.range
      fields[last].value = item.text
    } else {
      fields[last].value += ", " + item.text
    }
  }
}

extension FrontMatter {
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isFence(_ line: ArraySlice<UInt8>, mayEndWithDots: Bool) -> Bool {
    var line = line
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line.elementsEqual("---".utf8) || (mayEndWithDots && line.elementsEqual("...".utf8))
  }

  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "-") && (line.count == 1 || isBlank(line[line.startIndex + 1]))
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// `key: value`, where the key is one word of letters, digits, `_`, `-` or `.`.
  private static func field(_ bytes: [UInt8], _ line: TextLines.Line) -> Field? {
    var at = line.range.lowerBound
    while at < line.range.upperBound, isKeyByte(bytes[at]) { at += 1 }
    let key = line.range.lowerBound..<at
    guard !key.isEmpty, at < line.range.upperBound, bytes[at] == UInt8(ascii: ":") else {
      return nil
    }
    at += 1
    guard at == line.range.upperBound || isBlank(bytes[at]) else { return nil }
    let value = value(bytes, at..<line.range.upperBound)
    let name = String(decoding: bytes[key], as: UTF8.self).lowercased()
    return Field(key: name, value: value.text, range: value.range, line: line.number)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return true
    default:
      return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "_-.".utf8.contains(byte)
    }
  }

  /// - Parameter mayBeList: false for the items of a list, so that brackets in brackets stay as they are.
  private static func value(
    _ bytes: [UInt8], _ range: Range<Int>, mayBeList: Bool = true
  ) -> (text: String, range: Range<Int>) {
    var range = trimmed(bytes, range)
    guard let first = range.first.map({ bytes[$0] }) else { return ("", range) }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      // Up to the closing mark; a comment may follow it.
      let inside = range.lowerBound + 1..<range.upperBound
      if let close = closing(first, in: bytes, inside) {
        range = inside.lowerBound..<close
        return (unquoted(bytes[range], mark: first), range)
      }
    }
    if let hash = comment(in: bytes, range) { range = trimmed(bytes, range.lowerBound..<hash) }
    if mayBeList, first == UInt8(ascii: "["), bytes[range].last == UInt8(ascii: "]"),
      range.count > 1
    {
      range = range.lowerBound + 1..<range.upperBound - 1
      let items = bytes[range].split(separator: UInt8(ascii: ","))
        .map { value(bytes, $0.startIndex..<$0.endIndex, mayBeList: false).text }
      return (items.filter { !$0.isEmpty }.joined(separator: ", "), range)
    }
    return (String(decoding: bytes[range], as: UTF8.self), range)
  }

  private static func closing(_ mark: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      if mark == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] == mark {
        let isDoubled =
          mark == UInt8(ascii: "'") && at + 1 < range.upperBound && bytes[at + 1] == mark
        if !isDoubled { return at }
        at += 2
      } else {
        at += 1
      }
    }
    return nil
  }

  /// `\"` and `\\` between straight marks, `''` between apostrophes; other escapes stay as they are.
  private static func unquoted(_ bytes: ArraySlice<UInt8>, mark: UInt8) -> String {
    var text: [UInt8] = []
    let escape = mark == UInt8(ascii: "\"") ? UInt8(ascii: "\\") : mark
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == escape, at + 1 < bytes.endIndex,
        bytes[at + 1] == mark || bytes[at + 1] == escape
      {
        at += 1
      }
      text.append(bytes[at])
      at += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func comment(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.first { at in
      bytes[at] == UInt8(ascii: "#") && (at == range.lowerBound || isBlank(bytes[at - 1]))
    }
  }
}

/// Finds the values in a text by asking cmark-gfm which of the places that look like one are.
///
/// Where running text stands in its source is not told reliably by cmark-gfm (a line's indentation, tables,
/// NUL). So each place that looks like a value gets a mark of its own, of the same length, before the text
/// is parsed; the mark then says where code or a tag came from.
struct ValueMarks {
  private struct Place {
    /// Of the opening back-tick or `<`.
    var start: Int
    var isCode: Bool
  }

  enum Found: Equatable {
    case none
    case value(NotebookValue)
    /// What stands there, and on which line.
    case broken(String, line: Int)
  }

  private let source: SourceLines
  private var places: [Place] = []
  /// The text with marks in the place of `tenor:` and `data-tenor`.
  private(set) var markedBytes: [UInt8]
  private let codeMark: Unicode.Scalar
  private let tagMark: String

  private static let code = Array("`tenor:".utf8)
  private static let tag = Array("<span data-tenor=".utf8)
  private static let anyTag = Array("<span".utf8)
  private static let closingTag = Array("</span>".utf8)

  init(_ source: SourceLines) {
    self.source = source
    markedBytes = source.bytes
    let used = Set(source.bytes.filter { $0 < 8 })
    codeMark = Unicode.Scalar((1...7).first { !used.contains($0) } ?? 1)
    tagMark =
      "abcdefghijklmnopqrstuvwxyz".map { "t\($0)" }.first {
        source.bytes.firstIndex(of: "<span \($0)", from: 0) == nil
      } ?? "tz"
    for at in source.bytes.indices {
      switch source.bytes[at] {
      case UInt8(ascii: "`") where starts(Self.code, at):
        let isSingle = at == 0 || source.bytes[at - 1] != UInt8(ascii: "`")
        if isSingle { mark(at, isCode: true) }
      case UInt8(ascii: "<") where starts(Self.tag, at): mark(at, isCode: false)
      default: break
      }
    }
  }

  private func starts(_ pattern: [UInt8], _ at: Int) -> Bool {
    source.bytes[at...].starts(with: pattern)
  }

  private mutating func mark(_ start: Int, isCode: Bool) {
    let mark = token(places.count, isCode: isCode)
    let from = start + (isCode ? 1 : 6)
    markedBytes.replaceSubrange(from..<from + mark.utf8.count, with: mark.utf8)
    places.append(Place(start: start, isCode: isCode))
  }

  /// As long as `tenor:` or `data-tenor`, and nothing that Markdown knows.
  private func token(_ index: Int, isCode: Bool) -> String {
    let digits = String(index, radix: 36)
    let head = isCode ? String(codeMark) : tagMark
    let width = (isCode ? 6 : 10) - head.utf8.count
    return head + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private func place(_ token: some StringProtocol, isCode: Bool) -> Place? {
    let head = isCode ? String(codeMark) : tagMark
    guard token.hasPrefix(head), token.utf8.count == (isCode ? 6 : 10),
      let index = Int(token.dropFirst(head.count), radix: 36), places.indices.contains(index),
      places[index].isCode == isCode
    else { return nil }
    return places[index]
  }

  /// The text of an event as it was written, without marks. O(bytes).
  func unmarked(_ text: String) -> String {
    if places.isEmpty { return text }
    let bytes = Array(text.utf8)
    var written: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let isCode = bytes[at...].starts(with: String(codeMark).utf8)
      if isCode || bytes[at...].starts(with: tagMark.utf8) {
        let end = min(bytes.count, at + (isCode ? 6 : 10))
        if place(String(decoding: bytes[at..<end], as: UTF8.self), isCode: isCode) != nil {
          written += (isCode ? "tenor:" : "data-tenor").utf8
          at = end
          continue
        }
      }
      written.append(bytes[at])
      at += 1
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// The value that the code or the tag is.
  func value(of event: MarkdownEvent) -> Found {
    if event.kind == .code {
      guard let place = place(event.literal.prefix(6), isCode: true) else { return .none }
      return codeValue(place, path: String(event.literal.dropFirst(6)))
    }
    guard event.kind == .html else { return .none }
    if event.literal.hasPrefix("<span "),
      let place = place(event.literal.dropFirst(6).prefix(10), isCode: false)
    {
      return spanValue(place)
    }
    return event.literal.contains("data-tenor") && !event.literal.hasPrefix("<!--")
      ? .broken(unmarked(event.literal), line: event.line) : .none
  }

  /// What looks like a value in a block of HTML, where none is kept.
  func valueInside(_ html: String) -> String? {
    if let start = html.firstRange(of: "<span \(tagMark)")?.lowerBound {
      let token = html[start...].dropFirst(6).prefix(10)
      if let place = place(token, isCode: false) { return line(from: place.start) }
    }
    return html.contains("data-tenor") ? "data-tenor" : nil
  }

  private func codeValue(_ place: Place, path: String) -> Found {
    let number = source.line(at: place.start)
    let end = source.content(number).upperBound
    var at = place.start + 1
    while at < end {
      guard source.bytes[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let run = source.bytes[at..<end].prefix { $0 == UInt8(ascii: "`") }
      if run.count == 1 {
        return .value(
          NotebookValue(
            line: number, path: path.trimmed, text: nil, range: place.start..<at + 1))
      }
      at = run.endIndex
    }
    return .broken(line(from: place.start), line: number)
  }

  private func spanValue(_ place: Place) -> Found {
    let number = source.line(at: place.start)
    let end = source.content(number).upperBound
    let line = source.bytes[..<end]
    let open = place.start + Self.tag.count
    guard open < end, line[open] == UInt8(ascii: "\""),
      let quote = line[(open + 1)...].firstIndex(of: UInt8(ascii: "\"")),
      quote + 1 < end, line[quote + 1] == UInt8(ascii: ">"),
      let close = closing(from: quote + 2, before: end)
    else { return .broken(self.line(from: place.start), line: number) }
    let path = String(decoding: line[(open + 1)..<quote], as: UTF8.self).attributeDecoded
    let text = String(decoding: line[(quote + 2)..<close], as: UTF8.self)
    return .value(
      NotebookValue(
        line: number, path: path.trimmed, text: text,
        range: place.start..<close + Self.closingTag.count))
  }

  /// Where the tag stands that ends the value: before any other span on the line.
  private func closing(from start: Int, before end: Int) -> Int? {
    var at = start
    while at < end {
      if source.bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if source.bytes[at] == UInt8(ascii: "<") {
        if starts(Self.closingTag, at) { return at }
        if starts(Self.anyTag, at) { return nil }
      }
      at += 1
    }
    return nil
  }

  /// What stands from there to the line's end, cut short.
  private func line(from start: Int) -> String {
    let end = source.content(source.line(at: start)).upperBound
    return String(String(decoding: source.bytes[start..<end], as: UTF8.self).prefix(60))
  }
}

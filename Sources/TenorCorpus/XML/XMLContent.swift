/// What stands in one element: its text, references resolved, and where it stands.
struct XMLContent {
  /// UTF-8.
  var bytes: [UInt8] = []
  /// The bytes of the source between the element's tags.
  var range = 0..<0
  /// The line of the source that the content begins on.
  var line = 1

  init() {}

  /// An element that begins.
  init(_ start: XMLEvent) {
    range = start.offset..<start.offset
    line = start.line
  }

  mutating func append(_ event: XMLEvent) { bytes.append(contentsOf: event.text) }

  /// The element ends.
  mutating func close(_ end: XMLEvent) {
    range = range.lowerBound..<max(range.lowerBound, end.offset)
  }

  /// The text without the white space around it.
  var trimmed: ArraySlice<UInt8> { Self.trimmed(bytes) }
  /// The same; empty for white space alone.
  var string: String { String(decoding: trimmed, as: UTF8.self) }

  /// The map of a text of `count` bytes that stands for the element.
  func map(count: Int) -> TextMap { TextMap(standingFor: range, line: line, count: count) }

  static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var slice = bytes.drop { isSpace($0) }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

extension XMLContent {
  /// The content as one line for people: a title or a name, which exports write as HTML.
  func line(isHTML: Bool) -> String? {
    var text = bytes
    if isHTML, bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      text = HTMLText(fragment: bytes).text
    }
    let words = text.split { Self.isSpace($0) }
    return words.isEmpty
      ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// An utterance's text and voices from what stands here.
  func utterance(
    conversation: String, key: String, text: [UInt8], quoted: [Range<Int>] = []
  ) -> UtteranceRecord {
    let voices = VoiceReader.voices(in: text, marked: quoted)
    return UtteranceRecord(
      conversation: conversation, key: key, text: text, map: map(count: text.count),
      voices: voices.allSatisfy { $0.voice == .own } ? [] : voices)
  }
}

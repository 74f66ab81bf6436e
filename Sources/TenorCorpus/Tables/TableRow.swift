/// One row of a table as it stands in the source.
struct TableRow {
  /// A stretch of the row between two separators.
  struct Field {
    /// What it holds, without the quotation marks around it: offsets into the row's bytes.
    var range: Range<Int>
    /// The line of the source that it begins on.
    var line: Int
    /// Whether quotation marks stood around it.
    var isQuoted = false
    /// Whether quotation marks are doubled in it.
    var hasDoubled = false
    /// Whether text follows its closing quotation mark; it is then read as it stands.
    var isStray = false
  }

  /// From the first to the last byte, without the end of the line.
  var bytes: [UInt8] = []
  var fields: [Field] = []
  /// Where the row begins in the source.
  var offset = 0
  /// The line that it begins on, counted from 1.
  var line = 1
}

extension TableRow {
  /// A field as text. O(its bytes).
  ///
  /// A doubled quotation mark stands for one; a carriage return before a line feed is left out, as are
  /// zero bytes; bytes that are not UTF-8 read as U+FFFD.
  func text(_ field: Field) -> FieldText {
    let raw = Array(bytes[field.range])
    let start = offset + field.range.lowerBound
    var feeds = 0
    var isPlain = !field.hasDoubled
    var isASCII = true
    for byte in raw {
      if byte == UInt8(ascii: "\n") { feeds += 1 }
      if byte == UInt8(ascii: "\r") || byte == 0 { isPlain = false }
      if byte >= 0x80 { isASCII = false }
    }
    let invalid = isASCII ? [] : InvalidBytes.offsets(in: raw)
    if isPlain, invalid.isEmpty {
      let map = TextMap(copying: start..<start + raw.count, line: field.line)
      return FieldText(bytes: raw, map: map)
    }
    return FieldText(raw, invalid, doubled: field.hasDoubled, at: start, line: field.line)
  }

  /// A field as a short text without the blanks around it; `nil` if it is empty.
  func string(_ field: Field) -> String? {
    let text = text(field).bytes
    var range = text[...]
    while let first = range.first, Self.isSpace(first) { range.removeFirst() }
    while let last = range.last, Self.isSpace(last) { range.removeLast() }
    return range.isEmpty ? nil : String(decoding: range, as: UTF8.self)
  }

  /// Whether a field holds anything but blanks.
  func hasText(_ field: Field) -> Bool {
    !bytes[field.range].allSatisfy { Self.isSpace($0) || $0 == 0 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// What a field says, and where that stands in the source.
struct FieldText {
  var bytes: [UInt8]
  var map: TextMap
  /// Bytes that are not UTF-8.
  var invalid = 0
  /// Zero bytes, which are left out.
  var zeros = 0

  init(bytes: [UInt8], map: TextMap) {
    self.bytes = bytes
    self.map = map
  }

  fileprivate init(_ raw: [UInt8], _ invalid: [Int], doubled: Bool, at offset: Int, line: Int) {
    var builder = TextMap.Builder()
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var zeros = 0
    var nextInvalid = 0
    var lineNow = line
    var copied = (start: 0, line: line, feeds: 0)
    func copy(to end: Int) {
      guard end > copied.start else { return }
      builder.copy(
        offset + copied.start..<offset + end, line: copied.line, feeds: copied.feeds)
      text.append(contentsOf: raw[copied.start..<end])
    }
    var at = 0
    while at < raw.count {
      at = raw.withUnsafeBufferPointer { raw in
        let stop = nextInvalid < invalid.count ? invalid[nextInvalid] : raw.count
        var at = at
        while at < stop, raw[at] != UInt8(ascii: "\""), raw[at] != UInt8(ascii: "\r"), raw[at] != 0
        {
          if raw[at] == UInt8(ascii: "\n") {
            copied.feeds += 1
            lineNow += 1
          }
          at += 1
        }
        return at
      }
      guard at < raw.count else { break }
      let byte = raw[at]
      var length = 1
      if nextInvalid < invalid.count, invalid[nextInvalid] == at {
        nextInvalid += 1
        copy(to: at)
        builder.replace(offset + at..<offset + at + 1, by: 3, line: lineNow)
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else if doubled, byte == UInt8(ascii: "\""), at + 1 < raw.count,
        raw[at + 1] == UInt8(ascii: "\"")
      {
        copy(to: at)
        builder.replace(offset + at..<offset + at + 2, by: 1, line: lineNow)
        text.append(byte)
        length = 2
      } else if byte == 0
        || byte == UInt8(ascii: "\r") && at + 1 < raw.count && raw[at + 1] == UInt8(ascii: "\n")
      {
        copy(to: at)
        if byte == 0 { zeros += 1 }
      } else {
        at += 1
        continue
      }
      at += length
      copied = (at, lineNow, 0)
    }
    copy(to: raw.count)
    bytes = text
    map = builder.map(at: offset, line: line)
    self.invalid = invalid.count
    self.zeros = zeros
  }
}

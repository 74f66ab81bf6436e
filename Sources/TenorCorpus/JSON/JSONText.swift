/// A decoded string, and where it stands in the source.
struct JSONText: Sendable {
  /// UTF-8, valid, without U+0000.
  var bytes: [UInt8]
  var map: TextMap
}

/// Decodes the strings of one line, and counts what had to be mended in them.
struct JSONTextDecoder: Sendable {
  /// Halves of surrogate pairs that stood alone, and bytes that are not UTF-8.
  var replaced = Tally()
  /// U+0000, which is left out.
  var dropped = Tally()
  /// `&gt;`, `&lt;` and `&amp;` that were read as characters.
  var entities = Tally()
  /// Reused for each text.
  private var buffer: [UInt8] = []

  /// The text of a string, or of a number or boolean as it is written; `nil` for other values and for
  /// strings with escapes that JSON does not have.
  ///
  /// - Parameters:
  ///   - offset: where the line begins in the source.
  ///   - decodesEntities: whether `&gt;`, `&lt;` and `&amp;` stand for characters.
  mutating func text(
    _ token: JSONToken, in line: Line, decodesEntities: Bool = false
  ) -> JSONText? {
    guard let base = line.bytes.baseAddress else { return nil }
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    switch token.kind {
    case .number, .boolean: break
    case .string:
      let special = ByteSearch.special(base, from: start, to: end, ampersands: decodesEntities)
      if special < end {
        return decoded(base, token.range, special, line, decodesEntities)
      }
    case .absent, .null, .object, .array: return nil
    }
    return JSONText(
      bytes: [UInt8](UnsafeBufferPointer(start: base + start, count: end - start)),
      map: TextMap(copying: line.offset + start..<line.offset + end, line: line.number))
  }

  /// The same as a string, for ids and names; `nil` for an empty one as well.
  mutating func string(_ token: JSONToken, in line: Line) -> String? {
    guard let base = line.bytes.baseAddress, !token.range.isEmpty else { return nil }
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    switch token.kind {
    case .number, .boolean: break
    case .string:
      let special = ByteSearch.special(base, from: start, to: end, ampersands: false)
      if special < end {
        guard let text = decoded(base, token.range, special, line, false), !text.bytes.isEmpty
        else { return nil }
        return String(decoding: text.bytes, as: UTF8.self)
      }
    case .absent, .null, .object, .array: return nil
    }
    return String(
      decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
  }

  /// The date that a value states, as text or as a number; `nil` for other values, and for what is no
  /// date, which `dates` counts.
  mutating func date(
    _ token: JSONToken, in line: Line, by dates: inout RecordDates
  ) -> CalendarDate? {
    guard token.kind == .string || token.kind == .number, !token.range.isEmpty,
      let base = line.bytes.baseAddress
    else { return nil }
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    if token.kind == .number
      || ByteSearch.special(base, from: start, to: end, ampersands: false) == end
    {
      let field = UnsafeBufferPointer(start: base + start, count: end - start)
      return dates.date(field, line: line.number, isNumber: token.kind == .number)
    }
    guard var text = string(token, in: line) else { return nil }
    return text.withUTF8 { dates.date($0, line: line.number) }
  }

  private mutating func decoded(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ first: Int, _ line: Line,
    _ decodesEntities: Bool
  ) -> JSONText? {
    buffer.removeAll(keepingCapacity: true)
    var builder = TextMap.Builder()
    let end = range.upperBound
    var copied = range.lowerBound
    var at = first
    func copy(to stop: Int, _ buffer: inout [UInt8]) {
      guard stop > copied else { return }
      buffer.append(contentsOf: UnsafeBufferPointer(start: base + copied, count: stop - copied))
      builder.copy(line.offset + copied..<line.offset + stop, line: line.number, feeds: 0)
    }
    while at < end {
      var length = UTF8Bytes.length(UnsafeBufferPointer(start: base, count: end), at)
      if length > 1 {
        at += length
        if at < end, base[at] >= 0x80 { continue }
        at = ByteSearch.special(base, from: at, to: end, ampersands: decodesEntities)
        continue
      }
      copy(to: at, &buffer)
      let before = buffer.count
      if length == 0 {
        replaced.add(line.number)
        append(0xFFFD)
        length = 1
      } else if base[at] == 0 {
        dropped.add(line.number)
      } else if base[at] == UInt8(ascii: "\\") {
        guard let read = escape(base, at, end, line) else { return nil }
        length = read
      } else if let entity = Self.entity(base, at, end) {
        entities.add(line.number)
        buffer.append(entity.byte)
        length = entity.length
      } else {
        // An ampersand that stands for itself.
        buffer.append(base[at])
        builder.copy(line.offset + at..<line.offset + at + 1, line: line.number, feeds: 0)
        copied = at + 1
        at = ByteSearch.special(base, from: at + 1, to: end, ampersands: decodesEntities)
        continue
      }
      builder.replace(
        line.offset + at..<line.offset + at + length, by: buffer.count - before,
        line: line.number)
      at += length
      copied = at
      at = ByteSearch.special(base, from: at, to: end, ampersands: decodesEntities)
    }
    copy(to: end, &buffer)
    return JSONText(
      bytes: buffer, map: builder.map(at: line.offset + range.lowerBound, line: line.number))
  }

  /// Appends what an escape stands for; returns its length, `nil` for one that JSON does not have.
  private mutating func escape(
    _ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int, _ line: Line
  ) -> Int? {
    guard at + 1 < end else { return nil }
    switch base[at + 1] {
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(base[at + 1])
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(base, at, end) else { return nil }
      switch unit {
      case 0: dropped.add(line.number)
      case 0xD800..<0xDC00:
        if at + 6 < end, base[at + 6] == UInt8(ascii: "\\"),
          let low = Self.unit(base, at + 6, end), (0xDC00..<0xE000).contains(low)
        {
          append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
          return 12
        }
        replaced.add(line.number)
        append(0xFFFD)
      case 0xDC00..<0xE000:
        replaced.add(line.number)
        append(0xFFFD)
      default: append(unit)
      }
      return 6
    default: return nil
    }
    return 2
  }

  /// The code unit of `\uXXXX`.
  private static func unit(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> UInt32? {
    guard end - at >= 6, base[at + 1] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for index in 2..<6 {
      let byte = base[at + index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 15)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte & 15 + 9)
      default: return nil
      }
    }
    return value
  }

  private static func entity(
    _ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int
  ) -> (byte: UInt8, length: Int)? {
    func reads(_ name: StaticString) -> Bool {
      guard end - at >= name.utf8CodeUnitCount else { return false }
      for index in 0..<name.utf8CodeUnitCount where base[at + index] != name.utf8Start[index] {
        return false
      }
      return true
    }
    if reads("&gt;") { return (UInt8(ascii: ">"), 4) }
    if reads("&lt;") { return (UInt8(ascii: "<"), 4) }
    if reads("&amp;") { return (UInt8(ascii: "&"), 5) }
    return nil
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      buffer.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      buffer.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      buffer.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      buffer.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      buffer.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      buffer.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      buffer.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      buffer.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      buffer.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}

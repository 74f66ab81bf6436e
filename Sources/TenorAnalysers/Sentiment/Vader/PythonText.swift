/// What Python's `str` methods mean by white space, punctuation and capitals, over UTF-8.
enum PythonText {
  /// `string.punctuation`: the 32 ASCII marks.
  @inline(__always)
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// `str.isspace` of a code point below 128: the separators U+001C to U+001F too.
  @inline(__always)
  static func isSpace(ascii byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5 || byte &- 0x1C < 4
  }

  /// `str.isspace` of one code point.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// The code point at an offset and its bytes; U+FFFD for a byte that starts none.
  @inline(__always)
  static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, length: Int) {
    let first = text[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in 1..<length {
      let byte = text[offset + next]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// The length of `text` without ASCII punctuation at its ends, as a range of offsets.
  @inline(__always)
  static func stripped(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end, isPunctuation(text[start]) { start += 1 }
    while end > start, isPunctuation(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether there are more than two code points.
  @inline(__always)
  static func hasMoreThanTwo(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    if range.count > 8 { return true }
    var count = 0
    for offset in range where text[offset] & 0xC0 != 0x80 { count += 1 }
    return count > 2
  }

  /// `str.isupper`: a letter in upper case, and none in lower or title case.
  static func isUpper(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasUpper = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if byte &- UInt8(ascii: "a") < 26 { return false }
        if byte &- UInt8(ascii: "A") < 26 { hasUpper = true }
        offset += 1
        continue
      }
      let (value, length) = scalar(text, at: offset)
      offset += length
      guard let properties = Unicode.Scalar(value)?.properties else { continue }
      if properties.isLowercase || properties.generalCategory == .titlecaseLetter { return false }
      if properties.isUppercase { hasUpper = true }
    }
    return hasUpper
  }

  /// `str.lower`, except that Greek sigma knows no final form.
  static func lower(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    String(decoding: text, as: UTF8.self).unicodeScalars.flatMap {
      Array($0.properties.lowercaseMapping.utf8)
    }
  }
}

/// UTF-8 that was read as Windows-1252 (or Latin-1) and encoded again: `â€™` for `’`, `Ã©` for `é`.
///
/// A sequence is taken for one only if its characters, put back into bytes, are one well-formed UTF-8
/// sequence of a character that such texts have: U+00A0 to U+023F, ˆ and ˜, punctuation from U+2010 to
/// U+2044, €, ™, and pictographs from U+1F300 to U+1FAFF. Characters between U+0080 and U+009F pass too
/// where they are the half-way stage of text that was mangled twice.
///
/// Real text has such sequences where a capital letter stands before punctuation: *LIBERTÉ…*, *„Ä“*,
/// *“MAÇÔ. Where the second character is such punctuation, the sequence counts only if
/// - it directly follows another one, or
/// - an ASCII letter follows it, or
/// - its first character is `Â` or `Ã` and no capital or accented letter stands before it.
enum Mojibake {
  struct Match: Equatable {
    /// The bytes that the sequence takes now.
    var length: Int
    /// The bytes that it was made of: UTF-8.
    var original: (UInt8, UInt8, UInt8, UInt8)
    /// How many of them.
    var count: Int

    static func == (a: Self, b: Self) -> Bool {
      a.length == b.length && a.count == b.count && a.original == b.original
    }
  }

  /// The most bytes that a sequence takes, with one after it: less than ``StretchHold/most``.
  static let reach = 13

  /// The sequence that begins at `at`, where a well-formed character does.
  ///
  /// - Parameter before: the byte before it; 0 at the start.
  /// - Parameter follows: whether a sequence ends directly before it.
  static func match(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, before: UInt8, follows: Bool
  ) -> Match? {
    // U+00C2 … U+00F4 are the bytes C3 82 … C3 B4; whatever else begins no sequence.
    guard bytes[at] == 0xC3, at + 2 < bytes.count else { return nil }
    let lead = bytes[at + 1] | 0x40
    let count: Int
    switch lead {
    case 0xC2...0xC8: count = 2
    case 0xCB: count = 2
    case 0xE2: count = 3
    case 0xF0: count = 4
    default: return nil
    }
    var parts: (UInt8, UInt8, UInt8) = (0, 0, 0)
    var next = at + 2
    for index in 1..<count {
      guard let (byte, length) = trail(bytes, next) else { return nil }
      switch index {
      case 1: parts.0 = byte
      case 2: parts.1 = byte
      default: parts.2 = byte
      }
      next += length
    }
    guard isPlausible(lead, parts) else { return nil }
    if count == 2, isPunctuation(parts.0), !follows {
      let letterFollows = next < bytes.count && isLetter(bytes[next])
      let standsApart = lead <= 0xC3 && !isCapital(before)
      guard letterFollows || standsApart else { return nil }
    }
    return Match(length: next - at, original: (lead, parts.0, parts.1, parts.2), count: count)
  }

  /// The byte of a continuation that the character at `at` stood for, and the character's length.
  private static func trail(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (byte: UInt8, length: Int)? {
    guard at + 1 < bytes.count, bytes[at + 1] & 0xC0 == 0x80 else { return nil }
    if bytes[at] == 0xC2 { return (bytes[at + 1], 2) }
    let length = UTF8Bytes.length(bytes, at)
    guard length == 2 || length == 3 else { return nil }
    let scalar = UTF8Bytes.scalar(bytes, at, length: length)
    for index in high.indices where high[index] == scalar { return (0x80 + UInt8(index), length) }
    return nil
  }

  /// Windows-1252 from 0x80 to 0x9F; its five gaps are controls.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static func isPlausible(_ lead: UInt8, _ trail: (UInt8, UInt8, UInt8)) -> Bool {
    switch lead {
    // C2 80 to C2 9F are controls: the first half of text that was mangled twice.
    case 0xC2:
      return switch trail.0 {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xA0...: true
      default: false
      }
    case 0xC3...0xC8: return true
    case 0xCB: return trail.0 == 0x86 || trail.0 == 0x9C
    case 0xE2:
      switch trail.0 {
      case 0x80: return trail.1 >= 0x90
      case 0x81: return trail.1 <= 0x84
      case 0x82: return trail.1 == 0xAC
      case 0x84: return trail.1 == 0xA2
      default: return false
      }
    case 0xF0:
      guard trail.0 == 0x9F else { return false }
      return trail.1 >= 0x8C && trail.1 <= 0xAB
    default: return false
    }
  }

  /// Whether a byte of Windows-1252 is punctuation that may stand after a letter.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B, 0xAB, 0xB7, 0xBB: true
    // The no-break space of French before a colon.
    case 0xA0: true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Whether a byte is, or may end, a capital or accented letter.
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
  }
}

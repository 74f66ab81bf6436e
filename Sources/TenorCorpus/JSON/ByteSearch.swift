import Foundation

/// Searches bytes many at a time.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// High bits in the bytes of `word` that are zero; those above the lowest one may be wrong.
  @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highs
  }

  @inline(__always) private static func word(_ base: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
  }

  /// The first quotation mark or backslash from `start` on; `end` if there is none.
  @inline(__always)
  static func quoteOrBackslash(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at &+ 8 <= end {
      let eight = word(base, at)
      let found =
        zeros(eight ^ (ones &* UInt64(UInt8(ascii: "\""))))
        | zeros(eight ^ (ones &* UInt64(UInt8(ascii: "\\"))))
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end, base[at] != UInt8(ascii: "\""), base[at] != UInt8(ascii: "\\") { at &+= 1 }
    return at
  }

  /// The first line feed from `start` on; `end` if there is none.
  static func lineFeed(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, let found = memchr(base + start, 0x0A, end - start) else { return end }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// The first byte from `start` on that ends a line or may begin what is not the speaker's own: a line
  /// feed, a quotation mark, a colon, a full stop, or the first byte of U+0080…00BF or U+2000…2FFF; `end`
  /// if there is none.
  static func voiceMark(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at &+ 8 <= end {
      let eight = word(base, at)
      let plain =
        zeros(eight ^ (ones &* UInt64(UInt8(ascii: "\n"))))
        | zeros(eight ^ (ones &* UInt64(UInt8(ascii: "\""))))
        | zeros(eight ^ (ones &* UInt64(UInt8(ascii: ":"))))
        | zeros(eight ^ (ones &* UInt64(UInt8(ascii: "."))))
      let found = plain | zeros(eight ^ (ones &* 0xC2)) | zeros(eight ^ (ones &* 0xE2))
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end {
      switch base[at] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "."), 0xC2, 0xE2:
        return at
      default: at &+= 1
      }
    }
    return at
  }

  /// The first byte from `start` on that is not plain: zero, beyond ASCII, a backslash, or (where asked
  /// for) an ampersand; `end` if there is none.
  static func special(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int, ampersands: Bool
  ) -> Int {
    var at = start
    let other = ones &* UInt64(ampersands ? UInt8(ascii: "&") : UInt8(ascii: "\\"))
    while at &+ 8 <= end {
      let eight = word(base, at)
      let found =
        zeros(eight) | (eight & highs) | zeros(eight ^ (ones &* UInt64(UInt8(ascii: "\\"))))
        | zeros(eight ^ other)
      if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end {
      let byte = base[at]
      if byte == 0 || byte >= 0x80 || byte == UInt8(ascii: "\\")
        || (ampersands && byte == UInt8(ascii: "&"))
      {
        break
      }
      at &+= 1
    }
    return at
  }
}

/// How bytes fall into UTF-8.
enum UTF8Bytes {
  /// The length of the well-formed sequence at `at` (Unicode 15, table 3-7); 0 where there is none.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    if lead < 0x80 { return 1 }
    guard lead >= 0xC2, lead <= 0xF4, at + 1 < bytes.count else { return 0 }
    let second = bytes[at + 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    if lead < 0xE0 { return 2 }
    guard at + 2 < bytes.count, bytes[at + 2] & 0xC0 == 0x80 else { return 0 }
    if lead < 0xF0 {
      if lead == 0xE0, second < 0xA0 { return 0 }
      if lead == 0xED, second > 0x9F { return 0 }
      return 3
    }
    guard at + 3 < bytes.count, bytes[at + 3] & 0xC0 == 0x80 else { return 0 }
    if lead == 0xF0, second < 0x90 { return 0 }
    if lead == 0xF4, second > 0x8F { return 0 }
    return 4
  }

  /// The scalar of a well-formed sequence.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, length: Int) -> UInt32 {
    let first = UInt32(bytes[at])
    func low(_ index: Int) -> UInt32 { UInt32(bytes[at + index] & 0x3F) }
    return switch length {
    case 1: first
    case 2: (first & 0x1F) << 6 | low(1)
    case 3: (first & 0x0F) << 12 | low(1) << 6 | low(2)
    default: (first & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3)
    }
  }

  /// The first byte from `start` on that is neither printable ASCII nor white space; `count` where there
  /// is none. Eight bytes at a time.
  @inline(__always)
  static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    let raw = UnsafeRawPointer(base)
    var at = start
    // Four words in flight; the word that stands out is found below.
    while at + 32 <= bytes.count {
      let a = odd(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let b = odd(raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
      let c = odd(raw.loadUnaligned(fromByteOffset: at &+ 16, as: UInt64.self))
      let d = odd(raw.loadUnaligned(fromByteOffset: at &+ 24, as: UInt64.self))
      if a | b | c | d != 0 { break }
      at &+= 32
    }
    while at + 8 <= bytes.count {
      let word = odd(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      if word != 0 { return at &+ word.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < bytes.count, !isOdd(bytes[at]) { at &+= 1 }
    return at
  }

  /// The top bit of each byte that is not ASCII or a control no text has. Exact up to the first such
  /// byte: no carry leaves a byte below 0x80.
  @inline(__always)
  private static func odd(_ word: UInt64) -> UInt64 {
    let every: UInt64 = 0x0101_0101_0101_0101
    let seven = word & (every &* 0x7F)
    let isBelowBlank = ~(seven &+ every &* 0x60)
    let isFrom0E = seven &+ every &* 0x72
    let isBelowTab = ~(seven &+ every &* 0x77)
    return (word | isBelowTab | isBelowBlank & isFrom0E) & (every &* 0x80)
  }

  /// Whether a byte is not ASCII, or a control character other than TAB, LF, VT, FF and CR.
  private static func isOdd(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte < 0x09 || (byte >= 0x0E && byte < 0x20)
  }
}

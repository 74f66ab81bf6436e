/// Numbers as bytes: seven bits each, the least first.
enum PackedNumbers {
  @inline(__always)
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number of either sign, small ones in few bytes.
  static func append(signed number: Int, to bytes: inout [UInt8]) {
    append((number << 1) ^ (number >> 63), to: &bytes)
  }

  /// Reads numbers one behind the other; behind the end all are 0.
  struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var at = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { at >= bytes.count }

    @inline(__always)
    mutating func next() -> Int {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        number |= UInt64(byte & 0x7F) << shift
        if byte & 0x80 == 0 { break }
        shift += 7
        // A damaged store may say anything.
        if shift > 63 { break }
      }
      return Int(truncatingIfNeeded: number)
    }

    mutating func signed() -> Int {
      let number = next()
      return Int(bitPattern: UInt(bitPattern: number) >> 1) ^ -(number & 1)
    }
  }
}

/// The bytes of a source that are not UTF-8.
enum InvalidBytes {
  /// Their offsets, in order. A byte is invalid when it begins no well-formed sequence (Unicode 15,
  /// table 3-7) and belongs to none. O(bytes).
  static func offsets(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { buffer in
      var invalid: [Int] = []
      var at = 0
      while at < buffer.count {
        if buffer[at] < 0x80 {
          at += 1
          continue
        }
        let length = sequenceLength(buffer, at)
        if length == 0 {
          invalid.append(at)
          at += 1
        } else {
          at += length
        }
      }
      return invalid
    }
  }

  private static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch buffer[at] {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return 0
    }
    guard at + length <= buffer.count, second.contains(buffer[at + 1]) else { return 0 }
    for index in 2..<max(2, length) where buffer[at + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

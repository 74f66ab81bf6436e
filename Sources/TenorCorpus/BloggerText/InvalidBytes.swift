/// The bytes of a source that are not UTF-8.
enum InvalidBytes {
  /// Their offsets, in order. A byte is invalid when it begins no well-formed sequence (Unicode 15,
  /// table 3-7) and belongs to none. O(bytes).
  static func offsets(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { buffer in
      var invalid: [Int] = []
      var at = 0
      while true {
        at = UTF8Bytes.plainEnd(buffer, from: at)
        guard at < buffer.count else { return invalid }
        let length = UTF8Bytes.length(buffer, at)
        if length == 0 {
          invalid.append(at)
          at += 1
        } else {
          at += length
        }
      }
    }
  }
}

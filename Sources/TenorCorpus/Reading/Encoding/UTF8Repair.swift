/// Makes any bytes valid UTF-8 without U+0000: each byte that belongs to no character, and each zero byte,
/// becomes U+FFFD.
struct UTF8Repair {
  /// How many bytes were replaced so far.
  private(set) var replaced = 0
  private var hold = StretchHold()

  mutating func add(_ stretch: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var hold = self.hold
    self.hold = StretchHold()
    hold.add(stretch) { write($0, isLast: $1, to: &text) }
    self.hold = hold
  }

  mutating func finish(to text: inout [UInt8]) {
    var hold = self.hold
    self.hold = StretchHold()
    hold.finish { write($0, isLast: $1, to: &text) }
  }

  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to text: inout [UInt8]
  ) -> Int {
    let stop = isLast ? bytes.count : bytes.count - StretchHold.most
    var start = 0
    var at = 0
    while at < stop {
      at = UTF8Bytes.plainEnd(bytes, from: at)
      guard at < stop else { break }
      let length = bytes[at] == 0 ? 0 : UTF8Bytes.length(bytes, at)
      if length > 0 {
        at += length
        continue
      }
      text.append(contentsOf: bytes[start..<at])
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      replaced += 1
      at += 1
      start = at
    }
    if start < at { text.append(contentsOf: bytes[start..<at]) }
    return max(at, 0)
  }
}

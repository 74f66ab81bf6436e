/// Finds out what a source is encoded in, from all of its bytes, in one pass and constant memory.
///
/// - Complexity: O(bytes); ASCII passes at several bytes a cycle.
public struct EncodingSniffer: Sendable {
  /// The bytes so far.
  public private(set) var bytes = 0
  /// Well-formed UTF-8 sequences of two bytes and more.
  public private(set) var multiByteCharacters = 0
  /// Bytes that belong to no well-formed UTF-8 sequence.
  public private(set) var invalidBytes = 0
  /// Where the first of them stands.
  public private(set) var firstInvalid: Int?
  /// Zero bytes at even offsets, and at odd ones.
  public private(set) var zeroBytes = (even: 0, odd: 0)
  /// Where the first of them stands.
  public private(set) var firstZero: Int?
  /// Control characters other than white space, ESC and zero.
  public private(set) var controls = 0
  /// Sequences that look like UTF-8 read as Windows-1252 and encoded again.
  public private(set) var mojibake = 0
  /// Where the first of them stands.
  public private(set) var firstMojibake: Int?
  /// Bytes from 0x80 to 0x9F that are not UTF-8: characters in Windows-1252, controls in Latin-1.
  private(set) var invalidLow = 0
  private(set) var sample = EncodingSample()

  private var hold = StretchHold()
  /// The last byte that was done with, and where the last mojibake sequence ended.
  private var before: UInt8 = 0
  private var mojibakeEnd = -1

  /// A sniffer that has seen nothing.
  public init() {}

  /// Takes the next stretch.
  public mutating func add(_ stretch: UnsafeBufferPointer<UInt8>) {
    guard !stretch.isEmpty else { return }
    sample.addHead(stretch)
    // The hold leaves the sniffer while its bytes are scanned.
    var hold = self.hold
    self.hold = StretchHold()
    hold.add(stretch) { scan($0, isLast: $1) }
    self.hold = hold
  }

  /// What the source is, now that all of it was seen.
  public mutating func finish() -> EncodingVerdict {
    var hold = self.hold
    self.hold = StretchHold()
    hold.finish { scan($0, isLast: $1) }
    return verdict()
  }

  /// Counts what stands in `stretch`, whose first byte is the next one to be done with.
  private mutating func scan(_ stretch: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
    let stop = isLast ? stretch.count : stretch.count - StretchHold.most
    var at = 0
    while at < stop {
      let plain = UTF8Bytes.plainEnd(stretch, from: at)
      if plain > at {
        before = stretch[plain - 1]
        at = plain
        if at >= stop { break }
      }
      let byte = stretch[at]
      if byte < 0x80 {
        control(byte, offset: bytes + at)
        before = byte
        at += 1
        continue
      }
      at += high(stretch, at)
    }
    bytes += at
    return at
  }

  private mutating func control(_ byte: UInt8, offset: Int) {
    if byte == 0 {
      if offset & 1 == 0 { zeroBytes.even += 1 } else { zeroBytes.odd += 1 }
      if firstZero == nil { firstZero = offset }
    } else if byte != 0x1B {
      controls += 1
    }
  }

  /// Counts the character, or invalid byte, at `at`; returns its length.
  private mutating func high(_ stretch: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    sample.addAround(at, in: stretch, offset: bytes)
    let length = UTF8Bytes.length(stretch, at)
    guard length > 0 else {
      invalidBytes += 1
      if stretch[at] < 0xA0 { invalidLow += 1 }
      if firstInvalid == nil { firstInvalid = bytes + at }
      before = stretch[at]
      return 1
    }
    multiByteCharacters += 1
    guard stretch[at] == 0xC3,
      let match = Mojibake.match(stretch, at, before: before, follows: mojibakeEnd == bytes + at)
    else {
      before = stretch[at + length - 1]
      return length
    }
    mojibake += 1
    if firstMojibake == nil { firstMojibake = bytes + at }
    mojibakeEnd = bytes + at + match.length
    multiByteCharacters += match.count - 1
    before = stretch[at + match.length - 1]
    return match.length
  }
}

/// What is kept of a source for the encoding detector: its head, and stretches around bytes that are not
/// ASCII. Bounded.
struct EncodingSample: Sendable {
  static let headLimit = 1 << 16
  /// Around a byte that is not ASCII: so many bytes to either side. ICU looks at 8 KB, which is 64 such
  /// stretches.
  private static let side = 64
  private static let aroundLimit = 8000

  private(set) var head: [UInt8] = []
  private(set) var around: [UInt8] = []
  /// Where in the source the last stretch kept ends.
  private var end = 0

  mutating func addHead(_ stretch: UnsafeBufferPointer<UInt8>) {
    let room = Self.headLimit - head.count
    if room > 0 { head.append(contentsOf: stretch.prefix(room)) }
  }

  /// Keeps what stands around `at` in a stretch that begins at `offset` of the source.
  @inline(__always)
  mutating func addAround(_ at: Int, in stretch: UnsafeBufferPointer<UInt8>, offset: Int) {
    if around.count < Self.aroundLimit, offset + at >= end { keep(at, in: stretch, offset: offset) }
  }

  private mutating func keep(_ at: Int, in stretch: UnsafeBufferPointer<UInt8>, offset: Int) {
    let start = max(at - Self.side, end - offset, 0)
    let stop = min(at + Self.side, stretch.count)
    around.append(contentsOf: stretch[start..<stop])
    end = offset + stop
  }
}

/// A range of offsets in half the room, for values of which a corpus keeps many. A source is shorter
/// than 4 GiB.
struct ByteRange: Sendable, Hashable {
  private var lower: UInt32
  private var upper: UInt32

  init(_ range: Range<Int>) {
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}

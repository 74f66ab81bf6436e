/// A set of row ids, in a bit each: a source may have millions, and most of them are neighbours.
struct RowIDs {
  /// By sixty-four ids: which of them are in the set.
  private var words: [Int: UInt64] = [:]

  func contains(_ id: Int) -> Bool { (words[id >> 6] ?? 0) & Self.bit(id) != 0 }

  /// Adds an id; false where it was there.
  @discardableResult
  mutating func insert(_ id: Int) -> Bool {
    if contains(id) { return false }
    words[id >> 6, default: 0] |= Self.bit(id)
    return true
  }

  mutating func remove(_ id: Int) { words[id >> 6, default: 0] &= ~Self.bit(id) }

  private static func bit(_ id: Int) -> UInt64 { 1 << UInt64(id & 63) }
}

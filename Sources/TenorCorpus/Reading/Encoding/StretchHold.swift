/// Lends a scanner the stretches of a stream so that it can always look ahead: what it leaves at the
/// end of a stretch is lent again before the next one.
struct StretchHold {
  /// What a scanner may leave of a stretch that is not the last one.
  static let most = 16

  private var held: [UInt8] = []

  /// Lends a stretch, and before it what was left of the last one.
  ///
  /// - Parameter scan: takes bytes and whether they are the last ones; returns how many it is done with:
  ///   all but ``most`` of them at least, and all of the last ones.
  mutating func add(
    _ stretch: UnsafeBufferPointer<UInt8>, _ scan: (UnsafeBufferPointer<UInt8>, Bool) -> Int
  ) {
    var start = 0
    if !held.isEmpty {
      // Enough of the new stretch for the scanner to leave the old one behind.
      let taken = min(stretch.count, 4 * Self.most)
      let before = held.count
      held.append(contentsOf: stretch[..<taken])
      let done = held.withUnsafeBufferPointer { scan($0, false) }
      guard taken < stretch.count else {
        held.removeFirst(done)
        return
      }
      held.removeAll(keepingCapacity: true)
      start = done - before
    }
    let rest = UnsafeBufferPointer(rebasing: stretch[start...])
    let done = scan(rest, false)
    held.append(contentsOf: rest[done...])
  }

  /// Lends what is left when the stream has ended.
  mutating func finish(_ scan: (UnsafeBufferPointer<UInt8>, Bool) -> Int) {
    _ = held.withUnsafeBufferPointer { scan($0, true) }
    held = []
  }
}

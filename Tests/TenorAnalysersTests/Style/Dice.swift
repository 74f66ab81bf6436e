/// A generator of its own, so that corpora made with it never change.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func draw(_ count: Int, of words: [String]) -> [String] {
    var left = words
    return (0..<min(count, words.count)).map { _ in left.remove(at: next(left.count)) }
  }
}

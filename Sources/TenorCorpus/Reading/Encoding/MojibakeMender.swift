/// Mends UTF-8 that was read as Windows-1252 and encoded again, once or twice (see ``Mojibake``). What it
/// is given must be UTF-8; what it gives is. No line feed is made or lost.
public struct MojibakeMender: Sendable {
  private var first = MojibakePass()
  private var second = MojibakePass()
  private var half: [UInt8] = []

  /// A mender that has seen nothing.
  public init() {}

  /// How many sequences were mended so far; one that was mangled twice is several.
  public var mended: Int { first.mended + second.mended }

  /// Appends the stretch as mended. What a later stretch may complete is held back.
  public mutating func add(_ stretch: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    half.removeAll(keepingCapacity: true)
    first.add(stretch, to: &half)
    half.withUnsafeBufferPointer { second.add($0, to: &text) }
  }

  /// Appends what was held back.
  public mutating func finish(to text: inout [UInt8]) {
    half.removeAll(keepingCapacity: true)
    first.finish(to: &half)
    half.withUnsafeBufferPointer { second.add($0, to: &text) }
    second.finish(to: &text)
  }
}

/// One pass of mending.
private struct MojibakePass {
  var mended = 0
  private var hold = StretchHold()
  private var before: UInt8 = 0
  private var follows = false

  mutating func add(_ stretch: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    guard !stretch.isEmpty else { return }
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
      let plain = UTF8Bytes.plainEnd(bytes, from: at)
      if plain > at {
        before = bytes[plain - 1]
        follows = false
        at = plain
        if at >= stop { break }
      }
      if bytes[at] == 0xC3,
        let match = Mojibake.match(bytes, at, before: before, follows: follows)
      {
        text.append(contentsOf: bytes[start..<at])
        withUnsafeBytes(of: match.original) { text.append(contentsOf: $0.prefix(match.count)) }
        mended += 1
        before = bytes[at + match.length - 1]
        follows = true
        at += match.length
        start = at
      } else {
        at += max(1, UTF8Bytes.length(bytes, at))
        before = bytes[at - 1]
        follows = false
      }
    }
    if start < at { text.append(contentsOf: bytes[start..<at]) }
    return at
  }
}

/// A set of words that answers from a form's bytes whether the form may be one of them, with or without
/// an ending. A word of the set is always likely; another form hardly ever is.
struct LikelyWords: Sendable {
  private let hashes: Set<UInt64>

  /// - Parameter words: folded.
  init(_ words: some Sequence<String>) {
    hashes = Set(words.map { $0.utf8.reduce(Self.start, Self.next) })
  }

  /// Whether a folded form may be a word, a word with *'s*, or a word with a plural *s*. O(bytes).
  func mayHold(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = folded.count
    var hash = Self.start
    for index in 0..<count {
      let isEnding = index == count - 1 && folded[index] == UInt8(ascii: "s")
      let isPossessive =
        index == count - 2 && folded[index] == UInt8(ascii: "'")
        && folded[index + 1] == UInt8(ascii: "s")
      if isEnding || isPossessive, hashes.contains(hash) { return true }
      hash = Self.next(hash, folded[index])
    }
    return hashes.contains(hash)
  }

  /// Whether an ASCII form may be a word once its capitals are small. O(bytes).
  func holds(lowercased form: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var hash = Self.start
    for byte in form {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      hash = Self.next(hash, isCapital ? byte | 0x20 : byte)
    }
    return hashes.contains(hash)
  }

  // FNV-1a, 64 bits.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

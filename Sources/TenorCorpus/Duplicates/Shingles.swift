/// The distinct runs of five words of a text, for an exact comparison.
struct Shingles {
  /// The words in a shingle.
  static let width = 5

  private let words: FoldedWords
  private let hashes: [UInt64]
  /// By hash, with open addressing: the first word of a shingle, or -1.
  private var slots: [Int32]
  /// The first words of the distinct shingles, in the text's order.
  private var distinct: [Int] = []

  /// The shingles of a text, O(words).
  init(_ words: FoldedWords) {
    self.words = words
    hashes = Self.hashes(of: words)
    var capacity = 16
    while capacity < hashes.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for index in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[index]) & (capacity - 1)
      while slots[slot] >= 0, !equals(Int(slots[slot]), index, of: self) {
        slot = (slot + 1) & (capacity - 1)
      }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(index)
      distinct.append(index)
    }
  }

  /// The Jaccard coefficient of two sets of shingles: what they share, over what either has.
  ///
  ///     J(A, B) = |A ∩ B| / |A ∪ B|
  ///
  /// - Returns: 0 to 1; 0 where either is empty. Words are compared, not hashes.
  func similarity(to other: Shingles) -> Double {
    guard !distinct.isEmpty, !other.distinct.isEmpty else { return 0 }
    let shared = other.distinct.count { contains($0, of: other) }
    return Double(shared) / Double(distinct.count + other.distinct.count - shared)
  }

  /// Whether so different numbers of shingles can be so similar at all.
  func mayReach(_ similarity: Double, with other: Shingles) -> Bool {
    let (fewer, more) = (
      min(distinct.count, other.distinct.count), max(distinct.count, other.distinct.count)
    )
    return Double(fewer) >= similarity * Double(more)
  }

  private func contains(_ index: Int, of other: Shingles) -> Bool {
    var slot = Int(truncatingIfNeeded: other.hashes[index]) & (slots.count - 1)
    while slots[slot] >= 0 {
      if equals(Int(slots[slot]), index, of: other) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func equals(_ mine: Int, _ theirs: Int, of other: Shingles) -> Bool {
    guard hashes[mine] == other.hashes[theirs] else { return false }
    let a = words.starts[mine]..<words.starts[mine + Self.width]
    let b = other.words.starts[theirs]..<other.words.starts[theirs + Self.width]
    return words.bytes[a].elementsEqual(other.words.bytes[b])
  }

  /// A hash for each run of five words; a run that occurs twice has the same hash twice.
  static func hashes(of words: FoldedWords) -> [UInt64] {
    var hashes: [UInt64] = []
    appendHashes(of: words, to: &hashes)
    return hashes
  }

  /// The same, into room at hand.
  static func appendHashes(of words: FoldedWords, to hashes: inout [UInt64]) {
    guard words.count >= width else { return }
    let base = FoldedWords.base
    var weight: UInt64 = 1
    for _ in 0..<width { weight = weight &* base }
    var rolling: UInt64 = 0
    for index in 0..<words.count {
      rolling = rolling &* base &+ words.hashes[index]
      if index >= width { rolling = rolling &- words.hashes[index - width] &* weight }
      if index >= width - 1 { hashes.append(mixed(rolling)) }
    }
  }
}

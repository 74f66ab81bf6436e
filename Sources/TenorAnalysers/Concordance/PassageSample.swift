public import TenorAnalysis
internal import TenorCorpus

/// A passage with its place in a random order that does not change from run to run.
public struct SampledPassage: Sendable, Hashable, Codable, Comparable {
  /// A hash of the utterance's id and the offset.
  public var key: UInt64
  /// The passage.
  public var passage: Passage

  /// A passage of the utterance with this id.
  public init(_ passage: Passage, of id: String) {
    self.passage = passage
    key = Self.key(id, passage.range.lowerBound)
  }

  /// FNV-1a over the id and the offset, then the finaliser of MurmurHash3, which spreads its bits.
  static func key(_ id: String, _ offset: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ UInt64(offset)) &* 0x100_0000_01B3
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }

  /// By key, then in corpus order.
  public static func < (a: Self, b: Self) -> Bool {
    (a.key, a.passage) < (b.key, b.passage)
  }
}

/// The three passages with the least hashes among all that were offered: a uniform sample without
/// replacement, whatever the cut and the order, so that merging is exact.
public struct PassageSample: Mergeable, Sendable, Hashable, Codable {
  /// How many passages are kept.
  public static let size = 3

  /// By key.
  private(set) var kept: [SampledPassage] = []

  /// No passage.
  public static let empty = PassageSample()

  /// Keeps the three least of both.
  public mutating func merge(_ next: Self) {
    for passage in next.kept { offer(passage) }
  }

  /// Takes a passage if it is among the three least.
  public mutating func offer(_ passage: SampledPassage) {
    if kept.count == Self.size, let last = kept.last, last < passage { return }
    guard !kept.contains(passage) else { return }
    kept.insert(passage, at: kept.firstIndex { passage < $0 } ?? kept.count)
    if kept.count > Self.size { kept.removeLast() }
  }

  /// The passages in corpus order.
  public var passages: [Passage] { kept.map(\.passage).sorted() }
}

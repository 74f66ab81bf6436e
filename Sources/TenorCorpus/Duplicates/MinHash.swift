internal import Foundation

/// Short signatures of sets, cut into bands, so that similar sets are likely to share a band.
///
/// A signature has 120 numbers: the least value that each of 120 fixed hash functions takes on the set.
/// Two sets agree in one of them with a probability that is their Jaccard coefficient s, hence in a band
/// of r numbers with sʳ, and in one band or more of b = 120 / r with
///
///     recall(s) = 1 - (1 - sʳ)ᵇ
///
/// - Source: Broder (1997), doi:10.1109/SEQUEN.1997.666900; the bands: Leskovec, Rajaraman & Ullman,
///   Mining of Massive Datasets, chapter 3.
struct MinHash {
  static let size = 120

  /// The numbers in a band.
  let rows: Int
  /// The bands in a signature.
  var bands: Int { Self.size / rows }

  private let factors: [UInt64]
  private let offsets: [UInt64]
  private var least = [UInt32](repeating: 0, count: Self.size)
  private var shingles: [UInt64] = []

  /// The longest bands that still find at least 99 of 100 pairs that are just so similar: longer ones
  /// propose fewer pairs in vain.
  init(similarity: Double) {
    let divisors = (1...Self.size).filter { Self.size.isMultiple(of: $0) }
    rows = divisors.last { Self.recall(similarity, rows: $0) >= 0.99 } ?? 1
    // SplitMix64 from a fixed seed: the same functions in every run.
    var state: UInt64 = 0x7E4E_0520_2014_0601
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return mixed(state)
    }
    factors = (0..<Self.size).map { _ in next() | 1 }
    offsets = (0..<Self.size).map { _ in next() }
  }

  /// The probability that a pair of this similarity shares a band of so many rows.
  static func recall(_ similarity: Double, rows: Int) -> Double {
    1 - pow(1 - pow(similarity, Double(rows)), Double(size / rows))
  }

  /// Appends a key for each band of a text's signature. O(words · 120).
  mutating func appendKeys(of words: FoldedWords, to keys: inout [UInt32]) {
    shingles.removeAll(keepingCapacity: true)
    Shingles.appendHashes(of: words, to: &shingles)
    for index in least.indices { least[index] = .max }
    let (shingles, factors, offsets) = (shingles, factors, offsets)
    least.withUnsafeMutableBufferPointer { least in
      factors.withUnsafeBufferPointer { factors in
        offsets.withUnsafeBufferPointer { offsets in
          for shingle in shingles {
            for index in 0..<Self.size {
              let hash = (shingle &* factors[index] &+ offsets[index]) >> 32
              least[index] = min(least[index], UInt32(truncatingIfNeeded: hash))
            }
          }
        }
      }
    }
    for band in 0..<bands {
      var key = UInt64(band)
      for index in band * rows..<(band + 1) * rows { key = mixed(key &+ UInt64(least[index])) }
      keys.append(UInt32(truncatingIfNeeded: key >> 32))
    }
  }
}

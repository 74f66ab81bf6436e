/// xoshiro256**, seeded by SplitMix64: the one source of chance in every resampling here.
///
/// The same seed gives the same numbers on every machine and with every version of Swift: nothing is
/// left to the standard library, whose ways of drawing an integer or shuffling may change.
///
/// - Output: 64 random bits a call; the period is 2²⁵⁶ − 1. Not for secrets.
/// - Source: Blackman & Vigna (2021), doi:10.1145/3460772, and their public-domain `xoshiro256starstar.c`.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Equatable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// A generator whose state is the first four words of SplitMix64 from `seed`.
  public init(seed: UInt64) {
    var words = SplitMix64(seed: seed)
    self.init(state: (words.next(), words.next(), words.next(), words.next()))
  }

  /// A generator in a given state, which may not be all zeros.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    let product = s1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 << 45 | s3 >> 19
    return result
  }
}

extension SeededGenerator {
  /// A whole number in 0 ..< `bound`, each equally likely.
  ///
  /// The high word of a random word times `bound`; the few words that would favour some numbers are
  /// drawn again.
  ///
  /// - Complexity: O(1) expected.
  /// - Source: Lemire (2019), doi:10.1145/3230636.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "A number is drawn below a positive bound, not below \(bound).")
    let bound = UInt64(bound)
    var (high, low) = next().multipliedFullWidth(by: bound)
    if low < bound {
      let unfair = (0 &- bound) % bound
      while low < unfair { (high, low) = next().multipliedFullWidth(by: bound) }
    }
    return Int(high)
  }

  /// A number in 0 ..< 1: the upper 53 bits of a word over 2⁵³.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of the standard normal distribution, by its quantile of a uniform number in (0, 1).
  public mutating func normal() -> Double {
    normalQuantile((Double(next() >> 12) + 0.5) * 0x1p-52)
  }

  /// Puts the elements into a random order, each order equally likely.
  ///
  /// - Complexity: O(n) time.
  /// - Source: Durstenfeld (1964), doi:10.1145/364520.364540, from the last place to the first.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }

  /// How often each of `count` things is drawn in `count` draws with replacement.
  ///
  /// - Output: `count` numbers whose sum is `count`.
  public mutating func multiplicities(of count: Int) -> [Int] {
    var times = [Int](repeating: 0, count: count)
    for _ in 0..<count { times[below(count)] += 1 }
    return times
  }
}

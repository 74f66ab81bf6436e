/// The parts of a corpus over which words are spread.
public struct CorpusParts: Sendable, Hashable {
  /// The tokens of each part.
  public let sizes: [Int]
  /// All tokens.
  public let tokens: Int
  /// How many parts have tokens: the others are no parts.
  public let count: Int
  /// The tokens of the smallest part that has any.
  let smallest: Int

  /// Parts of the given sizes.
  public init(sizes: [Int]) {
    precondition(sizes.allSatisfy { $0 >= 0 }, "A part has 0 tokens or more.")
    self.sizes = sizes
    tokens = sizes.reduce(0, +)
    count = sizes.count { $0 > 0 }
    smallest = sizes.lazy.filter { $0 > 0 }.min() ?? 0
  }
}

/// How evenly a word is spread over the parts of a corpus.
///
/// With sᵢ the share of all tokens in part i, vᵢ the share of the word's tokens there, n parts.
///
/// - Complexity: O(parts with the word).
/// - Differs: all DP here are 0 for even and towards 1 for clumped; some tools print 1 − DP. All depend on
///   how frequent the word is (it cannot be in more parts than it has tokens): print that beside them.
public struct Dispersion: Sendable, Hashable {
  /// The word's tokens.
  public let frequency: Int
  /// In how many parts the word occurs.
  public let range: Int
  /// n, how many parts there are.
  public let parts: Int
  /// DP, the deviation of proportions.
  ///
  ///     ½ Σ |vᵢ − sᵢ|
  ///
  /// - Output: in 0..<1: 0 spread as the tokens are, near 1 in one small part; `nil` for a word that does
  ///   not occur.
  /// - Source: Gries (2008), doi:10.1075/ijcl.13.4.02gri.
  public let dp: Double?
  /// DPnorm: DP over its greatest possible value, which the smallest of all parts gives.
  ///
  ///     DP / (1 − min sᵢ)
  ///
  /// - Output: in 0...1; `nil` for a word that does not occur, and with a single part.
  /// - Source: Lijffijt & Gries (2012), doi:10.1075/ijcl.17.1.08lij.
  public let dpNorm: Double?
  /// DP over the same, but of the parts that hold the word.
  ///
  ///     DP / (1 − min over vᵢ > 0 of sᵢ)
  ///
  /// - Output: in 0...1, 1 for every word of one part; `nil` as for ``dpNorm``.
  /// - Source: Egbert, Burch & Biber (2020), doi:10.1075/ijcl.18010.egb.
  public let dpEgbert: Double?
  /// Juilland's D, in the form for parts of unequal size: from the rates pᵢ = (word's tokens) / (tokens).
  ///
  ///     1 − V / √(n − 1),  V = (standard deviation of pᵢ, dividing by n) / (mean of pᵢ)
  ///
  /// - Output: in 0...1, 1 even and 0 in one part only: the other way round than DP; `nil` for a word that
  ///   does not occur, and with a single part.
  /// - Source: Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words; with rates as in
  ///   Gries (2008).
  /// - Differs: every part has the same say here, however small; a form that weights parts by size gives
  ///   another number. With many parts D is near 1 for nearly all words.
  public let juillandD: Double?

  /// The spread of a word with these counts, in rising order of part.
  public init(_ counts: [PartCount], in corpus: CorpusParts) {
    check(counts, parts: corpus.sizes.count)
    var (frequency, range, smallest) = (0, 0, Int.max)
    for entry in counts {
      precondition(
        entry.count <= corpus.sizes[entry.part],
        "\(entry.count) tokens of a word do not fit into \(corpus.sizes[entry.part]).")
      frequency += entry.count
      range += 1
      smallest = min(smallest, corpus.sizes[entry.part])
    }
    self.frequency = frequency
    self.range = range
    parts = corpus.count
    guard frequency > 0 else {
      (dp, dpNorm, dpEgbert, juillandD) = (nil, nil, nil, nil)
      return
    }
    let (hits, tokens, n) = (Double(frequency), Double(corpus.tokens), Double(corpus.count))
    var (held, difference, rates, squares) = (0, 0.0, 0.0, 0.0)
    for entry in counts {
      let size = corpus.sizes[entry.part]
      held += size
      difference += abs(Double(entry.count) / hits - Double(size) / tokens)
      let rate = Double(entry.count) / Double(size)
      rates += rate
      squares += rate * rate
    }
    // The parts without the word deviate by their whole share.
    let dp = (difference + Double(corpus.tokens - held) / tokens) / 2
    self.dp = dp
    if corpus.count > 1 {
      dpNorm = dp / (1 - Double(corpus.smallest) / tokens)
      dpEgbert = dp / (1 - Double(smallest) / tokens)
      // (Σp² / n − mean²) / mean² = n Σp² / (Σp)² − 1, not negative but for rounding.
      let variation = max(0, n * squares / (rates * rates) - 1).squareRoot()
      juillandD = 1 - variation / (n - 1).squareRoot()
    } else {
      (dpNorm, dpEgbert, juillandD) = (nil, nil, nil)
    }
  }

  /// The share of parts that hold the word, in 0...1; `nil` without parts.
  public var rangeShare: Double? { parts > 0 ? Double(range) / Double(parts) : nil }
}

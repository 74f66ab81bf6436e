extension LexicalDiversity {
  /// The measure of textual lexical diversity (MTLD): how many tokens a text goes on, on average, before
  /// its type-token ratio has fallen to a threshold.
  ///
  ///     tokens / factors, the mean of the text read forwards and backwards
  ///
  /// A factor is complete where the ratio of its tokens is `threshold` or below; the next starts with the
  /// next token. What is left at the end counts (1 − ratio) / (1 − threshold) of a factor.
  ///
  /// - Output: above 1, in tokens; `nil` without tokens, and where no token is repeated, since then there
  ///   is no factor. Doubtful below some 100 tokens.
  /// - Source: McCarthy & Jarvis (2010), doi:10.3758/BRM.42.2.381.
  /// - Differs: some tools ask for a ratio below the threshold and some want ten tokens to a factor;
  ///   `lexicalrichness`, as here, does neither, but says the number of tokens where none is repeated.
  public func mtld(threshold: Double = 0.72) -> Double? {
    precondition(0 < threshold && threshold < 1, "A ratio lies between 0 and 1: \(threshold).")
    guard types < tokens else { return nil }
    return (passage(sequence, threshold) + passage(sequence.reversed(), threshold)) / 2
  }

  /// Tokens to a factor in one direction; some type is repeated, so that there is some factor.
  private func passage(_ order: some Sequence<Int>, _ threshold: Double) -> Double {
    // In which factor each type was last seen: starting a factor costs nothing.
    var seen = [Int](repeating: -1, count: types)
    var (complete, length, distinct) = (0, 0, 0)
    var ratio = 1.0
    for type in order {
      length += 1
      if seen[type] != complete {
        seen[type] = complete
        distinct += 1
      }
      ratio = Double(distinct) / Double(length)
      if ratio <= threshold { (complete, length, distinct, ratio) = (complete + 1, 0, 0, 1) }
    }
    return Double(tokens) / (Double(complete) + (1 - ratio) / (1 - threshold))
  }
}

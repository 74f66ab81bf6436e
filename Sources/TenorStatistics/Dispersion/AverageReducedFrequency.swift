/// Average reduced frequency (ARF): how many tokens of a word count if those close together count as one.
///
///     (1 / v) Σ min(dᵢ, v),  v = N / f
///
/// with dᵢ the distance from each token of the word to its next, the last to the first as on a ring.
///
/// - Input: the word's positions in 0 ..< `tokens`, rising. The order of the corpus matters: give it by date.
/// - Output: in 1...f: f if evenly spread, near 1 if all in one place; `nil` for a word that does not occur.
/// - Complexity: O(f).
/// - Source: Savický & Hlaváčová (2002), doi:10.1076/jqul.9.3.215.14124.
public func averageReducedFrequency(positions: [Int], of tokens: Int) -> Double? {
  guard let first = positions.first, let last = positions.last else { return nil }
  precondition(
    first >= 0 && last < tokens && zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 },
    "Positions rise from 0 and stay below \(tokens).")
  // Whole numbers as long as they go: min(d f, N) / N.
  var sum = 0
  for (position, next) in zip(positions, positions.dropFirst()) {
    sum += min((next - position) * positions.count, tokens)
  }
  sum += min((first + tokens - last) * positions.count, tokens)
  return Double(sum) / Double(tokens)
}

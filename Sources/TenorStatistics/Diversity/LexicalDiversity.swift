/// How varied the words of one text are.
///
/// - Input: the type of each token of the text in order, as any whole numbers; words as the caller wants
///   types told apart (case-folded, without punctuation).
/// - Complexity: O(tokens) to make and for each measure.
/// - Differs: comments are too short for any of these. Pool a conversation or a period, and say so.
public struct LexicalDiversity: Sendable, Hashable {
  /// The type of each token, numbered from 0 by first occurrence.
  let sequence: [Int]
  /// The tokens of each type.
  let frequencies: [Int]

  /// The measures of a text.
  public init(_ types: [Int]) {
    var number: [Int: Int] = [:]
    var sequence: [Int] = []
    var frequencies: [Int] = []
    for type in types {
      let id = number[type, default: frequencies.count]
      if id == frequencies.count {
        number[type] = id
        frequencies.append(0)
      }
      frequencies[id] += 1
      sequence.append(id)
    }
    self.sequence = sequence
    self.frequencies = frequencies
  }

  /// All tokens.
  public var tokens: Int { sequence.count }

  /// All distinct types.
  public var types: Int { frequencies.count }

  /// The type-token ratio, types / tokens.
  ///
  /// - Output: in (0, 1], `nil` without tokens. It falls as a text gets longer: only texts of one length
  ///   compare.
  public var ttr: Double? { tokens > 0 ? Double(types) / Double(tokens) : nil }

  /// Yule's characteristic constant K: 10⁴ times the chance that two tokens are of one type, nearly.
  ///
  ///     10⁴ (Σ f² − N) / N²
  ///
  /// - Output: 0 or more, higher for less variety; `nil` without tokens.
  /// - Source: Yule (1944), The Statistical Study of Literary Vocabulary.
  public var yulesK: Double? {
    guard tokens > 0 else { return nil }
    let pairs = frequencies.reduce(0) { $0 + $1 * ($1 - 1) }
    return 1e4 * Double(pairs) / (Double(tokens) * Double(tokens))
  }

  /// Moving-average type-token ratio (MATTR), which the length of the text does not bias.
  ///
  ///     mean over i of types(tokens[i ..< i + window]) / window
  ///
  /// - Output: in (0, 1]; `nil` if the text has fewer than `window` tokens.
  /// - Source: Covington & McFall (2010), doi:10.1080/09296171003643098.
  /// - Differs: if one text is too short, quanteda shrinks the window of all; here each stands alone.
  public func movingAverageTTR(window: Int = 100) -> Double? {
    precondition(window > 0, "A window has one token or more, not \(window).")
    guard tokens >= window else { return nil }
    var inWindow = [Int](repeating: 0, count: types)
    var (distinct, sum) = (0, 0)
    for (index, type) in sequence.enumerated() {
      if inWindow[type] == 0 { distinct += 1 }
      inWindow[type] += 1
      if index >= window {
        let left = sequence[index - window]
        inWindow[left] -= 1
        if inWindow[left] == 0 { distinct -= 1 }
      }
      if index >= window - 1 { sum += distinct }
    }
    return Double(sum) / (Double(window) * Double(tokens - window + 1))
  }

  /// HD-D: the mean type-token ratio of all samples of so many tokens, drawn without replacement.
  ///
  ///     Σ over types of (1 − P(not in a sample)) / sample,  P = C(N − f, sample) / C(N, sample)
  ///
  /// - Output: in (0, 1]; `nil` if the text has fewer than `sample` tokens.
  /// - Complexity: O(types + distinct frequencies × sample).
  /// - Source: McCarthy & Jarvis (2007), doi:10.1177/0265532207080767.
  public func hdd(sample: Int = 42) -> Double? {
    precondition(sample > 0, "A sample has one token or more, not \(sample).")
    guard tokens >= sample else { return nil }
    let withFrequency = Dictionary(grouping: frequencies, by: \.self).mapValues(\.count)
    var sum = 0.0
    for (frequency, types) in withFrequency.sorted(by: { $0.key < $1.key }) {
      var absent = 1.0
      for drawn in 0..<sample where absent > 0 {
        absent *= Double(max(0, tokens - frequency - drawn)) / Double(tokens - drawn)
      }
      sum += Double(types) * (1 - absent)
    }
    return sum / Double(sample)
  }
}

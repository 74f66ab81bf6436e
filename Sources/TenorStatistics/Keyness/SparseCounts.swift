/// How often each of many words occurs in each part of a corpus, kept only where it does.
///
/// Words are numbered from 0 in the order they were added.
public struct SparseCounts: Sendable, Hashable {
  /// Word w's entries are those from bounds[w] up to bounds[w + 1].
  private(set) var bounds = [0]
  private(set) var parts: [Int32] = []
  private(set) var counts: [Int32] = []

  /// No words yet.
  public init() {}

  /// How many words there are.
  public var words: Int { bounds.count - 1 }

  /// Adds a word with its counts, in rising order of part.
  public mutating func append(_ word: [PartCount]) {
    check(word, parts: Int(Int32.max))
    let total = word.reduce(0) { $0 + $1.count }
    precondition(total <= Int(Int32.max), "A word has up to \(Int32.max) tokens, not \(total).")
    parts += word.map { Int32($0.part) }
    counts += word.map { Int32($0.count) }
    bounds.append(parts.count)
  }

  /// The counts of a word.
  public subscript(word: Int) -> [PartCount] {
    (bounds[word]..<bounds[word + 1]).map {
      PartCount(part: Int(parts[$0]), count: Int(counts[$0]))
    }
  }

  /// The same words over larger parts, such as months in place of conversations.
  ///
  /// - Input: the larger part of each part, from 0.
  /// - Complexity: O(entries) and a sort of each word's parts.
  public func pooled(into larger: [Int]) -> SparseCounts {
    var pooled = SparseCounts()
    for word in 0..<words {
      var sums: [Int: Int] = [:]
      for index in bounds[word]..<bounds[word + 1] {
        sums[larger[Int(parts[index])], default: 0] += Int(counts[index])
      }
      pooled.append(
        sums.sorted { $0.key < $1.key }.map { PartCount(part: $0.key, count: $0.value) })
    }
    return pooled
  }
}

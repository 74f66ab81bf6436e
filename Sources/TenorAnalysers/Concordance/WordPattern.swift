internal import TenorAnalysis
internal import TenorText

/// Words in a row, some with wildcards, with no mark between them; a line break is none.
struct WordPattern: Sendable {
  private struct Word: Sendable {
    var pattern: LexiconPattern
    /// The form in capitals in which alone the word is met; `nil` for any case.
    var capitals: String?
  }
  private let words: [Word]
  private let key: String

  /// The most words of a pattern: each has a bit.
  private static let most = 60

  /// `nil` where every word would match, or there are more than sixty.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (1...Self.most).contains(parts.count),
      parts.contains(where: { $0.contains { $0 != "*" && $0 != "?" } })
    else { return nil }
    words = parts.map { part in
      let isCapitals =
        part.contains(where: \.isUppercase) && !part.contains(where: \.isLowercase)
        && part.count(where: \.isLetter) > 1
      return Word(
        pattern: LexiconPattern(isCapitals ? part : Folding.fold(part)),
        capitals: isCapitals ? part : nil)
    }
    key = "word pattern \(parts.joined(separator: " "))"
  }

  /// A bit for each word of the pattern that the type may be.
  private func bits(of type: TypeID, in vocabulary: Vocabulary) -> UInt64 {
    let (surface, folded) = (vocabulary.surface(of: type), vocabulary.folded(of: type))
    return words.enumerated().reduce(0) { bits, word in
      let form = word.element.capitals == nil ? folded : surface
      return word.element.pattern.matches(form) ? bits | 1 << UInt64(word.offset) : bits
    }
  }

  /// The matches in a shard, none overlapping another. O(tokens); once per type, O(form × wildcards).
  func matches(in shard: Shard) -> [Query.Match] {
    let table = shard.vocabulary.sideTable(key) { bits(of: $1, in: $0) }
    let tokens = shard.tokens
    var matches: [Query.Match] = []
    for (number, item) in shard.items.enumerated() {
      let last = item.tokenised.tokens.upperBound - words.count
      var start = item.tokenised.tokens.lowerBound
      while start <= last {
        let isHere = words.indices.allSatisfy { place in
          tokens.classes[start + place].isRunning
            && table[Int(tokens.types[start + place])] & 1 << UInt64(place) != 0
        }
        if isHere {
          let end = Int(tokens.ends[start + words.count - 1])
          matches.append(Query.Match(item: number, range: Int(tokens.starts[start])..<end))
        }
        start += isHere ? words.count : 1
      }
    }
    return matches
  }
}

internal import TenorText

/// Words in a row, some of which stand for several forms: `recall*`, `risk of *`, or words of one stem.
///
/// Between two words stands no mark; a line break is none. A word in capitals alone (`TR*`) is met in
/// capitals, every other in any case.
///
/// - Complexity: once per type of a vocabulary a look at the patterns that begin alike; then an array read
///   per token.
struct WordPatterns: Sendable {
  /// How a word of a pattern is compared.
  private enum Word: Hashable, Sendable {
    case anyCase(String)
    case capitals(String)
    case stem(String)
  }

  /// A pattern, and what it stands for.
  fileprivate struct Pattern: Sendable {
    var words: [Int32]
    var id: Int
  }

  enum Fault: Error {
    /// Wildcards alone match every word.
    case everything
    /// There is no word in it.
    case nothing
  }

  private var numbers: [Word: Int32] = [:]
  private var anyCase = LexiconPatterns()
  private var capitals = LexiconPatterns()
  private var stems: [String: Int] = [:]
  /// By the number of the first word.
  private var patterns: [[Pattern]] = []
  private var key = "word patterns"

  /// Adds a pattern.
  ///
  /// - Parameters:
  ///   - isStem: whether it means all words of its words' stems.
  ///   - id: what a match is known by.
  mutating func add(_ text: String, isStem: Bool, id: Int) throws(Fault) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if parts.isEmpty { throw .nothing }
    guard parts.contains(where: { $0.contains { $0 != "*" && $0 != "?" } }) else {
      throw .everything
    }
    let stemmer = isStem ? Stemmer() : nil
    let words = parts.map { part in
      if let stemmer { return number(of: .stem(stemmer.stem(Folding.fold(part)))) }
      let isCapitals =
        part.contains(where: \.isUppercase) && !part.contains(where: \.isLowercase)
        && part.count(where: \.isLetter) > 1
      return number(of: isCapitals ? .capitals(part) : .anyCase(Folding.fold(part)))
    }
    patterns[Int(words[0])].append(Pattern(words: words, id: id))
    key += "\u{1}\(isStem ? "stem" : "")\u{1}\(id)\u{1}\(parts.joined(separator: " "))"
  }

  private mutating func number(of word: Word) -> Int32 {
    if let known = numbers[word] { return known }
    let number = numbers.count
    numbers[word] = Int32(number)
    patterns.append([])
    switch word {
    case .anyCase(let form): anyCase.add(form, number)
    case .capitals(let form): capitals.add(form, number)
    case .stem(let stem): stems[stem] = number
    }
    return Int32(number)
  }

  /// The words of patterns that a type may be.
  private func words(_ type: TypeID, in vocabulary: Vocabulary, _ stemmer: Stemmer?) -> [Int32] {
    let folded = vocabulary.folded(of: type)
    var found = anyCase.matching(folded) + capitals.matching(vocabulary.surface(of: type))
    if let stemmer, let number = stems[stemmer.stem(folded)] { found.append(number) }
    return found.map { Int32($0) }
  }

  /// A reader of a vocabulary's tokens, for the types met so far. It belongs to the vocabulary's task.
  func reader(for vocabulary: Vocabulary) -> Reader {
    let stemmer = stems.isEmpty ? nil : Stemmer()
    return Reader(
      patterns: patterns,
      table: vocabulary.sideTable(key) { words($1, in: $0, stemmer) })
  }

  /// The patterns at work on the tokens of one vocabulary.
  struct Reader {
    fileprivate let patterns: [[Pattern]]
    /// By type.
    fileprivate let table: [[Int32]]

    /// A match: the tokens, and what was matched.
    struct Match {
      var tokens: Range<Int>
      var id: Int
    }

    /// Appends all matches that begin in a text, by place, those of one place in the order of adding.
    ///
    /// - Complexity: O(tokens).
    func append(_ tokens: Tokens, of text: Range<Int>, to found: inout [Match]) {
      for start in text where !table[Int(tokens.types[start])].isEmpty {
        guard tokens.classes[start].isRunning else { continue }
        for word in table[Int(tokens.types[start])] {
          for pattern in patterns[Int(word)] {
            let end = start + pattern.words.count
            guard end <= text.upperBound else { continue }
            let isHere = (start + 1..<end).allSatisfy { token in
              tokens.classes[token].isRunning
                && table[Int(tokens.types[token])].contains(pattern.words[token - start])
            }
            if isHere { found.append(Match(tokens: start..<end, id: pattern.id)) }
          }
        }
      }
    }
  }
}

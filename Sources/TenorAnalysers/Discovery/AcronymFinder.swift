internal import TenorText

/// Finds acronyms that a text explains: *National Probation Service (NPS)*, *NPS (National Probation
/// Service)*.
///
/// - Source: Schwartz & Hearst (2003), A simple algorithm for identifying abbreviation definitions in
///   biomedical text, PSB 8:451-462: the letters of the short form are found from right to left in the long
///   one, its first at the start of a word; of a short form with n letters, at most min(n + 5, 2n) words
///   are looked through.
/// - Differs: the short form has two capitals at least, since blogs put many an aside in brackets; and
///   the order *short (long)* is taken as well.
struct AcronymFinder {
  /// An acronym explained.
  struct Definition: Hashable {
    var short: String
    var long: String
    /// UTF-8 offsets in the text.
    var shortRange: Range<Int>
    var longRange: Range<Int>
  }

  let tokens: Tokens
  let marks: [NameMark]

  private func flags(_ token: Int) -> NameMark.Flags { marks[Int(tokens.types[token])].flags }
  private func form(_ token: Int) -> String { marks[Int(tokens.types[token])].form }

  /// The definitions in a sentence, in order.
  func definitions(in sentence: Range<Int>) -> [Definition] {
    var found: [Definition] = []
    for open in sentence where flags(open).contains(.open) && open > sentence.lowerBound {
      let close = (open + 1..<min(open + 14, sentence.upperBound)).first {
        flags($0).contains(.close)
      }
      guard let close, close > open + 1 else { continue }
      let inner = open + 1..<close
      if inner.count == 1, isShort(open + 1) {
        let most = min(form(open + 1).count + 5, 2 * form(open + 1).count)
        let words = words(before: open, in: sentence, most: most)
        if let definition = align(open + 1, words) { found.append(definition) }
      } else if inner.count > 1, isShort(open - 1),
        inner.allSatisfy({ tokens.classes[$0] == .word }),
        let definition = align(open - 1, Array(inner)),
        definition.longRange.lowerBound == Int(tokens.starts[open + 1])
      {
        found.append(definition)
      }
    }
    return found
  }

  private func isShort(_ token: Int) -> Bool {
    let form = form(token)
    return tokens.classes[token] == .word && (2...10).contains(form.count)
      && form.count(where: \.isUppercase) > 1
  }

  /// The words directly before a token, in order, as far as nothing but words stands there.
  private func words(before token: Int, in sentence: Range<Int>, most: Int) -> [Int] {
    var words: [Int] = []
    var at = token - 1
    while at >= sentence.lowerBound, words.count < most,
      tokens.classes[at] == .word || flags(at).contains(.ampersand)
    {
      words.append(at)
      at -= 1
    }
    return words.reversed()
  }

  private func align(_ short: Int, _ words: [Int]) -> Definition? {
    let names = words.map { flags($0).contains(.ampersand) ? "&" : form($0) }
    guard let first = Self.firstWord(of: form(short), in: names), words.count - first > 1 else {
      return nil
    }
    let long = names[first...].joined(separator: " ")
    guard !names[first...].contains(form(short)), long.contains(where: \.isUppercase) else {
      return nil
    }
    return Definition(
      short: form(short), long: long, shortRange: tokens.range(of: short),
      longRange: Int(tokens.starts[words[first]])..<Int(tokens.ends[words[words.count - 1]]))
  }

  /// The word of a long form with which it begins to explain a short one; `nil` where it does not.
  ///
  ///     firstWord(of: "NPS", in: ["The", "National", "Probation", "Service"]) == 1
  static func firstWord(of short: String, in words: [String]) -> Int? {
    let letters = Array(short.lowercased()).filter { $0.isLetter || $0.isNumber }
    let long = words.map { Array($0.lowercased()) }
    var (word, place) = (long.count - 1, long.last.map { $0.count - 1 } ?? -1)
    for index in letters.indices.reversed() {
      while true {
        if word < 0 { return nil }
        if place < 0 {
          word -= 1
          place = word >= 0 ? long[word].count - 1 : -1
          continue
        }
        if long[word][place] == letters[index], index > 0 || place == 0 { break }
        place -= 1
      }
      if index == 0 { return word }
      place -= 1
    }
    return nil
  }
}

internal import TenorText

extension LexiconCheck {
  /// Forms that texts hold otherwise than one thinks, or not at all.
  static func remarksOnTokens(
    _ lexicon: Lexicon, _ tokeniser: Tokeniser
  ) throws -> [LexiconRemark] {
    var cutter = try LexiconCutter(tokeniser)
    return try lexicon.entries.compactMap { entry in
      guard let (kind, message) = try remark(entry, &cutter) else { return nil }
      return LexiconRemark(line: entry.line, kind, form: entry.form, message)
    }
  }

  private static func remark(
    _ entry: Lexicon.Entry, _ cutter: inout LexiconCutter
  ) throws -> (LexiconRemark.Kind, String)? {
    let words = entry.form.split(separator: " ").map(String.init)
    if entry.isPattern {
      let example = entry.form.map { $0 == "*" || $0 == "?" ? "a" : String($0) }.joined()
      let tokens = try cutter.cut(example)
      if tokens.count != words.count {
        return (.neverMatches, "a pattern is held against single tokens: \(shown(tokens))")
      }
      return words.count > 1
        ? (.phrasePattern, "categories and compare know it, the tenor engine does not") : nil
    }
    if words.contains(where: joinsWords) {
      return (.neverMatches, "an underscore is a letter here; expected blanks between words")
    }
    let tokens = try cutter.cut(entry.form)
    if tokens.map(\.form) == words { return nil }
    // Emoticons such as :D are known in capitals alone.
    if try cutter.cut(entry.form.uppercased()).map(\.form) == words { return nil }
    // Between other words a text is cut as anywhere.
    let within = try cutter.cut("a \(entry.form) a")
    if within.dropFirst().dropLast().map(\.form) != tokens.map(\.form) {
      return (
        .neverMatches, "texts are cut otherwise: \(shown(Array(within.dropFirst().dropLast())))"
      )
    }
    // An abbreviation such as u.k. has its full stop by right.
    let isWord = tokens.contains {
      $0.class == .word && $0.form.count > 1 && !$0.form.contains(".")
    }
    let ends = [tokens.first, tokens.last].compactMap(\.self)
    if isWord, ends.contains(where: { $0.class == .punctuation || $0.class == .symbol }) {
      return (.punctuation, "matches with the mark alone: \(shown(tokens))")
    }
    return (.cutUp, "matches where all stand together: \(shown(tokens))")
  }

  private static func shown(_ tokens: [LexiconCutter.Token]) -> String {
    tokens.map(\.form).joined(separator: " · ")
  }

  /// `not_good`: an underscore between two letters.
  private static func joinsWords(_ word: String) -> Bool {
    let letters = Array(word)
    return letters.indices.dropFirst().dropLast().contains {
      letters[$0] == "_" && letters[$0 - 1].isLetter && letters[$0 + 1].isLetter
    } && letters.count(where: \.isLetter) > 3
  }
}

/// Cuts forms into tokens as texts are cut.
struct LexiconCutter {
  struct Token {
    /// As look-ups compare it.
    var form: String
    var `class`: TokenClass
    /// Whether no white space stands before it.
    var isJoined: Bool
  }

  private let stream: TokenStream
  private let vocabulary = Vocabulary()
  private var tokens = Tokens()

  init(_ tokeniser: Tokeniser) throws {
    stream = try tokeniser.open()
  }

  mutating func cut(_ form: String) throws -> [Token] {
    var form = form
    tokens.removeAll()
    _ = try form.withUTF8 { try stream.tokenise($0, into: &tokens, with: vocabulary) }
    return (0..<tokens.count).map {
      Token(
        form: vocabulary.folded(of: tokens.types[$0]), class: tokens.classes[$0],
        isJoined: $0 > 0 && tokens.starts[$0] == tokens.ends[$0 - 1])
    }
  }
}

extension Register.Alias {
  /// What a person asks for, at a command line say.
  ///
  /// - `/\\bCRCs?\\b/`: a regular expression of ICU's over the text of an utterance, line breaks included.
  /// - `stem:privatise`: all words of its stem.
  /// - `recall*`, `risk of *`: words in a row, `*` for any letters and `?` for one.
  /// - anything else: the words themselves.
  public init(asking words: String) {
    if words.count > 2, words.hasPrefix("/"), words.hasSuffix("/") {
      self.init(String(words.dropFirst().dropLast()), as: .expression)
    } else if words.hasPrefix(Self.stemMark) {
      self.init(String(words.dropFirst(Self.stemMark.count)), as: .stem)
    } else {
      let isPattern = words.contains { $0 == "*" || $0 == "?" }
      self.init(words, as: isPattern ? .pattern : .form)
    }
  }

  private static let stemMark = "stem:"
}

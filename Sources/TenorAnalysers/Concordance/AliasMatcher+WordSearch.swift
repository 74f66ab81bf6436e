internal import TenorCorpus
internal import TenorText

extension AliasMatcher {
  /// What an utterance has to hold for a mention of some entries to be in it; `nil` where every text has to be
  /// read.
  ///
  /// Whole conversations are read where a short form, of whatever entry, has a say in what these entries'
  /// forms find: it counts only behind a full name in the same conversation.
  func wordSearch(for entries: Set<Int>) -> WordSearch? {
    var names = [String](repeating: "", count: words.count + 1)
    for (word, number) in words { names[Int(number)] = word }
    let theirs = patterns.indices.filter {
      patterns[$0].alias != nil && entries.contains(Int(patterns[$0].entry))
    }
    var rows: Set<[Set<String>]> = []
    for index in theirs where !patterns[index].isShort {
      let pattern = patterns[index]
      let row = pattern.words.indices.map { place -> Set<String> in
        let word = names[Int(pattern.words[place])]
        guard place == pattern.words.count - 1 else { return [word] }
        return pattern.takesPlural ? [word, "\(word)'s", "\(word)s"] : [word, "\(word)'s"]
      }
      // Signs such as & are not kept.
      let kept = row.filter { $0.contains { $0.contains { $0.isLetter || $0.isNumber } } }
      if kept.isEmpty { return nil }
      rows.insert(kept)
    }
    var alternatives = rows.sorted { $0.description < $1.description }
      .map { $0.map(WordSearch.Word.forms) }
    for place in searches.aliases where entries.contains(place.entry) {
      guard let more = Self.words(of: register.entries[place.entry].aliases[place.alias]) else {
        return nil
      }
      alternatives.append(more)
    }
    return WordSearch(
      alternatives, takesConversations: isTouchedByShortForms(theirs, names))
  }

  /// What a pattern, a stem or an expression needs; `nil` where it may match any text.
  private static func words(of alias: Register.Alias) -> [WordSearch.Word]? {
    var words: [WordSearch.Word]
    switch alias.search {
    case .form: return nil
    case .pattern:
      words = alias.form.split(whereSeparator: \.isWhitespace).compactMap { part in
        let folded = Folding.fold(String(part))
        guard folded.contains(where: { $0 != "*" && $0 != "?" }) else { return nil }
        let pattern = LexiconPattern(folded)
        let prefix = folded.prefix { $0 != "*" && $0 != "?" }
        return .fitting(prefix: String(prefix)) { pattern.matches($0) }
      }
    case .stem:
      let stemmer = Stemmer()
      words = alias.form.split(whereSeparator: \.isWhitespace).map {
        .stem(stemmer.stem(Folding.fold(String($0))))
      }
    case .expression:
      words = ExpressionLiterals(alias.form).runs.map { run in
        .fitting(prefix: "") { ExpressionLiterals.mayHold($0, run) }
      }
    }
    return words.isEmpty ? nil : words
  }

  /// Whether a short form may stand where one of these patterns does, or where one does that may stand there,
  /// and so on.
  private func isTouchedByShortForms(_ theirs: [Int], _ names: [String]) -> Bool {
    guard patterns.contains(where: \.isShort) else { return false }
    let entries = Set(theirs.map { patterns[$0].entry })
    if patterns.contains(where: { $0.isShort && entries.contains($0.entry) }) { return true }
    // Words that one word of a text may be read as are one here.
    func bare(_ word: Int32) -> Substring {
      var word = names[Int(word)][...]
      if word.hasSuffix("'s") { word = word.dropLast(2) }
      while word.hasSuffix("s") { word = word.dropLast() }
      return word
    }
    var byWord: [Substring: [Int]] = [:]
    for index in patterns.indices {
      for word in patterns[index].words { byWord[bare(word), default: []].append(index) }
    }
    var seen = Set(theirs)
    var open = theirs
    while let index = open.popLast() {
      if patterns[index].isShort { return true }
      for word in patterns[index].words {
        for other in byWord.removeValue(forKey: bare(word)) ?? [] where seen.insert(other).inserted
        {
          open.append(other)
        }
      }
    }
    return false
  }
}

extension Targets {
  /// What an utterance has to hold for a mention of some target to be in it; `nil` where every text has to be
  /// read.
  var wordSearch: WordSearch? {
    var whole = WordSearch([])
    for search in searches {
      guard let next = search.matcher.wordSearch(for: Set(search.targets.keys)) else { return nil }
      whole.alternatives += next.alternatives
      whole.takesConversations = whole.takesConversations || next.takesConversations
    }
    return whole
  }
}

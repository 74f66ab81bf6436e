internal import TenorText

/// What the engine knows of a type: worked out once per type.
struct TypeMeaning: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    /// Longer forms begin with it, or its meaning has a condition: the tree must be asked.
    static let asks = Flags(rawValue: 1 << 0)
    /// Two letters or more, all in capitals.
    static let capitals = Flags(rawValue: 1 << 1)
    /// With a capital somewhere.
    static let capitalised = Flags(rawValue: 1 << 2)
    /// A mark that ends a clause.
    static let breaks = Flags(rawValue: 1 << 3)
    /// Has a letter with case.
    static let cased = Flags(rawValue: 1 << 4)
    /// Any other mark: no unit of the sentence.
    static let isSkipped = Flags(rawValue: 1 << 5)
    /// A capital and small letters behind it.
    static let titled = Flags(rawValue: 1 << 6)
    /// A word of grammar, which is no part of a name.
    static let isGrammar = Flags(rawValue: 1 << 7)
  }

  /// Of the word alone, unless the tree must be asked.
  var meaning = Meaning.none
  /// Its number in the phrase book; 0 for none.
  var word: Int32 = 0
  /// The node of the tree behind it; -1 where no form begins with it.
  var node: Int32 = -1
  var flags: Flags = []
  var exclamations: UInt8 = 0
  var questions: UInt8 = 0
}

extension PhraseBook {
  /// What a type means.
  func meaning(of type: TypeID, in vocabulary: Vocabulary) -> TypeMeaning {
    var result = TypeMeaning()
    let shape = vocabulary.shape(of: type)
    if shape == .upper { result.flags.insert(.capitals) }
    if shape != .lower, shape != .uncased { result.flags.insert(.capitalised) }
    let folded = vocabulary.folded(of: type)
    if shape == .capitalised, folded.utf8.count > 1 { result.flags.insert(.titled) }
    if FunctionWords.all.contains(folded) { result.flags.insert(.isGrammar) }
    // A single letter (*I*, *A*) is in capitals whatever the sentence is.
    if shape != .uncased, folded.utf8.count > 1 { result.flags.insert(.cased) }
    if let scalar = folded.unicodeScalars.first, isMark(folded) {
      result.flags.insert(Self.breakers.contains(scalar) ? .breaks : .isSkipped)
      for mark in folded.unicodeScalars.prefix(255) {
        if mark == "!" { result.exclamations += 1 }
        if mark == "?" { result.questions += 1 }
      }
    }
    result.word = number(of: folded)
    if result.word != 0 {
      result.node = trie.step(from: WordTrie.root, .init(word: result.word, isJoined: false))
      if result.node >= 0 {
        let found = alternatives(at: result.node)
        if trie.branches(at: result.node)
          || found.map({ $0.choices.count > 1 || $0.choices.first?.condition != .always }) ?? false
        {
          result.flags.insert(.asks)
        } else if let only = found?.choices.first {
          result.meaning = only.meaning
        }
      }
    }
    if result.node < 0 || alternatives(at: result.node) == nil,
      let found = valenceByPattern(folded), found.valence != 0
    {
      result.meaning = Meaning(valence: found.valence, roles: .scored, origin: found.origin)
    }
    return result
  }

  /// The number of a word, or of the first of its variants that has one; 0 for none.
  private func number(of folded: String) -> Int32 {
    words[folded] ?? FormCutter.variants(of: folded).lazy.compactMap { words[$0] }.first ?? 0
  }

  private func isMark(_ folded: String) -> Bool {
    folded.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol:
        true
      default: false
      }
    }
  }

  /// Marks that end the reach of a negator.
  private static let breakers: Set<Unicode.Scalar> = [
    ",", ";", ":", ".", "!", "?", "\u{2013}", "\u{2014}", "\u{2026}", "(", ")", "[", "]",
  ]
}

internal import TenorText

/// One form of a sentence as the rules see it: a word, a phrase that is found as a whole, or a mark.
struct Unit: Sendable, Equatable {
  var meaning: Meaning
  /// Index of its first token.
  var token: Int32
  /// The number of its tokens.
  var count: Int32
  /// Whether it is all in capitals.
  var isCapitals = false
  /// Whether it is written as names are: with a capital and small letters, and no word of grammar.
  var isNameLike = false
  /// Whether it is a mark that ends a clause.
  var isBreak = false

  var roles: Meaning.Roles { meaning.roles }

  /// How many units it reaches if it is a negator; never beyond its clause.
  var negatorReach: Int {
    if roles.contains(.reachesClause) { return Int.max }
    return roles.contains(.reachesNext) ? 1 : RuleConstants.negatorReach
  }
}

/// Turns the tokens of a sentence into units: the longest form first, from left to right, each word used
/// once.
struct UnitReader {
  let book: PhraseBook
  let vocabulary: Vocabulary
  let types: UnsafeBufferPointer<TypeMeaning>
  let ids: UnsafeBufferPointer<TypeID>
  let starts: UnsafeBufferPointer<Int32>
  let ends: UnsafeBufferPointer<Int32>

  /// What a sentence holds beside its units.
  struct Marks {
    var exclamations = 0
    var questions = 0
    /// Words with a letter that has case, and those of them in capitals.
    var cased = 0
    var capitals = 0
    /// Words behind the first unit with a capital and small letters after it.
    var titled = 0
    /// Words in small letters, but for words of grammar.
    var lowered = 0
    /// Words with such a capital, the first unit among them, that may be part of a person's name.
    var names = 0
    /// Running words and the like: all units but marks.
    var words = 0
  }

  /// Appends the units of a sentence. O(tokens) and the length of the forms that begin in it.
  func read(_ sentence: Tokens.Sentence, into units: inout [Unit]) -> Marks {
    var marks = Marks()
    var token = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while token < end {
      let type = types[Int(ids[token])]
      marks.exclamations += Int(type.exclamations)
      marks.questions += Int(type.questions)
      var unit = Unit(meaning: type.meaning, token: Int32(token), count: 1)
      if type.flags.contains(.asks) { choose(for: &unit, in: sentence) }
      if unit.count == 1, unit.meaning.roles.isEmpty {
        if type.flags.contains(.isSkipped) {
          token += 1
          continue
        }
        unit.isBreak = type.flags.contains(.breaks)
      }
      unit.isCapitals = type.flags.contains(.capitals)
      if type.flags.contains(.titled) {
        if !units.isEmpty { marks.titled += 1 }
        unit.isNameLike = !type.flags.contains(.isGrammar)
        if !unit.roles.isDisjoint(with: .names) { marks.names += 1 }
      } else if type.flags.contains(.cased), !unit.isCapitals, !type.flags.contains(.isGrammar) {
        marks.lowered += 1
      }
      if type.flags.contains(.cased) {
        marks.cased += 1
        if unit.isCapitals { marks.capitals += 1 }
      }
      for next in token + 1..<token + Int(unit.count) {
        let type = types[Int(ids[next])]
        if type.flags.contains(.cased) {
          marks.cased += 1
          if type.flags.contains(.capitals) { marks.capitals += 1 } else { unit.isCapitals = false }
        }
      }
      if !unit.isBreak { marks.words += Int(unit.count) }
      units.append(unit)
      token += Int(unit.count)
    }
    return marks
  }

  /// Finds the longest form that begins at a unit's token and may stand here.
  private func choose(for unit: inout Unit, in sentence: Tokens.Sentence) {
    let first = Int(unit.token)
    var node = types[Int(ids[first])].node
    var token = first
    while true {
      if let found = book.alternatives(at: node) {
        if let choice = found.choices.first(where: {
          holds($0.condition, first...token, sentence)
        }) {
          unit.meaning = choice.meaning
          unit.count = Int32(token - first + 1)
        }
      }
      token += 1
      guard token < sentence.tokens.upperBound, book.trie.branches(at: node) else { return }
      let word = types[Int(ids[token])].word
      guard word != 0 else { return }
      node = book.trie.step(
        from: node, .init(word: word, isJoined: starts[token] == ends[token - 1]))
      if node < 0 { return }
    }
  }

  /// Whether a word is written as a form has it, but for *'s* behind it.
  private func isSpelt(_ word: String, _ form: String) -> Bool {
    word == form || word.hasPrefix(form) && Folding.fold(String(word.dropFirst(form.count))) == "'s"
  }

  /// Whether a token is a mark that ends a clause.
  private func isBreak(_ token: Int) -> Bool { types[Int(ids[token])].flags.contains(.breaks) }

  private func holds(
    _ condition: Condition, _ tokens: ClosedRange<Int>, _ sentence: Tokens.Sentence
  ) -> Bool {
    switch condition {
    case .always: return true
    case .exactly(let spelling):
      return tokens.count == spelling.count
        && zip(tokens, spelling).allSatisfy { isSpelt(vocabulary.surface(of: ids[$0]), $1) }
    case .capitalised:
      return tokens.lowerBound > sentence.tokens.lowerBound
        && types[Int(ids[tokens.lowerBound])].flags.contains(.capitalised)
    case .notAfter(let words):
      guard tokens.lowerBound > sentence.tokens.lowerBound else { return true }
      return !words.contains(vocabulary.folded(of: ids[tokens.lowerBound - 1]))
    case .tag:
      if tokens.lowerBound == sentence.tokens.lowerBound { return true }
      let next = tokens.upperBound + 1
      return next >= sentence.tokens.upperBound || isBreak(next)
    case .aside:
      let next = tokens.upperBound + 1
      return next < sentence.tokens.upperBound && vocabulary.surface(of: ids[next]) == ","
        && (tokens.lowerBound == sentence.tokens.lowerBound || isBreak(tokens.lowerBound - 1))
    }
  }
}

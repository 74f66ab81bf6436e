internal import TenorText

/// Finds questions, imperatives and passives by the surface of a sentence: by its words' places and by
/// what they are in the lists of ``DiscourseWords``, without tagging or parsing.
///
/// docs/discourse.md states each rule with what it is known to miss and to take wrongly, and with its
/// precision and recall on hand-coded sentences.
///
/// - Complexity: O(tokens).
struct SentenceRules {
  private let tokens: Tokens
  private let roles: [DiscourseRoles]
  private let known: [LexiconMatcher.Known]
  private let rhetoric: LexiconMatcher

  init(_ words: DiscourseWords, _ tokens: Tokens, _ vocabulary: Vocabulary) {
    self.tokens = tokens
    rhetoric = words.rhetoric
    let key = "discourse \(words.provenance.digest)"
    roles = vocabulary.sideTable(key) { words.roles(of: $1, in: $0) }
    let forms = TokenForm.table(of: vocabulary)
    known = vocabulary.sideTable(key + " rhetoric") {
      words.rhetoric.known(ofToken: forms[Int($1)])
    }
  }

  /// What a token's type is.
  func role(_ token: Int) -> DiscourseRoles { roles[Int(tokens.types[token])] }

  /// Whether a token is a word, no number.
  func isWordOfLetters(_ token: Int) -> Bool { tokens.classes[token] == .word }

  /// Whether a token is a running word.
  func isWord(_ token: Int) -> Bool { tokens.classes[token].isRunning }

  /// Hands over what is found in the sentences of an utterance, each as often as it is met.
  func forEach(in sentences: Range<Int>, _ visit: (DiscourseFeature) -> Void) {
    for place in sentences {
      guard let sentence = Sentence(self, tokens.sentences[place].tokens) else { continue }
      if let question = sentence.question {
        visit(.question)
        visit(question)
        let next = place + 1 < sentences.upperBound ? tokens.sentences[place + 1].tokens : nil
        visit(sentence.isRhetorical(before: next) ? .rhetoricalQuestion : .openQuestion)
      } else if let imperative = sentence.imperative {
        visit(.imperative)
        visit(imperative)
      } else if sentence.isInverted {
        visit(.unmarkedQuestion)
      }
      sentence.forEachPassive(visit)
    }
  }

  /// Whether one of the phrases of rhetorical questions begins with the first of these tokens.
  func opensRhetoric(_ range: Range<Int>) -> Bool {
    var opens = false
    known.withUnsafeBufferPointer { table in
      rhetoric.forEachMatch(
        count: range.count, in: table, row: { Int(tokens.types[range.lowerBound + $0]) },
        isJoined: {
          tokens.starts[range.lowerBound + $0] == tokens.ends[range.lowerBound + $0 - 1]
        }
      ) { _, found in if found.lowerBound == 0 { opens = true } }
    }
    return opens
  }

  /// The same of one text by itself, for tests and small jobs.
  static func features(
    of text: String, _ words: DiscourseWords, _ tokeniser: Tokeniser = Tokeniser()
  ) throws -> [DiscourseFeature] {
    var tokens = Tokens()
    let vocabulary = Vocabulary()
    var text = text
    let read = try text.withUTF8 {
      try tokeniser.open().tokenise($0, into: &tokens, with: vocabulary)
    }
    var found: [DiscourseFeature] = []
    SentenceRules(words, tokens, vocabulary).forEach(in: read.sentences) { found.append($0) }
    return found
  }
}

extension SentenceRules {
  /// The words of a sentence, from the first that is no mark; and what ends it.
  struct Sentence {
    let rules: SentenceRules
    /// From the first running word to the last token.
    let tokens: Range<Int>
    /// The running words, as indices.
    let words: [Int]
    /// The marks at the end.
    let mark: DiscourseRoles

    /// `nil` for a sentence without words.
    init?(_ rules: SentenceRules, _ all: Range<Int>) {
      let words = all.filter { rules.isWord($0) }
      guard let first = words.first, let last = words.last else { return nil }
      self.rules = rules
      self.words = words
      tokens = first..<all.upperBound
      var mark: DiscourseRoles = []
      for token in last + 1..<max(last + 1, all.upperBound) {
        let own = rules.role(token).intersection([.asks, .asksTwice, .exclaims])
        if mark.contains(.asks), own.contains(.asks) { mark.insert(.asksTwice) }
        mark.formUnion(own)
      }
      self.mark = mark
    }

    /// What a running word of the sentence is; nothing beyond its end.
    func role(_ place: Int) -> DiscourseRoles {
      words.indices.contains(place) ? rules.role(words[place]) : []
    }

    /// Whether a word is one of some kinds.
    func `is`(_ place: Int, _ kinds: DiscourseRole...) -> Bool {
      let own = role(place)
      return kinds.contains { !own.isDisjoint(with: $0.set) }
    }

    /// Whether a mark stands between a word and the next.
    func isCut(after place: Int) -> Bool {
      guard place + 1 < words.count else { return true }
      return words[place + 1] != words[place] + 1
    }
  }
}

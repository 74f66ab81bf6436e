public import TenorAnalysis
internal import TenorCorpus
public import TenorText

/// An ``AliasMatcher`` at work on the tokens of one vocabulary. Belongs to one task.
public final class AliasScanner {
  private let matcher: AliasMatcher
  private let parts: [WordParts]
  private let flags: [WordParts.Flags]
  /// The readings of the words walked so far, and the patterns that fit.
  private var walked: [Reading] = []
  private var fitting: [(pattern: Int32, end: Int)] = []
  /// The phrases of `not` met in the text that may hold words to come.
  private var exclusions: [(entry: Int32, range: Range<Int>)] = []
  /// All phrases of `not` met in the text, where patterns or expressions ask for them.
  private var phrases: [(entry: Int32, range: Range<Int>)] = []
  private let searcher: AliasSearcher?
  /// Where the last mention, and the last excluded one, ends.
  private var taken = 0
  private var excluded: (entry: Int32, end: Int) = (-1, 0)
  /// The conversation that is read, the entries named in it so far with how recently, and the days that
  /// the utterance's date may mean.
  private var conversation: Int?
  private var introduced: [Int32: Int] = [:]
  private var namings = 0
  private var days: ClosedRange<Int>?
  /// Told of every alias that fits beside, or inside, the one that counts; for checks of a register.
  var onOverlap: ((_ loser: AliasPattern, _ loserRange: Range<Int>, _ winner: AliasMatch) -> Void)?
  private var winner: AliasMatch?

  init(_ matcher: AliasMatcher, _ vocabulary: Vocabulary) {
    self.matcher = matcher
    let parts = vocabulary.sideTable(matcher.key) { matcher.parts(of: $1, in: $0) }
    flags = vocabulary.sideTable(matcher.key + "/flags") { parts[Int($1)].flags }
    self.parts = parts
    searcher = matcher.searches.isEmpty ? nil : AliasSearcher(matcher.searches, vocabulary)
  }

  /// Appends the finds in an utterance, in order, to `found`; the utterances of a conversation come in
  /// their order, one behind the other. O(tokens), and what regular expressions take.
  ///
  /// - Throws: a `RegularExpression.Fault` where an expression takes too many steps.
  public func appendMatches(
    in item: Shard.Item, of shard: Shard, to found: inout [AliasMatch]
  ) throws {
    if item.conversation != conversation {
      conversation = item.conversation
      introduced.removeAll(keepingCapacity: true)
    }
    if matcher.isDated { days = shard.utterance(item).date.map { $0.firstDay...$0.lastDay } }
    let first = found.count
    scan(item.tokenised, of: shard.tokens, &found)
    try searcher?.append(in: item, of: shard, phrases: phrases, to: &found, from: first)
  }

  /// Appends the finds of forms in a text that stands alone: a conversation of its own, without a date.
  /// O(tokens).
  public func appendMatches(
    in text: TokenisedText, of tokens: Tokens, to found: inout [AliasMatch]
  ) {
    conversation = nil
    introduced.removeAll(keepingCapacity: true)
    days = nil
    scan(text, of: tokens, &found)
  }

  /// The finds in a text that stands alone, on some day of `days`, in a conversation that has named an
  /// entry.
  func matches(
    in text: TokenisedText, of tokens: Tokens, on days: ClosedRange<Int>, introducing entry: Int
  ) -> [AliasMatch] {
    conversation = nil
    introduced = [Int32(entry): 1]
    self.days = days
    var found: [AliasMatch] = []
    scan(text, of: tokens, &found)
    return found
  }

  private func scan(_ text: TokenisedText, of tokens: Tokens, _ found: inout [AliasMatch]) {
    taken = 0
    winner = nil
    excluded = (-1, 0)
    exclusions.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    let source = Text(tokens: tokens, sentences: text.sentences)
    for sentence in text.sentences {
      let range = tokens.sentences[sentence].tokens
      tokens.types.withUnsafeBufferPointer { types in
        flags.withUnsafeBufferPointer { flags in
          for token in range where flags[Int(types[token])].contains(.start) {
            start(at: token, source, sentence, &found)
          }
        }
      }
    }
  }

  /// The finds in a text that stands alone, in order.
  public func matches(in text: TokenisedText, of tokens: Tokens) -> [AliasMatch] {
    var found: [AliasMatch] = []
    appendMatches(in: text, of: tokens, to: &found)
    return found
  }

  /// The text that is walked.
  private struct Text {
    var tokens: Tokens
    var sentences: Range<Int>
  }

  /// A word: a token, and a part of it.
  private struct Position {
    var token: Int
    var part: Int
    var sentence: Int
  }
}

extension AliasScanner {
  private func start(at token: Int, _ text: Text, _ sentence: Int, _ found: inout [AliasMatch]) {
    guard isWord(text.tokens.classes[token]) else { return }
    let parts = parts[Int(text.tokens.types[token])].parts
    for (index, part) in parts.enumerated() where part.canStart {
      let position = Position(token: token, part: index, sentence: sentence)
      let first = Int(text.tokens.starts[token]) + Int(part.range.lowerBound)
      walk(from: position, text)
      choose(position, first, text, &found)
    }
  }

  /// Goes from word to word as long as some pattern does, and notes the patterns that fit.
  private func walk(from start: Position, _ text: Text) {
    walked.removeAll(keepingCapacity: true)
    fitting.removeAll(keepingCapacity: true)
    var node = AliasTrie.root
    var gap = Gap.space
    var position = start
    while true {
      let part = part(position, text)
      let end = Int(text.tokens.starts[position.token]) + Int(part.range.upperBound)
      note(part.plain, .none, node, gap, end)
      note(part.possessive, .possessive, node, gap, end)
      note(part.plural, part.pluralEnding, node, gap, end)
      guard part.plain.word != 0, let next = matcher.trie.step(from: node, gap, part.plain.word),
        matcher.trie.branches(at: next), let step = step(from: position, text)
      else { return }
      walked.append(part.plain)
      (node, position, gap) = (next, step.position, step.gap)
    }
  }

  private func note(_ reading: Reading, _ ending: Ending, _ node: Int32, _ gap: Gap, _ end: Int) {
    guard reading.word != 0, let next = matcher.trie.step(from: node, gap, reading.word) else {
      return
    }
    for pattern in matcher.trie.ends[Int(next)]
    where matcher.patterns[Int(pattern)].passes(walked, reading, ending) {
      fitting.append((pattern, end))
    }
  }

  /// Takes the longest alias that fits, is not spoken for, and stands in no phrase of its entry's `not`.
  private func choose(_ start: Position, _ first: Int, _ text: Text, _ found: inout [AliasMatch]) {
    // No word from here on stands in a phrase that ends before it.
    exclusions.removeAll { $0.range.upperBound <= first }
    for (pattern, end) in fitting where matcher.patterns[Int(pattern)].alias == nil {
      exclusions.append((matcher.patterns[Int(pattern)].entry, first..<end))
      if searcher != nil { phrases.append((matcher.patterns[Int(pattern)].entry, first..<end)) }
    }
    guard first >= taken else {
      if let winner { tellOverlaps(from: first, with: winner) }
      return
    }
    var refused: AliasMatch?
    var index = fitting.count
    // The longest stand last.
    while index > 0 {
      let end = fitting[index - 1].end
      let group = fitting[..<index].lastIndex { $0.end != end }.map { $0 + 1 } ?? 0
      var best: (rank: Int, match: AliasMatch)?
      for candidate in fitting[group..<index] {
        let pattern = matcher.patterns[Int(candidate.pattern)]
        guard let alias = pattern.alias, isBehind(pattern.after, start, text) else { continue }
        var match = AliasMatch(
          entry: Int(pattern.entry), alias: Int(alias), range: first..<end,
          sentence: start.sentence)
        match.standing = standing(of: pattern, first..<end)
        guard match.standing == .mention else {
          refused = refused ?? match
          continue
        }
        let rank = rank(of: pattern)
        // Among those of one rank, the first comes first.
        if best.map({ rank < $0.rank }) ?? true { best = (rank, match) }
      }
      if let match = best?.match {
        let isShort = matcher.register.entries[match.entry].aliases[match.alias].isShort
        if !isShort {
          namings += 1
          introduced[Int32(match.entry)] = namings
        }
        taken = end
        winner = match
        found.append(match)
        tellOverlaps(from: first, with: match)
        return
      }
      index = group
    }
    guard let refused, Int32(refused.entry) != excluded.entry || first >= excluded.end else {
      return
    }
    excluded = (Int32(refused.entry), refused.range.upperBound)
    found.append(refused)
  }

  /// Whether an alias that fits counts here.
  private func standing(of pattern: AliasPattern, _ range: Range<Int>) -> AliasMatch.Standing {
    let isExcluded = exclusions.contains {
      $0.entry == pattern.entry && $0.range.lowerBound <= range.lowerBound
        && range.upperBound <= $0.range.upperBound
    }
    if isExcluded { return .excluded }
    if !pattern.isValid(on: days) { return .outOfDate }
    return pattern.isShort && introduced[pattern.entry] == nil ? .unintroduced : .mention
  }

  /// The least comes first: what a word before tells, then a short form of whom was named last. What is
  /// inherited comes last: without a date, NOMS is NOMS.
  private func rank(of pattern: AliasPattern) -> Int {
    if !pattern.after.isEmpty { return .min }
    if pattern.isShort { return -(introduced[pattern.entry] ?? 0) }
    return pattern.isInherited ? 2 : 1
  }

  private func tellOverlaps(from first: Int, with winner: AliasMatch) {
    guard let onOverlap else { return }
    for (number, end) in fitting {
      let pattern = matcher.patterns[Int(number)]
      if pattern.alias != nil, Int(pattern.entry) != winner.entry, pattern.isValid(on: days) {
        onOverlap(pattern, first..<end, winner)
      }
    }
  }

  /// Whether the word directly before, with white space between, is one of `words`.
  private func isBehind(_ words: Set<Int32>, _ start: Position, _ text: Text) -> Bool {
    if words.isEmpty { return true }
    let tokens = text.tokens
    let before = start.token - 1
    guard start.part == 0, before >= tokens.sentences[text.sentences.lowerBound].tokens.lowerBound,
      before >= tokens.sentences[start.sentence].tokens.lowerBound
        || (start.sentence > text.sentences.lowerBound
          && tokens.sentences[start.sentence - 1].tokens.contains(before)),
      isWord(tokens.classes[before]), tokens.ends[before] < tokens.starts[start.token],
      let last = parts[Int(tokens.types[before])].parts.last
    else { return false }
    return words.contains(last.plain.word)
  }

  /// The next word and what stands before it; `nil` where nothing an alias could hold stands between.
  private func step(from position: Position, _ text: Text) -> (position: Position, gap: Gap)? {
    let tokens = text.tokens
    let (token, next) = (position.token, position.token + 1)
    if position.part + 1 < parts[Int(tokens.types[token])].parts.count {
      var further = position
      further.part += 1
      return (further, .hyphen)
    }
    guard let sentence = sentence(of: next, behind: position, text) else { return nil }
    let mark = flags[Int(tokens.types[next])]
    if mark.isDisjoint(with: [.hyphen, .stop, .apostrophe]) {
      guard tokens.starts[next] > tokens.ends[token] else { return nil }
      return word(next, .space, sentence, text)
    }
    let behind = next + 1
    guard tokens.starts[next] == tokens.ends[token],
      let sentence = self.sentence(of: behind, behind: position, text)
    else { return nil }
    let isJoined = tokens.starts[behind] == tokens.ends[next]
    if mark == .hyphen { return isJoined ? word(behind, .hyphen, sentence, text) : nil }
    if mark == .apostrophe { return isJoined ? nil : word(behind, .apostrophe, sentence, text) }
    let isTitle = matcher.titles.contains(part(position, text).plain.word)
    return isTitle && !isJoined ? word(behind, .space, sentence, text) : nil
  }

  /// The sentence of a token behind a word: the word's own or the next. ICU ends a sentence at each line
  /// break, so that an alias may run over one; behind an empty line stands an empty sentence, and no
  /// alias runs over that. What else ends a sentence is a token of its own, which stops an alias anyhow.
  private func sentence(of token: Int, behind position: Position, _ text: Text) -> Int? {
    let sentences = text.tokens.sentences
    if token < sentences[position.sentence].tokens.upperBound { return position.sentence }
    let next = position.sentence + 1
    return next < text.sentences.upperBound && sentences[next].tokens.contains(token) ? next : nil
  }

  private func word(
    _ token: Int, _ gap: Gap, _ sentence: Int, _ text: Text
  ) -> (position: Position, gap: Gap)? {
    guard isWord(text.tokens.classes[token]), !parts[Int(text.tokens.types[token])].parts.isEmpty
    else {
      return nil
    }
    return (Position(token: token, part: 0, sentence: sentence), gap)
  }

  private func part(_ position: Position, _ text: Text) -> WordParts.Part {
    parts[Int(text.tokens.types[position.token])].parts[position.part]
  }

  private func isWord(_ class: TokenClass) -> Bool { `class` != .url && `class` != .email }
}

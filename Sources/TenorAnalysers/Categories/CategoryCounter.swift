internal import TenorAnalysis
internal import TenorText

/// Counts the matches of several lexicons in a shard, an utterance at a time.
final class CategoryCounter {
  private(set) var partial = CategoryPartial.empty
  /// The cell of each item that was counted.
  private(set) var cells: [Int] = []
  private let lexicons: [CategoryLexicon]
  private let tables: [[LexiconMatcher.Known]]
  /// By type: the lexicons with an entry that begins with it, as bits; the last bit is that of all from there.
  private let opens: [UInt64]
  private var starts = Starts()
  private let grouping: CategoryGrouping?
  private let shard: Shard
  private let tokens: Tokens
  /// By lexicon and category: the last match and the last utterance that counted in it.
  private var lastMatch: [[Int]]
  private var lastUtterance: [[Int]]
  private var matches = 0
  /// The cells of the conversation at hand, by group.
  private var places: [CategoryGroupKey: Int] = [:]
  private var conversation: Int?
  private var units: [Unit] = []

  init(_ lexicons: [CategoryLexicon], by grouping: CategoryGrouping?, of shard: Shard) {
    self.lexicons = lexicons
    self.grouping = grouping
    self.shard = shard
    tokens = shard.tokens
    let forms = TokenForm.table(of: shard.vocabulary)
    tables = lexicons.map { lexicon in
      shard.vocabulary.sideTable(
        "\(Categories.name) \(lexicon.lexicon.name) \(lexicon.lexicon.provenance.digest)"
      ) { lexicon.matcher.known(ofToken: forms[Int($1)]) }
    }
    let tables = tables
    opens = shard.vocabulary.sideTable(
      "\(Categories.name) opens " + lexicons.map(\.lexicon.provenance.digest).joined(separator: " ")
    ) { _, type in
      tables.enumerated().reduce(0) { opens, table in
        table.element[Int(type)].begins ? opens | Starts.bit(table.offset) : opens
      }
    }
    lastMatch = lexicons.map { [Int](repeating: -1, count: $0.categories.count) }
    lastUtterance = lastMatch
  }

  /// Counts the whole shard.
  func count(_ mask: DomainMask.Reader?) {
    for (number, item) in shard.items.enumerated() {
      let place = place(of: item)
      cells.append(place)
      partial.cells[place].utterances += 1
      partial.cells[place].tokens += item.runningTokens
      let before = partial.cells[place].lexicons.map(\.matches)
      for sentence in shard.tokens.sentences[item.tokenised.sentences] {
        starts.find(in: sentence, tokens, opens)
        if starts.lexicons == 0 { continue }
        let holds = mask?.holds(in: sentence, &units) ?? []
        for lexicon in lexicons.indices where starts.lexicons & Starts.bit(lexicon) != 0 {
          count(lexicon, in: sentence, holds, utterance: number, at: place)
        }
      }
      for lexicon in lexicons.indices
      where partial.cells[place].lexicons[lexicon].matches > before[lexicon] {
        partial.cells[place].lexicons[lexicon].utterances += 1
      }
    }
  }

  private func place(of item: Shard.Item) -> Int {
    if conversation != item.conversation {
      conversation = item.conversation
      places.removeAll(keepingCapacity: true)
    }
    let group = grouping?.key(of: item, in: shard) ?? .all
    if let known = places[group] { return known }
    places[group] = partial.cells.count
    partial.cells.append(
      CategoryPartial.Cell(
        conversation: item.conversation, group: group,
        lexicons: lexicons.map { CategoryPartial.Counts(categories: $0.categories.count) }))
    return partial.cells.count - 1
  }

  private func count(
    _ lexicon: Int, in sentence: Tokens.Sentence, _ holds: [DomainMask.Hold], utterance: Int,
    at place: Int
  ) {
    let matcher = lexicons[lexicon].matcher
    let members = lexicons[lexicon].members
    let first = sentence.tokens.lowerBound
    func forEachMatch(
      where mayMatch: (Range<Int>) -> Bool, _ visit: ([Int], Range<Int>) -> Void
    ) {
      tables[lexicon].withUnsafeBufferPointer { table in
        matcher.forEachMatch(
          from: starts.of(lexicon), count: sentence.tokens.count, in: table,
          row: { Int(tokens.types[first + $0]) },
          isJoined: { tokens.starts[first + $0] == tokens.ends[first + $0 - 1] }, where: mayMatch,
          visit)
      }
    }
    forEachMatch(where: holds.admits) { entries, range in
      matches += 1
      partial.cells[place].lexicons[lexicon].matches += 1
      for token in range where tokens.classes[first + token].isRunning {
        partial.cells[place].lexicons[lexicon].covered += 1
      }
      for entry in entries {
        for category in members[entry] where lastMatch[lexicon][category] != matches {
          lastMatch[lexicon][category] = matches
          partial.cells[place].lexicons[lexicon].byCategory[category] += 1
          if lastUtterance[lexicon][category] != utterance {
            lastUtterance[lexicon][category] = utterance
            partial.cells[place].lexicons[lexicon].holding[category] += 1
          }
        }
      }
    }
    if holds.isEmpty { return }
    forEachMatch(where: { _ in true }) { _, range in
      if !holds.admits(range) { partial.cells[place].lexicons[lexicon].leftOut += 1 }
    }
  }
}

/// The tokens of a sentence with which entries begin: most tokens begin none, and most sentences none of most
/// lexicons.
private struct Starts {
  /// The lexicons with any, as bits.
  private(set) var lexicons: UInt64 = 0
  private var places: [(token: Int, lexicons: UInt64)] = []

  static func bit(_ lexicon: Int) -> UInt64 { 1 << UInt64(min(lexicon, 63)) }

  mutating func find(in sentence: Tokens.Sentence, _ tokens: Tokens, _ opens: [UInt64]) {
    lexicons = 0
    places.removeAll(keepingCapacity: true)
    for token in sentence.tokens {
      let those = opens[Int(tokens.types[token])]
      if those == 0 { continue }
      lexicons |= those
      places.append((token - sentence.tokens.lowerBound, those))
    }
  }

  /// The places in the sentence where an entry of a lexicon may begin.
  func of(_ lexicon: Int) -> some Sequence<Int> {
    places.lazy.filter { $0.lexicons & Self.bit(lexicon) != 0 }.map(\.token)
  }
}

public import TenorAnalysis
public import TenorCorpus
internal import TenorStatistics
internal import TenorText

/// How rich and how hard the language is: lexical diversity and readability, pooled, for single comments
/// are too short for either.
///
/// Diversity is a measure of each conversation's tokens in order (its part in a group), and reported as the
/// mean over conversations; the value of all tokens together, in corpus order, stands beside it.
/// Readability is a formula of the counts of all words of a group, with an interval over conversations.
///
/// - Input: the speakers' own words, unless the run's filter names other voices. Diversity takes running
///   words (words, numbers, hashtags, mentions) under the forms that ``WordForm`` gives them; readability
///   takes words alone, and sentences that hold one. URLs, e-mail addresses, emoji, emoticons and
///   punctuation are in neither.
/// - Output: see ``StyleFindings``. No mean and no interval from fewer than
///   ``Categories/fewestConversations`` conversations.
/// - Complexity: O(tokens); then for each group O(replicates × conversations). The partial has 4 bytes a token.
/// - Source: of each measure, see `LexicalDiversity` and `ReadabilityCounts`.
/// - Differs: other tools print a value for every short text and average them, or pool all and give no
///   interval.
public struct Style: Analyser {
  /// `style`
  public static let name = "style"

  /// By what utterances are told apart; `nil`: the whole alone. Periods of a study are compared.
  public let grouping: CategoryGrouping?
  /// Tokens in a window of MATTR, and so the least for which a conversation has one.
  public let window: Int
  /// How often conversations are drawn, and labels shuffled.
  public let replicates: Int
  /// What all drawing starts from.
  public let seed: UInt64

  /// The speakers' own words: what they quote is not their style.
  public var voices: Set<Voice> { [.own] }

  /// The measures of everything, or by groups.
  public init(
    by grouping: CategoryGrouping? = nil, window: Int = 100, replicates: Int = 2000,
    seed: UInt64 = 1
  ) {
    precondition(window > 1, "A window of MATTR has two tokens or more, not \(window).")
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    self.grouping = grouping
    self.window = window
    self.replicates = replicates
    self.seed = seed
  }

  /// Reads the words of a shard's conversations.
  public func analyse(_ shard: Shard) -> StylePartial {
    var partial = StylePartial()
    let forms = WordForm.table(of: shard.vocabulary)
    let shapes = shard.vocabulary.sideTable("style") { WordSize(of: $1, in: $0) }
    var numbers = [UInt32](repeating: .max, count: shard.vocabulary.count)
    var conversation: Int?
    var cells: [CategoryGroupKey: Int] = [:]
    for item in shard.items {
      if item.conversation != conversation {
        conversation = item.conversation
        cells = [:]
      }
      let key = grouping?.key(of: item, in: shard) ?? .all
      let cell =
        cells[key] ?? partial.append(.init(conversation: item.conversation, group: key))
      cells[key] = cell
      var tokens: [UInt32] = []
      for token in item.tokenised.tokens where shard.tokens.classes[token].isRunning {
        let type = Int(shard.tokens.types[token])
        if numbers[type] == .max {
          numbers[type] = partial.number(of: shard.vocabulary.surface(of: forms[type]))
        }
        tokens.append(numbers[type])
      }
      partial.add(tokens, Self.readability(of: item, shard.tokens, shapes), to: cell)
    }
    return partial
  }

  private static func readability(
    of item: Shard.Item, _ tokens: Tokens, _ sizes: [WordSize]
  ) -> ReadabilityCounts {
    var counts = ReadabilityCounts()
    for sentence in item.tokenised.sentences {
      let before = counts.words
      for token in tokens.sentences[sentence].tokens where tokens.classes[token] == .word {
        let size = sizes[Int(tokens.types[token])]
        counts.words += 1
        counts.letters += Int(size.letters)
        counts.syllables += Int(size.syllables)
        if size.syllables > 2 { counts.polysyllables += 1 }
      }
      if counts.words > before { counts.sentences += 1 }
    }
    return counts
  }

  /// Takes the measures of every group, draws the intervals and compares the periods.
  ///
  /// - Throws: ``StudyError`` for an event outside the corpus, and for a period without utterances in a
  ///   corpus that has dates.
  public func finish(
    _ total: StylePartial, over corpus: CorpusSummary
  ) throws -> StyleFindings {
    let places = total.cells.indices.map { StylePlaces($0, total.cells[$0]) }
    try grouping?.check(places, over: corpus)
    return StyleFindings(self, total, CategoryGroups(grouping, places, over: corpus))
  }
}

/// What readability needs to know of a type.
struct WordSize {
  let letters: UInt16
  let syllables: UInt16

  init(of type: TypeID, in vocabulary: Vocabulary) {
    let word = vocabulary.surface(of: type)
    var letters = 0
    for scalar in word.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { letters += 1 }
    }
    self.letters = UInt16(clamping: letters)
    syllables = UInt16(clamping: TenorStatistics.syllables(in: word.utf8))
  }
}

extension Style: TracedAnalyser {
  /// By what utterances are told apart, the window, and what resampling started from.
  public var choices: [Provenance.Choice] {
    [.init("MATTR window", String(window))] + (grouping?.choices ?? [])
      + [.init("bootstrap", String(replicates)), .init("seed", String(seed))]
  }

  /// None.
  public var lexicons: [Provenance.File] { [] }
}

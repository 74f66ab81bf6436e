public import TenorAnalysis
public import TenorCorpus
internal import TenorText

/// People, bodies and acronyms that a corpus speaks of and a register lacks.
///
/// What counts as a name is told by ``NameScanner`` and ``AcronymFinder``, and by the whole corpus: the
/// first word of a sentence, and a single word, is a name only if it is met with a capital elsewhere too
/// and more often so than in small letters.
///
///     rank: conversations, then mentions, then name
///
/// - Input: the speakers' own words and what they quote. Bylines and signatures are no mentions, and who
///   speaks in the corpus is not suggested.
/// - Output: suggestions by rank, each with counts, the forms seen and a passage. A form is grouped with
///   the one fuller name of its last word; where there are several, it stands apart.
/// - Complexity: an array read per token; the partial grows with the names, their utterances and the
///   distinct words of the corpus.
public struct Discovery: Analyser {
  /// `actors-suggest`
  public static let name = "actors-suggest"

  let matcher: AliasMatcher
  let includesUnclear: Bool
  let least: Int
  let quotes: QuotePolicy

  /// A search for what a register lacks.
  ///
  /// - Parameters:
  ///   - includesUnclear: whether names are kept that nothing tells from places and things.
  ///   - least: the fewest mentions that are suggested.
  public init(
    _ register: Register, includesUnclear: Bool = false, least: Int = 1,
    quotes: QuotePolicy = .verbatim
  ) throws {
    precondition(register.content == .actors, "Suggestions complete a register of actors.")
    matcher = try AliasMatcher(register)
    self.includesUnclear = includesUnclear
    self.least = least
    self.quotes = quotes
  }

  /// The speakers' own words, and those that they quote.
  public var voices: Set<Voice> { [.own, .quoted] }

  /// Collects runs, expansions and words in small letters.
  public func analyse(_ shard: Shard) throws -> DiscoveryPartial {
    var partial = DiscoveryPartial()
    let marks = shard.vocabulary.sideTable("discovery") { NameMark($1, in: $0) }
    let scanner = matcher.scanner(for: shard.vocabulary)
    var names = NameScanner(tokens: shard.tokens, marks: marks)
    let acronyms = AcronymFinder(tokens: shard.tokens, marks: marks)
    var small = [Int](repeating: 0, count: marks.count)
    var found: [AliasMatch] = []
    for item in shard.items {
      found.removeAll(keepingCapacity: true)
      try scanner.appendMatches(in: item, of: shard, to: &found)
      names.covered = found.filter { $0.standing != .excluded }.map(\.range)
      let id = shard.utterance(item).id
      let place = UInt64(item.conversation) << 32 | UInt64(item.utterance)
      for sentence in item.tokenised.sentences {
        let range = shard.tokens.sentences[sentence].tokens
        for token in range where marks[Int(shard.tokens.types[token])].flags.contains(.lower) {
          small[Int(shard.tokens.types[token])] += 1
        }
        for definition in acronyms.definitions(in: range) {
          let key = DiscoveryPartial.Expansion(short: definition.short, long: definition.long)
          partial.expansions[key, default: .empty].add(
            place, SampledPassage(shard.passage(item, definition.longRange), of: id))
        }
        if names.isHeadline(range) {
          partial.headlines += 1
          continue
        }
        for run in names.runs(in: range) {
          let key = DiscoveryPartial.Key(words: run.words, isInitial: run.isInitial)
          partial.runs[key, default: .empty].add(
            place, SampledPassage(shard.passage(item, run.range), of: id), run)
        }
      }
    }
    for (type, count) in small.enumerated() where count > 0 {
      partial.small[marks[type].folded, default: 0] += count
    }
    return partial
  }

  /// Tells names from other words by the whole corpus, groups their forms, and ranks them.
  public func finish(_ total: DiscoveryPartial, over corpus: CorpusSummary) -> SuggestionFindings {
    var sorting = NameSorting(total, corpus)
    sorting.sort()
    let grouping = NameGrouping(sorting.names, total, matcher.register)
    return SuggestionFindings(self, sorting, grouping.groups, over: corpus)
  }
}

extension DiscoveryPartial.Tally {
  fileprivate mutating func add(
    _ utterance: UInt64, _ passage: SampledPassage, _ run: NameScanner.Run? = nil
  ) {
    mentions += 1
    if utterances.last != utterance { utterances.append(utterance) }
    if let title = run?.title { titles[title, default: 0] += 1 }
    if run?.acts == true { acts += 1 }
    if run?.isPlaced == true { placed += 1 }
    example = example.map { min($0, passage) } ?? passage
  }
}

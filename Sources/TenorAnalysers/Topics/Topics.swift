public import TenorAnalysis
public import TenorCorpus
internal import TenorText

/// Topics without a list: words that stand together beyond chance, in groups that hold together.
///
/// Content words are linked where they share utterances (or conversations) beyond chance (``TopicGraph``);
/// the graph falls into communities (Leiden, several seeds, the best partition), and what holds together in a community,
/// ``smallest`` words or more, is a topic. Guided topics grow first, from words that are given
/// (``TopicGuide``), and take their words out of the graph.
///
/// - Input: the speakers' own words, unless the run's filter names other voices; under the forms that
///   ``WordForm`` gives them, without function words (``ContentWord``).
/// - Output: see ``TopicFindings``. No share from fewer than ``Categories/fewestConversations``
///   conversations.
/// - Complexity: O(tokens + Σ size² of units) time; the partial has 16 bytes for each different content word
///   of an utterance; pairs are looked at among ``mostWords`` words at most.
/// - Source: Bouma (2009) for NPMI; Traag, Waltman & Van Eck (2019), doi:10.1038/s41598-019-41695-z, for
///   Leiden; clusters of co-words as themes: Callon, Courtial & Laville (1991), doi:10.1007/BF02019280.
/// - Differs: a topic model (LDA and others) starts at random, wants the number of topics, and gives each
///   word to all of them in part; here a word is in one topic or in none, and where nothing goes together
///   there are no topics.
public struct Topics: Analyser {
  /// `topics`
  public static let name = "topics"
  /// The fewest conversations in which a word, and a pair of words, must stand.
  public static let fewestConversations = 3
  /// The fewest units that a pair must share.
  public static let fewestTogether = 3
  /// The most words among which pairs are looked at, the most frequent first.
  public static let mostWords = 3_000
  /// Different words of a topic in an utterance that is counted as holding it; of a topic of one word, one.
  static let holds = 2
  /// The first words of a topic, by which it is called and its coherence is taken.
  static let labelled = 3
  static let coherent = 10

  /// In what words stand together.
  public enum Unit: String, Sendable, Hashable, Encodable, CaseIterable {
    /// In an utterance: what a person says in one breath.
    case utterance
    /// In a post with all its comments.
    case conversation

    /// The largest share of units in which a word may stand, where none is given.
    public var usualShare: Double { self == .utterance ? 0.25 : 0.5 }
  }

  /// In what words stand together.
  public let unit: Unit
  /// Topics that are asked for.
  public let guides: [TopicGuide]
  /// By what utterances are told apart; `nil`: the whole alone.
  public let grouping: CategoryGrouping?
  /// The fewest units in which a word must stand.
  public let minimum: Int
  /// The largest share of units in which it may.
  public let maximumShare: Double
  /// NPMI above which a pair is looked at.
  public let threshold: Double
  /// Below it a corrected p makes an edge: the share of edges that chance may have made.
  public let significance: Double
  /// The fewest words of a topic.
  public let smallest: Int
  /// How many others of its topic a word must go with: 2, or 1 where two words are a topic.
  var ties: Int { min(2, smallest - 1) }
  /// That of modularity: more gives more and smaller topics.
  public let resolution: Double
  /// How many runs of Leiden.
  public let runs: Int
  /// How many words of a topic people are shown.
  public let top: Int
  /// How often conversations are drawn.
  public let replicates: Int
  /// What all drawing starts from.
  public let seed: UInt64
  /// How much of the texts the evidence quotes.
  public let quotes: QuotePolicy

  /// The speakers' own words.
  public var voices: Set<Voice> { [.own] }

  /// Topics of everything, with their shares by groups.
  public init(
    unit: Unit = .utterance, guides: [TopicGuide] = [], by grouping: CategoryGrouping? = nil,
    minimum: Int = 5, maximumShare: Double? = nil, threshold: Double = 0,
    significance: Double = 0.05, smallest: Int = 3,
    resolution: Double = 1, runs: Int = 20, top: Int = 10, replicates: Int = 2000,
    seed: UInt64 = 1, quotes: QuotePolicy = .verbatim
  ) {
    let share = maximumShare ?? unit.usualShare
    precondition(minimum > 0 && top > 0 && runs > 0, "Minimum, top and runs are 1 or more.")
    precondition(smallest > 1, "A topic has two words or more, not \(smallest).")
    precondition(share > 0 && share <= 1, "A share is above 0 and at most 1, not \(share).")
    precondition((0..<1).contains(threshold), "A threshold of NPMI is in 0..<1, not \(threshold).")
    precondition(significance > 0 && significance < 1, "q lies between 0 and 1: \(significance).")
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    self.unit = unit
    self.guides = guides
    self.grouping = grouping
    self.minimum = minimum
    self.maximumShare = share
    self.threshold = threshold
    self.significance = significance
    self.smallest = smallest
    self.resolution = resolution
    self.runs = runs
    self.top = top
    self.replicates = replicates
    self.seed = seed
    self.quotes = quotes
  }

  /// Reads the content words of a shard's utterances.
  public func analyse(_ shard: Shard) -> TopicsPartial {
    var partial = TopicsPartial()
    var forms = ShardForms(shard.vocabulary)
    let isContent = shard.vocabulary.sideTable("topics") { ContentWord.isOne($0.surface(of: $1)) }
    var met: [UInt32: Int] = [:]
    for item in shard.items {
      var entries: [TopicsPartial.Entry] = []
      met.removeAll(keepingCapacity: true)
      for token in item.tokenised.tokens where shard.tokens.classes[token] == .word {
        let type = shard.tokens.types[token]
        guard isContent[Int(type)] else { continue }
        let word = forms.number(of: type, in: &partial.forms)
        if let place = met[word] {
          entries[place].count += 1
        } else {
          met[word] = entries.count
          let range = shard.tokens.range(of: token)
          entries.append(
            .init(
              word: word, count: 1, start: UInt32(range.lowerBound),
              length: UInt32(range.count)))
        }
      }
      partial.add(
        .init(
          conversation: item.conversation, utterance: item.utterance,
          group: grouping?.key(of: item, in: shard) ?? .all, tokens: item.runningTokens, end: 0),
        entries)
    }
    return partial
  }

  /// Finds the topics, and their shares.
  ///
  /// - Throws: ``StudyError`` for an event outside the corpus, and for a period without utterances in a
  ///   corpus that has dates; what igraph says, which it should not.
  public func finish(
    _ total: TopicsPartial, over corpus: CorpusSummary
  ) throws -> TopicFindings {
    try TopicFindings(self, total, over: corpus)
  }
}

extension Topics: TracedAnalyser {
  /// All that shapes topics.
  public var choices: [Provenance.Choice] {
    [
      .init("unit", unit.rawValue), .init("minimum", String(minimum)),
      .init("maximum share", String(maximumShare)), .init("NPMI above", String(threshold)),
      .init("q below", String(significance)),
      .init("smallest topic", String(smallest)), .init("resolution", String(resolution)),
      .init("runs", String(runs)),
    ] + guides.map { .init("guide \($0.name)", $0.words.joined(separator: ", ")) }
      + (grouping?.choices ?? [])
      + [
        .init("bootstrap", String(replicates)), .init("seed", String(seed)),
        .init("quotes", quotes.rawValue),
      ]
  }

  /// None.
  public var lexicons: [Provenance.File] { [] }
}

public import TenorAnalysis
internal import TenorCorpus
internal import TenorGraph

/// What ``Topics`` found.
public struct TopicFindings: Reportable {
  /// `topics`
  public static let name = Topics.name

  /// Why there are no topics but those that were asked for.
  public enum Absence: String, Sendable, Encodable {
    /// Fewer than two words were kept: the others stand in too few units or conversations, or in too large a
    /// share of units.
    case noWords
    /// No two words go together beyond chance.
    case noPairs
    /// Some do, but no community has words enough.
    case noCommunities
    /// What chance would give could not be computed.
    case noChance
  }

  /// A word of a guide that no utterance holds.
  public struct Missing: Sendable, Equatable, Encodable {
    /// The guide.
    public var topic: String
    /// The word.
    public var word: String
  }

  /// What the groups are: `month`, `kind`, `speaker`; `nil` without groups.
  public var by: String?
  /// In what words stand together.
  public var unit: Topics.Unit
  /// Units with a content word.
  public var units: Int
  /// Conversations that were read.
  public var conversations: Int
  /// Different content words.
  public var types: Int
  /// The fewest units in which a word must stand.
  public var minimum: Int
  /// Words in fewer, or in fewer conversations than ``fewestConversations``.
  public var rare: Int
  /// The largest share of units in which a word may stand.
  public var maximumShare: Double
  /// Words in more.
  public var common: Int
  /// The most words among which pairs are looked at.
  public var mostWords: Int
  /// Words that would have been kept, were there room.
  public var beyond: Int
  /// Words that were kept.
  public var kept: Int
  /// All pairs of them.
  public var pairs: Int
  /// NPMI above which a pair is tested.
  public var threshold: Double
  /// The fewest units that a pair must share.
  public var fewestTogether: Int
  /// The fewest conversations in which a word, and a pair, must stand.
  public var fewestConversations: Int
  /// Pairs that were tested.
  public var tested: Int
  /// Below it a q makes an edge.
  public var significance: Double
  /// Pairs that go together beyond chance.
  public var edges: Int
  /// Runs of Leiden.
  public var runs: Int
  /// That of modularity.
  public var resolution: Double
  /// The modularity of the best partition; `nil` where there was nothing to divide.
  public var modularity: Double?
  /// The mean adjusted Rand index between runs; `nil` as above.
  public var meanAdjustedRand: Double?
  /// The fewest words of a topic.
  public var smallest: Int
  /// Kept words that go with some other, in communities that are smaller or by one pair alone.
  public var inSmall: Int
  /// Kept words that go with no other.
  public var alone: Int
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// Guided topics in the order of their guides, then those found, by the number of words.
  public var topics: [Topic]
  /// Why none was found; `nil` where one was.
  public var absence: Absence?
  /// Words of the guides that no utterance holds.
  public var missing: [Missing]
  /// How many words of a topic people are shown.
  let top: Int

  private enum CodingKeys: String, CodingKey {
    case by, unit, units, conversations, types, minimum, rare, maximumShare, common, mostWords
    case beyond, kept, pairs, threshold, fewestTogether, fewestConversations, tested, significance
    case edges, runs, resolution, modularity, meanAdjustedRand, smallest, inSmall, alone, level
    case bootstrap, seed, topics, absence, missing
  }

  init(
    _ analyser: Topics, _ total: TopicsPartial, over corpus: CorpusSummary
  ) throws {
    let vocabulary = TopicVocabulary(total, analyser)
    let network = TopicGraph(vocabulary, analyser)
    let groups = try TopicGroups(vocabulary, network.graph, analyser)
    let shares = TopicShares(total, vocabulary, groups.list)
    try analyser.grouping?.check(shares.cells, over: corpus)
    let parts = CategoryGroups(analyser.grouping, shares.cells, over: corpus)
    by = parts.by
    unit = analyser.unit
    units = vocabulary.units
    conversations = corpus.conversations
    types = vocabulary.types
    minimum = analyser.minimum
    rare = vocabulary.rare
    maximumShare = analyser.maximumShare
    common = vocabulary.common
    mostWords = Topics.mostWords
    beyond = vocabulary.beyond
    kept = vocabulary.words.count
    pairs = network.pairs
    threshold = analyser.threshold
    fewestTogether = Topics.fewestTogether
    fewestConversations = Topics.fewestConversations
    tested = network.tested
    significance = analyser.significance
    edges = network.graph.edges.count
    runs = analyser.runs
    resolution = analyser.resolution
    modularity = groups.quality
    meanAdjustedRand = groups.agreement
    smallest = analyser.smallest
    inSmall = groups.inSmall
    alone = groups.alone
    level = Categories.level
    bootstrap = analyser.replicates
    seed = analyser.seed
    top = analyser.top
    missing = vocabulary.missing.map {
      Missing(topic: analyser.guides[$0.guide].name, word: $0.word)
    }
    topics = Topic.all(groups.list, vocabulary, shares, parts, analyser, corpus)
    absence = nil
    if !topics.contains(where: { !$0.guided }) {
      absence =
        kept < 2
        ? .noWords : !network.isTold ? .noChance : edges == 0 ? .noPairs : .noCommunities
    }
  }
}

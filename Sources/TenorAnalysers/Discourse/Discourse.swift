public import TenorAnalysis
public import TenorCorpus
public import TenorText

/// How something is said: classes of words and phrases (stance, engagement, modality, …), sentences found
/// by rule (questions, imperatives, passives), and the shape of the threads in which it is said.
///
///     rate(class) = matches / tokens, or utterances that hold it / utterances
///
/// Dictionaries are matched as ``Categories`` matches them, by the same counter, each family for itself:
/// the longest entry first, each token used once by a family. Entries under `not` take words up that are
/// something else, and count in no class. Rules look at the surface: see ``SentenceRules``.
///
/// - Input: the speakers' own words, unless the run's filter names other voices, without what the domain
///   masks (names and terms of art); the topic's own words count.
/// - Output: see ``DiscourseFindings``. No rate from fewer than ``Categories/fewestConversations``
///   conversations, and no interval where fewer hold the class.
/// - Complexity: O(tokens), a type being looked up once for each family; then for each group
///   O(replicates × conversations × classes).
/// - Source: of each family in `lexicons/discourse/classes.yaml`; of the numbers see `clusterRatioIntervals`
///   and `clusterRatioContrast`.
/// - Differs: other toolkits print rates of such lists as if words were independent.
public struct Discourse: Analyser {
  /// `discourse`
  public static let name = "discourse"

  /// Dictionaries, then rules.
  public let families: [DiscourseFamily]
  /// By what utterances are told apart; `nil`: the whole alone. Periods of a study are compared.
  public let grouping: CategoryGrouping?
  /// Whose names and terms of art are left out; `nil`: nothing is.
  public let domain: Domain?
  /// Whether the shape of threads is measured too.
  public let measuresThreads: Bool
  /// How often conversations are drawn, and labels shuffled.
  public let replicates: Int
  /// What all drawing starts from.
  public let seed: UInt64
  let words: DiscourseWords
  private let mask: DomainMask?

  /// The speakers' own words.
  public var voices: Set<Voice> { [.own] }

  /// A count of these families.
  ///
  /// - Parameter tokeniser: the run's, by which forms are cut as texts are.
  public init(
    _ families: [DiscourseFamily], by grouping: CategoryGrouping? = nil, domain: Domain? = nil,
    measuresThreads: Bool = true, tokeniser: Tokeniser = Tokeniser(), replicates: Int = 2000,
    seed: UInt64 = 1
  ) throws {
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    // Where each family's counts stand: dictionaries first.
    self.families = families.filter { $0.lexicon != nil } + families.filter { $0.lexicon == nil }
    self.grouping = grouping
    self.domain = domain
    self.measuresThreads = measuresThreads
    self.replicates = replicates
    self.seed = seed
    words = try DiscourseWords.bundled(tokeniser)
    mask = try domain.map { domain in
      var names = domain
      names.neutral = []
      return try DomainMask(names, tokeniser)
    }
  }

  /// Counts a shard's conversations.
  public func analyse(_ shard: Shard) -> DiscoursePartial {
    let counter = CategoryCounter(families.compactMap(\.lexicon), by: grouping, of: shard)
    if let mask {
      mask.withReader(of: shard) { counter.count($0) }
    } else {
      counter.count(nil)
    }
    var partial = DiscoursePartial(categories: counter.partial)
    countRules(in: shard, counter.cells, &partial.categories)
    if families.contains(where: { $0.name == Companions.family }) {
      partial.companions = Companions.count(in: shard, by: grouping, words)
    }
    if measuresThreads { partial.threads = ThreadPartial(shard, by: grouping) }
    return partial
  }

  /// Adds the conversations up, draws the intervals and compares the periods.
  ///
  /// - Throws: ``StudyError`` for an event outside the corpus, and for a period without utterances in a
  ///   corpus that has dates.
  public func finish(
    _ total: DiscoursePartial, over corpus: CorpusSummary
  ) throws -> DiscourseFindings {
    try grouping?.check(total.categories.cells, over: corpus)
    return DiscourseFindings(self, total, over: corpus)
  }

  private func countRules(
    in shard: Shard, _ cells: [Int], _ partial: inout CategoryPartial
  ) {
    let ruled = families.compactMap { family -> [DiscourseFeature]? in
      if case .rules(let features) = family.content { features } else { nil }
    }
    if ruled.isEmpty { return }
    let first = families.count - ruled.count
    for cell in partial.cells.indices {
      partial.cells[cell].lexicons += ruled.map { .init(categories: $0.count) }
    }
    let rules = SentenceRules(words, shard.tokens, shard.vocabulary)
    let quotes = ruled.contains { $0.contains(.quotation) } ? QuotationCounter() : nil
    var found = [Int](repeating: 0, count: DiscourseFeature.allCases.count)
    for (item, cell) in zip(shard.items, cells) {
      for feature in found.indices { found[feature] = 0 }
      rules.forEach(in: item.tokenised.sentences) { found[$0.rawValue] += 1 }
      if let quotes { quotes.count(item, in: shard, &found) }
      for (place, features) in ruled.enumerated() {
        partial.cells[cell].lexicons[first + place].add(features.map { found[$0.rawValue] })
      }
    }
  }
}

extension CategoryPartial.Counts {
  /// Adds one utterance's matches by category.
  fileprivate mutating func add(_ found: [Int]) {
    for (category, count) in found.enumerated() where count > 0 {
      byCategory[category] += count
      holding[category] += 1
    }
    if found.contains(where: { $0 > 0 }) { utterances += 1 }
  }
}

extension Discourse: TracedAnalyser {
  /// The families, the domain, by what utterances are told apart, and what resampling started from.
  public var choices: [Provenance.Choice] {
    [
      .init(
        "features",
        families.map(\.name).joined(separator: ", ") + (measuresThreads ? ", threads" : "")),
      .init("domain", domain?.name ?? "none"),
    ]
      + (grouping?.choices ?? [])
      + [.init("bootstrap", String(replicates)), .init("seed", String(seed))]
  }

  /// The dictionaries' files, the rules' words and the domain's.
  public var lexicons: [Provenance.File] {
    (families.compactMap { $0.lexicon?.lexicon.provenance }
      + [words.provenance, domain?.provenance].compactMap(\.self))
      .map { .init(name: $0.name, digest: $0.digest) }
  }
}

import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

/// Time of finding the aliases of a register of 10,000 beside that of one of 20, over the same tokens and
/// over whole runs from text to findings. The large register holds the small one; its other names are made
/// of the text's own words, so that many a word of the text is a word of the register too.
struct RegisterSpeed {
  private let corpus: Corpus
  private let small: Actors
  private let large: Actors
  private let rounds = 5

  init(bytes: Int) throws {
    corpus = try generatedCorpus(bytes: bytes)
    let aliases = [
      "Grayling", "Chris Grayling", "HMPPS", "Napo", "CRISSA", "OASys", "NPS",
      "National Probation Service", "MoJ", "Ministry of Justice", "CRC", "Justin Russell",
      "Transforming Rehabilitation", "Probation Institute", "Home Office", "Working Links",
      "Sodexo",
      "Interserve", "Parole Board", "Howard League",
    ]
    let words = try Self.words(of: corpus)
    var random = SplitMix(state: 7)
    var made: Set<String> = []
    while made.count < 9_980 {
      let word = { words[random.below(words.count)] }
      made.insert("\(word()) \(word())")
    }
    small = try Self.actors(aliases)
    large = try Self.actors(aliases + made.sorted())
  }

  /// Words of the text with a capital, in the order of their letters.
  private static func words(of corpus: Corpus) throws -> [String] {
    let shard = try Shard(of: corpus, tokeniser: Tokeniser(), filter: Filter(), by: .month)
    try shard.fill(0..<min(200, corpus.conversations.count))
    return (0..<shard.vocabulary.count).map { shard.vocabulary.folded(of: TypeID($0)) }
      .filter { $0.count > 3 && $0.allSatisfy(\.isLetter) }.sorted()
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private static func actors(_ aliases: [String]) throws -> Actors {
    try Actors(
      Register(
        content: .actors, file: "made.yaml", digest: "",
        entries: aliases.map { .init(name: $0, kind: .body, aliases: [.init($0)]) }))
  }

  func measure() async throws {
    var finding: (small: [Double], large: [Double]) = ([], [])
    var running: (small: [Double], large: [Double]) = ([], [])
    var found: (small: Int, large: Int) = (0, 0)
    for _ in 0..<rounds {
      // Filled as a run fills them; what a register makes of each type is part of its cost.
      let shards = (
        try Shard(of: corpus, tokeniser: Tokeniser(), filter: Filter(), by: .month),
        try Shard(of: corpus, tokeniser: Tokeniser(), filter: Filter(), by: .month)
      )
      var (a, b) = (0.0, 0.0)
      found = (0, 0)
      for range in ShardPlan(corpus).shards {
        try shards.0.fill(range)
        a += seconds { found.small += Self.mentions(small.analyse(shards.0)) }
        try shards.1.fill(range)
        b += seconds { found.large += Self.mentions(large.analyse(shards.1)) }
      }
      finding.small.append(a)
      finding.large.append(b)
      running.small.append(try await seconds { try await run(small) })
      running.large.append(try await seconds { try await run(large) })
    }
    print("mentions   \(found.small) of 20 aliases, \(found.large) of 10,000")
    print(
      "seconds    \(fixed(median(finding.small), 3)) for 20 aliases, \(fixed(median(finding.large), 3)) for 10,000"
    )
    print(
      "ratio, 10,000 aliases to 20, finding alone   \(ratios(finding.large, finding.small))   wanted: at most 2.00"
    )
    print("ratio, 10,000 aliases to 20, text to findings   \(ratios(running.large, running.small))")
  }

  private static func mentions(_ tallies: ActorTallies) -> Int {
    tallies.actors.values.reduce(0) { $0 + $1.sum().count }
  }

  private func run(_ actors: Actors) async throws {
    _ = try await Run(by: .month)([actors], over: corpus)
  }
}

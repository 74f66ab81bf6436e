import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

/// Time of finding the aliases of a register of 10,000 beside that of one of 20, over the same tokens and
/// over whole runs from text to findings. The large registers hold the small one. Of the other names, one
/// in ten is made of the text's own words, as a register's is whose names the text does not all speak of;
/// at worst all are, so that nearly every word of the text is a word of the register too.
struct RegisterSpeed {
  private let corpus: Corpus
  private let small: Actors
  private let large: Actors
  private let worst: Actors
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
    small = try Self.actors(aliases)
    large = try Self.actors(aliases + Self.names(9_980, of: words, sharing: 10))
    worst = try Self.actors(aliases + Self.names(9_980, of: words, sharing: 1))
  }

  /// Names of two words: one name in so many of the text's words, the others of words that it has not.
  private static func names(_ count: Int, of words: [String], sharing: Int) -> [String] {
    var random = SplitMix(state: 7)
    var made: Set<String> = []
    while made.count < count {
      let ending = made.count % sharing == 0 ? "" : "qu"
      made.insert(
        "\(words[random.below(words.count)])\(ending) \(words[random.below(words.count)])\(ending)")
    }
    return made.sorted()
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
    let actors = [small, large, worst]
    var finding = [[Double]](repeating: [], count: 3)
    var running = finding
    var found = [0, 0, 0]
    for _ in 0..<rounds {
      for (index, actors) in actors.enumerated() {
        // What a register makes of each type is part of its cost, so the vocabulary is new.
        let shard = try Shard(of: corpus, tokeniser: Tokeniser(), filter: Filter(), by: .month)
        var spent = 0.0
        found[index] = 0
        for range in ShardPlan(corpus).shards {
          try shard.fill(range)
          spent += try Self.find(actors, in: shard, &found[index])
        }
        finding[index].append(spent)
        running[index].append(try await seconds { try await run(actors) })
      }
    }
    print("mentions   \(found[0]) of 20 aliases, \(found[1]) of 10,000, \(found[2]) of the worst")
    print("seconds    \(finding.map { fixed(median($0), 3) }.joined(separator: ", "))")
    print(
      "ratio, 10,000 aliases to 20, finding alone      \(ratios(finding[1], finding[0]))   wanted: at most 2.00"
    )
    print("ratio, 10,000 aliases to 20, text to findings   \(ratios(running[1], running[0]))")
    print("ratio, at worst, finding alone                  \(ratios(finding[2], finding[0]))")
    print("ratio, at worst, text to findings               \(ratios(running[2], running[0]))")
  }

  /// The seconds that a shard takes.
  private static func find(
    _ actors: Actors, in shard: Shard, _ found: inout Int
  ) throws -> Double {
    try seconds { found += mentions(try actors.analyse(shard)) }
  }

  private static func mentions(_ tallies: ActorTallies) -> Int {
    tallies.actors.values.reduce(0) { $0 + $1.sum().count }
  }

  private func run(_ actors: Actors) async throws {
    _ = try await Run(by: .month)([actors], over: corpus)
  }
}

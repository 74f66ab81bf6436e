import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

/// Time of the `tenor` engine with two lexicons beside that of `vader-strict`, over the same tokens and
/// over whole runs from text to findings.
struct EngineSpeed {
  private let corpus: Corpus
  private let strict: VaderStrict
  private let tenor: TenorEngine
  private let rounds = 5

  init(bytes: Int) throws {
    corpus = try generatedCorpus(bytes: bytes)
    strict = try VaderStrict()
    tenor = try .standard(domain: .probation())
  }

  func measure() async throws {
    var scoring: (strict: [Double], tenor: [Double]) = ([], [])
    var running: (strict: [Double], tenor: [Double]) = ([], [])
    var matched: (strict: Int, tenor: Int) = (0, 0)
    for _ in 0..<rounds {
      let shard = try Shard(of: corpus, tokeniser: Tokeniser(), filter: Filter(), by: .month)
      var (a, b) = (0.0, 0.0)
      matched = (0, 0)
      for conversation in corpus.conversations.indices {
        try shard.fill(conversation..<conversation + 1)
        a += seconds { matched.strict += strict.scores(of: shard).reduce(0) { $0 + $1.matched } }
        b += seconds { matched.tenor += tenor.scores(of: shard).reduce(0) { $0 + $1.matched } }
      }
      scoring.strict.append(a)
      scoring.tenor.append(b)
      running.strict.append(try await seconds { try await run(strict) })
      running.tenor.append(try await seconds { try await run(tenor) })
    }
    print(
      "matched    \(matched.strict) by vader-strict, \(matched.tenor) by tenor with \(TenorEngine.standardLexicons.joined(separator: " and "))"
    )
    print("ratio, tenor to vader-strict, scoring alone   \(ratios(scoring.tenor, scoring.strict))")
    print(
      "ratio, tenor to vader-strict, text to findings   \(ratios(running.tenor, running.strict))   wanted: at most 1.50"
    )
  }

  private func run(_ engine: any SentimentEngine) async throws {
    _ = try await Run(by: .month)([Sentiment(engine: engine)], over: corpus)
  }
}

import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// Questions and answers made for a test.
enum CollocateCorpora {
  /// A query that no register knows, unless it is given one.
  static func query(_ words: String, terms: [Register.Entry] = []) throws -> Query {
    try Query(
      words, actors: Register(content: .actors, file: "", digest: "", entries: []),
      terms: Register(content: .terms, file: "", digest: "", entries: terms))
  }

  /// The year 2014 against the year 2013.
  static func study() throws -> Study {
    try Study([try TwoPeriods.year("later", 2014), try TwoPeriods.year("earlier", 2013)])
  }

  /// A corpus of posts, each a conversation.
  static func posts(_ texts: [String], date: String = "2014-03-01") -> Corpus {
    Corpus.sample(texts.map { (date: date, utterances: [SampleUtterance(.post, $0)]) })
  }

  /// All collocates of a term in posts.
  static func joint(
    _ term: String, _ texts: [String],
    _ window: CollocateWindow = CollocateWindow(left: 2, right: 2)
  ) async throws -> CollocateFindings {
    try await found(
      Collocates(try query(term), window: window, minimum: 1),
      posts(texts)
    ).findings
  }

  static func found(
    _ analyser: Collocates, _ corpus: Corpus, _ run: Run = Run(by: .year)
  ) async throws -> (findings: CollocateFindings, summary: CorpusSummary) {
    let results = try await run([analyser], over: corpus)
    return (
      try #require(results.findings(CollocateFindings.self)),
      try #require(results.summary(of: CollocateFindings.self))
    )
  }

  static func found(
    _ analyser: CollocateChanges, _ corpus: Corpus, _ run: Run = Run(by: .year)
  ) async throws -> (findings: CollocateChangeFindings, summary: CorpusSummary) {
    let results = try await run([analyser], over: corpus)
    return (
      try #require(results.findings(CollocateChangeFindings.self)),
      try #require(results.summary(of: CollocateChangeFindings.self))
    )
  }
}

extension CollocateFindings {
  subscript(_ word: String) -> Collocate? { collocates.first { $0.collocate == word } }

  /// O to the left and to the right, by word.
  var joint: [String: [Int]] {
    Dictionary(uniqueKeysWithValues: collocates.map { ($0.collocate, [$0.left, $0.right]) })
  }
}

import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// Corpora and questions made for a test.
enum KeynessCorpora {
  /// Two years of conversations, each one post.
  static func years(_ earlier: [String], _ later: [String]) -> Corpus {
    Corpus.sample(
      earlier.map { (date: "2013-03-01", utterances: [SampleUtterance(.post, $0)]) }
        + later.map { (date: "2014-03-01", utterances: [SampleUtterance(.post, $0)]) })
  }

  /// The later year against the earlier.
  static func study() throws -> KeynessSides {
    KeynessSides(
      try Study([try TwoPeriods.year("later", 2014), try TwoPeriods.year("earlier", 2013)]))
  }

  /// One filter against another.
  static func sides(_ target: String, _ reference: String? = nil) throws -> KeynessSides {
    KeynessSides(
      target: try KeynessSide("target", parsing: target),
      reference: try reference.map { .side(try KeynessSide("reference", parsing: $0)) } ?? .rest)
  }

  /// A text with a word so many times among so many words.
  static func text(_ count: Int, _ word: String, of tokens: Int) -> String {
    (0..<tokens).map { $0 < count ? word : "the" }.joined(separator: " ")
  }

  static func found(
    _ analyser: KeyWords, _ corpus: Corpus, _ run: Run = Run(by: .year)
  ) async throws -> (findings: KeynessFindings, summary: CorpusSummary) {
    let results = try await run([analyser], over: corpus)
    return (
      try #require(results.findings(KeynessFindings.self)),
      try #require(results.summary(of: KeynessFindings.self))
    )
  }
}

extension KeynessFindings {
  /// The row of a word.
  subscript(_ word: String) -> KeyWord? { words.first { $0.word == word } }
}

import Foundation
import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

@Suite struct ExplanationTests {
  /// Every utterance of the fixtures: the parts add up to the sentences, the sentences to the
  /// score that `tenor sentiment` gives.
  @Test func `the parts add up to the score over the fixtures`() async throws {
    let engine = try TenorEngine.standard(domain: .probation())
    let corpus = await CorpusLoader().load([
      SharedFolder.project.appendingPathComponent("Fixtures").path
    ]).corpus
    var filter = Filter()
    filter.voices = [.own]
    let shard = try Shard(of: corpus, tokeniser: Tokeniser(), filter: filter, by: .month)
    var scored = 0
    for conversation in corpus.conversations.indices {
      try shard.fill(conversation..<conversation + 1)
      let scores = engine.scores(of: shard)
      let explanations = engine.explanations(of: shard)
      #expect(scores.count == explanations.count)
      for (score, explanation) in zip(scores, explanations) {
        #expect((score.mean == nil) == (explanation.score == nil))
        #expect(score.matched == explanation.matched)
        for sentence in explanation.sentences {
          let parts = sentence.parts.reduce(0) { $0 + $1.share }
          let sum = parts + sentence.emphasis * sentence.scale
          #expect(abs(sum - (sentence.score ?? 0)) < 1e-12)
          for part in sentence.parts {
            #expect(part.steps.last?.valence ?? part.base == part.valence)
          }
        }
        guard let mean = score.mean, let told = explanation.score else { continue }
        scored += 1
        #expect(abs(mean - told) < 1e-12)
        let shares = explanation.sentences.reduce(0) { $0 + ($1.share ?? 0) }
        #expect(abs(mean - shares) < 1e-12)
      }
    }
    #expect(scored > 900)
  }

  @Test func `a step names its rule and the words that made it act`() throws {
    let explanation = try TenorEngine.standard(domain: nil)
      .explanation(of: "The rota was not very funny, but the tea was nice.")
    let sentence = try #require(explanation.sentences.first)
    #expect(sentence.parts.map(\.form) == ["funny", "nice"])
    #expect(sentence.parts.map(\.source) == ["vader", "vader"])
    let funny = try #require(sentence.parts.first)
    #expect(funny.steps.map(\.rule) == [.boosters, .negation, .contrast])
    #expect(funny.steps.map(\.by) == ["very", "not", "but"])
    // (1.9 + 0.293) × -0.74 × 0.5, as VADER has it but for the side that it raises.
    #expect(abs(funny.valence - -0.811_41) < 1e-9)
  }

  @Test func `offsets are those of the text`() throws {
    let text = "“Napo’s” café was – frankly – a shambles."
    let explanation = try TenorEngine.standard(domain: nil).explanation(of: text)
    let part = try #require(explanation.sentences.first?.parts.first { $0.form == "shambles" })
    #expect(String(decoding: Array(text.utf8)[part.start..<part.end], as: UTF8.self) == "shambles")
  }
}

import Foundation
import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

/// Time of the analysers of words over a generated blog beside the time of ICU's bare loop: terms,
/// keyness, collocates and discourse together, on one worker.
struct WordsSpeed {
  private let corpus: Corpus
  private let analysers: [(name: String, analyser: any Analyser)]
  private let text: [UInt16]
  private let textBytes: Int
  private let rounds: Int

  init(bytes: Int, rounds: Int) throws {
    corpus = try generatedCorpus(bytes: bytes)
    self.rounds = rounds
    let actors = try Register.bundled(.actors)
    let terms = try Register.bundled(.terms)
    let sides = KeynessSides(
      target: try KeynessSide("target", parsing: "kind=comment,reply"),
      reference: .side(try KeynessSide("reference", parsing: "kind=post")))
    analysers = [
      ("terms", try Terms(terms)), ("keyness", KeyWords(sides)),
      ("collocates", Collocates(try Query("probation", actors: actors, terms: terms))),
      ("discourse", try Discourse(try DiscourseFamily.bundled(), tokeniser: Tokeniser())),
    ]
    var utf8: [UInt8] = []
    for conversation in corpus.conversations {
      for utterance in conversation.utterances {
        utterance.appendText(from: corpus.sources[utterance.source], to: &utf8)
        utf8.append(UInt8(ascii: "\n"))
      }
    }
    textBytes = utf8.count
    text = Array(String(decoding: utf8, as: UTF8.self).utf16)
  }

  func measure() async throws {
    print("text       \(textBytes) bytes")
    var bare: [Double] = []
    var together: [Double] = []
    var alone = [[Double]](repeating: [], count: analysers.count)
    for _ in 0..<rounds {
      bare.append(try seconds { _ = try BareLoop.countWords(text) })
      together.append(try await seconds { try await run(analysers.map(\.analyser)) })
      for (place, part) in analysers.enumerated() {
        alone[place].append(try await seconds { try await run([part.analyser]) })
      }
    }
    for (place, part) in analysers.enumerated() {
      print("\(part.name) alone, tokens included: \(fixed(median(alone[place]), 2)) s")
    }
    print(
      "together \(fixed(median(together), 2)) s, ICU's bare loop \(fixed(median(bare), 2)) s  (medians of \(rounds))"
    )
    print("ratio, together to the bare loop   \(ratios(bare, together))   wanted: 0.25")
  }

  private func run(_ analysers: [any Analyser]) async throws {
    _ = try await Run(by: .month, workers: 1)(analysers, over: corpus)
  }
}

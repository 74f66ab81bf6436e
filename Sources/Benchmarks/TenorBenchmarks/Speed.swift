import Foundation
import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

/// Time of the analysers over a generated blog beside the time of ICU's bare loop.
struct Speed {
  private let corpus: Corpus
  private let catalogue: Catalogue
  private let text: [UInt16]
  private let textBytes: Int
  private let rounds = 5

  init(bytes: Int) throws {
    catalogue = try .bundled()
    corpus = try generatedCorpus(bytes: bytes)
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
    let scalars = text.count { $0 & 0xFC00 != 0xDC00 }
    let outside = text.count { $0 > 0x7F && $0 & 0xFC00 != 0xDC00 }
    print(
      "text       \(textBytes) bytes, \(percent(outside, of: scalars)) of the characters outside ASCII"
    )
    var bare: [Double] = []
    var one: [Double] = []
    var two: [Double] = []
    var boundaries = 0
    var results: Results?
    for _ in 0..<rounds {
      bare.append(try seconds { boundaries = try BareLoop.countWords(text) })
      one.append(try await seconds { results = try await run(1) })
      two.append(try await seconds { _ = try await run(2) })
    }
    if let results { report(results, boundaries) }
    let rates = [("ICU's bare loop", bare), ("one worker", one), ("two workers", two)]
    for (name, times) in rates {
      let rate = Double(textBytes) / 1e6 / median(times)
      print("\(padded(name)) \(fixed(rate, 1)) MB/s  (median of \(rounds))")
    }
    print("ratio, one worker to the bare loop   \(ratios(bare, one))   wanted: 0.30")
    print("ratio, two workers to one            \(ratios(one, two))   wanted: 1.70")
  }

  private func run(_ workers: Int) async throws -> Results {
    let analysers: [any Analyser] = [catalogue.sentiment, catalogue.terms, catalogue.actors]
    return try await Run(by: .month, workers: workers)(analysers, over: corpus)
  }

  /// What was counted, so that a fast wrong answer shows.
  private func report(_ results: Results, _ boundaries: Int) {
    let tokens = results.summary.total().tokens
    print(
      "counted    \(boundaries) boundaries by ICU; \(tokens) tokens, \(results.summary.total().utterances) utterances"
    )
    if let sentiment = results.findings(SentimentFindings.self) {
      print(
        "           \(percent(sentiment.overall.matched, of: tokens)) of the tokens in the lexicon")
    }
    if let terms = results.findings(TermFindings.self) {
      print("           \(terms.terms.reduce(0) { $0 + $1.count }) terms")
    }
    if let actors = results.findings(ActorFindings.self) {
      print(
        "           \(actors.actors.reduce(0) { $0 + $1.mentions }) mentions, \(actors.edges.count) edges"
      )
    }
  }
}

/// A generated blog as the reader reads it.
func generatedCorpus(bytes: Int) throws -> Corpus {
  var blog = try GeneratedBlog(seed: 20_201_126)
  return Corpus(blog.sources(bytes: bytes).map { ($0, BloggerTextReader().read($0)) })
}

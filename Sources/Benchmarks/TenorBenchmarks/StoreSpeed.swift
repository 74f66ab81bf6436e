import Foundation
import TenorAnalysers
import TenorAnalysis
import TenorCorpus

/// Time of an ingest beside that of copying the same texts into one SQLite table, and time of reading a
/// store back beside that of the analysis.
struct StoreSpeed {
  private let blog: [Source]
  private let texts: [[UInt8]]
  private let lines: [UInt8]
  private let rounds = 5

  init(bytes: Int) throws {
    var generated = try GeneratedBlog(seed: 20_201_126)
    blog = generated.sources(bytes: bytes)
    let corpus = Corpus(blog.map { ($0, BloggerTextReader().read($0)) })
    var threads = GeneratedThreads(corpus)
    lines = threads.whole()
    texts = corpus.conversations.flatMap { conversation in
      conversation.utterances.map { utterance in
        var text: [UInt8] = []
        utterance.appendText(from: corpus.sources[utterance.source], to: &text)
        return text
      }
    }
  }

  func measure() async throws {
    try await inTemporaryFolder { try await measure(in: $0) }
  }

  private func measure(in folder: URL) async throws {
    let pages = folder.appendingPathComponent("blog")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    for source in blog {
      try Data(source.bytes).write(to: pages.appendingPathComponent(source.name))
    }
    let threads = folder.appendingPathComponent("threads.jsonl")
    try Data(lines).write(to: threads)

    var copying: [Double] = []
    var ingestingPages: [Double] = []
    var ingestingLines: [Double] = []
    var loading: [Double] = []
    var analysing: [Double] = []
    var counted = (pages: 0, lines: 0)
    let catalogue = try Catalogue.bundled()
    for round in 0..<rounds {
      let store = folder.appendingPathComponent("store-\(round)").path
      copying.append(seconds { TextTable(path: store + ".copy").write(texts) })
      ingestingPages.append(
        try seconds { counted.pages = try Self.ingest(pages.path, into: store + ".pages") })
      ingestingLines.append(
        try seconds { counted.lines = try Self.ingest(threads.path, into: store + ".lines") })
      var corpus = Corpus()
      loading.append(
        try seconds { corpus = try Store(reading: store + ".lines").corpus() })
      analysing.append(
        try await seconds {
          _ = try await Run(by: .month)(catalogue.analysers, over: corpus)
        })
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where file.hasPrefix("store-") {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(file))
      }
    }
    let bytes = texts.reduce(0) { $0 + $1.count }
    print(
      "texts      \(texts.count) of \(bytes) bytes; in the stores \(counted.pages) of \(blog.count) pages, \(counted.lines) of \(lines.count) bytes of JSON Lines"
    )
    for (name, times) in [
      ("copying the texts", copying), ("ingest, pages", ingestingPages),
      ("ingest, JSON Lines", ingestingLines), ("reading a store", loading),
      ("analysing, 1 worker", analysing),
    ] {
      let rate = Double(bytes) / 1e6 / median(times)
      print("\(padded(name)) \(fixed(rate, 1)) MB/s  (median of \(rounds))")
    }
    print(
      "ratio, ingest of pages to copying        \(ratios(copying, ingestingPages))   wanted: 0.50")
    print(
      "ratio, ingest of JSON Lines to copying   \(ratios(copying, ingestingLines))   wanted: 0.50")
    print(
      "ratio, reading a store to analysing it   \(ratios(loading, analysing))   wanted: at most 0.25"
    )
  }

  /// From the paths to the closed store; the utterances that were added.
  private static func ingest(_ path: String, into store: String) throws -> Int {
    let outcome = try Ingest()([path], into: try Store(writing: store))
    return outcome.changes.reduce(0) { $0 + $1.added }
  }
}

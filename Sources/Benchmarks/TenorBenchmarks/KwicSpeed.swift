import Foundation
import TenorAnalysers
import TenorCorpus
import TenorText

/// Time of `tenor kwic` from its start to its end on a store, the first time and again.
struct KwicSpeed {
  let program: String
  let utterances: Int
  /// How often the term that is looked for occurs, about.
  private let hits = 3_000

  func measure() async throws {
    try await inTemporaryFolder { folder in
      let corpus = try generatedCorpus(bytes: 10_000_000)
      let each = corpus.conversations.reduce(0) { $0 + $1.utterances.count }
      let (term, lines) = try write(corpus, each, folder.appendingPathComponent("threads.jsonl"))
      let store = folder.appendingPathComponent("store.tenor").path
      let ingest = try seconds { try run(["ingest", lines.path, "--into", store]) }
      let before = try Self.size(of: store)
      print(
        "store      \(utterances) utterances, \(before) bytes, ingested in \(fixed(ingest, 1)) s")
      let first = try seconds { try run(["kwic", store, term]) }
      let after = try Self.size(of: store)
      print(
        "index      \(after - before) bytes, \(percent(after - before, of: before)) of the store   wanted: under 30 %"
      )
      print("first      \(fixed(first, 2)) s for \(term), the index made")
      for format in ["table", "csv"] {
        let again = try (0..<3).map { _ in
          try seconds { try run(["kwic", store, term, "--format", format]) }
        }
        print("again      \(fixed(median(again), 2)) s as \(format)   wanted: under 1")
      }
      for other in ["CRISSA", "Grayling", "risk of *", "/face-to-f[a-z]+/", "the"] {
        let time = try seconds { try run(["kwic", store, other]) }
        print("           \(fixed(time, 2)) s for \(other)")
      }
    }
  }

  /// Writes the corpus as often as it takes, and picks a word that is as frequent as wanted.
  private func write(
    _ corpus: Corpus, _ each: Int, _ file: URL
  ) throws -> (term: String, lines: URL) {
    var counts: [String: Int] = [:]
    for conversation in corpus.conversations {
      for utterance in conversation.utterances {
        for word in corpus.text(of: utterance).split(whereSeparator: { !$0.isLetter })
        where word.allSatisfy({ $0.isASCII && $0.isLowercase }) && word.count > 5 {
          counts[String(word), default: 0] += 1
        }
      }
    }
    let wanted = max(1, hits * each / utterances)
    let term = counts.min {
      (abs($0.value - wanted), $0.key) < (abs($1.value - wanted), $1.key)
    }
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var threads = GeneratedThreads(corpus)
    try threads.write(utterances: utterances) { try handle.write(contentsOf: $0) }
    return (term?.key ?? "probation", file)
  }

  private static func size(of path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("kwic-\(getpid())")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("kwic: \(program) ended with status \(process.terminationStatus)")
      exit(1)
    }
    let text = try String(contentsOf: output, encoding: .utf8)
    try FileManager.default.removeItem(at: output)
    if let counted = text.split(separator: "\n").last(where: { $0.contains(" occurs ") }) {
      print("           \(counted)")
    }
  }
}

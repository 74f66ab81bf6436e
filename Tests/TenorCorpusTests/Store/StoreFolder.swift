import Foundation
import TenorCorpus

/// A folder with sources and a store, which goes away with the test.
struct StoreFolder {
  let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder(files)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
  }

  var storePath: String { folder["corpus.tenor"] }

  func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  /// Ingests files of the folder, each time into the store opened anew.
  @discardableResult
  func ingest(_ names: String..., prunes: Bool = false) throws -> [SourceChanges] {
    var ingest = Ingest()
    ingest.prunes = prunes
    let outcome = try ingest(names.map { folder[$0] }, into: Store(writing: storePath))
    if let problem = outcome.problems.first { throw problem }
    if let failure = outcome.failure { throw failure }
    return outcome.changes
  }

  func store() throws -> Store { try Store(reading: storePath) }

  func corpus() throws -> Corpus { try store().corpus() }

  /// `key < parent | speaker | text` of all utterances that the store holds.
  func lines() throws -> [String] { try corpus().lines }

  /// The former texts of the only utterance that says this now.
  func formerTexts(of text: String) throws -> [String] {
    let corpus = try corpus()
    let found = corpus.conversations.flatMap(\.utterances).filter { corpus.text(of: $0) == text }
    guard found.count == 1 else { return ["\(found.count) utterances say so"] }
    return try store().revisions(of: found[0].id).map(\.text)
  }
}

extension Corpus {
  /// `id` and text of all utterances.
  var texts: [String: String] {
    let pairs = conversations.flatMap(\.utterances).map { ($0.id, text(of: $0)) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The text of each utterance, behind that of the one it answers.
  var lines: [String] {
    conversations.flatMap { conversation in
      conversation.utterances.map { utterance in
        let parent = utterance.replyTo.map { text(of: conversation.utterances[$0]) + " < " } ?? ""
        return parent + text(of: utterance)
      }
    }
  }
}

extension SourceChanges {
  /// `+added ~edited -gone ^returned =kept`
  var signs: String { "+\(added) ~\(edited) -\(gone) ^\(returned) =\(kept)" }
}

/// The project's own fixtures.
enum ProjectFixtures {
  static let folder: String = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Fixtures").path
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }
}

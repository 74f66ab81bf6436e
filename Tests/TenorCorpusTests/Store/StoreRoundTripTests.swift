import Foundation
import TenorCorpus
import Testing

/// What a store gives back is what was read.
struct StoreRoundTripTests {
  static let folders = [
    "archive", "html", "voices", "formats/encodings", "formats/exports", "formats/html",
    "formats/tables", "formats/text",
  ]

  @Test(arguments: folders)
  func `a corpus read from a store is the one that is read from the sources`(
    folder: String
  ) async throws {
    let path = "\(ProjectFixtures.folder)/\(folder)"
    let read = await CorpusLoader().load([path]).corpus
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    let outcome = try Ingest()([path], into: store)
    let stored = try store.corpus()
    #expect(read.conversations.count > 0)
    expectLines(facts(stored), facts(read))
    #expect(stored.sources.map(\.name) == read.sources.map(\.name))
    #expect(stored.sources.map(\.digest) == read.sources.map(\.digest))
    #expect(stored.totals.map(\.bytes) == read.totals.map(\.bytes))
    for (stored, read) in zip(stored.totals, read.totals) { #expect(stored.chrome == read.chrome) }
    expectLines((outcome.audit + stored.audit).map(line), read.audit.map(line))
    #expect(stored.info == read.info)
    let added = outcome.changes.reduce(0) { $0 + $1.added }
    #expect(added == read.conversations.reduce(0) { $0 + $1.utterances.count })
  }

  @Test(arguments: folders)
  func `the same sources again add nothing, whichever way they are named`(folder: String) throws {
    let path = "\(ProjectFixtures.folder)/\(folder)"
    let place = try StoreFolder()
    let first = try Ingest()([path], into: Store(writing: place.storePath))
    let facts = facts(try place.corpus())
    #expect(first.changes.contains { $0.added > 0 })
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("README") }.sorted()
    for paths in [[path], [path + "/../" + (folder as NSString).lastPathComponent]]
      + names.map({ [path + "/" + $0] })
    {
      let again = try Ingest()(paths, into: Store(writing: place.storePath))
      #expect(again.changes.allSatisfy { $0.isKnown && !$0.isRead && !$0.isChange })
      #expect(again.problems.isEmpty && again.failure == nil)
    }
    expectLines(self.facts(try place.corpus()), facts)
  }

  private func line(_ entry: AuditEntry) -> String {
    "\(entry.source):\(entry.line): \(entry.kind): \(entry.message)"
  }

  /// A line for each conversation and each utterance with everything that a reader may say of them.
  private func facts(_ corpus: Corpus) -> [String] {
    corpus.conversations.flatMap { conversation in
      [
        "\(conversation.id) | \(conversation.title ?? "-") | \(conversation.date?.description ?? "-") | \(conversation.dateStated) | \(corpus.sources[conversation.source].name) | \(conversation.reader) | \(conversation.layout) | \(conversation.declaredComments ?? -1)"
      ]
        + conversation.utterances.map { utterance in
          let source = corpus.sources[utterance.source]
          let map = utterance.map(in: source)
          // All one's own is the same as no voices.
          let voices = utterance.voices.filter { $0.voice != .own }.map {
            "\($0.voice) \($0.range)"
          }
          return
            "\(utterance.id) | \(utterance.kind) | \(utterance.replyTo ?? -1) | \(utterance.speaker ?? "-") | \(utterance.date?.description ?? "-") | \(utterance.dateStated) | \(source.name) \(map.range) \(map.line) \(map.runs) | \(voices) | \(corpus.text(of: utterance))"
        }
    }
  }
}

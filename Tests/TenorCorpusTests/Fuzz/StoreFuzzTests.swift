import Foundation
import Testing

@testable import TenorCorpus

/// Broken sources, read directly and by way of a store.
struct StoreFuzzTests {
  /// One line for each thing that a corpus says.
  private func lines(of corpus: Corpus) -> [String] {
    corpus.conversations.flatMap { conversation in
      [
        "\(conversation.id) | \(conversation.title ?? "-") | "
          + "\(conversation.date.map(\.description) ?? "-") | \(conversation.dateStated) | "
          + "\(conversation.layout) | \(conversation.declaredComments ?? -1)"
      ]
        + conversation.utterances.map { utterance in
          let source = corpus.sources[utterance.source]
          let map = utterance.map(in: source)
          return "  \(utterance.id) | \(utterance.kind) | \(utterance.replyTo ?? -1) | "
            + "\(utterance.speaker ?? "-") | \(utterance.date.map(\.description) ?? "-") | "
            + "\(utterance.dateStated) | \(map.range) | \(map.line) | "
            + "\(utterance.text(in: source).debugDescription)"
        }
    }
  }

  /// The audit, without what two broken sources both say, which either may count.
  private func remarks(_ audit: [AuditEntry]) -> [AuditEntry] {
    audit.filter { !$0.message.contains("the id of another") }
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<2 * ReaderFuzzTests.rounds)
  func `a folder of broken sources is the same corpus directly and in a store`(
    round: Int
  ) async throws {
    let folder = try TemporaryFolder([:])
    var numbers = SeededNumbers(state: UInt64(round))
    for (index, seed) in FuzzSeed.all.enumerated()
    where index % 5 == round % 5 || seed.path.hasPrefix("formats/") {
      try folder.write(seed.broken(&numbers), to: "sources/\(seed.path)")
    }
    let sources = "\(folder.path)/sources"
    let direct = await CorpusLoader().load([sources])
    let store = try Store(writing: "\(folder.path)/s.tenor")
    let outcome = try Ingest()([sources], into: store)
    #expect(outcome.problems == direct.problems)
    let kept = try store.corpus()
    expectLines(lines(of: kept), lines(of: direct.corpus))
    #expect(kept.info.content == direct.corpus.info.content)
    #expect(remarks(outcome.audit + kept.audit) == remarks(direct.corpus.audit))
    #expect(kept.info.sources == direct.corpus.info.sources)
    let again = try Ingest()([sources], into: store)
    #expect(again.problems == outcome.problems)
    #expect(again.changes.allSatisfy { !$0.isRead })
  }

  @Test func `a record that comes twice stands in the same place in a store`() async throws {
    let records = ["p", "a", "b", "a"].enumerated().map { place, id in
      #"{"id": "\#(id)", "conversation_id": "p", "text": "words \#(place)"}"#
    }
    let folder = try TemporaryFolder(["lines.jsonl": records.joined(separator: "\n")])
    let direct = await CorpusLoader().load([folder["lines.jsonl"]]).corpus
    let store = try Store(writing: folder["s.tenor"])
    _ = try Ingest()([folder["lines.jsonl"]], into: store)
    let kept = try store.corpus()
    expectLines(lines(of: kept), lines(of: direct))
  }
}

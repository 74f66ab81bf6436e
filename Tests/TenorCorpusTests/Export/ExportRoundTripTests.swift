import Foundation
import Testing

@testable import TenorCorpus

/// What is exported and read again by Tenor's own readers says the same; ids get the new
/// conversation's before the one that they had.
struct ExportRoundTripTests {
  /// What an utterance says, without what a new source changes.
  private struct Said: Equatable {
    var id: String
    var first: String
    var kind: UtteranceKind
    var answers: String?
    var speaker: String?
    var date: CalendarDate?
    var dateStated: Bool
    var text: String
  }

  private func said(_ corpus: Corpus, _ id: (Utterance, Conversation) -> String) -> [Said] {
    corpus.conversations.flatMap { conversation in
      conversation.utterances.map { utterance in
        Said(
          id: id(utterance, conversation), first: id(conversation.utterances[0], conversation),
          kind: utterance.kind,
          answers: utterance.replyTo.map { id(conversation.utterances[$0], conversation) },
          speaker: utterance.speaker, date: utterance.date, dateStated: utterance.dateStated,
          // A table's reader leaves the carriage return out of CRLF.
          text: corpus.text(of: utterance).replacing("\r\n", with: "\n"))
      }
    }
  }

  private func written(_ corpus: Corpus, to path: String, _ format: CorpusExport.Format) throws {
    var bytes: [UInt8] = []
    switch format {
    case .convokit: return try CorpusExport(corpus).writeConvoKit(to: path)
    case .jsonl: try CorpusExport(corpus).writeJSONLines { bytes.append(contentsOf: $0) }
    case .csv: try CorpusExport(corpus).writeCSV { bytes.append(contentsOf: $0) }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test(arguments: CorpusExport.Format.allCases)
  func `the archive and the threads of the fixtures come back`(
    format: CorpusExport.Format
  ) async throws {
    let fixtures = URL(fileURLWithPath: FormatFixtures.folder).deletingLastPathComponent().path
    let corpus = await CorpusLoader().load([
      fixtures + "/archive", fixtures + "/formats/json/reddit.jsonl",
    ]).corpus
    let folder = try TemporaryFolder([:])
    let path = folder.path + "/back." + format.rawValue
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    // The thread whose post is not there.
    #expect(CorpusExport(corpus).conversationsWithoutOneRoot == 1)
    try written(corpus, to: path, format)
    let loaded = await CorpusLoader().load([path])
    #expect(loaded.problems == [])
    let back = loaded.corpus
    let expected = said(corpus) { utterance, _ in utterance.id }
    let found = said(back) { utterance, conversation in
      String(utterance.id.dropFirst(conversation.id.count + 1))
    }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) where found != expected {
      Issue.record("\(found) is not \(expected)")
    }
    #expect(back.conversations.map(\.title) == corpus.conversations.map(\.title))
    #expect(back.conversations.map(\.date) == corpus.conversations.map(\.date))
    #expect(back.conversations.map(\.dateStated) == corpus.conversations.map(\.dateStated))
    let losses: [AuditEntry.Kind] = [.skipped, .badDate]
    #expect(back.audit.filter { losses.contains($0.kind) } == [])
  }
}

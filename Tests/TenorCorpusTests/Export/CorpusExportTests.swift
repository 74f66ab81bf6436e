import Foundation
import Testing

@testable import TenorCorpus

struct CorpusExportTests {
  /// A post with a comment, a reply and an anonymous comment.
  private func corpus() -> Corpus {
    let texts = [
      "A \"post\",\nof two lines.", "Comment \\ é 😀", "Reply, with a\ttab", "No name",
    ]
    var bytes: [UInt8] = []
    var utterances: [Utterance] = []
    for (index, text) in texts.enumerated() {
      let range = bytes.count..<bytes.count + text.utf8.count
      bytes += Array(text.utf8)
      utterances.append(
        Utterance(
          id: "c1.\(index)", kind: [.post, .comment, .reply, .comment][index],
          replyTo: [nil, 0, 1, 0][index],
          speaker: ["Semaphore", "anonymous", "Quill", nil][index],
          date: CalendarDate(iso: ["2014-06-06T13:00:00", "2014-06-06", "2014-06", ""][index]),
          dateStated: index < 2, pieces: [TextPiece(range)], range: range))
    }
    var corpus = Corpus()
    corpus.sources = [Source(name: "page.txt", bytes: bytes)]
    corpus.conversations = [
      Conversation(
        id: "c1", title: "Drawn, \"out\" of a hat", date: CalendarDate(iso: "2014-06-06"),
        dateStated: true, source: 0, reader: "blogger-text", layout: "nested",
        declaredComments: nil, utterances: utterances)
    ]
    return corpus
  }

  private func written(
    _ write: (_ to: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void
  ) rethrows -> [UInt8] {
    var bytes: [UInt8] = []
    try write { bytes.append(contentsOf: $0) }
    return bytes
  }

  @Test func `JSON Lines have one object an utterance`() throws {
    let bytes = try written(CorpusExport(corpus()).writeJSONLines)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {"id": "c1.0", "conversation": "c1", "kind": "post", "replyTo": null, "speaker": "Semaphore", "date": "2014-06-06T13:00:00", "dateStated": true, "title": "Drawn, \"out\" of a hat", "text": "A \"post\",\nof two lines.", "source": {"file": "page.txt", "start": 0, "end": 23}}
        {"id": "c1.1", "conversation": "c1", "kind": "comment", "replyTo": "c1.0", "speaker": "anonymous", "date": "2014-06-06", "dateStated": true, "text": "Comment \\ é 😀", "source": {"file": "page.txt", "start": 23, "end": 40}}
        {"id": "c1.2", "conversation": "c1", "kind": "reply", "replyTo": "c1.1", "speaker": "Quill", "date": "2014-06", "dateStated": false, "text": "Reply, with a\ttab", "source": {"file": "page.txt", "start": 40, "end": 57}}
        {"id": "c1.3", "conversation": "c1", "kind": "comment", "replyTo": "c1.0", "speaker": null, "date": null, "dateStated": false, "text": "No name", "source": {"file": "page.txt", "start": 57, "end": 64}}

        """#)
  }

  @Test func `CSV has the same columns`() throws {
    let bytes = try written(CorpusExport(corpus()).writeCSV)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        id,conversation,kind,replyTo,speaker,date,dateStated,title,text,file,start,end
        c1.0,c1,post,,Semaphore,2014-06-06T13:00:00,true,"Drawn, ""out"" of a hat","A ""post"",
        of two lines.",page.txt,0,23
        c1.1,c1,comment,c1.0,anonymous,2014-06-06,true,,Comment \\ é 😀,page.txt,23,40
        c1.2,c1,reply,c1.1,Quill,2014-06,false,,"Reply, with a\ttab",page.txt,40,57
        c1.3,c1,comment,c1.0,,,false,,No name,page.txt,57,64

        """)
  }

  @Test func `what was written as JSON Lines reads back`() throws {
    let corpus = corpus()
    let read = try ReadRecords(
      JSONLinesReader(), bytes: try written(CorpusExport(corpus).writeJSONLines), name: "back")
    expectSame(read, corpus, in: "back\nc1")
    #expect(read.conversations.map(\.title) == [corpus.conversations[0].title])
  }

  private func expectSame(_ read: ReadRecords, _ corpus: Corpus, in key: String) {
    let utterances = corpus.conversations[0].utterances
    #expect(read.texts == utterances.map { $0.text(in: corpus.sources[0]) })
    #expect(read.utterances.map(\.conversation) == utterances.map { _ in key })
    #expect(read.utterances.map(\.key) == utterances.map(\.id))
    #expect(read.utterances.map(\.kind) == utterances.map(\.kind))
    #expect(
      read.utterances.map(\.parent) == utterances.map { $0.replyTo.map { utterances[$0].id } })
    // What is not the utterance's own date stands on its conversation.
    #expect(
      read.utterances.map(\.date) == utterances.map { $0.dateStated ? $0.date : nil })
  }

  @Test func `a ConvoKit folder reads back, and is written whole`() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tenor-export-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    let folder = base.appendingPathComponent("corpus").path
    let corpus = corpus()
    try CorpusExport(corpus).writeConvoKit(to: folder + "/")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      names == [
        "conversations.json", "corpus.json", "index.json", "speakers.json", "utterances.jsonl",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: base.path) == ["corpus"])
    #expect(ConvoKitReader.isFolder(folder))
    let read = try ReadRecords(ConvoKitReader(), Input(path: folder, name: "x"))
    expectSame(read, corpus, in: "convokit\nx\nc1.0")
    #expect(read.utterances.map(\.speaker) == ["Semaphore", "anonymous", "Quill", nil])
    #expect(read.conversations.map { $0.date?.description } == ["2014-06-06"])
    #expect(read.conversations.map(\.title) == [corpus.conversations[0].title])
    for name in names.dropLast() {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any], "\(name)")
    }
    // One in the afternoon in London in June is noon UTC; a day and a month are their first moment.
    let lines = try String(contentsOfFile: folder + "/utterances.jsonl", encoding: .utf8)
      .split(separator: "\n")
    let stamps = try lines.map {
      (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["timestamp"]
        as? Int
    }
    #expect(stamps == [1_402_056_000, 1_402_012_800, 1_401_580_800, nil])
    // A conversation goes by its first utterance, and says what Tenor calls it.
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/conversations.json"))
    let written = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    #expect(written?.keys.sorted() == ["c1.0"])
    let meta = written?["c1.0"]?["meta"] as? [String: Any]
    #expect(meta?["conversation"] as? String == "c1")
    // One is called anonymous, so nobody is called otherwise.
    let speakers = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: "\(folder)/speakers.json")))
    #expect(
      (speakers as? [String: Any])?.keys.sorted() == [
        "Quill", "Semaphore", "anonymous", "anonymous~",
      ])
    let error = #expect(throws: ExportProblem.self) {
      try CorpusExport(corpus).writeConvoKit(to: folder)
    }
    #expect(error?.reason == .taken)
    #expect(try FileManager.default.contentsOfDirectory(atPath: base.path) == ["corpus"])
  }

  @Test func `an empty folder may be there, and an empty corpus be written`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tenor-export-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try CorpusExport(Corpus()).writeConvoKit(to: folder.path)
    #expect(ConvoKitReader.isFolder(folder.path))
    #expect(try written(CorpusExport(Corpus()).writeJSONLines).isEmpty)
  }
}

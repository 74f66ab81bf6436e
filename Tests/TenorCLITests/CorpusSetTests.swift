import Foundation
import Testing

struct CorpusSetTests {
  /// Runs `body` in a folder with a store `s`, and with the ids of its only conversation and utterance.
  private func withStore(_ body: (URL, String, String) throws -> Void) throws {
    try Program.withFolder { folder in
      try Data(#"{"id":"a","conversation_id":"k","speaker":"Otter","text":"Keys?"}"#.utf8)
        .write(to: folder.appendingPathComponent("f.jsonl"))
      #expect(try Program.run(["ingest", "f.jsonl", "--into", "s"], in: folder).status == 0)
      let list = try Program.run(["corpus", "s", "--utterances", "--format", "csv"], in: folder)
      let row = try #require(list.output.components(separatedBy: "\r\n").dropFirst().first)
      let ids = row.components(separatedBy: ",")
      try body(folder, ids[1], ids[0])
    }
  }

  private func corrections(_ folder: URL) throws -> Int? {
    let audit = try Program.run(["corpus", "audit", "s", "--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(audit.output.utf8))
    return ((object as? [String: Any])?["corrections"] as? [Any])?.count
  }

  @Test func `what is set is told, and what is so already is not logged`() throws {
    try withStore { folder, conversation, utterance in
      let steps = [
        (conversation, "date=", "date was not corrected; nothing to do", 0),
        (conversation, "date=2020-11-26", "date none → 2020-11-26", 1),
        (conversation, "date=2020-11-26", "date is 2020-11-26 already; nothing to do", 1),
        (conversation, "date=2020-11-27", "date 2020-11-26 → 2020-11-27", 2),
        (conversation, "date=", "date 2020-11-27 → none, as its source says", 3),
        (conversation, "date=", "date was not corrected; nothing to do", 3),
        (utterance, "speaker=Tea Urn", "speaker Otter → Tea Urn", 4),
        (utterance, "speaker=", "speaker Tea Urn → Otter, as its source says", 5),
      ]
      for (id, value, words, count) in steps {
        let outcome = try Program.run(["corpus", "set", "s", id, value], in: folder)
        #expect(outcome.status == 0 && outcome.remarks.isEmpty)
        #expect(outcome.output == "\(id): \(words)\n")
        #expect(try corrections(folder) == count)
      }
    }
  }

  @Test func `what is no store is told, and no new one is asked for`() throws {
    try withStore { folder, conversation, _ in
      let cases = [
        (".", 64, ".: is a folder; expected a store"),
        ("f.jsonl", 65, "f.jsonl: is not a Tenor store; expected one"),
        ("none", 66, "none: no such store; tenor ingest PATH… --into none makes one"),
      ]
      for (path, status, words) in cases {
        let outcome = try Program.run(
          ["corpus", "set", path, conversation, "date=2020"], in: folder)
        #expect(outcome.status == Int32(status) && outcome.output.isEmpty)
        #expect(outcome.remarks == "tenor: \(words)\n")
      }
      let unknown = try Program.run(["corpus", "set", "s", "c0", "date=2020"], in: folder)
      #expect(unknown.status == 66 && unknown.output.isEmpty)
    }
  }
}

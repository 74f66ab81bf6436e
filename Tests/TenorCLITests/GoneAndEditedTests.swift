import Foundation
import Testing

/// What sources took back is kept in a store, and can be seen.
struct GoneAndEditedTests {
  private static let first = """
    {"id":"a","conversation_id":"k","text":"Where are the keys?"}
    {"id":"b","conversation_id":"k","parent_id":"a","speaker":"Otter","text":"In the kitchen."}
    {"id":"c","conversation_id":"k","parent_id":"a","text":"Ask the caretaker."}
    {"id":"d","conversation_id":"l","text":"No rota yet."}

    """
  private static let second = """
    {"id":"a","conversation_id":"k","text":"Where are the keys?"}
    {"id":"b","conversation_id":"k","parent_id":"a","speaker":"Otter","text":"In the hall."}

    """

  /// Runs `body` in a folder with a store `s` that held one dump and then the other.
  private func withStore(_ body: (URL) throws -> Void) throws {
    try Program.withFolder { folder in
      for text in [Self.first, Self.second] {
        try Data(text.utf8).write(to: folder.appendingPathComponent("forum.jsonl"))
        #expect(try Program.run(["ingest", "forum.jsonl", "--into", "s"], in: folder).status == 0)
      }
      try body(folder)
    }
  }

  private func json(_ arguments: [String], in folder: URL) throws -> [String: Any] {
    let outcome = try Program.run(arguments + ["--format", "json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.remarks)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  /// The ids that the audit lists, by what became of them.
  private func ids(_ folder: URL) throws -> [String: [String]] {
    let audit = try json(["corpus", "audit", "s"], in: folder)
    let rows = try #require(audit["changes"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["source"] as? String == "forum.jsonl" })
    #expect(rows.allSatisfy { ($0["at"] as? String)?.hasSuffix("Z") == true })
    return Dictionary(grouping: rows) { $0["what"] as? String ?? "" }
      .mapValues { $0.compactMap { $0["id"] as? String } }
  }

  @Test func `the audit lists what is gone and what was edited`() throws {
    try withStore { folder in
      let ids = try ids(folder)
      #expect(ids["gone"]?.count == 2 && ids["edited"]?.count == 1)
      let text = try Program.run(["corpus", "audit", "s"], in: folder).output
      #expect(text.contains("\nGone and edited\n"))
      for id in ids.values.joined() { #expect(text.contains("\n\(id)  ")) }
      let direct = try json(["corpus", "audit", "forum.jsonl"], in: folder)
      #expect(direct["changes"] is NSNull)
    }
  }

  @Test(arguments: ["table", "markdown", "json"])
  func `an edited utterance is shown with what it said before`(format: String) throws {
    try withStore { folder in
      let id = try #require(try ids(folder)["edited"]?.first)
      for name in [id, String(id.prefix { $0 != "." })] {
        let shown = try Program.run(
          ["corpus", "show", "s", name, "--format", format], in: folder)
        #expect(shown.status == 0)
        let now = try #require(shown.output.range(of: "In the hall."))
        let before = try #require(shown.output.range(of: "In the kitchen."))
        #expect(now.lowerBound < before.lowerBound)
        if format != "json" {
          #expect(shown.output.contains(/before 2[-0-9T:]+Z · Otter · undated · forum.jsonl/))
        }
      }
      let own = try Program.run(["corpus", "show", "s", id, "--voice", "own"], in: folder)
      #expect(!own.output.contains("In the kitchen."))
    }
  }

  @Test func `what is gone is shown when it is named, and marked`() throws {
    try withStore { folder in
      let gone = try #require(try ids(folder)["gone"])
      let texts = try gone.map { id in
        let shown = try Program.run(["corpus", "show", "s", id], in: folder)
        #expect(shown.status == 0 && shown.remarks.isEmpty)
        #expect(shown.output.contains(/· gone from its source,\s+found\s+at\s+2[-0-9T:]+Z\n/))
        let rows = try json(["corpus", "show", "s", id], in: folder)["conversations"]
        let row = ((rows as? [[String: Any]])?.first?["utterances"] as? [[String: Any]])?.first
        #expect(row?["id"] as? String == id && row?["gone"] is String)
        return row?["text"] as? String
      }
      #expect(Set(texts) == ["Ask the caretaker.", "No rota yet."])
      let conversations = gone.map { String($0.prefix { $0 != "." }) }
      let edited = try #require(try ids(folder)["edited"]?.first)
      let here = String(edited.prefix { $0 != "." })
      // One conversation is there and names what it lacks; of the other all is gone.
      let shown = try Program.run(["corpus", "show", "s"] + conversations, in: folder)
      #expect(shown.status == 0 && shown.output.contains("No rota yet."))
      let lost = try #require(gone.first { $0.hasPrefix(here) })
      #expect(shown.output.contains("\ngone from its source: \(lost)\n"))
      #expect(!shown.output.contains("Ask the caretaker."))
    }
  }

  @Test func `the figures of a store count what is gone, and its JSON does not depend on it`()
    throws
  {
    try withStore { folder in
      let info = try Program.run(["corpus", "info", "s"], in: folder).output
      #expect(info.contains(/\nGone from their sources +2\n/))
      #expect(
        try Program.run(["corpus", "info", "s", "--format", "json"], in: folder).output
          == Program.run(["corpus", "info", "forum.jsonl", "--format", "json"], in: folder).output)
    }
  }
}

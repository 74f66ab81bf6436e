import Foundation
import Synchronization
import TenorCorpus
import Testing

struct IngestCommandTests {
  private static let first = """
    {"id":"a","conversation_id":"k","text":"Where are the keys?"}
    {"id":"b","conversation_id":"k","parent_id":"a","text":"In the kitchen."}
    {"id":"c","conversation_id":"k","parent_id":"a","text":"Ask the caretaker."}

    """
  private static let second = """
    {"id":"a","conversation_id":"k","text":"Where are the keys?"}
    {"id":"b","conversation_id":"k","parent_id":"a","text":"In the hall."}
    {"id":"d","conversation_id":"k","parent_id":"b","text":"Found them."}
    {"id":"e","conversation_id":"l","text":"A new rota."}

    """

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test func `a second run tells what changed since the first, source by source and in all`() throws
  {
    try Program.withFolder { folder in
      try write(Self.first, "forum.jsonl", in: folder)
      try write("Friday, 27 November 2020\n\nTitle\n\nText.\n", "page.txt", in: folder)
      let ingest = ["ingest", "forum.jsonl", "page.txt", "--into", "c.tenor"]
      let new = try Program.run(ingest, in: folder)
      #expect(new.status == 0)
      #expect(new.output == "c.tenor: +2 posts, +2 comments and replies; 2 sources: 2 new\n")
      let same = try Program.run(ingest, in: folder)
      #expect(same.output == "c.tenor: +0 comments and replies; 2 sources: 2 as before\n")
      try write(Self.second, "forum.jsonl", in: folder)
      let changes = "+1 post, +1 comment or reply, 1 edited, 1 gone"
      let later = try Program.run(ingest, in: folder)
      #expect(
        later.output
          == "forum.jsonl: since last run: \(changes)\nc.tenor: \(changes); 2 sources: 1 read again, 1 as before\n"
      )
      try write(Self.first, "forum.jsonl", in: folder)
      let back = try Program.run(ingest + ["--prune"], in: folder)
      #expect(
        back.output.hasPrefix("forum.jsonl: since last run: 1 edited, 2 gone, 1 back again\n"))
    }
  }

  @Test func `as JSON every source is listed`() throws {
    try Program.withFolder { folder in
      try write(Self.first, "forum.jsonl", in: folder)
      let ingest = ["ingest", "forum.jsonl", "nowhere", "--into", "c.tenor", "--format", "json"]
      let outcome = try Program.run(ingest, in: folder)
      #expect(outcome.status == 1)
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let whole = try #require(json as? [String: Any])
      #expect(whole["findings"] as? String == "ingest")
      let sources = try #require(whole["sources"] as? [[String: Any]])
      #expect(sources.map { $0["source"] as? String } == ["forum.jsonl"])
      #expect(sources.map { $0["state"] as? String } == ["new"])
      #expect(
        whole["totals"] as? [String: Int] == [
          "posts": 1, "comments": 2, "edited": 0, "gone": 0, "returned": 0, "kept": 0,
        ])
      let problems = try #require(whole["problems"] as? [[String: String]])
      #expect(problems.map { $0["path"] } == ["nowhere"])
    }
  }

  @Test(
    arguments: [
      (["empty"], 66), (["nowhere"], 66), (["binary.txt"], 65), (["binary.txt", "empty"], 65),
    ] as [([String], Int32)])
  func `an ingest of nothing makes neither a store nor a key`(sources: [String], status: Int32)
    throws
  {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("empty"), withIntermediateDirectories: false)
      try write("a\u{0}b", "binary.txt", in: folder)
      for key in [[], ["--pseudonymise", "new.key"]] {
        let outcome = try Program.run(
          ["ingest"] + sources + ["--into", "c.tenor"] + key, in: folder)
        #expect(outcome.status == status && outcome.output.isEmpty)
        #expect(!outcome.remarks.contains("new key"))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["binary.txt", "empty"])
      }
      // What was there stays, with or without anything in it.
      try write("{\"text\":\"Words.\"}\n", "forum.jsonl", in: folder)
      let key = ["--into", "c.tenor", "--pseudonymise", "new.key"]
      #expect(try Program.run(["ingest", "forum.jsonl"] + key, in: folder).status == 0)
      #expect(try Program.run(["ingest"] + sources + key, in: folder).status == status)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["binary.txt", "c.tenor", "empty", "forum.jsonl", "new.key"])
    }
  }

  @Test func `an ingest points to the remarks of what it read, if there are any`() throws {
    try Program.withFolder { folder in
      try write("{\"id\":\"a\",\"text\":\"Words.\"}\n", "good.jsonl", in: folder)
      let good = try Program.run(["ingest", "good.jsonl", "--into", "c.tenor"], in: folder)
      #expect(good.status == 0 && !good.remarks.contains("tenor corpus audit"))
      // A date that cannot be read: a remark.
      try write(
        "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\",\"date\":\"nonsense\"}\n",
        "bad.jsonl", in: folder)
      let ingest = ["ingest", "good.jsonl", "bad.jsonl", "--into", "c.tenor"]
      let bad = try Program.run(ingest, in: folder)
      #expect(bad.status == 0)
      #expect(bad.remarks.hasSuffix("tenor: 1 remark: tenor corpus audit c.tenor\n"))
      // What is as before is not read again.
      #expect(try Program.run(ingest, in: folder).remarks.isEmpty)
    }
  }

  @Test func `a store that another process writes to is told, and nothing as if it were done`()
    throws
  {
    try Program.withFolder { folder in
      try write(Self.first, "forum.jsonl", in: folder)
      try write(Self.second, "later.jsonl", in: folder)
      #expect(
        try Program.run(["ingest", "forum.jsonl", "--into", "c.tenor"], in: folder).status == 0)
      let store = try Store(writing: folder.appendingPathComponent("c.tenor").path)
      let other = SourceHeader(name: "o.jsonl", digest: "", size: 1, reader: "jsonl", options: "")
      let met = Mutex<Program.Outcome?>(nil)
      // Its transaction lasts as long as the other process waits for it.
      _ = try store.ingest(other) { _ in
        let outcome = try Program.run(
          ["ingest", "forum.jsonl", "later.jsonl", "--into", "c.tenor"], in: folder)
        met.withLock { $0 = outcome }
      }
      let outcome = try #require(met.withLock { $0 })
      #expect(outcome.status == 74 && outcome.output.isEmpty)
      #expect(
        outcome.remarks.hasSuffix(
          "tenor: c.tenor: another process is writing to the store; try again when it is done\n"))
    }
  }

  @Test func `a store's path that cannot be one is told in a line`() throws {
    try Program.withFolder { folder in
      try write(Self.first, "forum.jsonl", in: folder)
      try write("no store\n", "notes.txt", in: folder)
      let cases = [
        (".", 64, ".: is a folder; expected a store, or a path for a new one"),
        ("notes.txt", 65, "notes.txt: is not a Tenor store; expected one, or a path for a new one"),
        (
          "none/c.tenor", 74,
          "none/c.tenor: the store cannot be written to; expected a writable file and folder"
        ),
      ]
      for (path, status, line) in cases {
        let outcome = try Program.run(["ingest", "forum.jsonl", "--into", path], in: folder)
        #expect(outcome.status == Int32(status))
        #expect(outcome.remarks == "tenor: \(line)\n")
        #expect(outcome.output.isEmpty)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["forum.jsonl", "notes.txt"])
    }
  }

  /// Sources of which none fits below the limit with the others.
  private func writeMany(_ count: Int, in folder: URL) throws {
    for file in 0..<count {
      let lines = (0..<400).map {
        #"{"id":"f\#(file)u\#($0)","conversation_id":"f\#(file)t\#($0 / 20)","text":"Nobody has seen the keys of room \#($0) since \#(file)."}"#
      }
      try write(lines.joined(separator: "\n") + "\n", "in/\(file).jsonl", in: folder)
    }
  }

  @Test func `a store that may grow no further holds whole sources, and goes on when it may`()
    throws
  {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("in"), withIntermediateDirectories: false)
      try writeMany(12, in: folder)
      // Files of at most 256 KiB; the signal that comes with the limit is ignored.
      let line = "trap '' XFSZ; ulimit -f 512; exec \"$TENOR\" ingest in --into c.tenor"
      let outcome = try Program.shell(line, in: folder)
      #expect(outcome.status == 74)
      let remarks = outcome.remarks.split(separator: "\n").filter { !$0.contains("(guessed: ") }
      #expect(remarks.count == 1 && remarks[0].hasPrefix("tenor: c.tenor: "))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["c.tenor", "in"])
      let info = try Program.run(["corpus", "info", "c.tenor", "--format", "json"], in: folder)
      #expect(info.status == 0)
      let json = try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any]
      let count = try #require(json?["utterances"] as? Int)
      #expect(count % 400 == 0 && count < 12 * 400)
      #expect(try Program.run(["ingest", "in", "--into", "c.tenor"], in: folder).status == 0)
      try expectSame("c.tenor", "in", in: folder)
    }
  }

  @Test func `an ingest that is killed is completed by the next`() throws {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("in"), withIntermediateDirectories: false)
      try writeMany(12, in: folder)
      for moment in ["0.02", "0.05", "0.1", "0.15"] {
        let line =
          "\"$TENOR\" ingest in --into c.tenor >/dev/null & sleep \(moment); kill -9 $!; wait; true"
        #expect(try Program.shell(line, in: folder).status == 0)
        guard FileManager.default.fileExists(atPath: folder.path + "/c.tenor") else { continue }
        #expect(
          try Program.run(["ingest", "in/0.jsonl", "--into", "c.tenor"], in: folder).status == 0)
      }
      #expect(try Program.run(["ingest", "in", "--into", "c.tenor"], in: folder).status == 0)
      try expectSame("c.tenor", "in", in: folder)
    }
  }

  /// Two corpora have the same contents.
  private func expectSame(_ one: String, _ other: String, in folder: URL) throws {
    let contents = try [one, other].map { corpus in
      let info = try Program.run(["corpus", "info", corpus, "--format", "json"], in: folder)
      let json = try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any]
      return try #require(json?["content"] as? String)
    }
    #expect(contents[0] == contents[1])
  }
}

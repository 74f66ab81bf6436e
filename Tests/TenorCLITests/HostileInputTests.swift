import Foundation
import TenorTestSupport
import Testing

/// Sources that mean harm, or that time has harmed: one line, the right status, nothing half-written.
struct HostileInputTests {
  private static let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>x</id><content>"

  /// Runs `corpus info` and `ingest`, which must agree.
  private func read(_ name: String, _ bytes: [UInt8]) throws -> Program.Outcome {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      let store = folder.appendingPathComponent("s.tenor").path
      let ingested = try Program.run(["ingest", file.path, "--into", store])
      let info = try Program.run(["corpus", "info", file.path, "--format", "json"])
      #expect(ingested.status == info.status)
      if info.status == 0 {
        let kept = try Program.run(["corpus", "info", store, "--format", "json"])
        #expect(kept.status == 0 && kept.output == info.output)
      } else {
        #expect(!FileManager.default.fileExists(atPath: store))
        #expect(info.output.isEmpty)
      }
      return info
    }
  }

  private static func many(_ piece: String) -> String { String(repeating: piece, count: 100_000) }

  private static let declared = "<?xml version='1.0'?><!DOCTYPE feed ["
  private static let bomb = "]>\(feed)&a;&b;</content></entry></feed>"

  private static let refused: [(name: String, text: String, words: String)] = [
    ("cut.xml", "<?xml version='1.0'?>\(feed)Words", "ends inside <content>"),
    (
      "laughs.xml", "\(declared)<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>\(bomb)",
      "declares entities ('a')"
    ),
    (
      "outside.xml", "\(declared)<!ENTITY a SYSTEM 'file:///etc/passwd'>\(bomb)",
      "declares entities ('a')"
    ),
    (
      "quadratic.xml", "\(declared)<!ENTITY a '\(many("a"))'>\(bomb)",
      "XML of a kind that no reader knows"
    ),
    ("deep.xml", "\(feed)\(many("<b>"))", "more than 1000 elements are open"),
    ("lines.jsonl", "[1, 2]\n3\n\"four\"\n", "no line is a JSON object"),
    ("open.csv", "id,text\n1,\"Words\n", "a quotation mark that is never closed"),
    ("empty.txt", "", "the file is empty"),
  ]

  @Test(arguments: refused)
  func `a source that is not what it claims to be is refused`(
    name: String, text: String, words: String
  ) throws {
    let outcome = try read(name, Array(text.utf8))
    #expect(outcome.status == 65)
    #expect(outcome.remarks.contains("/\(name):"))
    #expect(outcome.remarks.contains(words), "\(outcome.remarks)")
    #expect(outcome.remarks.split(separator: "\n").count == 2)
  }

  /// With the number of utterances in them.
  private static let readable: [(name: String, text: String, utterances: Int)] = [
    ("deep.html", "<html><body><div class='post-body'>\(many("<div>"))One", 1),
    (
      "deep.jsonl",
      "{\"text\":\"One\",\"x\":\(many("["))\(many("]"))}\n{\"text\":\"Two\"}\n", 1
    ),
    ("ragged.csv", "id,text\n1,One,2,3\n4\n5,Two\n,,,\n", 2),
    (
      "ring.jsonl",
      """
      {"id":"a","reply_to":"b","text":"One"}
      {"id":"b","reply_to":"a","text":"Two"}
      {"id":"c","reply_to":"c","text":"Three"}
      """, 3
    ),
    ("ring.csv", "id,reply_to,text\na,b,One\nb,c,Two\nc,a,Three\nd,d,Four\n", 4),
    (
      "ids.jsonl",
      #"""
      {"id":"a,b.c\nd\u0000e","text":"One"}
      {"id":"a,b.c\nd\u0000f","text":"Two"}
      {"id":"","text":"Three"}
      """#, 3
    ),
    (
      "dates.csv",
      """
      id,text,date
      1,One,0000-00-00
      2,Two,99999-01-01
      3,Three,-62167219200
      4,Four,1425340800000
      """, 4
    ),
    (
      "dates.jsonl",
      """
      {"text":"One","date":1e300}
      {"text":"Two","date":-99999999999}
      {"text":"Three","date":"9999-12-31T23:59:59-14:00"}
      """, 3
    ),
  ]

  @Test(arguments: readable)
  func `what can be made sense of is read, the same directly and in a store`(
    name: String, text: String, utterances: Int
  ) throws {
    let outcome = try read(name, Array(text.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  \"utterances\": \(utterances),"), "\(outcome.output)")
  }

  @Test func `pipes, lost links and names that are not UTF-8 are named`() throws {
    try Program.withFolder { folder in
      let made = try Program.shell(
        "mkdir f; mkfifo f/a.txt; ln -s nowhere f/b.txt; echo Words > f/d.txt", in: folder)
      #expect(made.status == 0)
      let path =
        Array("\(folder.path)/f/c".utf8CString.dropLast()) + [-1] + Array(".txt".utf8CString)
      let file = try #require(path.withUnsafeBufferPointer { fopen($0.baseAddress!, "w") })
      fclose(file)
      let whole = try Program.run(["corpus", "info", "f"], in: folder)
      #expect(whole.status == 1)
      #expect(
        Set(whole.remarks.split(separator: "\n")) == [
          "tenor: f/a.txt: neither a regular file nor a folder; expected a text file",
          "tenor: f/b.txt: no such file; expected a dump, export or table, a folder of them, or a store",
          "tenor: f/c\u{FFFD}.txt: cannot be read (its name is not UTF-8); expected a readable text file",
        ])
      #expect(try Program.run(["corpus", "info", "f/a.txt"], in: folder).status == 65)
      #expect(try Program.run(["ingest", "f/a.txt", "--into", "s"], in: folder).status == 65)
    }
  }

  @Test func `a name that would break a line does not`() throws {
    try Program.withFolder { folder in
      let name = "one\ntwo\u{1B}[31m.txt"
      try Data().write(to: folder.appendingPathComponent(name))
      let outcome = try Program.run(["corpus", "info", name], in: folder)
      #expect(outcome.status == 65)
      #expect(
        outcome.remarks
          == "tenor: one\\ntwo\\u{1B}[31m.txt: the file is empty; expected text\n"
          + "tenor: nothing could be read; no result\n")
    }
  }
}

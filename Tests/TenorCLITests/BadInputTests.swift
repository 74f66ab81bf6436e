import Foundation
import TenorTestSupport
import Testing

private let page = SharedFolder.project
  .appendingPathComponent("Fixtures/archive/2013-05-10-a-strategy-arrives.txt").path

struct BadInputTests {
  private func write(_ bytes: [UInt8], _ name: String, in folder: URL) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  @Test(
    arguments: [
      ("empty.txt", [], "the file is empty"),
      ("binary.txt", [72, 105, 0, 1, 2], "a zero byte at offset 2"),
      ("noise.txt", [UInt8](repeating: 0x81, count: 96), "not UTF-8"),
    ] as [(String, [UInt8], String)])
  func `a file that is no text is named, and the rest is analysed`(
    name: String, bytes: [UInt8], words: String
  ) throws {
    try Program.withFolder { folder in
      let path = try write(bytes, name, in: folder)
      let alone = try Program.run(["corpus", path])
      #expect(alone.status == 65)
      #expect(alone.output.isEmpty)
      #expect(alone.remarks.contains("\(path): "))
      #expect(alone.remarks.contains(words))
      let beside = try Program.run(["corpus", path, page, "--format", "json"])
      #expect(beside.status == 1)
      #expect(beside.remarks.contains(words))
      #expect(beside.output.contains("A Strategy Arrives"))
    }
  }

  @Test func `what is not there is no input`() throws {
    #expect(try Program.run(["corpus", "nowhere.txt"]).status == 66)
    #expect(try Program.run(["score", "nowhere.txt"]).status == 66)
    #expect(try Program.run(["terms", page, "--terms", "nowhere.yaml"]).status == 66)
    #expect(try Program.run(["corpus", page, "--manifest", "nowhere.csv"]).status == 66)
    let emptyFolder = try Program.withFolder { try Program.run(["corpus", $0.path]) }
    #expect(emptyFolder.status == 66)
  }

  @Test(arguments: [
    ["corpus"], ["nonsense"], ["corpus", page, "--format", "yaml"],
    ["corpus", page, "--kind", "post,reply"],
    ["terms", page, "--by", "decade"], ["terms", page, "--base", "0"],
    ["corpus", page, "--jobs", "0"],
    ["corpus", page, "--from", "2020-02-30"], ["corpus", page, "--from", "2021", "--to", "2020"],
    ["report", page, "--format", "csv"], ["actors", page, "--window", "book"],
    ["sentiment", page, "--engine", "mood-ring"],
  ])
  func `misuse is told so`(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.remarks.hasPrefix("Error: "))
  }

  @Test func `standard input that is a folder is told so`() throws {
    let outcome = try Program.shell("\"$TENOR\" score < /")
    #expect(outcome.status == 65)
    #expect(outcome.remarks.hasPrefix("tenor: standard input: cannot be read"))
  }

  @Test func `a reader that goes away is no failure`() throws {
    let lines = "yes 'good day' | head -20000"
    #expect(
      try Program.shell("(\(lines) | \"$TENOR\" score; echo $? >&2) | head -1").remarks == "0\n")
    let remarks = "(sleep 0.2; \"$TENOR\" corpus nowhere; echo $? >&3) 2>&1 | true"
    #expect(try Program.shell("exec 3>&2; \(remarks)").remarks == "66\n")
  }

  @Test func `an output that is a pipe or a link stays one`() throws {
    try Program.withFolder { folder in
      let words = "echo good | \"$TENOR\" score -o"
      let piped = try Program.shell(
        "mkfifo pipe; cat pipe & \(words) pipe; wait; test -p pipe", in: folder)
      #expect(piped.output == "0.000\t0.000\t1.000\t0.4404\n")
      #expect(piped.status == 0)
      let linked = try Program.shell(
        "echo > real; ln -s real link; \(words) link; test -L link; cat real", in: folder)
      #expect(linked.output == piped.output)
      let link = folder.appendingPathComponent("link").path
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
    }
  }

  @Test func `an output that cannot be written leaves nothing behind`() throws {
    try Program.withFolder { folder in
      let target = folder.appendingPathComponent("missing/report.md").path
      let outcome = try Program.run(["report", page, "-o", target])
      #expect(outcome.status == 74)
      #expect(outcome.remarks.contains(target))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: [
    (
      "actors:\n  - name: A\n    kind: body\n    aliases: [Moj, X]\n  - name: B\n    kind: body\n    aliases: [Moj]\n",
      "Moj"
    ),
    ("actors: [", "not YAML"), ("- 1\n", "a list"), ("actors:\n  - nmae: A\n", "nmae"),
  ])
  func `a register with a fault is refused, with its line`(yaml: String, found: String) throws {
    try Program.withFolder { folder in
      let path = try write(Array(yaml.utf8), "actors.yaml", in: folder)
      let outcome = try Program.run(["actors", page, "--actors", path])
      #expect(outcome.status == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.remarks.contains("actors.yaml:"))
      #expect(outcome.remarks.contains(found))
      #expect(outcome.remarks.split(separator: "\n").count == 1)
    }
  }

  @Test func `deep nesting crashes nothing`() throws {
    try Program.withFolder { folder in
      let yaml = "actors: " + String(repeating: "[", count: 100_000)
      let path = try write(Array(yaml.utf8), "deep.yaml", in: folder)
      let register = try Program.run(["actors", page, "--actors", path])
      #expect(register.status == 65)
      let quotes = String(repeating: ">", count: 100_000) + " so deep\n"
      let text = try write(Array(quotes.utf8), "deep.txt", in: folder)
      let sentiment = try Program.run(["sentiment", text])
      #expect(sentiment.status == 0)
      let replies = "Post.\n" + String(repeating: "One.\nDeleteTwo.\n", count: 100_000)
      let flat = try write(Array(replies.utf8), "replies.txt", in: folder)
      let corpus = try Program.run(["corpus", flat, "--format", "json"])
      #expect(corpus.status == 0)
    }
  }

  @Test func `a long line is a line`() throws {
    try Program.withFolder { folder in
      let line = String(repeating: "Grayling said TR was good, not bad; ", count: 60_000) + "\n"
      let path = try write(Array(line.utf8), "long.txt", in: folder)
      let outcome = try Program.run([
        "report", path, "-o", folder.appendingPathComponent("r.md").path,
      ])
      #expect(outcome.status == 0)
      let scores = try Program.run(["score", path])
      #expect(scores.status == 0)
      #expect(scores.output.split(separator: "\n").count == 1)
    }
  }

  @Test func `a source is not written over`() throws {
    try Program.withFolder { folder in
      let path = try write(Array("Words.\n".utf8), "page.txt", in: folder)
      for output in [path, folder.appendingPathComponent("./page.txt").path] {
        let outcome = try Program.run(["corpus", folder.path, "-o", output])
        #expect(outcome.status == 64)
        #expect(outcome.remarks.contains("would be lost"))
      }
      let kept = try String(contentsOfFile: path, encoding: .utf8)
      #expect(kept == "Words.\n")
      // What is not there yet is not read: only what is there can be lost.
      let beside = folder.appendingPathComponent("corpus.csv").path
      let outcome = try Program.run(["corpus", folder.path, "--format", "csv", "-o", beside])
      #expect(outcome.status == 0)
    }
  }

  @Test(arguments: ["a.csv", "deep/b.JSONL", "notes.md", "page.html"])
  func `a file that a reader takes is not written over in a folder that is read`(name: String)
    throws
  {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("f/deep"), withIntermediateDirectories: true)
      let path = try write(Array("text\nWords.\n".utf8), "f/\(name)", in: folder)
      let outcome = try Program.run(
        ["corpus", "export", "f", "--to", "csv", "-o", "f/\(name)"], in: folder)
      #expect(outcome.status == 64 && outcome.remarks.contains("would be lost"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "text\nWords.\n")
    }
  }

  @Test(arguments: [
    ["corpus", "list", page], ["corpus", "list", "s.tenor"], ["report", page], ["tokens", page],
    ["actors", page], ["corpus", "export", page, "--to", "csv"], ["score", page],
  ])
  func `a store is not written over, whether it is read or not`(command: [String]) throws {
    try Program.withFolder { folder in
      for store in ["s.tenor", "k.tenor"] {
        #expect(try Program.run(["ingest", page, "--into", store], in: folder).status == 0)
      }
      let store = folder.appendingPathComponent("k.tenor")
      let before = try Data(contentsOf: store)
      let outcome = try Program.run(command + ["-o", "k.tenor"], in: folder)
      #expect(outcome.status == 64 && outcome.output.isEmpty)
      #expect(
        outcome.remarks.hasPrefix("Error: k.tenor: is a store, and would be lost; expected another")
      )
      #expect(try Data(contentsOf: store) == before)
    }
  }

  @Test func `a file that is replaced keeps its permissions`() throws {
    try Program.withFolder { folder in
      let path = try write([], "report.md", in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      let outcome = try Program.run(["corpus", page, "-o", path])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(outcome.status == 0)
      #expect(mode == 0o600)
    }
  }

  @Test func `a date of the year 1 makes no million days`() throws {
    try Program.withFolder { folder in
      let path = try write(Array("Words about TR.\n".utf8), "page.txt", in: folder)
      let days = try Program.run(["terms", path, page, "--date", "0001-01-01", "--by", "day"])
      #expect(days.status == 64)
      #expect(days.remarks.contains("periods from 0001-01-01"))
      let years = try Program.run(["terms", path, page, "--date", "0001-01-01", "--by", "year"])
      #expect(years.status == 0)
    }
  }

  @Test func `a filter that nothing passes is told`() throws {
    let outcome = try Program.run(["corpus", page, "--speaker", "Nobody"])
    #expect(outcome.status == 0)
    #expect(outcome.remarks.contains("no utterance of the sources passes the filter"))
  }
}

import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct TopicsCommandTests {
  @Test func `JSON has every threshold and count, and null for what does not exist`() throws {
    let outcome = try Program.run([
      "topics", fixtures, "--guide", "recording: CRISSA, templates, OASys", "--by", "year",
      "--quotes", "none", "--format", "json",
    ])
    #expect(outcome.status == 0 && outcome.remarks.isEmpty, "\(outcome.remarks)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let found = try #require(object as? [String: Any])
    #expect(found["findings"] as? String == "topics" && found["voices"] as? [String] == ["own"])
    #expect(found["mostWords"] as? Int == 3_000 && found["unit"] as? String == "utterance")
    let topics = try #require(found["topics"] as? [[String: Any]])
    #expect(topics[0]["name"] as? String == "recording" && topics[0]["guided"] as? Bool == true)
    let words = try #require(topics[0]["words"] as? [[String: Any]])
    #expect(words.contains { $0["word"] as? String == "CRISSA" && $0["isSeed"] as? Bool == true })
    #expect(words.allSatisfy { $0["firmness"] is NSNull })
    let groups = try #require(topics[0]["groups"] as? [[String: Any]])
    #expect(groups.first?["name"] as? String == "2013" && groups.first?["share"] is NSNull)
    // Places without words.
    let evidence = try #require(topics[0]["evidence"] as? [[String: Any]])
    #expect(evidence.count == 3)
    for line in evidence.compactMap({ $0["line"] as? [String: Any] }) {
      #expect(line["match"] as? String == "" && line["left"] as? String == "")
      #expect(line["start"] is Int && line["file"] is String)
    }
  }

  @Test func `the number of workers changes no byte, nor does running again`() throws {
    try LargeArchive.with { archive in
      func output(_ jobs: String) throws -> String {
        try Program.run(["topics", archive, "--by", "year", "--format", "json", "--jobs", jobs])
          .output
      }
      let one = try output("1")
      #expect(one.contains("\"by\": \"year\""))
      #expect(one == (try output("4")))
      #expect(one == (try output("4")))
    }
  }

  @Test(
    arguments: [
      (["--guide", "CRISSA"], "expected a name and words"),
      (["--guide", "a: two words here"], "no single word"),
      (["--guide", "a: x1", "--guide", "a: y1"], "two topics are called 'a'"),
      (["--max-share", "0"], "--max-share 0.0: expected above 0"),
      (["--npmi", "1"], "--npmi 1.0: expected 0 or more"),
      (["--q", "0.9"], "--q 0.9: expected above 0"),
      (["--smallest", "1"], "--smallest 1: expected 2"),
      (["--by", "period"], "--by period: which?"),
      (["--resolution", "0"], "--resolution 0.0"), (["--unit", "page"], "page"),
    ] as [([String], String)])
  func `what cannot be looked for is told in one line`(arguments: [String], words: String) throws {
    let outcome = try Program.run(["topics", fixtures] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty && outcome.remarks.contains(words), "\(outcome.remarks)")
  }

  @Test func `a corpus without words has none, and it is said`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("one.txt")
      try Data("One short line.\n".utf8).write(to: file)
      let outcome = try Program.run(["topics", file.path])
      #expect(outcome.status == 0 && outcome.output.contains("There are no topics"))
    }
  }
}

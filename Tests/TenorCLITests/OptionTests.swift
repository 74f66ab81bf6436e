import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

/// What narrows an analysis, and what says so in its output.
@Suite struct OptionTests {
  private static let page = """
    Friday, 26 April 2019

    A title

    We had a good day of it.

    3 comments:

      1. "A terrible failure of a dreadful scheme, with horrible results, and vetting the worst of it."
        'Otter

        ReplyDelete
        Replies
        1. The vetting form is a good form, and I was happy to help with it.

          Delete
      2. The vetting form is a good form, and I was happy to help with it!

        ReplyDelete

    """

  /// A folder with the page in it, its path, and the outcome of a command on it.
  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("page.txt")
      try Data(Self.page.utf8).write(to: file)
      return try Program.run([arguments[0], file.path] + arguments.dropFirst())
    }
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.remarks)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func choice(_ name: String, _ object: [String: Any]) throws -> String? {
    let provenance = try #require(object["provenance"] as? [String: Any])
    let choices = try #require(provenance["choices"] as? [[String: String]])
    return choices.first { $0["name"] == name }?["value"]
  }

  @Test(arguments: [
    ("sentiment", [], ["own"]), ("corpus", [], ["own", "quoted", "furniture"]),
    ("terms", [], ["own", "quoted", "furniture"]), ("actors", [], ["own", "quoted", "furniture"]),
    ("sentiment", ["all"], ["own", "quoted", "furniture"]), ("terms", ["quoted"], ["quoted"]),
    ("actors", ["quoted", "own"], ["own", "quoted"]),
    ("terms", ["own", "all"], ["own", "quoted", "furniture"]),
  ])
  func `sentiment hears the speakers' own words, all else every voice, unless told otherwise`(
    command: String, given: [String], voices: [String]
  ) throws {
    let object = try json([command] + given.flatMap { ["--voice", $0] })
    #expect(object["voices"] as? [String] == voices)
    #expect(
      try choice("voices", object) == (voices.count == 3 ? "all" : voices.joined(separator: ", ")))
  }

  @Test func `a quotation's words are no mood, and count as terms`() throws {
    let own = try #require(try json(["sentiment"])["overall"] as? [String: Any])
    #expect(own["negative"] as? Int == 0 && own["positive"] as? Int == 3)
    let all = try #require(try json(["sentiment", "--voice", "all"])["overall"] as? [String: Any])
    #expect(all["negative"] as? Int == 1)
    func vetting(_ options: [String]) throws -> Int? {
      let terms = try json(["terms"] + options)["terms"] as? [[String: Any]]
      return terms?.first { $0["name"] as? String == "vetting" }?["count"] as? Int
    }
    #expect(try vetting([]) == 3)
    #expect(try vetting(["--voice", "own"]) == 2)
    #expect(try vetting(["--voice", "quoted"]) == 1)
  }

  @Test func `every section of a report says whose words it counts`() throws {
    let report = try run(["report"]).output
    let sections = report.components(separatedBy: "\n## ").dropFirst()
    let all = "All words count: the speakers' own and those that they quote."
    let own =
      "Only the speakers' own words count: quotations and furniture (links, separators, signatures) are left out."
    #expect(sections.map { $0.contains(all) } == [true, false, true, true, false])
    #expect(sections.map { $0.contains(own) } == [false, true, false, false, false])
    #expect(report.contains("all in corpus, terms, actors; own in sentiment"))
    let quoted = try run(["report", "--voice", "quoted"]).output
    #expect(quoted.components(separatedBy: "Only quotations count").count == 5)
  }

  @Test func `a table says whose words it counts`() throws {
    #expect(try run(["sentiment"]).output.contains("\n- Only the speakers' own words count"))
    #expect(try run(["actors", "graph"]).output.contains("\n- All words count"))
  }

  @Test func `a copy counts once where that is asked for, and is counted`() throws {
    let kept = try json(["report"])
    let first = try json(["report", "--duplicates", "first"])
    func count(_ object: [String: Any], _ key: String) -> Int? {
      ((object["corpus"] as? [String: Any])?["totals"] as? [String: Any])?[key] as? Int
    }
    #expect(count(kept, "comments") == 2 && count(first, "comments") == 1)
    #expect(count(kept, "replies") == 1 && count(first, "replies") == 1)
    #expect(try choice("duplicates", kept) == "keep")
    #expect(try choice("duplicates", first) == "first")
    let provenance = [kept, first].map { $0["provenance"] as? [String: Any] }
    #expect(provenance[0]?["copiesLeftOut"] is NSNull)
    #expect(provenance[1]?["copiesLeftOut"] as? Int == 1)
    let words =
      "1 utterance that repeats, word for word or nearly so, one that counts is left out."
    #expect(try run(["report", "--duplicates", "first"]).output.contains(words))
    #expect(try !run(["report"]).output.contains(words))
    #expect(try run(["terms", "--duplicates", "first"]).output.contains("\n- \(words)"))
    // What it repeats is not among the comments: there it is the first.
    let comments = try json(["corpus", "--duplicates", "first", "--kind", "comment"])
    #expect((comments["totals"] as? [String: Any])?["comments"] as? Int == 2)
  }

  @Test(arguments: [
    ("verbatim", "The **vetting** form is a good form", true),
    ("elided", "The **vetting** form…", true),
    ("none", "- **vetting** (page.txt, line 9", true), ("none", "good form", false),
    ("elided", "good form", false),
  ])
  func `evidence quotes as much as it may`(policy: String, words: String, isThere: Bool) throws {
    for command in ["report", "terms"] {
      let text = try run([command, "--quotes", policy, "--format", "markdown"]).output
      #expect(text.contains(words) == isThere, "\(command)")
    }
    let object = try json(["terms", "--quotes", policy])
    #expect(try choice("quotes", object) == policy)
  }

  @Test func `a speaker below the smallest cell is not named, nor looked at alone`() throws {
    func speakers(_ cell: Int) throws -> [String] {
      let outcome = try Program.run([
        "corpus", fixtures, "--utterances", "--format", "json", "--smallest-cell", "\(cell)",
      ])
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let rows = (object as? [String: Any])?["utterances"] as? [[String: Any]]
      return Set(try #require(rows).compactMap { $0["speaker"] as? String }).sorted()
    }
    let all = try speakers(1)
    let few = try speakers(8)
    #expect(all.count == 16 && few.count == 9)
    #expect(few.contains("(fewer than 8)") && few.contains("Semaphore"))
    #expect(!few.contains("Nightbus") && all.contains("Nightbus"))
    let refused = try Program.run([
      "sentiment", fixtures, "--speaker", "Nightbus", "--smallest-cell", "8",
    ])
    #expect(refused.status == 64 && refused.output.isEmpty)
    #expect(
      refused.remarks
        == "tenor: --speaker Nightbus: fewer utterances than the smallest cell of 8; expected that many, or a smaller --smallest-cell\n"
    )
    let enough = try Program.run([
      "sentiment", fixtures, "--speaker", "Semaphore", "--smallest-cell", "8",
    ])
    #expect(enough.status == 0)
  }

  @Test func `what was chosen stands in the provenance of every command`() throws {
    let object = try json([
      "terms", "--from", "2019", "--kind", "comment", "--speaker", "Otter", "--time-zone", "UTC",
      "--encoding", "utf-8", "--base", "500", "--by", "year",
    ])
    for (name, value) in [
      ("from", "2019-01-01"), ("kinds", "comment"), ("speakers", "Otter"), ("time zone", "UTC"),
      ("encoding", "utf-8"), ("base", "500"), ("periods", "year"), ("rule set", "tenor-1"),
    ] {
      #expect(try choice(name, object) == value)
    }
    let provenance = try #require(object["provenance"] as? [String: Any])
    #expect((provenance["sources"] as? [[String: Any]])?.first?["name"] as? String == "page.txt")
    #expect((provenance["lexicons"] as? [[String: Any]])?.count == 1)
    #expect(try choice("time zone", try json(["sentiment"])) == "Europe/London")
  }
}

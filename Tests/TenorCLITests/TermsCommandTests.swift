import Foundation
import TenorTestSupport
import Testing

@Suite struct TermsCommandTests {
  private static let archive = "Fixtures/archive"

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["terms", Self.archive] + arguments, in: SharedFolder.project)
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.remarks)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  /// Counted with `grep -oiwE` over the texts of the archive.
  @Test(arguments: [
    (["--term", "recall*"], [("recall*", 12)]),
    (["--term", "stem:privatise", "--term", "crissa"], [("stem:privatise", 2), ("CRISSA", 31)]),
    (["--term", #"/\bOASys\b/"#], [(#"/\bOASys\b/"#, 28)]),
    (["--term", "zebra"], [("zebra", 0)]),
  ])
  func `terms that are asked for are counted alone`(
    arguments: [String], expected: [(String, Int)]
  ) throws {
    let terms = try #require(try json(arguments)["terms"] as? [[String: Any]])
    #expect(terms.compactMap { $0["name"] as? String } == expected.map(\.0))
    #expect(terms.compactMap { $0["count"] as? Int } == expected.map(\.1))
  }

  @Test func `the keys of a period are stated, and what does not exist is null`() throws {
    let found = try json(["--by", "financial-year", "--smooth", "3"])
    #expect(found["by"] as? String == "financial-year" && found["smoothing"] as? String == "3")
    let terms = try #require(found["terms"] as? [[String: Any]])
    let series = try #require(terms[0]["series"] as? [[String: Any]])
    #expect(series.first?["period"] as? String == "2013/14")
    #expect(
      Set(series[0].keys) == [
        "period", "start", "end", "partial", "small", "count", "utterances", "conversations",
        "allUtterances", "allConversations", "tokens", "rate", "interval", "poisson", "smoothed",
        "events",
      ])
    #expect(series[0]["interval"] is NSNull)
  }

  @Test func `the bytes are the same with one worker and with three`() throws {
    for by in ["month", "voice", "speaker"] {
      let outputs = try ["1", "3"].map { try run(["--by", by, "--format", "json", "--jobs", $0]) }
      #expect(outputs[0].output == outputs[1].output && !outputs[0].output.isEmpty)
    }
  }

  @Test(arguments: [
    (
      ["--term", "* *"], 64,
      "--term: '* *': matches every word; expected something that not every word has"
    ),
    (
      ["--term", "/(a/"], 64,
      "--term: '(a': not a regular expression: character 2 (U_REGEX_MISMATCHED_PAREN)"
    ),
    (["--term", " "], 64, "--term is empty; expected what is to be counted."),
    (["--smooth", "1"], 64, "--smooth 1: expected a number of bins from 2 to 1000"),
    (
      ["--by", "kind", "--smooth", "3"], 64, "--smooth goes with bins of time, not with --by kind."
    ),
    (["--by", "period"], 64, "--by period: which?"),
    (["--by", "month", "--event", "2019-05-16", "--window", "1y"], 64, "go with --by period"),
    (["--event", "1990-05-16", "--window", "1y"], 64, "1990-05-16"),
  ])
  func `what makes no sense is refused in one line`(
    arguments: [String], status: Int, message: String
  ) throws {
    let outcome = try run(arguments)
    #expect(
      Int(outcome.status) == status && outcome.remarks.contains(message), "\(outcome.remarks)")
  }

  @Test func `a dictionary of quanteda's is counted, and what is neither names its line`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("staff.yaml")
      try Data("staff:\n  absence: [off sick, sick leave]\n  work: [caseload*]\n".utf8).write(
        to: file)
      let outcome = try run(["--terms", file.path, "--format", "csv", "--by", "voice"])
      #expect(outcome.status == 0, "\(outcome.remarks)")
      #expect(outcome.output.contains("staff.work,own,"))
      try Data("staff: 3\n".utf8).write(to: file)
      let refused = try run(["--terms", file.path])
      #expect(refused.status == 65 && refused.remarks.contains("staff.yaml"))
    }
  }
}

import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct LexiconAuditCommandTests {
  private static let event = ["--event", "2014-06-01", "--window", "2y"]

  @Test func `an audit is printed as a table, Markdown, JSON and CSV`() throws {
    let audit = ["sentiment", fixtures, "--audit-lexicon"]
    let table = try Program.run(audit)
    #expect(table.status == 0 && table.remarks.isEmpty)
    for title in [
      "What the result becomes", "What carries the score", "What the domain file protects",
    ] {
      #expect(table.output.contains(title), "\(title)")
    }
    let markdown = try Program.run(audit + Self.event + ["--format", "markdown"])
    #expect(markdown.status == 0)
    #expect(markdown.output.contains("## Audit of the lexicons"))
    #expect(markdown.output.contains("What carries the difference"))
    let csv = try Program.run(audit + ["--format", "csv"])
    #expect(csv.output.hasPrefix("form,valence,occurrences,utterances,conversations,contribution,"))
    let json = try Program.run(audit + Self.event + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let found = try #require(object as? [String: Any])
    #expect(found["findings"] as? String == "lexicon-audit")
    #expect((found["periods"] as? [Any])?.count == 2)
    #expect((found["forms"] as? [Any])?.isEmpty == false)
  }

  @Test func `workers change no byte`() throws {
    try LargeArchive.with { archive in
      let audit = ["sentiment", archive, "--audit-lexicon", "--format", "json"] + Self.event
      let one = try Program.run(audit + ["--jobs", "1"])
      #expect(one.status == 0)
      #expect(try Program.run(audit + ["--jobs", "3"]).output == one.output)
    }
  }

  @Test func `without a domain nothing is protected`() throws {
    let outcome = try Program.run([
      "sentiment", fixtures, "--audit-lexicon", "--domain", "none", "--format", "json",
    ])
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let found = try #require(object as? [String: Any])
    #expect(found["protection"] is NSNull)
  }

  @Test(arguments: [
    (["--audit-lexicon", "--engine", "vader-strict"], "leave --engine vader-strict out"),
    (
      ["--audit-lexicon", "--utterances"],
      "Expected one of --about, --audit-lexicon and --utterances"
    ),
    (["--event", "2014-06-01", "--window", "2y"], "go with --audit-lexicon; tenor compare"),
    (
      [
        "--audit-lexicon", "--period", "a=2013..2013", "--period", "b=2014..2014", "--period",
        "c=2015..2015",
      ], "--audit-lexicon sets two periods side by side, not 3"
    ),
    (
      ["--audit-lexicon", "--period", "a=1990..1991", "--period", "b=2014..2014"],
      "period 'a' (1990-01-01 to 1991-12-31) holds no utterance"
    ),
  ])
  func `what cannot be audited is refused with its remedy`(
    arguments: [String], words: String
  ) throws {
    let outcome = try Program.run(["sentiment", fixtures] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.remarks.contains(words), "\(outcome.remarks)")
  }

  @Test func `compare still asks for periods`() throws {
    let outcome = try Program.run(["compare", fixtures])
    #expect(outcome.status == 64)
    #expect(outcome.remarks.contains("What is to be compared?"))
  }
}

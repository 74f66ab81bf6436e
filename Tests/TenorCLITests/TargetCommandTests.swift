import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct TargetCommandTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["sentiment", fixtures] + arguments)
  }

  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `several targets have a row block each, in every format`() throws {
    let outcome = try run(
      "--about", "Grayling", "--about", "vetting", "--by", "year", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.remarks == "tenor: --about: 'Grayling' is taken for Chris Grayling\n")
    let found = try json(outcome)
    #expect(found["findings"] as? String == "targets")
    #expect(found["scope"] as? String == "sentence" && found["bootstrap"] as? Int == 2000)
    #expect(found["seed"] as? Int == 1)
    let targets = try #require(found["targets"] as? [[String: Any]])
    #expect(targets.map { $0["name"] as? String } == ["Chris Grayling", "vetting"])
    #expect(targets.map { $0["source"] as? String } == ["actors", "terms"])
    let csv = try run(
      "--about", "Grayling", "--about", "vetting", "--by", "year", "--format", "csv")
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("target,source,group,period,start,end,partial,mentions,utterances,"))
    #expect(lines.filter { $0.contains(",overall,") }.count == 2)
    let table = try run("--about", "Grayling", "--by", "year")
    #expect(table.output.contains("Chris Grayling by year"))
    #expect(table.output.contains("2,000 draws of conversations from seed 1."))
    let markdown = try run("--about", "Grayling", "--by", "year", "--format", "markdown")
    #expect(markdown.output.contains("drawn at random, each with its score:"))
  }

  @Test func `the number of workers changes no byte`() throws {
    try LargeArchive.with { archive in
      func output(_ jobs: String) throws -> String {
        try Program.run([
          "sentiment", archive, "--about", "Grayling", "--about", "offices", "--scope", "clause",
          "--format", "json", "--jobs", jobs,
        ]).output
      }
      let one = try output("1")
      #expect(one.contains("\"scope\": \"clause\""))
      #expect(one == (try output("4")))
    }
  }

  @Test(arguments: [
    (["--about", "Grayling", "--scope", "paragraph"], "paragraph"),
    (["--about", " "], "--about is empty"),
    (["--about", ""], "--about is empty"),
    (["--about", "what!"], "'what!' holds '!'"),
    (
      ["--about", "Grayling", "--engine", "vader-strict", "--scope", "clause"],
      "vader-strict scores whole sentences and knows no clauses"
    ),
    (
      ["--about", "Grayling", "--utterances"],
      "Expected one of --about, --audit-lexicon and --utterances"
    ),
    (["--about", "Grayling", "--bootstrap", "100"], "expected 2000 to 1000000"),
    (["--scope", "clause"], "--scope goes with --about"),
    (["--seed", "3"], "--seed goes with --about"),
  ])
  func `misuse is told in a line`(arguments: [String], words: String) throws {
    let outcome = try Program.run(["sentiment", fixtures] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.remarks.contains(words), "\(outcome.remarks)")
  }

  @Test func `a name that nothing mentions has counts, and a hint`() throws {
    let outcome = try run("--about", "Graylin", "--format", "json")
    #expect(outcome.status == 0)
    let targets = try #require(try json(outcome)["targets"] as? [[String: Any]])
    #expect(targets[0]["verdict"] as? String == "unmentioned")
    #expect(
      outcome.remarks
        == "tenor: --about: 'Graylin' is in neither register and is taken as the words themselves\ntenor: --about: no utterance mentions 'Graylin'; names like it in the registers: 'Chris Grayling'\n"
    )
  }

  @Test func `the strict engine scores sentences, and says what it cannot leave out`() throws {
    let outcome = try run("--about", "Grayling", "--engine", "vader-strict", "--format", "markdown")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("The engine scores the target’s own words too"))
  }

  @Test func `a register of one's own names the targets`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("own.yaml")
      try Data("terms:\n  - {name: the machine, aliases: [kiosk, kiosks]}\n".utf8).write(to: file)
      let outcome = try run("--about", "The Machine", "--terms", file.path, "--format", "json")
      #expect(outcome.status == 0 && outcome.remarks.isEmpty)
      let targets = try #require(try json(outcome)["targets"] as? [[String: Any]])
      #expect(targets[0]["name"] as? String == "the machine")
      let overall = try #require(targets[0]["overall"] as? [String: Any])
      #expect((overall["mentions"] as? Int ?? 0) > 0)
    }
  }
}

import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct DiscourseCommandTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["discourse", fixtures] + arguments)
  }

  @Test func `JSON has every family with its counts, and null for what does not exist`() throws {
    let outcome = try run("--by", "kind", "--format", "json")
    #expect(outcome.status == 0 && outcome.remarks.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let found = try #require(object as? [String: Any])
    #expect(found["findings"] as? String == "discourse" && found["voices"] as? [String] == ["own"])
    let families = try #require(found["families"] as? [[String: Any]])
    #expect(
      families.map { $0["family"] as? String } == [
        "stance", "engagement", "us-and-them", "modality", "reporting", "connectives",
        "politeness", "incivility", "metaphor", "questions", "imperatives", "passives", "quotation",
      ])
    let groups = try #require(families[0]["groups"] as? [[String: Any]])
    #expect(groups.map { $0["name"] as? String } == ["post", "comment", "reply", "excerpt"])
    let overall = try #require(families[0]["overall"] as? [String: Any])
    let hedges = try #require((overall["classes"] as? [[String: Any]])?.first)
    #expect(hedges["name"] as? String == "hedges" && hedges["rate"] is Double)
    #expect(families[9]["file"] is NSNull && (found["contrasts"] as? [Any])?.isEmpty == true)
    let threads = try #require(found["threads"] as? [String: Any])
    let measures = try #require(
      (threads["overall"] as? [String: Any])?["measures"] as? [[String: Any]])
    // The dumps state no times.
    #expect(measures.last?["name"] as? String == "silence" && measures.last?["mean"] is NSNull)
  }

  @Test func `the number of workers changes no byte`() throws {
    try LargeArchive.with { archive in
      func output(_ jobs: String) throws -> String {
        try Program.run([
          "discourse", archive, "--by", "year", "--features",
          "stance,us-and-them,questions,quotation,threads", "--format", "json", "--jobs", jobs,
        ]).output
      }
      let one = try output("1")
      #expect(one.contains("\"by\": \"year\"") && one.contains("\"side\": \"them\""))
      #expect(one == (try output("4")))
    }
  }

  @Test func `periods are compared in Markdown, a row a class`() throws {
    let outcome = try run(
      "--features", "stance,passives", "--period", "before=2013-05..2016-12", "--period",
      "after=2017-01..2020-12", "--format", "markdown")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(whereSeparator: \.isNewline)
    #expect(lines.contains("**after less before**"))
    // Four classes of stance, three parts of passives.
    let rows = lines.filter { $0.hasPrefix("| stance ") || $0.hasPrefix("| passives ") }
    #expect(rows.count == 7)
    #expect(!outcome.output.contains("### Threads"))
  }

  @Test(
    arguments: [
      (["--features", "hedges"], "no family 'hedges'; expected of stance, engagement"),
      (["--by", "period"], "--by period: which?"),
      (["--by", "kind", "--event", "2019-05-16", "--window", "12mo"], "not with --by kind"),
      (["--by", "decade"], "decade"),
      (["--bootstrap", "10"], "--bootstrap 10: expected 2000"),
      (
        ["--event", "1990-01-01", "--window", "12mo"],
        "the event of 1990-01-01 lies outside the corpus"
      ),
    ] as [([String], String)])
  func `what cannot be counted is told in one line`(arguments: [String], words: String) throws {
    let outcome = try Program.run(["discourse", fixtures] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty && outcome.remarks.contains(words), "\(outcome.remarks)")
  }
}

import Foundation
import TenorTestSupport
import Testing

@Suite struct KwicCommandTests {
  private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

  @Test(arguments: [
    (["{corpus}"], 64, "What is to be looked for?"),
    (["{corpus}", " "], 64, "expected what is to be looked for"),
    (["CRISSA", "{corpus}"], 64, "the sources come first"),
    (["nowhere", "CRISSA"], 66, "nowhere: no such file"),
    (["{corpus}", "/(a/"], 64, "character 2"),
    (["{corpus}", "* *"], 64, "matches every word"),
    (["{corpus}", "CRISSA", "--seed", "3"], 64, "--seed goes with --sort random"),
    (["{corpus}", "CRISSA", "--context", "wide"], 64, "--context"),
  ])
  func `misuse is told in one line`(arguments: [String], status: Int32, told: String) throws {
    let outcome = try Program.run(
      ["kwic"] + arguments.map { $0.replacing("{corpus}", with: fixtures) })
    #expect(outcome.status == status && outcome.output.isEmpty)
    #expect(outcome.remarks.contains(told), "\(outcome.remarks)")
  }

  @Test func `the count of a term is that of tenor terms, and its lines are as many`() throws {
    let terms = try Program.run(["terms", fixtures, "--format", "json"]).output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(terms.utf8)) as? [String: Any])
    let all = try #require(document["terms"] as? [[String: Any]])
    for term in all {
      let (name, count) = (try #require(term["name"] as? String), term["count"] as? Int)
      let csv = try Program.run(["kwic", fixtures, name, "--format", "csv"])
      #expect(csv.output.split(separator: "\r\n").count - 1 == count, "\(name)")
    }
  }

  @Test func `a terminal's lines stand with their matches below one another`() throws {
    let outcome = try Program.run(
      ["kwic", fixtures, "/recall/", "--lines", "5", "--sort", "right"])
    let lines = outcome.output.split(separator: "\n").prefix(5)
    let places = Set(
      lines.map { line in
        line.firstRange(of: "recall").map { line[..<$0.lowerBound].count } ?? -1
      })
    #expect(places.count == 1 && !places.contains(-1), "\(outcome.output)")
    #expect(outcome.output.contains("Shown are 5"))
  }
}

import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

struct CommandTests {
  @Test(arguments: ["corpus", "sentiment", "terms", "actors"])
  func `every command prints the same JSON with any number of workers`(command: String) throws {
    let outcomes = try LargeArchive.with { archive in
      try ["1", "2", "7"].map {
        try Program.run([command, archive, "--format", "json", "--jobs", $0])
      }
    }
    #expect(outcomes.allSatisfy { $0.status == 0 && $0.remarks.isEmpty })
    #expect(Set(outcomes.map(\.output)).count == 1)
    #expect(
      outcomes[0].output.hasPrefix("{\n  \"tenor\": \"0.1.0\",\n  \"findings\": \"\(command)\",\n"))
    let object = try JSONSerialization.jsonObject(with: Data(outcomes[0].output.utf8))
    #expect(object is [String: Any])
  }

  @Test func `a report is the same bytes with any number of workers`() throws {
    let reports = try LargeArchive.with { archive in
      try ["1", "2", "7"].map { jobs in
        try Program.withFolder { folder in
          let path = folder.appendingPathComponent("report.md").path
          let outcome = try Program.run(["report", archive, "-o", path, "--jobs", jobs])
          #expect(outcome.status == 0)
          #expect(outcome.output.isEmpty)
          return try String(contentsOfFile: path, encoding: .utf8)
        }
      }
    }
    #expect(Set(reports).count == 1)
    for heading in ["The corpus", "Sentiment", "Terms", "Actors", "Provenance"] {
      #expect(reports[0].contains("\n## \(heading)"), "\(heading)")
    }
  }

  @Test(arguments: ["corpus", "sentiment", "terms", "actors"])
  func `every command has a table, Markdown and CSV`(command: String) throws {
    for format in ["table", "markdown", "csv"] {
      let outcome = try Program.run([command, fixtures, "--format", format])
      #expect(outcome.status == 0)
      #expect(outcome.output.count > 100)
      #expect(!outcome.output.contains("\u{1B}["), "no colours into a pipe")
    }
  }

  @Test func `actors come as a graph`() throws {
    let outcome = try Program.run(["actors", "graph", fixtures, "--no-tone", "--format", "graphml"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("<graphml"))
    #expect(outcome.output.contains("Chris Grayling"))
    let dot = try Program.run(["actors", "graph", fixtures, "--no-tone", "--format", "dot"])
    #expect(dot.status == 0)
    #expect(dot.output.hasPrefix("graph"))
  }

  @Test func `lines are scored, blank ones too`() throws {
    let text = "VADER is smart, handsome, and funny!\n\nThe book was good."
    let outcome = try Program.run(["score"], input: text)
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "0.000\t0.248\t0.752\t0.8439\n0.000\t0.000\t0.000\t0.0000\n0.000\t0.508\t0.492\t0.4404\n"
    )
    let json = try Program.run(["score", "--format", "jsonl"], input: text)
    let lines = json.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1] == "{\"neg\":0.0,\"neu\":0.0,\"pos\":0.0,\"compound\":0.0}")
  }

  @Test func `score reads standard input as - and past a byte order mark`() throws {
    let outcome = try Program.run(["score", "-"], input: "\u{FEFF}good\n")
    #expect(outcome.output == "0.000\t0.000\t1.000\t0.4404\n")
  }

  @Test func `tokens come one a row with their place in the file`() throws {
    try Program.withFolder { folder in
      let text =
        "Friday, 26 April 2019\n\nA title\n\nIt isn’t £5.\n\n1 comment:\n\n  1. Ünd TR.\n    More\n\n    ReplyDelete\n"
      let file = folder.appendingPathComponent("page.txt")
      try Data(text.utf8).write(to: file)
      let outcome = try Program.run(["tokens", file.path, "--format", "csv"])
      #expect(outcome.status == 0)
      let rows = outcome.output.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
        .map { $0.components(separatedBy: ",") }
      #expect(rows.map { $0[4] } == ["It", "isn’t", "£5", ".", "Ünd", "TR", ".", "More"])
      #expect(rows.map { $0[5] } == ["it", "isn't", "£5", ".", "ünd", "tr", ".", "more"])
      let bytes = Array(text.utf8)
      for row in rows {
        let range = try #require(Int(row[2]))..<(try #require(Int(row[3])))
        #expect(String(decoding: bytes[range], as: UTF8.self) == row[4])
      }
      let lines = try Program.run(["tokens", file.path])
      #expect(lines.output.split(separator: "\n").count == rows.count)
    }
  }

  @Test func `a report's help offers what it takes`() throws {
    let help = try Program.run(["report", "--help"]).output
    #expect(help.contains("values: markdown, html, table, json;"))
  }

  @Test func `help teaches and the version is told`() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    for command in ["report", "corpus", "sentiment", "actors", "terms", "tokens", "score"] {
      #expect(help.output.contains("\n  \(command) "), "\(command)")
      let own = try Program.run([command, "--help"])
      #expect(own.status == 0)
      #expect(own.output.contains("tenor \(command)"))
    }
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
    #expect(try Program.run(["--generate-completion-script", "bash"]).status == 0)
  }
}

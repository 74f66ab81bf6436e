import Foundation
import TenorTestSupport
import Testing

@Suite struct NetworkCommandTests {
  private static let root = SharedFolder.project
  private static let archive = root.appendingPathComponent("Fixtures/archive").path

  private func graph(_ options: String...) throws -> Program.Outcome {
    try Program.run(["actors", "graph", Self.archive] + options)
  }

  @Test(arguments: [
    ("table", "Nodes by strength"), ("markdown", "## The network of actors"),
    ("json", "\"findings\": \"actors-graph\""), ("csv", "name,kind,mentions,units,"),
    ("csv-edges", "a,b,weight,count,utterances,documentFrequency,expected,npmi,"),
    ("graphml", "attr.name=\"communityName\""), ("gexf", "version=\"1.3\""),
    ("dot", "graph {"), ("cytoscape", "\"elements\""), ("svg", "<svg "),
  ])
  func `a network is written in every format`(format: String, holds: String) throws {
    let outcome = try graph("--window", "utterance", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(holds))
  }

  @Test(arguments: [
    (["--window", "page"], "sentence"), (["--weight", "dice"], "log-dice"),
    (["--minimum", "0"], "expected 1 or more"), (["--disparity", "2"], "expected a level"),
    (["--speakers", "--significant"], "not tested against chance"),
    (["--colour", "tone", "--no-tone", "--format", "svg"], "leave --no-tone"),
    (["--colour", "tone"], "expected --format svg"),
    (["--no-tone", "--engine", "tenor"], "--engine is for the tone"),
    (["--speakers", "--window", "utterance"], "leave --window out"),
    (["--speakers", "--actors", "none.yaml"], "leave --actors out"),
    (["--speakers", "--without", "negation"], "leave --without out"),
    (["--speakers", "--no-tone"], "leave --tone or --no-tone out"),
    (["--minimum", "-3"], "--minimum -3: expected 1 or more"),
    (["--resolution", "0"], "--resolution 0.0: expected a number above 0"),
    (["--terms", "x.yaml"], "--with-terms"),
  ])
  func `what cannot be is refused with what was expected`(
    options: [String], expected: String
  ) throws {
    let outcome = try Program.run(["actors", "graph", Self.archive] + options)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.remarks.contains(expected))
  }

  @Test(arguments: ["svg", "gexf", "csv-edges", "markdown", "json"])
  func `a network of nobody is written`(format: String) throws {
    try Program.withFolder { folder in
      let page = folder.appendingPathComponent("2014-01-01-page.txt")
      try Data("It rained all day on the allotment.\n".utf8).write(to: page)
      let outcome = try Program.run(["actors", "graph", page.path, "--format", format])
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
    }
  }

  @Test func `the number of workers changes no byte`() throws {
    let outputs = try ["1", "3"].map {
      try graph("--window", "exchange", "--format", "json", "--jobs", $0).output
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test func `a timeline tells what changed, and is a graph over time`() throws {
    let options = ["actors", "timeline", Self.archive, "--window", "utterance"]
    let changes = try Program.run(options + ["--format", "csv"])
    #expect(changes.status == 0)
    #expect(changes.output.hasPrefix("from,to,a,b,change,claimed,conversationsBefore,"))
    #expect(changes.output.split(separator: "\n")[0].contains(",ratioHigh,p,q,unitsBefore,"))
    let never = try Program.run(options + ["--likeness", "0"])
    #expect(never.status == 64 && never.remarks.contains("expected above 0"))
    let graph = try Program.run(options + ["--format", "gexf"])
    #expect(graph.output.contains("timeformat=\"date\"") && graph.output.contains("<spell "))
  }

  @Test func `speakers of few utterances are not named`() throws {
    let outcome = try graph("--speakers", "--smallest-cell", "100", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test func `a greater resolution gives more communities`() throws {
    func communities(_ resolution: String) throws -> Int {
      let found = try graph(
        "--window", "utterance", "--no-tone", "--resolution", resolution, "--format", "json")
      let object = try JSONSerialization.jsonObject(with: Data(found.output.utf8))
      let whole = (object as? [String: Any])?["summary"] as? [String: Any]
      #expect(whole?["resolution"] as? Double == Double(resolution))
      return try #require(whole?["communities"] as? Int)
    }
    let (few, many) = (try communities("0.2"), try communities("4"))
    #expect(few < many)
  }

  @Test(arguments: [
    (["--show", "periods"], "expected --format csv"), (["--minimum", "-1"], "expected 1 or more"),
  ])
  func `what a timeline cannot do is refused`(options: [String], expected: String) throws {
    let outcome = try Program.run(["actors", "timeline", Self.archive] + options)
    #expect(outcome.status == 64)
    #expect(outcome.remarks.contains(expected))
  }

  private static let needsNetworkX =
    ProcessInfo.processInfo.environment["TENOR_NEEDS_NETWORKX"] == "1"
  private static let hasNetworkX =
    (try? Program.shell("python3 -c 'import networkx' 2>/dev/null"))?.status == 0

  /// Skipped where NetworkX is not installed, but not where it has to be, as in CI.
  @Test(.enabled(if: hasNetworkX || needsNetworkX, "networkx is not installed"))
  func `NetworkX reads every export back`() throws {
    let outcome = try Program.shell(
      "TENOR_NEEDS_NETWORKX=1 python3 Scripts/networkx-roundtrip --tenor \"$TENOR\"",
      in: Self.root)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.remarks)")
  }
}

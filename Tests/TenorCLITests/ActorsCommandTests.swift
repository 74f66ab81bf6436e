import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

struct ActorsCommandTests {
  /// A page of one post with two comments.
  private static let page = """
    Thursday, 26 November 2020

    Two names

    Justin Russell came to see us, and Russell stayed. So did the NPS.

    2 comments:

      1. Jack Russell terriers bark. Russell does not.

        ReplyDelete
      2. The NPS again, and our KSB, the Kettle Safety Board (KSB).

        ReplyDelete
    """

  private static let register = """
    actors:
      - {name: Justin Russell, kind: person, aliases: [Justin Russell], short: [Russell], not: [Jack Russell]}
      - {name: NPS, kind: body, aliases: [NPS], part of: HMPPS, until: 2019}
      - {name: HMPPS, kind: body, aliases: [HMPPS]}
    """

  private func run(_ arguments: [String], register: String = register) throws -> Program.Outcome {
    try Program.withFolder { folder in
      for (name, text) in [("page.txt", Self.page), ("r.yaml", register)] {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try Program.run(arguments, in: folder)
    }
  }

  @Test func `actors without a subcommand are the report`() throws {
    let short = try run(["actors", "page.txt", "--actors", "r.yaml", "--format", "csv"])
    let long = try run(["actors", "report", "page.txt", "--actors", "r.yaml", "--format", "csv"])
    #expect(short.status == 0)
    #expect(short.output == long.output)
    #expect(short.output.contains("Justin Russell,person,3,2,1,2,1,0,0,"))
  }

  @Test func `show lists every mention with its utterance and place`() throws {
    let outcome = try run([
      "actors", "show", "russell", "page.txt", "--actors", "r.yaml", "--every", "--format", "csv",
    ])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 4)
    #expect(lines.first == "utterance,date,kind,left,match,right,file,line,start,end")
    let text = try run(["actors", "show", "NPS", "page.txt", "--actors", "r.yaml"]).output
    #expect(text.contains("Valid           until 2019"))
    #expect(text.contains("Left out        2 out of date"))
  }

  @Test func `an actor that is not there is misuse, with names that are`() throws {
    let outcome = try run(["actors", "show", "Nobody", "page.txt", "--actors", "r.yaml"])
    #expect(outcome.status == 64)
    #expect(
      outcome.remarks
        == "tenor: Nobody: no actor of r.yaml has this name or alias; expected one such as Justin Russell, NPS, HMPPS\n"
    )
  }

  @Test(arguments: [
    (
      "actors:\n  - {name: A, kind: body, aliases: [Aa], part of: B}\n  - {name: B, kind: body, aliases: [Bb], part of: A}\n",
      "'part of' goes round in a circle: A → B → A"
    ),
    (
      "actors:\n  - {name: A, kind: body, aliases: [Aa], from: 2020, until: 2010}\n",
      "A is valid from 2020 until 2010: the dates are reversed"
    ),
    (
      "actors:\n  - {name: A, kind: body, aliases: [Aa], not: [Aa]}\n",
      "a phrase of its actor's 'not' swallows it wherever it stands"
    ),
  ])
  func `a register with an error fails its check, with its line`(register: String, message: String)
    throws
  {
    let outcome = try run(["actors", "check", "r.yaml", "--format", "csv"], register: register)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(message))
    #expect(outcome.output.contains("\r\n2,"))
  }

  @Test func `a check over a corpus counts what was left out`() throws {
    let outcome = try run(["actors", "check", "r.yaml", "page.txt", "--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"kind\": \"outOfDate\""))
    #expect(outcome.output.contains("\"kind\": \"excluded\""))
    let table = try run(["actors", "check", "r.yaml", "page.txt"])
    #expect(table.output.contains("left out: it counts until 2019"))
  }

  @Test func `the register that ships passes its check, and no file or two registers do not`()
    throws
  {
    #expect(try Program.run(["actors", "check"]).status == 0)
    #expect(try run(["actors", "check", "none.yaml"]).status == 66)
    #expect(try run(["actors", "check", "r.yaml", "r.yaml"]).status == 64)
    #expect(try run(["actors", "check", "r.yaml", "none.txt"]).status == 66)
  }

  @Test func `what is suggested as YAML is a register that passes its check`() throws {
    try Program.withFolder { folder in
      let path = folder.appendingPathComponent("more.yaml").path
      #expect(
        try Program.run(["actors", "suggest", fixtures, "--format", "yaml", "-o", path]).status == 0
      )
      let check = try Program.run(["actors", "check", path])
      #expect(check.status == 0, "\(check.output)")
    }
  }

  @Test func `precision at 20 on the gold is printed`() throws {
    let gold = SharedFolder.project.appendingPathComponent("Fixtures/gold-actors.json").path
    let outcome = try Program.run(["actors", "suggest", fixtures, "--gold", gold])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Precision at 20: 0.85 (17 of 20). Recall: 0.76 (28 of 37)."))
    let none = try run(["actors", "suggest", "page.txt", "--gold", "none.json"])
    #expect(none.status == 66)
    let bad = try run(["actors", "suggest", "page.txt", "--gold", "r.yaml"])
    #expect(bad.status == 65)
  }

  @Test(arguments: ["suggest", "check", "show", "report"])
  func `the same bytes come from any number of workers`(command: String) throws {
    let arguments =
      ["actors", command] + (command == "show" ? ["Napo"] : []) + [fixtures, "--format", "json"]
    let outcomes = try ["1", "3"].map { try Program.run(arguments + ["--jobs", $0]) }
    #expect(outcomes.allSatisfy { $0.status == 0 })
    #expect(outcomes[0].output == outcomes[1].output)
  }

  @Test(arguments: [
    ["suggest", "page.txt", "--actors", "r.yaml", "--format", "yaml", "-o", "r.yaml"],
    ["report", "page.txt", "--actors", "r.yaml", "-o", "r.yaml"],
    ["graph", "page.txt", "--actors", "r.yaml", "-o", "r.yaml"],
    ["timeline", "page.txt", "--actors", "r.yaml", "-o", "r.yaml"],
    ["show", "NPS", "page.txt", "--actors", "r.yaml", "-o", "r.yaml"],
    ["check", "r.yaml", "-o", "r.yaml"],
    // Named by the study file alone, which is not to be lost either.
    ["suggest", "page.txt", "--format", "yaml", "-o", "r.yaml"],
    ["show", "NPS", "page.txt", "-o", "r.yaml"], ["check", "-o", "r.yaml"],
    ["report", "page.txt", "-o", "tenor.yaml"],
  ])
  func `no command writes over the register that it reads`(arguments: [String]) throws {
    try Program.withFolder { folder in
      let files = [
        "page.txt": Self.page, "r.yaml": Self.register, "tenor.yaml": "actors: r.yaml\n",
      ]
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      let outcome = try Program.run(["actors"] + arguments, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.remarks.contains("would be lost"))
      for (name, text) in files {
        let left = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(left == text)
      }
    }
  }

  @Test func `an alias of several actors is no actor's name`() throws {
    let shared = """
      actors:
        - {name: Ken Clarke, kind: person, aliases: [Ken Clarke], short: [Clarke]}
        - {name: Peter Clarke, kind: person, aliases: [Peter Clarke], short: [Clarke]}
      """
    let outcome = try run(
      ["actors", "show", "clarke", "page.txt", "--actors", "r.yaml"], register: shared)
    #expect(outcome.status == 64)
    #expect(
      outcome.remarks
        == "tenor: clarke: several actors of r.yaml have this alias; expected one of Ken Clarke, Peter Clarke\n"
    )
  }

  @Test func `show has the tone of the sentences, unless it is left out`() throws {
    let show = ["actors", "show", "Napo", fixtures, "--format", "json"]
    func object(_ arguments: [String]) throws -> [String: Any] {
      let outcome = try run(arguments)
      #expect(outcome.status == 0, "\(outcome.remarks)")
      let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return try #require(read as? [String: Any])
    }
    let found = try object(show)
    let tone = try #require(found["tone"] as? [String: Any])
    // The graph gives the same.
    let graph = try object(["actors", "graph", fixtures, "--format", "json"])
    let nodes = graph["nodes"] as? [[String: Any]]
    let node = nodes?.first { $0["name"] as? String == "Napo" }?["tone"] as? [String: Any]
    #expect(tone["mean"] as? Double != nil && tone["mean"] as? Double == node?["mean"] as? Double)
    #expect(tone["sentences"] as? Int == node?["sentences"] as? Int)
    let without = try object(show + ["--no-tone"])
    #expect(without["tone"] is NSNull && without["toneSummary"] is NSNull)
  }

  @Test func `an edge's count can be read line by line`() throws {
    let lines =
      try run([
        "actors", "show", "CRC", "--with", "NPS", fixtures, "--every", "--format", "csv",
      ]).output.split(whereSeparator: \.isNewline).count - 1
    let edges = try run(["actors", "graph", fixtures, "--no-tone", "--format", "csv-edges"]).output
    #expect(lines > 0 && edges.contains("CRC,NPS,\(lines).0,\(lines),"))
  }

  @Test(arguments: [
    (["show", "NPS", "page.txt", "--lines", "3", "--every"], "one of --lines and --every"),
    (["show", "NPS", "page.txt", "--lines", "-2"], "--lines -2: expected 0 or more"),
    (["show", "NPS", "page.txt", "--no-tone", "--engine", "tenor"], "--engine is for the tone"),
    (["show", "NPS", "page.txt", "--actors", "r.yaml", "--with", "nps"], "expected another actor"),
    (["suggest", "page.txt", "--gold", "g.json", "--format", "yaml"], "YAML holds no agreement"),
    (["report", "page.txt", "--format", "graphml"], "graphml"),
  ])
  func `what has no effect is refused`(arguments: [String], message: String) throws {
    let outcome = try run(["actors"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.remarks.contains(message))
  }
}

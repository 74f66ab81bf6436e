import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct CompareCommandTests {
  private static let study = """
    periods:
      angry: {from: 2013-05, to: 2016-12}
      hopeful: {from: 2019, to: 2020}
    events:
      - {name: the reunification, date: 2019-05-16}
    """

  /// A command in a folder with a study file.
  private func run(_ arguments: [String], study: String? = study) throws -> Program.Outcome {
    try Program.withFolder { folder in
      if let study {
        try Data(study.utf8).write(to: folder.appendingPathComponent("tenor.yaml"))
      }
      return try Program.run(["compare", fixtures] + arguments, in: folder)
    }
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.remarks)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test(arguments: ["json", "markdown"])
  func `a comparison prints the same bytes with any number of workers`(format: String) throws {
    let outputs = try ["1", "2", "7"].map {
      let outcome = try run(["--periods", "angry..hopeful", "--format", format, "--jobs", $0])
      #expect(outcome.status == 0 && outcome.remarks.isEmpty, "\(outcome.remarks)")
      return outcome.output
    }
    #expect(!outputs[0].isEmpty && Set(outputs).count == 1)
  }

  @Test func `periods have names in the study file, or dates of their own`() throws {
    let named = try json(["--periods", "angry..hopeful"])
    let dated = try json([
      "--period", "angry=2013-05..2016-12", "--period", "hopeful=2019..2020-12-31",
    ])
    #expect(NSDictionary(dictionary: named) == NSDictionary(dictionary: dated))
    let periods = try #require(named["periods"] as? [[String: Any]])
    #expect(periods.map { $0["to"] as? String } == ["2016-12-31", "2020-12-31"])
  }

  @Test func `an event has a name in the study file, or is a day`() throws {
    let named = try json(["--event", "the reunification", "--window", "7y"])
    let dated = try json(["--event", "2019-05-16", "--window", "84mo"])
    for object in [named, dated] {
      let event = try #require(object["event"] as? [String: Any])
      #expect(event["date"] as? String == "2019-05-16")
      #expect((object["series"] as? [String: Any])?["fit"] is NSNull)
    }
    let contrasts = try [named, dated].map { try #require($0["contrasts"] as? [[String: Any]]) }
    #expect(contrasts[0].first?["statistics"] is [String: Any])
    #expect(NSArray(array: contrasts[0]) == NSArray(array: contrasts[1]))
  }

  @Test func `provenance tells periods, draws and seed`() throws {
    let object = try json(["--periods", "angry..hopeful", "--seed", "7", "--bootstrap", "2500"])
    let provenance = try #require(object["provenance"] as? [String: Any])
    let choices = try #require(provenance["choices"] as? [[String: String]])
    let values = Dictionary(
      choices.compactMap { choice in choice["name"].map { ($0, choice["value"] ?? "") } },
      uniquingKeysWith: { first, _ in first })
    #expect(values["period angry"] == "2013-05-01 to 2016-12-31")
    #expect(values["bootstrap"] == "2500" && values["seed"] == "7")
    #expect(object["seed"] as? Int == 7 && object["bootstrap"] as? Int == 2500)
  }

  @Test func `too few conversations are refused with their counts, and status 65`() throws {
    let outcome = try run(["--event", "2014-06-01", "--window", "12mo", "--format", "csv"])
    #expect(outcome.status == 65)
    #expect(outcome.remarks.contains("scored utterances in 3 conversations"))
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.count == 2 && lines[1].hasPrefix("before,3,"))
    #expect(lines[1].contains(",refused,,,,"))
  }

  @Test func `where some contrasts have enough, the others are refused and the status is 0`() throws
  {
    let outcome = try run([
      "--period", "a=2013..2016", "--period", "b=2017..2018", "--period", "c=2019..2020",
      "--format", "csv",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.remarks.contains("“b” has"))
    let verdicts = outcome.output.split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false)[9] }
    #expect(verdicts == ["refused", "open", "refused"])
  }

  @Test(arguments: [
    (["--periods", "angry..glad"], "no period 'glad' in tenor.yaml; it has angry, hopeful"),
    (["--event", "the split", "--window", "1y"], "it has the reunification"),
    (["--event", "2031-01-01", "--window", "1y"], "lies outside the corpus"),
    (["--event", "2014-06-01"], "--event and --window go together"),
    (["--event", "2014-06-01", "--window", "9999y"], "reaches beyond the years 1 to 9999"),
    (["--event", "2014-06-01", "--window", "12"], "expected a number of days, months or years"),
    (
      ["--period", "a=2001..2002", "--period", "b=2013..2014"],
      "'a' (2001-01-01 to 2002-12-31) holds no utterance"
    ),
    (["--period", "a=2013..2015", "--period", "b=2014..2016"], "have days in common"),
    (["--period", "a=2013..2012", "--period", "b=2014"], "ends (2012) before it begins"),
    (["--period", "a=2013..2014"], "expected two or more"),
    (["--period", "a=2013-02-30..2014", "--period", "b=2015..2016"], "'2013-02-30' is no date"),
    ([], "What is to be compared?"),
    (
      ["--periods", "angry..hopeful", "--event", "2014-06-01", "--window", "1y"], "Expected one of"
    ),
    (["--periods", "angry..hopeful", "--bootstrap", "100"], "expected 2000"),
  ])
  func `what cannot be compared is told, with status 64`(
    arguments: [String], expected: String
  ) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.remarks.contains(expected), "\(outcome.remarks)")
  }

  @Test func `a study file that is not there has status 66, a bad one 65 and its line`() throws {
    let missing = try run(["--periods", "a..b", "--config", "nowhere.yaml"])
    #expect(missing.status == 66 && missing.remarks.contains("nowhere.yaml: no such file"))
    let bad = try run(["--periods", "a..b"], study: "perids:\n  a: {from: 2013, to: 2014}\n")
    #expect(bad.status == 65 && bad.remarks.contains("tenor.yaml:1: 'perids' is no key"))
    let none = try run(["--periods", "a..b"], study: nil)
    #expect(none.status == 64 && none.remarks.contains("there is no tenor.yaml here"))
  }

  @Test func `commands read the registers that the study file names`() throws {
    try Program.withFolder { folder in
      for (name, yaml) in [
        ("tenor.yaml", "terms: ours.yaml\nactors: them.yaml\n"),
        ("ours.yaml", "terms:\n  - {name: kiosk, aliases: [kiosk]}\n"),
        ("them.yaml", "actors:\n  - {name: HMPPS, kind: body, aliases: [HMPPS]}\n"),
      ] { try Data(yaml.utf8).write(to: folder.appendingPathComponent(name)) }
      for (command, name) in [("terms", "kiosk"), ("actors", "HMPPS")] {
        let outcome = try Program.run([command, fixtures, "--format", "csv"], in: folder)
        let rows = outcome.output.split(separator: "\r\n").dropFirst()
        #expect(outcome.status == 0 && !rows.isEmpty, "\(outcome.remarks)")
        #expect(rows.allSatisfy { $0.hasPrefix(name) })
      }
      try Data("terms: [a]\n".utf8).write(to: folder.appendingPathComponent("tenor.yaml"))
      let outcome = try Program.run(["terms", fixtures], in: folder)
      #expect(outcome.status == 65 && outcome.remarks.contains("tenor.yaml:1:"))
    }
  }
}

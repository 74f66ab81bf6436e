import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

/// `tenor collocates`, `tenor dispersion` and `tenor ngrams`.
@Suite struct CollocatesCommandTests {
  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    #expect(outcome.status == 0, "\(outcome.remarks)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ["collocates", fixtures, "TR"],
    ["collocates", fixtures, "TR", "--event", "2019-05-16", "--window", "84mo", "--minimum", "2"],
    ["dispersion", fixtures, "TR", "recall*"], ["ngrams", fixtures, "--minimum", "4"],
  ])
  func `CSV has a row and a name for each number of the JSON, with any number of workers`(
    arguments: [String]
  ) throws {
    let lists = ["collocates", "changes", "terms", "sequences"]
    let one = try Program.run(arguments + ["--format", "json", "--jobs", "1"])
    let two = try Program.run(arguments + ["--format", "json", "--jobs", "3"])
    #expect(one.output == two.output)
    let found = try json(one)
    #expect(found["findings"] as? String == arguments[0])
    let rows = try #require(lists.compactMap { found[$0] as? [[String: Any]] }.first)
    let csv = try Program.run(arguments + ["--format", "csv"]).output.split(separator: "\r\n")
    #expect(csv.count == rows.count + 1 && !rows.isEmpty)
    let names = Set(csv[0].split(separator: ",").map(String.init))
    #expect(names == Set(rows[0].keys).subtracting(["cells"]))
    for format in ["table", "markdown"] {
      let outcome = try Program.run(arguments + ["--format", format])
      #expect(outcome.status == 0 && !outcome.output.isEmpty)
    }
  }

  @Test func `the nodes are the matches of kwic, and dispersion counts as many`() throws {
    let kwic = try json(Program.run(["kwic", fixtures, "TR", "--format", "json"]))
    let collocates = try json(Program.run(["collocates", fixtures, "TR", "--format", "json"]))
    let spread = try json(Program.run(["dispersion", fixtures, "--format", "json"]))
    let terms = try #require(spread["terms"] as? [[String: Any]])
    let matches = try #require(kwic["matches"] as? Int)
    #expect(collocates["nodes"] as? Int == matches && matches > 20)
    #expect(terms.first { $0["term"] as? String == "TR" }?["count"] as? Int == matches)
  }

  @Test func `a term that never occurs has an empty table and one clear line`() throws {
    let outcome = try Program.run(["collocates", fixtures, "xyzzy"])
    #expect(outcome.status == 0 && outcome.output.contains("“xyzzy” does not occur in"))
    let csv = try Program.run(["collocates", fixtures, "xyzzy", "--format", "csv"])
    #expect(csv.output.hasPrefix("collocate,") && csv.output.split(separator: "\r\n").count == 1)
  }

  @Test(arguments: [
    (["collocates", "{corpus}"], 64, "What is to be looked for? Expected tenor collocates"),
    (["collocates", "TR", "{corpus}"], 64, "the sources come first"),
    (["collocates", "{corpus}", "* *"], 64, "matches every word"),
    (["collocates", "{corpus}", "/(a/"], 64, "character 2"),
    (["collocates", "{corpus}", "TR", "--words", "0"], 64, "expected 1 to 100"),
    (["collocates", "{corpus}", "TR", "--left", "0", "--right", "0"], 64, "at least one place"),
    (["collocates", "{corpus}", "TR", "--words", "3", "--left", "2"], 64, "--words is both sides"),
    (["collocates", "{corpus}", "TR", "--span", "page"], 64, "--span"),
    (["collocates", "{corpus}", "TR", "--sort", "size"], 64, "--sort"),
    (["collocates", "{corpus}", "TR", "--permutations", "999"], 64, "goes with periods"),
    (
      ["collocates", "{corpus}", "TR", "--event", "2014-06-01", "--window", "1y", "--sort", "t"],
      64, "--sort goes without periods"
    ),
    (
      ["collocates", "{corpus}", "TR", "--period", "a=2013..2014", "--period", "b=1990..1991"],
      64, "holds no utterance"
    ),
    (["collocates", "{corpus}", "TR", "--periods", "before"], 64, "no period 'before'"),
    (["dispersion", "nowhere"], 64, "nowhere: no such file"),
    (["dispersion", "{corpus}", "TR", "{corpus}"], 64, "the sources come first"),
    (["dispersion", "{corpus}", "dumps/none"], 64, "no such file, and no /regular expression/"),
    (["dispersion", "{corpus}", "* *"], 64, "matches every word"),
    (["dispersion", "{corpus}", "TR", "--parts", "week"], 64, "--parts"),
    (["ngrams", "nowhere"], 66, "nowhere: no such file"),
    (["ngrams", "{corpus}", "--length", "1..3"], 64, "--length"),
    (["ngrams", "{corpus}", "--length", "4..3"], 64, "--length"),
    (["ngrams", "{corpus}", "--minimum", "1"], 64, "expected 2 or more"),
  ])
  func `misuse is told`(arguments: [String], status: Int32, told: String) throws {
    let outcome = try Program.run(arguments.map { $0.replacing("{corpus}", with: fixtures) })
    #expect(outcome.status == status && outcome.output.isEmpty, "\(outcome.remarks)")
    #expect(outcome.remarks.contains(told), "\(outcome.remarks)")
  }

  @Test func `dispersion takes all terms of the register when none is named`() throws {
    let terms = try json(Program.run(["terms", fixtures, "--format", "json"]))
    let spread = try json(Program.run(["dispersion", fixtures, "--format", "json"]))
    func counts(_ document: [String: Any], _ key: String) throws -> [String: Int] {
      let rows = try #require(document["terms"] as? [[String: Any]])
      return Dictionary(
        uniqueKeysWithValues: rows.map { ($0[key] as? String ?? "", $0["count"] as? Int ?? -1) })
    }
    #expect(try counts(terms, "name") == counts(spread, "term"))
  }
}

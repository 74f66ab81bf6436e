import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct KeynessCommandTests {
  private static let study = """
    periods:
      angry: {from: 2013-05, to: 2016-12}
      hopeful: {from: 2019, to: 2020}
      between: {from: 2017, to: 2018}
    """

  private func run(
    _ arguments: [String], files: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.withFolder { folder in
      for (name, text) in files.merging(["tenor.yaml": Self.study], uniquingKeysWith: { $1 }) {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try Program.run(["keyness"] + arguments, in: folder)
    }
  }

  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    #expect(outcome.status == 0, "\(outcome.remarks)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  /// The counts as they are published with the values to be checked.
  @Test(
    arguments: [(7, 2, 1000, 1000, 2.9419, 2.9545), (1500, 900, 20000, 20000, 151.603, 161.178)])
  func `the published check values reach the output`(
    a: Int, b: Int, c: Int, d: Int, two: Double, four: Double
  ) throws {
    func text(_ count: Int, of tokens: Int) -> String {
      (0..<tokens).map { $0 < count ? "vetting" : "the" }.joined(separator: " ")
    }
    let table =
      "id,conversation,date,text\n1,one,2013-05-01,\(text(b, of: d))\n2,two,2014-05-01,\(text(a, of: c))\n"
    let found = try json(
      run(
        [
          "made.csv", "--period", "later=2014..2014-12", "--period", "earlier=2013..2013-12",
          "--format", "json",
        ], files: ["made.csv": table]))
    #expect(found["findings"] as? String == "keyness")
    let words = try #require(found["words"] as? [[String: Any]])
    let word = try #require(words.first { $0["word"] as? String == "vetting" })
    let counts = ["target", "reference", "targetTokens", "referenceTokens"]
    #expect(counts.map { word[$0] as? Int } == [a, b, c, d])
    let digits = two > 100 ? 5e-4 : 5e-5
    for (key, expected) in [("logLikelihoodTwoCells", two), ("logLikelihoodFourCells", four)] {
      #expect(try abs(#require(word[key] as? Double) - expected) <= digits)
    }
  }

  @Test(arguments: ["json", "markdown", "table"])
  func `key words are the same bytes with any number of workers`(format: String) throws {
    let outputs = try ["1", "2", "7"].map {
      let outcome = try run([
        fixtures, "--periods", "angry..hopeful", "--permutations", "499", "--format", format,
        "--jobs", $0,
      ])
      #expect(outcome.status == 0 && outcome.remarks.isEmpty, "\(outcome.remarks)")
      return outcome.output
    }
    #expect(!outputs[0].isEmpty && Set(outputs).count == 1)
  }

  @Test func `the later of two periods is the target, in whatever order they are named`() throws {
    let options = ["--permutations", "99", "--format", "json"]
    let one = try run([fixtures, "--periods", "angry..hopeful"] + options)
    let other = try run([fixtures, "--periods", "hopeful..angry"] + options)
    let found = try json(one)
    #expect((found["target"] as? [String: Any])?["name"] as? String == "hopeful")
    #expect(one.output == other.output)
  }

  @Test func `CSV has a row and a name for each number of the JSON`() throws {
    let options = [fixtures, "--target", "kind=comment,reply", "--permutations", "99", "--format"]
    let found = try json(run(options + ["json"]))
    let words = try #require(found["words"] as? [[String: Any]])
    let csv = try run(options + ["csv"]).output.split(separator: "\r\n")
    #expect(csv.count == words.count + 1 && words.count > 50)
    #expect(Set(csv[0].split(separator: ",").map(String.init)) == Set(words[0].keys))
    let reference = try #require(found["reference"] as? [String: Any])
    #expect(reference["name"] as? String == "the rest")
    #expect(words.allSatisfy { ($0["target"] as? Int ?? 0) + ($0["reference"] as? Int ?? 0) >= 5 })
  }

  @Test func `a list of reference is read, and its faults are told with their line`() throws {
    let good = ["list.tsv": "word\tcount\nthe\t600\nkiosk\t10\nprobation\t2\n"]
    let options = [fixtures, "--reference-list", "list.tsv", "--format", "json"]
    let found = try json(run(options + ["--reference-tokens", "1000"], files: good))
    let provenance = try #require(found["provenance"] as? [String: Any])
    let files = try #require(provenance["lexicons"] as? [[String: String]])
    #expect(files.map { $0["name"] } == ["list.tsv"])
    let words = try #require(found["words"] as? [[String: Any]])
    let probation = try #require(words.first { $0["word"] as? String == "probation" })
    #expect(probation["referenceTokens"] as? Int == 1000 && probation["reference"] as? Int == 2)
    #expect(probation["q"] is NSNull && probation["referenceDP"] is NSNull)
    let bad = try run(options, files: ["list.tsv": "word\tcount\nthe\tmany\n"])
    #expect(bad.status == 65 && bad.output.isEmpty)
    #expect(bad.remarks == "tenor: list.tsv:2: 'many' is no count; expected a whole number\n")
    let none = try run(options)
    #expect(none.status == 66 && none.remarks.hasPrefix("tenor: list.tsv: no such file; expected"))
    let small = try run(options + ["--reference-tokens", "611"], files: good)
    #expect(small.status == 65 && small.remarks.contains("more than the 611 tokens"))
  }

  @Test(arguments: [
    ([], "What is compared with what?"),
    (
      ["--periods", "angry..between..hopeful"], "3 periods (angry, between, hopeful); expected two"
    ),
    (["--periods", "angry"], "one period only"),
    (["--period", "a=2013..2015", "--period", "b=2014..2016"], "have days in common"),
    (["--period", "a=2001..2002", "--period", "b=2013..2014"], "holds no utterance"),
    (["--periods", "angry..hopeful", "--target", "kind=post"], "Expected either two periods or"),
    (["--target", "kind=pots"], "'pots' is no kind"),
    (["--target", "kind=post", "--reference", "from=2013"], "utterances in common"),
    (["--target", "kind=post", "--reference", "from=2099"], "holds no word to count"),
    (["--reference", "kind=post"], "--reference needs a --target"),
    (["--target", "kind=post", "--reference-tokens", "9"], "--reference-tokens tells of a list"),
    (["--target", "kind=post", "--ngrams", "4"], "expected 1, 2 or 3"),
    (["--target", "kind=post", "--minimum", "0"], "expected 1 or more"),
    (["--target", "kind=post", "--permutations", "5"], "expected 99 to 1000000"),
    (["--target", "speaker=nobody", "--smallest-cell", "3"], "holds no word to count"),
  ])
  func `what cannot be compared is told, with status 64`(
    arguments: [String], expected: String
  ) throws {
    let outcome = try run([fixtures] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.remarks.contains(expected), "\(outcome.remarks)")
  }
}

import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
private let emotions =
  SharedFolder.project.appendingPathComponent("Fixtures/categories/emotions.yaml").path

@Suite struct CategoriesCommandTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["categories", fixtures] + arguments)
  }

  @Test func `JSON names its voices, its drawing and its files, and every number`() throws {
    let outcome = try run("--lexicon", emotions, "--by", "kind", "--format", "json")
    #expect(outcome.status == 0 && outcome.remarks.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let found = try #require(object as? [String: Any])
    #expect(found["findings"] as? String == "categories")
    #expect(found["voices"] as? [String] == ["own"])
    #expect(found["domain"] as? String == "domain-probation-uk" && found["seed"] as? Int == 1)
    let lexicons = try #require(found["lexicons"] as? [[String: Any]])
    let overall = try #require(lexicons.first?["overall"] as? [String: Any])
    let categories = try #require(overall["categories"] as? [[String: Any]])
    #expect(categories.count == 11 && categories.first?["category"] as? String == "pleasant")
    // Held by one conversation: a share, and no interval.
    #expect(categories.last?["conversations"] as? Int == 1)
    #expect(categories.last?["share"] is Double && categories.last?["interval"] is NSNull)
    let groups = try #require(lexicons.first?["groups"] as? [[String: Any]])
    #expect(groups.map { $0["name"] as? String } == ["post", "comment", "reply", "excerpt"])
    #expect(groups.allSatisfy { $0["start"] is NSNull })
    let matches = groups.reduce(0) { $0 + ($1["matches"] as? Int ?? 0) }
    #expect(matches > 100 && matches == overall["matches"] as? Int)
    #expect(found["provenance"] is [String: Any])
  }

  @Test(arguments: ["year", "speaker"])
  func `the number of workers changes no byte`(by: String) throws {
    try LargeArchive.with { archive in
      func output(_ jobs: String) throws -> String {
        try Program.run([
          "categories", archive, "--lexicon", emotions, "--by", by, "--format", "json", "--jobs",
          jobs,
        ]).output
      }
      let one = try output("1")
      #expect(one.contains("\"by\": \"\(by)\""))
      #expect(one == (try output("4")))
    }
  }

  @Test func `every format shows each of several lexicons`() throws {
    try Program.withFolder { folder in
      let sides = folder.appendingPathComponent("sides.csv")
      try Data("word,sentiment\nangry,negative\nlovely,positive\n".utf8).write(to: sides)
      func lines(_ format: String) throws -> [Substring] {
        let outcome = try run(
          "--lexicon", emotions, "--lexicon", sides.path, "--by", "period", "--event",
          "2019-05-16", "--window", "84mo", "--format", format)
        #expect(outcome.status == 0)
        return outcome.output.split(whereSeparator: \.isNewline)
      }
      let csv = try lines("csv")
      #expect(
        csv[0].hasPrefix("lexicon,group,name,start,end,partial,category,matches,share,lower,upper,")
      )
      // Whole, before, after, outside; of eleven categories and of two.
      #expect(csv.count == 1 + 4 * 13)
      #expect(csv.contains { $0.hasPrefix("sides,period,before,2012-05-16,2019-05-15,") })
      #expect(try lines("table").contains("sides: categories"))
      #expect(try lines("markdown").contains("### sides"))
    }
  }

  @Test func `what the domain protects can be counted`() throws {
    func leftOut(_ domain: String...) throws -> Int {
      let outcome = try Program.run(
        ["categories", fixtures, "--lexicon", emotions, "--format", "json"] + domain)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let lexicons = (object as? [String: Any])?["lexicons"] as? [[String: Any]]
      let overall = try #require(lexicons?.first?["overall"] as? [String: Any])
      return try #require(overall["leftOut"] as? Int)
    }
    #expect(try leftOut() > 0)
    #expect(try leftOut("--domain", "none") == 0)
  }

  @Test(
    arguments: [
      ([], 64, "Which categories? Expected --lexicon FILE"),
      (
        ["--lexicon", "vader"], 65,
        "vader: a lexicon of valences, without categories; expected words by category (tenor sentiment --lexicon vader"
      ),
      (
        ["--lexicon", "none.yaml"], 66,
        "none.yaml: no such file; expected a lexicon with categories; none ships with Tenor\n"
      ),
      (
        ["--lexicon", emotions, "--by", "period", "--event", "1990-01-01", "--window", "12mo"], 64,
        "the event of 1990-01-01 lies outside the corpus"
      ),
      (["--lexicon", emotions, "--lexicon", emotions], 64, "is given twice"),
      (["--lexicon", emotions, "--by", "period"], 64, "--by period: which?"),
      (
        ["--lexicon", emotions, "--by", "kind", "--event", "2019-05-16", "--window", "12mo"], 64,
        "go with --by period"
      ),
      (["--lexicon", emotions, "--by", "decade"], 64, "decade"),
      (["--lexicon", emotions, "--bootstrap", "10"], 64, "--bootstrap 10: expected 2000"),
      (["--lexicon", emotions, "-o", emotions], 64, "emotions.yaml"),
    ] as [([String], Int32, String)])
  func `what cannot be counted is told in one line`(
    arguments: [String], status: Int32, words: String
  ) throws {
    let outcome = try Program.run(["categories", fixtures] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty && outcome.remarks.contains(words), "\(outcome.remarks)")
  }
}

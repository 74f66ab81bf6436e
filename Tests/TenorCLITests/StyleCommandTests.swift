import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct StyleCommandTests {
  private func found(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Program.run(["style"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.remarks)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `JSON has every count that a formula is made of`() throws {
    let found = try found([fixtures, "--by", "kind"])
    #expect(found["findings"] as? String == "style" && found["voices"] as? [String] == ["own"])
    let groups = try #require(found["groups"] as? [[String: Any]])
    #expect(groups.map { $0["name"] as? String } == ["post", "comment", "reply", "excerpt"])
    let overall = try #require(found["overall"] as? [String: Any])
    func count(_ name: String) throws -> Double {
      Double(try #require(overall[name] as? Int, "\(name)"))
    }
    let readability = try #require(overall["readability"] as? [[String: Any]])
    let values = Dictionary(
      uniqueKeysWithValues: readability.map {
        ($0["measure"] as? String ?? "", $0["value"] as? Double ?? .nan)
      })
    let words = try count("words")
    let perSentence = try words / count("sentences")
    let perWord = try count("syllables") / words
    #expect(
      abs(values["fleschReadingEase"]! - (206.835 - 1.015 * perSentence - 84.6 * perWord)) < 1e-9)
    #expect(
      abs(values["fleschKincaidGrade"]! - (0.39 * perSentence + 11.8 * perWord - 15.59)) < 1e-9)
    let lettersPerWord = try count("letters") / words
    #expect(abs(values["wordLength"]! - lettersPerWord) < 1e-9)
    // A reader's excerpt is a line: the group is too small for a mean.
    let diversity = try #require(groups[3]["diversity"] as? [[String: Any]])
    #expect(diversity[0]["mean"] is NSNull && diversity[0]["below"] is Int)
  }

  /// Every sixth address as text, a file each, through the program, whose tokens are then quanteda's.
  @Test(.enabled(if: SharedFolder.path("oracles/stats/inputs/inaugural_tokens.tsv") != nil))
  func `a text's diversity has the reference values`() throws {
    let root = try #require(SharedFolder.path("oracles/stats"))
    func rows(_ path: String) throws -> [[String]] {
      try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        .split(separator: "\n").map { $0.components(separatedBy: "\t") }
    }
    let rich = try rows("expected_py/lexicalrichness.tsv")
    let mattr = try rows("expected_py/mattr_msttr_definition.tsv")
    func column(_ name: String, _ table: [[String]]) throws -> Int {
      try #require(table[0].firstIndex(of: name))
    }
    let (ttr, yule) = (try column("ttr", rich), try column("yulek", rich))
    let (mtld, hdd) = (try column("mtld072", rich), try column("hdd42", rich))
    var compared = 0
    try Program.withFolder { folder in
      let addresses = try rows("inputs/inaugural_tokens.tsv")
      for address in stride(from: 0, to: addresses.count, by: 6).map({ addresses[$0] }) {
        guard let expected = rich.first(where: { $0[0] == address[0] }) else { continue }
        let file = folder.appendingPathComponent("\(address[0]).txt")
        // The tokens have no full stops; four to a sentence give the shortest address sentences enough.
        let tokens = address[4].split(separator: " ")
        let text = stride(from: 0, to: tokens.count, by: 4)
          .map { tokens[$0..<min($0 + 4, tokens.count)].joined(separator: " ") }
          .joined(separator: "! ")
        try Data(text.utf8).write(to: file)
        let found = try found([file.path, "--mattr-window", "50", "--voice", "all"])
        let overall = try #require(found["overall"] as? [String: Any])
        guard overall["tokens"] as? Int == Int(expected[1]),
          overall["types"] as? Int == Int(expected[2])
        else { continue }
        compared += 1
        func near(_ value: Any?, _ words: String, _ tolerance: Double) {
          let (value, other) = (value as? Double ?? .nan, Double(words) ?? 0)
          #expect(abs(value - other) <= tolerance * abs(other), "\(address[0])")
        }
        near(overall["typeTokenRatio"], expected[ttr], 1e-9)
        near(overall["yulesK"], expected[yule], 1e-9)
        let pooled = try #require(overall["diversity"] as? [[String: Any]]).map { $0["pooled"] }
        let windows = try #require(mattr.first { $0[0] == address[0] })
        near(pooled[0], windows[2], 1e-9)
        near(pooled[1], expected[mtld], 1e-9)
        near(pooled[2], expected[hdd], 1e-9)
      }
    }
    #expect(compared == 10)
  }

  @Test func `the number of workers changes no byte`() throws {
    try LargeArchive.with { archive in
      func output(_ jobs: String) throws -> String {
        try Program.run(["style", archive, "--by", "year", "--format", "json", "--jobs", jobs])
          .output
      }
      let one = try output("1")
      #expect(one.contains("\"by\": \"year\""))
      #expect(one == (try output("4")))
    }
  }

  @Test(
    arguments: [
      (["--mattr-window", "5"], "--mattr-window 5: expected 10 to 10000"),
      (["--by", "period"], "--by period: which?"),
      (["--by", "kind", "--event", "2019-05-16", "--window", "12mo"], "not with --by kind"),
      (["--bootstrap", "10"], "--bootstrap 10: expected 2000"),
    ] as [([String], String)])
  func `what cannot be measured is told in one line`(arguments: [String], words: String) throws {
    let outcome = try Program.run(["style", fixtures] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty && outcome.remarks.contains(words), "\(outcome.remarks)")
  }
}

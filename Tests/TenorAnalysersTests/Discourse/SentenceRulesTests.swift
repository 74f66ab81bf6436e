import Foundation
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

@Suite struct SentenceRulesTests {
  private static let folder = SharedFolder.project.appendingPathComponent("Fixtures/discourse")
  private let words: DiscourseWords

  init() throws { words = try DiscourseWords.bundled(Tokeniser()) }

  private func found(_ text: String) throws -> [DiscourseFeature] {
    try SentenceRules.features(of: text, words)
  }

  @Test(
    arguments: [
      ("Where is Napo?", [.question, .whQuestion, .openQuestion]),
      ("Has anyone heard?", [.question, .polarQuestion, .openQuestion]),
      ("It closes at five, doesn't it?", [.question, .tagQuestion, .openQuestion]),
      ("Thursday or Friday?", [.question, .fragmentQuestion, .openQuestion]),
      (
        "Who was asked? Nobody.",
        [.question, .whQuestion, .rhetoricalQuestion, .passive, .bePassive]
      ),
      ("Is that it?!", [.question, .polarQuestion, .rhetoricalQuestion]),
      ("Where is the evidence.", [.unmarkedQuestion]),
      ("Please send me the form.", [.imperative, .verbImperative]),
      ("Don't hold your breath.", [.imperative, .negativeImperative]),
      ("Let's wait.", [.imperative, .letsImperative]),
      ("We were told nothing.", [.passive, .bePassive]),
      ("She got sacked by the company.", [.passive, .getPassive, .agentPassive]),
      ("It was finished by noon.", [.passive, .bePassive]),
      ("I am tired.", []), ("They have closed it.", []), ("What is good is money.", []),
      ("", []), ("?!", []), ("Tea", []),
    ] as [(String, Set<DiscourseFeature>)])
  func `a sentence is what its surface says`(text: String, features: Set<DiscourseFeature>) throws {
    let found = Set(try found(text))
    #expect(found == features, "\(text): \(found)")
  }

  /// The sentences and their codes were written by one hand, before the rules were run on them.
  /// Those held out were written when the rules were done, and nothing was mended after them.
  @Test(arguments: ["", "-held-out"])
  func `precision and recall on coded sentences are as documented`(set: String) throws {
    var measured = Measured()
    for row in try rows("questions\(set)") {
      let found = try found(row[0])
      let forms: [(String, DiscourseFeature)] = [
        ("wh", .whQuestion), ("polar", .polarQuestion), ("tag", .tagQuestion),
        ("fragment", .fragmentQuestion), ("unmarked", .unmarkedQuestion),
      ]
      for (name, feature) in forms {
        measured.add("questions: \(name)", row[1] == name, found.contains(feature), row[0])
      }
      if !row[2].isEmpty {
        measured.add(
          "questions: rhetorical", row[2] == "yes", found.contains(.rhetoricalQuestion), row[0])
      }
    }
    for row in try rows("imperatives\(set)") {
      let found = try found(row[0])
      measured.add("imperatives: all", row[1] != "none", found.contains(.imperative), row[0])
      let forms: [(String, DiscourseFeature)] = [
        ("verb", .verbImperative), ("negative", .negativeImperative), ("lets", .letsImperative),
      ]
      for (name, feature) in forms {
        measured.add("imperatives: \(name)", row[1] == name, found.contains(feature), row[0])
      }
    }
    for row in try rows("passives\(set)") {
      let found = try found(row[0])
      measured.add("passives: all", row[1] != "0", found.contains(.passive), row[0])
      measured.add("passives: be", row[3] == "be", found.contains(.bePassive), row[0])
      measured.add("passives: get", row[3] == "get", found.contains(.getPassive), row[0])
      measured.add("passives: with-agent", row[2] == "1", found.contains(.agentPassive), row[0])
    }
    try expectStored(measured.markdown, at: Self.folder.appendingPathComponent("measured\(set).md"))
  }

  private func rows(_ name: String) throws -> [[String]] {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What rules find against what a hand coded.
  private struct Measured {
    private var order: [String] = []
    private var counts: [String: (right: Int, wrong: Int, missed: Int)] = [:]
    private var errors: [String] = []

    mutating func add(_ name: String, _ coded: Bool, _ found: Bool, _ text: String) {
      if counts[name] == nil { order.append(name) }
      var count = counts[name] ?? (0, 0, 0)
      switch (coded, found) {
      case (true, true): count.right += 1
      case (false, true):
        count.wrong += 1
        errors.append("- \(name), wrongly: \(text)")
      case (true, false):
        count.missed += 1
        errors.append("- \(name), missed: \(text)")
      case (false, false): break
      }
      counts[name] = count
    }

    var markdown: String {
      func share(_ part: Int, _ whole: Int) -> String {
        whole > 0 ? "\((100 * part + whole / 2) / whole)%" : "–"
      }
      let rows = order.map { name -> String in
        let (right, wrong, missed) = counts[name] ?? (0, 0, 0)
        return
          "| \(name) | \(right + missed) | \(right + wrong) | \(right) | \(share(right, right + wrong)) | \(share(right, right + missed)) |"
      }
      return
        (["| class | coded | found | both | precision | recall |", "|---|---|---|---|---|---|"]
        + rows + [""] + errors).joined(separator: "\n") + "\n"
    }
  }
}

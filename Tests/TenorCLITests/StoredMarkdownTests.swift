import Foundation
import TenorTestSupport
import Testing

/// What commands write in Markdown, held against `Fixtures/markdown`. With `TENOR_STORE=1`
/// the files are written anew: read them before they are kept.
@Suite struct StoredMarkdownTests {
  private static let archive = "Fixtures/archive"
  private static let event = ["--event", "2019-05-16", "--window", "84mo"]

  private static func hold(_ outcome: Program.Outcome, to name: String) throws {
    #expect(outcome.status == 0, "\(outcome.remarks)")
    let file = SharedFolder.project.appendingPathComponent("Fixtures/markdown/\(name).md")
    try expectStored(outcome.output, at: file)
  }

  @Test(arguments: [
    ("about", ["sentiment", archive, "--about", "Grayling", "--about", "vetting", "--by", "year"]),
    ("audit-lexicon", ["sentiment", archive, "--audit-lexicon"] + event),
    ("lexicon-compare", ["lexicon", "compare", "vader", "afinn", archive]),
    ("compare", ["compare", archive] + event),
    ("terms", ["terms", archive, "--by", "quarter"]),
    ("actors", ["actors", "report", archive]),
    ("actors-graph", ["actors", "graph", archive, "--window", "utterance", "--minimum", "2"]),
    ("actors-terms", ["actors", "graph", archive, "--with-terms", "--minimum", "2", "--no-tone"]),
    ("actors-speakers", ["actors", "graph", archive, "--speakers"]),
    ("actors-timeline", ["actors", "timeline", archive, "--window", "utterance"]),
    ("actors-show", ["actors", "show", "Napo", archive]),
    ("actors-suggest", ["actors", "suggest", archive, "--top", "10"]),
  ])
  func `a command's Markdown is as stored`(name: String, arguments: [String]) throws {
    try Self.hold(
      try Program.run(arguments + ["--format", "markdown"], in: SharedFolder.project), to: name)
  }

  /// Two invented coders, who call each fourth and each fifth row neutral and the rest as the engine does.
  @Test func `the Markdown of a validation is as stored`() throws {
    struct Key: Decodable {
      struct Item: Decodable {
        var row: String
        var score: Double?
      }
      var items: [Item]
    }
    try Program.withFolder { folder in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      let drawn = try Program.run(
        [
          "sample", Self.archive, "--n", "90", "--by", "score-band", "--coders", "anna,ben", "-o",
          path("sheet.csv"),
        ], in: SharedFolder.project)
      #expect(drawn.status == 0, "\(drawn.remarks)")
      let key = try JSONDecoder().decode(
        Key.self, from: Data(contentsOf: URL(fileURLWithPath: path("sheet.key.json"))))
      let rows = key.items.enumerated().map { index, item in
        let side = item.score.map { $0 >= 0.05 ? 1 : $0 <= -0.05 ? -1 : 0 } ?? 0
        return "\(item.row),\(index % 4 == 0 ? 0 : side),\(index % 5 == 0 ? 0 : side)\n"
      }
      try Data(("id,anna,ben\n" + rows.joined()).utf8).write(
        to: URL(fileURLWithPath: path("coded.csv")))
      try Self.hold(
        try Program.run(
          [
            "validate", path("coded.csv"), "--key", path("sheet.key.json"), "--bootstrap", "200",
            "--format", "markdown",
          ], in: SharedFolder.project), to: "validation")
    }
  }
}

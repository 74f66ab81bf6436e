import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

/// What `--config` names counts for every command that scores.
@Suite struct StudyFileOptionTests {
  /// A study that scores with one lexicon and protects nothing.
  private func withStudy<T>(_ body: (URL, String) throws -> T) throws -> T {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("bare.yaml")
      try Data("lexicons: [afinn]\ndomain: none\n".utf8).write(to: file)
      return try body(folder, file.path)
    }
  }

  @Test(arguments: [
    ["sentiment", fixtures], ["sentiment", fixtures, "--about", "Grayling"],
    ["sentiment", fixtures, "--audit-lexicon"], ["explain", "A lovely probation office."],
    ["report", fixtures],
  ])
  func `a study file's lexicons and domain score as those of options do`(command: [String]) throws {
    try withStudy { _, study in
      let json = command + ["--format", "json"]
      let usual = try Program.run(json)
      let named = try Program.run(json + ["--config", study])
      let given = try Program.run(json + ["--lexicon", "afinn", "--domain", "none"])
      #expect([usual, named, given].allSatisfy { $0.status == 0 }, "\(named.remarks)")
      #expect(named.output == given.output)
      #expect(named.output != usual.output)
    }
  }

  @Test func `a sample drawn by a study's scores is validated by them`() throws {
    try withStudy { folder, study in
      struct Key: Decodable {
        struct Choice: Decodable { var name: String }
        var choices: [Choice]
      }
      /// The lexicons that a sample was scored with.
      func lexicons(_ name: String, _ options: [String]) throws -> [String] {
        let sheet = folder.appendingPathComponent("\(name).csv").path
        let drawn = try Program.run(
          ["sample", fixtures, "--n", "60", "--by", "kind", "-o", sheet] + options)
        #expect(drawn.status == 0, "\(drawn.remarks)")
        let key = try Data(contentsOf: folder.appendingPathComponent("\(name).key.json"))
        return try JSONDecoder().decode(Key.self, from: key).choices.map(\.name)
          .filter { $0.hasPrefix("lexicon ") }
      }
      let usual = try lexicons("usual", [])
      let bare = try lexicons("bare", ["--config", study])
      #expect(
        Set(usual).subtracting(bare).sorted() == [
          "lexicon domain-probation-uk.yaml", "lexicon vader/lexicon.tsv",
        ])
      let sheet = folder.appendingPathComponent("bare.csv").path
      let validated = try Program.run(["validate", sheet, fixtures, "--config", study])
      #expect(!validated.remarks.contains("with other lexicons"), "\(validated.remarks)")
      let alone = try Program.run(["validate", sheet, "--config", study])
      #expect(alone.status == 64)
      #expect(alone.remarks.contains("--config says how a corpus is scored"), "\(alone.remarks)")
    }
  }

  @Test(arguments: [
    ["sentiment", fixtures], ["sentiment", fixtures, "--about", "Grayling"],
    ["explain", "A lovely day."], ["report", fixtures], ["compare", fixtures, "--periods", "a..b"],
    ["sample", fixtures, "-o", "never-written.csv"],
  ])
  func `a study file that does not exist is an error`(command: [String]) throws {
    let outcome = try Program.run(command + ["--config", "nowhere.yaml"])
    #expect(outcome.status == 66 && outcome.output.isEmpty)
    #expect(outcome.remarks.contains("nowhere.yaml: no such file"), "\(outcome.remarks)")
  }

  @Test(arguments: [["explain", "A lovely day."], ["sentiment", fixtures]])
  func `a lexicon twice, or far too many, is misuse`(command: [String]) throws {
    let twice = try Program.run(command + ["--lexicon", "afinn", "--lexicon", "afinn"])
    #expect(twice.status == 64 && twice.output.isEmpty)
    #expect(twice.remarks.contains("lexicon afinn is given twice"), "\(twice.remarks)")
    let many = try Program.run(command + (1...251).flatMap { ["--lexicon", "words\($0).csv"] })
    #expect(many.status == 64 && many.output.isEmpty)
    #expect(many.remarks.contains("251 lexicons; expected at most 250"), "\(many.remarks)")
  }
}

import Foundation
import TenorTestSupport
import Testing

@Suite struct ExplainCommandTests {
  @Test func `forms of several texts are told apart in CSV`() throws {
    let outcome = try Program.run(
      ["explain", fixtures, "--format", "csv"] + (try Self.twoIDs()))
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("text,id,sentence,form,") == true, "\(outcome.remarks)")
    #expect(Set(lines.dropFirst().compactMap(\.first)) == ["1", "2"])
  }

  private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

  /// Of two utterances with a score.
  private static func twoIDs() throws -> [String] {
    let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let listed = try Program.run(["sentiment", fixtures, "--utterances", "--format", "csv"])
    return listed.output.split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { !$0[1].isEmpty }.prefix(2).map { String($0[0]) }
  }

  @Test func `a source that cannot be read is told, and the status is 1`() throws {
    try Program.withFolder { folder in
      let damaged = folder.appendingPathComponent("damaged.txt")
      try Data().write(to: damaged)
      let outcome = try Program.run(
        ["explain", fixtures, damaged.path] + (try Self.twoIDs()))
      #expect(outcome.status == 1 && !outcome.output.isEmpty)
      #expect(outcome.remarks.contains("damaged.txt"), "\(outcome.remarks)")
    }
  }

  @Test(arguments: [
    (["A lovely day.", "--voice", "own"], "--voice"),
    (["A lovely day.", "--date", "2015-03"], "--date"),
    (["A lovely day.", "--encoding", "UTF-8"], "--encoding"),
    (["-", "--time-zone", "UTC"], "--time-zone"),
    (["-", "--map", "text=body"], "--map"),
  ])
  func `a text takes no option of a corpus`(arguments: [String], option: String) throws {
    let outcome = try Program.run(["explain"] + arguments, input: "A lovely day.")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(
      outcome.remarks.contains("\(option) says how a corpus is read, and a text was given"),
      "\(outcome.remarks)")
  }

  @Test func `a row of a coding sheet is explained by its key`() throws {
    try Program.withFolder { folder in
      let drawn = try Program.run(
        ["sample", fixtures, "--n", "20", "--by", "none", "-o", "sheet.csv"], in: folder)
      #expect(drawn.status == 0, "\(drawn.remarks)")
      let sheet = try String(
        contentsOf: folder.appendingPathComponent("sheet.csv"), encoding: .utf8)
      let row = try #require(sheet.split(separator: "\r\n").dropFirst().first?.prefix { $0 != "," })
      let explained = try Program.run(
        ["explain", fixtures, String(row), "--key", "sheet.key.json"], in: folder)
      #expect(explained.status == 0, "\(explained.remarks)")
      let missing = try Program.run(["explain", fixtures, String(row)], in: folder)
      #expect(missing.status == 66 && missing.remarks.contains("--key"), "\(missing.remarks)")
    }
  }

  @Test func `help says that an argument may be a text`() throws {
    let help = try Program.run(["explain", "--help"]).output
    let arguments = help.components(separatedBy: "ARGUMENTS:").last?
      .components(separatedBy: "OPTIONS").first
    #expect(arguments?.contains("A text in quotation marks") == true, "\(help)")
  }

  /// The byte E9 is é in Windows-1252, and no UTF-8.
  @Test func `bytes on standard input that are not UTF-8 are remarked on, as in files`() throws {
    let outcome = try Program.shell(
      "printf 'The caf\\351 was lovely, the rollout dreadful.' | $TENOR explain -")
    #expect(outcome.status == 0)
    #expect(
      outcome.remarks.hasPrefix("tenor: standard input: read as "), "\(outcome.remarks)")
    #expect(outcome.output.contains("café"))
    let plain = try Program.run(["explain", "-"], input: "\u{FEFF}A lovely café.")
    #expect(plain.status == 0 && plain.remarks.isEmpty)
    #expect(plain.output.contains("lovely"))
    let nothing = try Program.run(["explain", "-"], input: "")
    #expect(nothing.status == 65 && nothing.remarks.hasPrefix("tenor: standard input: "))
  }
}

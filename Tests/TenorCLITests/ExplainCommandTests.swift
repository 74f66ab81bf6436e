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

import Foundation
import TenorTestSupport
import Testing

private let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

/// Needs `script`, which runs a command on a terminal of its own.
struct TerminalWidthTests {
  private static let hasScript = FileManager.default.fileExists(atPath: "/usr/bin/script")

  /// What a command prints on a terminal of so many columns, without its marks.
  private func lines(_ command: String, columns: Int) throws -> [String] {
    let line =
      "script -qec \"stty cols \(columns); '$TENOR' \(command) '\(archive)'\" /dev/null < /dev/null"
    let outcome = try Program.shell(line)
    #expect(outcome.status == 0, "\(outcome.remarks)")
    return outcome.output.replacing("\r\n", with: "\n").replacing(/\u{1B}\[[0-9;]*[mK]/, with: "")
      .components(separatedBy: "\n")
  }

  @Test(
    .enabled(if: hasScript, "script runs a terminal"),
    arguments: [
      "sentiment --by year", "sentiment --utterances", "terms", "actors", "actors graph",
      "corpus list",
    ], [80, 100])
  func `tables of analyses fit a terminal`(command: String, columns: Int) throws {
    let lines = try lines(command, columns: columns)
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.max { $0.count < $1.count } ?? "")")
  }

  @Test(.enabled(if: hasScript, "script runs a terminal"))
  func `a narrow terminal shows what counts, and says that there is more`() throws {
    let narrow = try lines("sentiment --by year", columns: 80)
    let heads = narrow.first { $0.hasPrefix("Group") }?.split(separator: " ").map(String.init)
    #expect(
      heads == [
        "Group", "Period", "Kind", "Scored", "Mean", "Median", "Positive", "Neutral", "Negative",
      ])
    #expect(narrow.contains("- Further columns: --format csv or json."))
    let wide = try lines("sentiment --by year", columns: 300)
    #expect(wide.contains { $0.hasPrefix("Group") && $0.hasSuffix("Coverage") })
    #expect(!wide.contains("- Further columns: --format csv or json."))
  }
}

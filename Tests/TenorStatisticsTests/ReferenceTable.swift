import Foundation
import TenorTestSupport

/// A table of reference values of `../shared/oracles/stats`, with tabs between its columns.
enum ReferenceTable {
  /// Whether the values are there.
  static let present = SharedFolder.path("oracles/stats") != nil

  /// The rows by column; empty where the file is not there.
  static func rows(_ file: String) throws -> [[String: String]] {
    let lines = try cells(file)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private static func cells(_ file: String) throws -> [[String]] {
    guard let path = SharedFolder.path("oracles/stats/" + file) else { return [] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
  }

  /// The tokens of each inaugural address by its name.
  static func addresses() throws -> [String: [String]] {
    // This table has no header: name, year, president, party, tokens.
    Dictionary(
      uniqueKeysWithValues: try cells("inputs/inaugural_tokens.tsv").map {
        ($0[0], $0[4].split(separator: " ").map { String($0) })
      })
  }
}

extension [String: String] {
  /// A number of the row.
  func number(_ column: String) -> Double { self[column].flatMap { Double($0) } ?? .nan }

  /// A count of the row.
  func count(_ column: String) -> Int { self[column].flatMap { Int($0) } ?? -1 }
}

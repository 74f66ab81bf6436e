internal import ArgumentParser
internal import Foundation
internal import TenorCorpus

/// What `--map` says: which column of a table, or field of a JSON object, holds what.
struct ColumnMap {
  private var pairs: [(role: ColumnRole, column: String)] = []

  static let roles = ColumnRole.allCases.map(\.rawValue).joined(separator: ", ")

  /// `text=body,date=created`.
  init(_ words: String) throws {
    for pair in words.split(separator: ",", omittingEmptySubsequences: !words.isEmpty) {
      let parts = pair.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, !parts[1].isEmpty, let role = ColumnRole(rawValue: parts[0]) else {
        throw ValidationError(
          "'\(pair)' is no ROLE=COLUMN; expected a role of \(Self.roles).")
      }
      pairs.append((role, parts[1]))
    }
  }

  /// All maps together; each role may be named once.
  static func columns(_ maps: [ColumnMap]) throws -> [ColumnRole: String] {
    var columns: [ColumnRole: String] = [:]
    for (role, column) in maps.flatMap(\.pairs) {
      if let other = columns.updateValue(column, forKey: role), other != column {
        throw ValidationError(
          "--map names two columns for the \(role.rawValue), '\(other)' and '\(column)'; expected one."
        )
      }
    }
    return columns
  }
}

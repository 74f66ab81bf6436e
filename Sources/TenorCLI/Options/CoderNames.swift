internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers

/// The coders that `--coders` names, each a column of a sheet.
enum CoderNames {
  /// The names between the commas, without blanks around them.
  ///
  /// - Throws: a `ValidationError` for an empty name, a column that is no coder's, and a name that stands
  ///   there twice in whatever case: a coder agrees perfectly with himself.
  static func read(_ words: String) throws -> [String] {
    let names = words.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    for (index, name) in names.enumerated() {
      if name.isEmpty { throw ValidationError("--coders '\(words)': a name is empty.") }
      if CodingSheet.columns.contains(name.lowercased()) {
        throw ValidationError("--coders \(name): is a column of the sheet; expected another name.")
      }
      if names[..<index].contains(where: { $0.lowercased() == name.lowercased() }) {
        throw ValidationError("--coders \(name): stands there twice.")
      }
    }
    return names
  }
}

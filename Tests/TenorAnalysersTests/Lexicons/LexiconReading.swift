import Foundation

@testable import TenorAnalysers

/// Lexicons from texts of a test, and what they say in few words.
enum LexiconReading {
  static func lexicon(_ text: String, as format: LexiconFormat? = nil) throws -> Lexicon {
    try lexicon(Array(text.utf8), as: format)
  }

  static func lexicon(_ bytes: [UInt8], as format: LexiconFormat? = nil) throws -> Lexicon {
    let text = try LexiconText(bytes, name: "own.txt")
    guard let format = format ?? LexiconFormat(recognising: text) else {
      throw text.error(0, .unknownFormat)
    }
    return try Lexicon(text, as: format, name: "own")
  }

  /// Writes files into a folder that is gone afterwards.
  static func withFiles<T>(_ files: [String: String], _ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-lexicon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try body(folder)
  }
}

extension Lexicon {
  /// `grim* -1 [negative fear]`
  var lines: [String] {
    entries.map { entry in
      var words = entry.form + (entry.isPattern ? " (pattern)" : "")
      if let valence = entry.valence { words += " \(valence)" }
      if !entry.categories.isEmpty {
        words += " [\(entry.categories.map { categories[$0] }.joined(separator: " "))]"
      }
      return words
    }
  }
}

public import Foundation
public import Testing

/// Holds a text to a stored file.
///
/// With `TENOR_STORE=1` in the environment the file is written anew and an issue is recorded, so that a run
/// that stores never passes for a test: read what was written, then run without.
public func expectStored(
  _ text: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if StoredText.isStoring {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    StoredText.recordStoring(file, sourceLocation: sourceLocation)
    return
  }
  let stored = try String(contentsOf: file, encoding: .utf8)
  let lines = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    stored.split(separator: "\n", omittingEmptySubsequences: false))
  let first = lines.first { $0 != $1 }
  #expect(
    text == stored,
    "\(file.lastPathComponent): '\(first?.0 ?? "")' and stored '\(first?.1 ?? "")'",
    sourceLocation: sourceLocation)
}

/// Whether stored texts are to be written anew.
public enum StoredText {
  /// Whether `TENOR_STORE` is `1`.
  public static let isStoring = ProcessInfo.processInfo.environment["TENOR_STORE"] == "1"

  /// Says that a file was written instead of being compared.
  public static func recordStoring(
    _ file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Issue.record(
      "\(file.lastPathComponent) is written anew: read it, and run without TENOR_STORE",
      sourceLocation: sourceLocation)
  }
}

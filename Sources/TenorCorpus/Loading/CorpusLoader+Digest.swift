internal import Foundation

extension CorpusLoader {
  /// A digest of what a path of sources holds: of a store what was ingested and corrected, of a folder the
  /// names and bytes of the files that are read, of a file its bytes.
  ///
  /// - Throws: `InputProblem` for what is not there or cannot be read, `StoreError` for a store.
  /// - Complexity: O(bytes); of a store O(sources).
  public static func digest(of path: String) throws -> String {
    if Store.isStore(path) { return try Store(reading: path).stateDigest() }
    let inputs = InputFiles([path])
    var lines: [String] = []
    for found in inputs.found {
      switch found {
      case .problem(let problem): throw problem
      case .file(let file):
        for part in try parts(of: file.path) {
          lines.append(
            "\(try Input(path: part, name: part).digest())  \(part.dropFirst(path.count))")
        }
      }
    }
    return Digest.sha256(lines.joined(separator: "\n").utf8)
  }

  /// The files of a source that is a folder, in the order of their paths; else the file.
  private static func parts(of path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    return try FileManager.default.subpathsOfDirectory(atPath: path)
      .map { "\(path)/\($0)" }
      .filter {
        FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
      }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Input {
  /// SHA-256 of the bytes, as they are. O(bytes).
  public func digest() throws -> String {
    var digest = DigestStream()
    try originalStretches { digest.add($0) }
    return digest.finish()
  }
}

extension Store {
  /// A digest that changes when what is read from the store does: not when words are indexed.
  func stateDigest() throws -> String {
    var lines = try headers().map { "\($0.name) \($0.digest) \($0.reader) \($0.options)" }.sorted()
    lines += try corrections().map { "\($0.target) \($0.field) \($0.value ?? "")" }
    lines.append(try timeZone ?? "")
    return Digest.sha256(lines.joined(separator: "\n").utf8)
  }
}

internal import Foundation
internal import TenorNotebook

/// A notebook as a file.
struct NotebookFile {
  let path: String
  let notebook: Notebook

  /// Reads a notebook.
  ///
  /// - Throws: a `Failure` for a file that cannot be read, and with all faults of one that is no notebook.
  init(_ path: String) throws {
    self.path = path
    let bytes = try Self.bytes(path)
    do {
      notebook = try Notebook(bytes)
    } catch {
      let faults = error.faults.map { "\(path):\($0)" }
      for fault in faults.dropLast() { Remarks.print(fault) }
      throw Failure(status: .badInput, message: faults.last ?? path)
    }
  }

  /// The bytes of a notebook.
  static func bytes(_ path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(status: .noInput, message: "\(path): no such file; expected a notebook")
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        status: .badInput, message: "\(path): cannot be read; expected a notebook in Markdown")
    }
    return [UInt8](data)
  }

  /// Writes what a run made of the notebook, whole or not at all; results that were edited by hand are put
  /// beside it first.
  ///
  /// - Returns: where those were put.
  func write(_ run: NotebookRun) throws -> [String] {
    guard run.isChanged else { return [] }
    var kept: [String] = []
    for result in run.kept {
      let name = FreeName(beside: path, "edited").path
      try Self.write(Array((result.text + "\n").utf8), to: name)
      kept.append(name)
    }
    try Self.write(run.bytes, to: path)
    return kept
  }

  /// Writes a file, whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try Destination.replace(path) { try $0.write(Data(bytes)) }
  }
}

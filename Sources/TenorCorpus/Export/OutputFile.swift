import Foundation

/// A file that is written from its beginning.
final class OutputFile {
  private let path: String
  private var file: UnsafeMutablePointer<FILE>?

  init(_ path: String) throws {
    self.path = path
    file = fopen(path, "wb")
    if file == nil { throw problem() }
  }

  deinit { if let file { fclose(file) } }

  func write(_ bytes: [UInt8]) throws {
    guard let file, !bytes.isEmpty else { return }
    if fwrite(bytes, 1, bytes.count, file) != bytes.count { throw problem() }
  }

  /// Closes the file, which may fail where the disc is full.
  func close() throws {
    guard let open = file else { return }
    file = nil
    if fclose(open) != 0 { throw problem() }
  }

  private func problem() -> ExportProblem {
    ExportProblem(path: path, reason: .unwritable(String(cString: strerror(errno))))
  }
}

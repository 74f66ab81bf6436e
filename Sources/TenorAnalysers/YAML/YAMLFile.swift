internal import Foundation
internal import TenorCorpus
internal import Yams

/// A YAML file of ours or of a researcher: a register, a domain, a project's settings.
struct YAMLFile {
  /// The largest file that is taken for one, in bytes.
  static let largest = 16 << 20

  /// What the file holds; `nil` when that is nothing.
  let root: Node?
  /// Reads its nodes, and names it in errors.
  let nodes: YAMLNodes
  /// SHA-256 of its bytes.
  let digest: String

  /// Reads a file.
  init(_ path: String) throws(YAMLError) {
    try self.init(
      Self.bytes(path), name: path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// The bytes of a file: one more than ``largest`` of a larger one.
  static func bytes(_ path: String) throws(YAMLError) -> [UInt8] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw YAMLError(file: path, reason: .missingFile)
    }
    if isDirectory.boolValue { throw YAMLError(file: path, reason: .isDirectory) }
    FilesRead.note(path)
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return Array(try handle.read(upToCount: Self.largest + 1) ?? Data())
    } catch {
      throw YAMLError(file: path, reason: .unreadable(error.localizedDescription))
    }
  }

  /// Parses the bytes of a file.
  init(_ bytes: [UInt8], name: String) throws(YAMLError) {
    guard bytes.count <= Self.largest else {
      throw YAMLError(file: name, reason: .tooLarge(limit: Self.largest))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }.count
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw YAMLError(file: name, line: line, reason: .notUTF8(offset: offset))
    }
    if let objection = YAMLGuard.objection(to: bytes[...]) {
      throw YAMLError(file: name, line: objection.line, reason: objection.reason)
    }
    nodes = YAMLNodes(file: name)
    digest = Digest.sha256(bytes)
    do {
      // The encoding is stated because the default looks into the environment and prints.
      root = try compose(yaml: text, .default, .default, .utf8)
    } catch {
      throw nodes.notYAML(error)
    }
  }
}

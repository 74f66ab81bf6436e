internal import Foundation
internal import TenorCorpus
internal import Yams

extension Register {
  /// The largest file that is taken for a register, in bytes.
  static let largest = 16 << 20

  /// Reads a register from a YAML file.
  public init(contentsOf path: String, as content: Content) throws(RegisterError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw RegisterError(file: path, reason: .missingFile)
    }
    if isDirectory.boolValue { throw RegisterError(file: path, reason: .isDirectory) }
    let bytes: [UInt8]
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      bytes = Array(try handle.read(upToCount: Self.largest + 1) ?? Data())
    } catch {
      throw RegisterError(file: path, reason: .unreadable(error.localizedDescription))
    }
    try self.init(yaml: bytes, file: name, as: content)
  }

  /// Reads a register from the bytes of a YAML file, and compiles its aliases to find out which stand twice.
  ///
  /// - Parameter file: the name that errors and provenance give.
  public init(yaml bytes: [UInt8], file: String, as content: Content) throws(RegisterError) {
    guard bytes.count <= Self.largest else {
      throw RegisterError(file: file, reason: .tooLarge(limit: Self.largest))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }.count
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw RegisterError(file: file, line: line, reason: .notUTF8(offset: offset))
    }
    if let objection = RegisterGuard.objection(to: bytes[...]) {
      throw RegisterError(file: file, line: objection.line, reason: objection.reason)
    }
    let reader = RegisterReader(file: file, content: content)
    let root: Node?
    do {
      // The encoding is stated because the default looks into the environment and prints.
      root = try compose(yaml: text, .default, .default, .utf8)
    } catch {
      throw reader.notYAML(error)
    }
    self.init(
      content: content, file: file, digest: Digest.sha256(bytes),
      entries: try reader.entries(of: root))
    try check()
  }

  /// Compiles the aliases, so that one that stands twice or matches nothing is told when the file is read.
  private func check() throws(RegisterError) {
    do {
      _ = try AliasMatcher(self)
    } catch let error as RegisterError {
      throw error
    } catch {
      throw RegisterError(file: file, reason: .unreadable("\(error)"))
    }
  }
}

extension Register {
  /// The register that ships with Tenor: probation in England and Wales, 2010-2021.
  public static func bundled(_ content: Content) throws(RegisterError) -> Register {
    try Register(
      contentsOf: BundledLexicons.url("\(content.rawValue)-probation-uk.yaml").path, as: content)
  }
}

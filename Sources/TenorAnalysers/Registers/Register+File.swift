internal import Foundation

extension Register {
  /// Reads a register from a YAML file.
  public init(contentsOf path: String, as content: Content) throws(YAMLError) {
    try self.init(YAMLFile(path), as: content)
  }

  /// Reads a register from the bytes of a YAML file, and compiles its aliases to find out which stand twice.
  ///
  /// - Parameter file: the name that errors and provenance give.
  public init(yaml bytes: [UInt8], file: String, as content: Content) throws(YAMLError) {
    try self.init(YAMLFile(bytes, name: file), as: content)
  }

  private init(_ yaml: YAMLFile, as content: Content) throws(YAMLError) {
    let reader = RegisterReader(nodes: yaml.nodes, content: content)
    self.init(
      content: content, file: yaml.nodes.file, digest: yaml.digest,
      entries: try reader.entries(of: yaml.root))
    try check()
  }

  /// Compiles the aliases, so that one that stands twice or matches nothing is told when the file is read.
  private func check() throws(YAMLError) {
    do {
      _ = try AliasMatcher(self)
    } catch let error as YAMLError {
      throw error
    } catch {
      throw YAMLError(file: file, reason: .unreadable("\(error)"))
    }
  }
}

extension Register {
  /// The register that ships with Tenor: probation in England and Wales, 2010-2021.
  public static func bundled(_ content: Content) throws(YAMLError) -> Register {
    try Register(
      contentsOf: BundledLexicons.url("\(content.rawValue)-probation-uk.yaml").path, as: content)
  }
}

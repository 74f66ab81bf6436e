internal import Foundation

extension Register {
  /// Reads a register from a YAML file; one of terms also from a dictionary of quanteda's, of which every
  /// list is a term.
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
    let draft = RegisterDraft(yaml, as: content)
    if let fault = draft.faults.first { throw fault }
    self = draft.register
  }
}

/// A register as a file has it, with all that is wrong with it.
struct RegisterDraft {
  /// The entries that could be read.
  let register: Register
  /// What could not be, the reader's remarks first.
  let faults: [YAMLError]

  init(_ yaml: YAMLFile, as content: Register.Content) {
    var reader = RegisterReader(nodes: yaml.nodes, content: content)
    var register = Register(
      content: content, file: yaml.nodes.file, digest: yaml.digest,
      entries: content == .terms && RegisterReader.isDictionary(yaml.root)
        ? reader.dictionaryEntries(of: yaml.root) : reader.entries(of: yaml.root))
    var faults = reader.faults
    if faults.isEmpty {
      faults = register.relationFaults
      if faults.isEmpty { register.inherit() }
      faults += Self.aliasFaults(register)
    }
    self.register = register
    self.faults = faults
  }

  /// Compiles the aliases, so that one that stands twice or matches nothing is told when the file is read.
  private static func aliasFaults(_ register: Register) -> [YAMLError] {
    do {
      var compiler = try AliasCompiler(register)
      try compiler.compile()
      return compiler.faults
    } catch {
      return [YAMLError(file: register.file, reason: .unreadable("\(error)"))]
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

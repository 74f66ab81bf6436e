internal import Foundation
internal import TenorAnalysis

/// What is wrong with a register of actors, or worth knowing of it: by itself, and over a corpus.
///
/// Errors are faults of the file, and aliases that nothing can bring to count; everything else is a
/// remark, for a person to judge. A register with a fault is checked no further than that.
public struct RegisterCheck: Sendable, Encodable {
  /// `actors-check`
  public static let name = "actors-check"

  /// The file's name.
  public var file: String
  /// SHA-256 of the file.
  public var sha256: String
  /// The entries that could be read.
  public var actors: Int
  /// Their aliases, short forms and what was inherited included.
  public var aliases: Int
  /// The remarks that are errors.
  public var errors: Int
  /// The utterances of the corpus with a find; `nil` without a corpus.
  public var utterancesWithFinds: Int?
  /// By kind, then by line.
  public var remarks: [RegisterRemark]
  /// What was checked; `nil` where the file cannot be used.
  let matcher: AliasMatcher?

  private enum CodingKeys: String, CodingKey {
    case file, sha256, actors, aliases, errors, utterancesWithFinds, remarks
  }

  /// Checks a file.
  ///
  /// - Throws: ``YAMLError`` where there is no such file, or it is no YAML.
  public init(contentsOf path: String) throws {
    try self.init(YAMLFile(path))
  }

  /// Checks the bytes of a file.
  public init(yaml bytes: [UInt8], file: String) throws {
    try self.init(YAMLFile(bytes, name: file))
  }

  /// Checks the register that ships with Tenor.
  public static func bundled() throws -> RegisterCheck {
    try RegisterCheck(contentsOf: BundledLexicons.url("actors-probation-uk.yaml").path)
  }

  private init(_ yaml: YAMLFile) throws {
    let draft = RegisterDraft(yaml, as: .actors)
    let register = draft.register
    file = register.file
    sha256 = register.digest
    actors = register.entries.count
    aliases = register.entries.reduce(0) { $0 + $1.aliases.count }
    remarks = draft.faults.map {
      RegisterRemark(.unreadable, line: $0.line, actor: nil, alias: nil, "\($0.reason)")
    }
    errors = remarks.count
    matcher = remarks.isEmpty ? try AliasMatcher(register) : nil
    // What could be read of a faulty file is tried too, so that a person can mend all at once.
    guard let tried = matcher ?? (try? AliasMatcher(register)) else { return }
    add(try AliasTrial(tried).remarks + AliasRivals(tried).remarks)
  }

  /// Takes in further remarks.
  mutating func add(_ more: [RegisterRemark]) {
    let order = Dictionary(
      RegisterRemark.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    remarks += more
    remarks.sort {
      (order[$0.kind] ?? 0, $1.count ?? 0, $0.line ?? 0, $0.alias ?? "", $0.message)
        < (order[$1.kind] ?? 0, $0.count ?? 0, $1.line ?? 0, $1.alias ?? "", $1.message)
    }
    errors = remarks.count { $0.kind.isError }
  }
}

extension Register {
  /// A remark on one of the register's aliases.
  func remark(
    _ kind: RegisterRemark.Kind, _ entry: Int, _ alias: Int, _ message: String, count: Int? = nil,
    example: ConcordanceLine? = nil
  ) -> RegisterRemark {
    let form = entries[entry].aliases[alias]
    return RegisterRemark(
      kind, line: form.line > 0 ? form.line : nil, actor: entries[entry].name, alias: form.form,
      message, count: count, example: example)
  }

  /// `'Russell' of Justin Russell (line 12)`
  func words(_ entry: Int, _ alias: Int) -> String {
    let form = entries[entry].aliases[alias]
    return "'\(form.form)' of \(entries[entry].name) (line \(form.line))"
  }
}

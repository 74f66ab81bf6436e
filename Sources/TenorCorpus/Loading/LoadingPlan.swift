/// The files that paths stand for, each with its name and with what is said of it.
struct LoadingPlan {
  struct File: Sendable {
    /// As it was given, or below a folder that was given.
    var path: String
    /// As reports print it.
    var name: String
    /// The path's components, for a longer name.
    var components: [String]
    var options: ReadingOptions
    /// The manifest's name and its row for the file.
    var row: (manifest: String, row: Manifest.Row)?

    /// Dates of the manifest that the page itself contradicts.
    func contradictions(_ conversations: [Conversation]) -> [AuditEntry] {
      guard let row, let stated = row.row.date else { return [] }
      return conversations.compactMap { conversation in
        guard conversation.dateStated, let own = conversation.date, own != stated else {
          return nil
        }
        return AuditEntry(
          source: row.manifest, line: row.row.line, kind: .undecided,
          message:
            "\(stated) for '\(row.row.file)', whose page states \(own): the page's is kept")
      }
    }
  }

  enum Step {
    /// Index into ``files``.
    case file(Int)
    case problem(InputProblem)
  }

  private(set) var files: [File] = []
  private(set) var steps: [Step] = []
  /// What finding the files gave to remark.
  private(set) var audit: [AuditEntry]
  /// Rows of the manifest that mean no file.
  private(set) var unused: [AuditEntry] = []

  init(_ paths: [String], _ options: ReadingOptions, _ manifest: Manifest?) {
    let inputs = InputFiles(paths, except: manifest?.path)
    audit = inputs.audit
    let found = inputs.found.compactMap { if case .file(let file) = $0 { file } else { nil } }
    let names = InputFiles.uniqueNames(found)
    let rows = manifest.map { Self.rows(of: $0, for: found, names) } ?? []
    for (index, file) in found.enumerated() {
      var own = options
      let row = rows.isEmpty ? nil : rows[index]
      own.date = row?.date ?? options.date
      own.title = row?.title ?? options.title
      files.append(
        File(
          path: file.path, name: names[index], components: file.components, options: own,
          row: row.flatMap { row in manifest.map { ($0.name, row) } }))
    }
    var next = 0
    for step in inputs.found {
      switch step {
      case .problem(let problem): steps.append(.problem(problem))
      case .file:
        steps.append(.file(next))
        next += 1
      }
    }
    if let manifest { unused = Self.unused(rows, of: manifest) }
  }

  /// The manifest's row for each file, if it has one: the first that means it.
  private static func rows(
    of manifest: Manifest, for files: [InputFiles.File], _ names: [String]
  ) -> [Manifest.Row?] {
    // A row means a file only if the last part of its path is the file's name.
    var byName: [Substring: [Manifest.Row]] = [:]
    for row in manifest.rows {
      byName[row.file.split(separator: "/").last ?? "", default: []].append(row)
    }
    return files.indices.map { index in
      let last = files[index].path.split(separator: "/").last ?? ""
      return byName[last]?.first { Self.names($0.file, files[index], names[index]) }
    }
  }

  /// Whether a manifest's row means the file: by its name in reports, or by the end of its path.
  private static func names(_ row: String, _ file: InputFiles.File, _ name: String) -> Bool {
    if row == name || row == file.path { return true }
    let parts = row.split(separator: "/").map(String.init).filter { $0 != "." }
    return !parts.isEmpty && file.components.suffix(parts.count).elementsEqual(parts)
  }

  private static func unused(_ rows: [Manifest.Row?], of manifest: Manifest) -> [AuditEntry] {
    let used = Set(rows.compactMap { $0?.line })
    return manifest.rows.filter { !used.contains($0.line) }.map { row in
      AuditEntry(
        source: manifest.name, line: row.line, kind: .skipped,
        message: "'\(row.file)' is none of the sources, or another row names it")
    }
  }
}

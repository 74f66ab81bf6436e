internal import TenorAnalysis
public import TenorReport

/// What checks of several files found, as it is written.
public struct LexiconCheckFindings: Sendable, Encodable {
  /// `lexicon-check`
  public static let name = "lexicon-check"
  /// So many of a kind are shown to people.
  private static let shown = 10

  /// In the order in which the files were given.
  public var files: [LexiconCheck]

  /// The checks of these files.
  public init(_ files: [LexiconCheck]) {
    self.files = files
  }

  /// Whether any file should be mended.
  public var hasErrors: Bool { files.contains { $0.errors > 0 } }

  /// What people read: the files in figures, findings by kind, and some of each.
  public var tables: [Table] {
    [figureTable]
      + files.filter { !$0.findings.isEmpty }.flatMap { [kindTable($0), sample($0)] }
  }

  /// All findings, one a row.
  public var table: Table {
    Table(
      id: "lexicon-check", title: "Findings", columns: Self.columns,
      rows: files.flatMap { file in file.findings.map { Self.row(file, $0) } })
  }

  private static let columns: [Table.Column] = [
    .init("File", key: "file", .left), .init("Line", key: "line"),
    .init("Kind", key: "kind", .left), .init("Error", key: "error", .left),
    .init("Form", key: "form", .left), .init("Message", key: "message", .left),
  ]

  private static func row(_ file: LexiconCheck, _ remark: LexiconRemark) -> [Table.Cell] {
    [
      .text(file.file), remark.line > 0 ? .integer(remark.line) : .missing,
      .text(remark.kind.rawValue), .text(remark.kind.isError ? "true" : "false"),
      .text(remark.form), .text(remark.message),
    ]
  }

  private var figureTable: Table {
    Table(
      id: "lexicon-files", title: "Lexicons",
      columns: [
        .init("File", key: "file", .left), .init("Format", key: "format", .left),
        .init("Entries", key: "entries"), .init("Positive", key: "positive"),
        .init("Negative", key: "negative"), .init("Zero", key: "zero"),
        .init("No valence", key: "withoutValence"), .init("Errors", key: "errors"),
        .init("Remarks", key: "remarks"),
      ],
      rows: files.map {
        [
          .text($0.file), .text($0.format?.title), .integer($0.entries), .integer($0.positive),
          .integer($0.negative), .integer($0.zero), .integer($0.withoutValence),
          .integer($0.errors), .integer($0.findings.count - $0.errors),
        ]
      }, notes: files.allSatisfy(\.findings.isEmpty) ? ["Nothing was found."] : [])
  }

  private func kindTable(_ file: LexiconCheck) -> Table {
    let kinds = LexiconRemark.Kind.allCases.map { kind in
      (kind, file.findings.count { $0.kind == kind })
    }
    return Table(
      id: "lexicon-kinds", title: "\(file.file): findings by kind",
      columns: [
        .init("Kind", key: "kind", .left), .init("What it is", key: "severity", .left),
        .init("Found", key: "found"),
      ],
      rows: kinds.filter { $0.1 > 0 }.map { kind, count in
        [.text(kind.label), .text(kind.isError ? "error" : "remark"), .integer(count)]
      })
  }

  private func sample(_ file: LexiconCheck) -> Table {
    let some = LexiconRemark.Kind.allCases.flatMap { kind in
      file.findings.filter { $0.kind == kind }.prefix(Self.shown)
    }
    let left = file.findings.count - some.count
    return Table(
      id: "lexicon-findings", title: "\(file.file): findings",
      columns: [
        .init("Line", key: "line"), .init("Kind", key: "kind", .left),
        .init("Form", key: "form", .left), .init("Message", key: "message", .left),
      ],
      rows: some.map {
        [
          $0.line > 0 ? .integer($0.line) : .missing, .text($0.kind.label), .text($0.form),
          .text($0.message),
        ]
      },
      notes: left > 0
        ? ["\(counted(left, "further finding")): --format csv or json lists all."] : [])
  }
}

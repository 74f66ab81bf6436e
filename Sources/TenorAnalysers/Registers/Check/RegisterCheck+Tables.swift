public import TenorAnalysis
public import TenorReport

extension RegisterCheck: Reportable {
  /// So many of a kind are shown to people.
  private static let shown = 10

  /// All remarks, one a row.
  public var table: Table {
    Table(
      id: "actors-check", title: "\(file): what to know of it", columns: Self.columns,
      rows: remarks.map(Self.row))
  }

  /// What people read: the register in figures, remarks by kind, and some of each.
  public var tables: [Table] { [kindTable, sample] }

  private static let columns: [Table.Column] = [
    .init("Line", key: "line"), .init("Kind", key: "kind", .left),
    .init("Error", key: "error", .left), .init("Actor", key: "actor", .left),
    .init("Alias", key: "alias", .left), .init("Times", key: "count"),
    .init("Message", key: "message", .left), .init("Example", key: "example", .left),
    .init("Utterance", key: "utterance", .left),
  ]

  private static func row(_ remark: RegisterRemark) -> [Table.Cell] {
    [
      .integer(remark.line), .text(remark.kind.rawValue),
      .text(remark.kind.isError ? "true" : "false"), .text(remark.actor), .text(remark.alias),
      .integer(remark.count), .text(remark.message), .text(remark.example?.words),
      .text(remark.example?.utterance),
    ]
  }

  private var kindTable: Table {
    let kinds = RegisterRemark.Kind.allCases.map { kind in
      (kind, remarks.count { $0.kind == kind })
    }
    return Table(
      id: "actors-check-kinds", title: "\(file): remarks by kind",
      columns: [
        .init("Kind", key: "kind", .left), .init("What it is", key: "severity", .left),
        .init("Found", key: "found"),
      ],
      rows: kinds.filter { $0.1 > 0 }.map { kind, count in
        [.text(kind.label), .text(kind.isError ? "error" : "remark"), .integer(count)]
      },
      notes: [
        "\(counted(actors, "actor")) with \(counted(aliases, "alias", "aliases")) could be read.\(remarks.isEmpty ? " Nothing was found." : "")"
      ])
  }

  private var sample: Table {
    let some = RegisterRemark.Kind.allCases.flatMap { kind in
      remarks.filter { $0.kind == kind }.prefix(kind.isError ? .max : Self.shown)
    }
    let left = remarks.count - some.count
    return Table(
      id: "actors-check-remarks", title: "\(file): remarks",
      columns: [
        .init("Line", key: "line"), .init("Kind", key: "kind", .left),
        .init("Alias", key: "alias", .left), .init("Times", key: "count"),
        .init("Message", key: "message", .left),
      ],
      rows: some.map { remark in
        let example = remark.example.flatMap(\.words).map { ": \($0)" } ?? ""
        return [
          .integer(remark.line), .text(remark.kind.label), .text(remark.alias),
          .integer(remark.count), .text(remark.message + example),
        ]
      },
      notes: left > 0 ? ["\(counted(left, "further remark")): --format csv or json lists all."] : []
    )
  }

  /// The remarks by kind, and some of each.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: Self.name, title: "The register",
      blocks: tables.map { .table($0) } + [.paragraph(corpus.voicesCounted)])
  }
}

extension ConcordanceLine {
  /// The words with their context in one line; `nil` where none may be quoted.
  var words: String? {
    left.isEmpty && match.isEmpty && right.isEmpty ? nil : "\(left)[\(match)]\(right)"
  }
}

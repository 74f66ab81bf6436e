internal import TenorAnalysis
public import TenorCorpus
public import TenorReport

/// What there is to know of how a corpus came to be: the readers' remarks, and a store's history.
public struct AuditFindings: Sendable, Equatable, Encodable {
  /// `audit`
  public static let name = "audit"

  /// How often a kind of remark was made.
  public struct KindRow: Sendable, Equatable, Encodable {
    /// The kind.
    public var kind: AuditEntry.Kind
    /// Remarks of this kind.
    public var entries: Int
    /// Sources with one.
    public var sources: Int
  }

  /// The kinds that occur, what a person should look at first at the head.
  public var kinds: [KindRow]
  /// In corpus order.
  public var entries: [AuditEntry]
  /// The ingests that brought something, in their order; `nil` without a store.
  public var ingests: [IngestRecord]?
  /// Corrections by hand, in their order; `nil` without a store.
  public var corrections: [Correction]?

  /// An utterance that its source took back or changed.
  public struct ChangeRow: Sendable, Equatable, Encodable {
    /// The utterance's id.
    public var id: String
    /// `gone`, or `edited`.
    public var what: String
    /// When that was found, for the last time, in UTC.
    public var at: String
    /// The source that lacks it, or that said what was replaced.
    public var source: String
  }

  /// What is gone, then what was edited, each in the order of ids; `nil` without a store.
  public var changes: [ChangeRow]?

  /// - Parameters:
  ///   - kinds: only these; empty: all.
  ///   - sources: whether a source is asked for.
  public init(
    of corpus: Corpus, kinds: Set<AuditEntry.Kind> = [], sources: (String) -> Bool = { _ in true },
    ingests: [IngestRecord]? = nil, corrections: [Correction]? = nil,
    changes: StoreChanges? = nil
  ) {
    let entries = corpus.audit.filter {
      (kinds.isEmpty || kinds.contains($0.kind)) && sources($0.source)
    }
    self.entries = entries
    self.kinds = AuditEntry.Kind.allCases.sorted { $0.rank < $1.rank }.compactMap { kind in
      let some = entries.filter { $0.kind == kind }
      return some.isEmpty
        ? nil
        : KindRow(kind: kind, entries: some.count, sources: Set(some.map(\.source)).count)
    }
    self.ingests = ingests?.filter { sources($0.source) }
    self.corrections = corrections
    self.changes = changes.map { Self.rows($0).filter { sources($0.source) } }
  }

  private static func rows(_ changes: StoreChanges) -> [ChangeRow] {
    let gone = changes.gone.map {
      ChangeRow(id: $0.id, what: "gone", at: $0.at, source: $0.source)
    }
    let edited = changes.revisions.compactMap { id, revisions in
      revisions.last.map { ChangeRow(id: id, what: "edited", at: $0.at, source: $0.source) }
    }
    return [gone, edited].flatMap { $0.sorted { $0.id < $1.id } }
  }
}

extension AuditFindings {
  /// The remarks, one row each, with the kinds as programs name them.
  public var table: Table { remarkTable(\.rawValue) }

  private func remarkTable(_ kind: (AuditEntry.Kind) -> String) -> Table {
    Table(
      id: "audit", title: "What the readers remarked",
      columns: [
        .init("Source", key: "source", .left), .init("Line", key: "line"),
        .init("Kind", key: "kind", .left), .init("Message", key: "message", .left),
      ],
      rows: entries.map {
        [.text($0.source), .integer($0.line), .text(kind($0.kind)), .text($0.message)]
      },
      notes: entries.isEmpty ? ["Nothing of what was asked for."] : [])
  }

  /// The figures, the remarks, and a store's history, for people.
  public var tables: [Table] {
    [kindTable, remarkTable(\.label)]
      + [ingestTable, changeTable, correctionTable].compactMap(\.self)
  }

  private var kindTable: Table {
    Table(
      id: "audit-kinds", title: "Remarks by kind",
      columns: [
        .init("Kind", key: "kind", .left), .init("Remarks", key: "entries"),
        .init("Sources", key: "sources"), .init("What it says", key: "meaning", .left),
      ],
      rows: kinds.map {
        [
          .text($0.kind.label), .integer($0.entries), .integer($0.sources),
          .text($0.kind.meaning),
        ]
      })
  }

  private var ingestTable: Table? {
    guard let ingests else { return nil }
    return Table(
      id: "ingests", title: "Ingests that brought something",
      columns: [
        .init("When (UTC)", key: "at", .left), .init("Source", key: "source", .left),
        .init("Added", key: "added"), .init("Edited", key: "edited"), .init("Gone", key: "gone"),
        .init("Returned", key: "returned"),
      ],
      rows: ingests.map {
        [
          .text($0.at), .text($0.source), .integer($0.added), .integer($0.edited),
          .integer($0.gone), .integer($0.returned),
        ]
      },
      notes: ["An ingest that finds a source as it was leaves no row."])
  }

  private var changeTable: Table? {
    guard let changes, !changes.isEmpty else { return nil }
    return Table(
      id: "changes", title: "Gone and edited",
      columns: [
        .init("Id", key: "id", .left), .init("What", key: "what", .left),
        .init("When (UTC)", key: "at", .left), .init("Source", key: "source", .left),
      ],
      rows: changes.map { [.text($0.id), .text($0.what), .text($0.at), .text($0.source)] },
      notes: [
        "\(code: "tenor corpus show") shows each by its id, with what it said before. What is gone bears the time of the last ingest at which its source lacked something."
      ])
  }

  private var correctionTable: Table? {
    guard let corrections, !corrections.isEmpty else { return nil }
    return Table(
      id: "corrections", title: "Corrections by hand",
      columns: [
        .init("When (UTC)", key: "at", .left), .init("Id", key: "id", .left),
        .init("Field", key: "field", .left), .init("Value", key: "value", .left),
      ],
      rows: corrections.map {
        [.text($0.at), .text($0.target), .text($0.field), .text($0.value ?? "(taken back)")]
      })
  }
}

extension AuditEntry.Kind {
  /// What a remark of this kind says, in a few words.
  var meaning: String {
    switch self {
    case .countMet: "as many comments as the page declares"
    case .countMismatch: "fewer or more comments than the page declares"
    case .undated: "no date is known"
    case .dateHint: "a date that the text mentions and nobody applied"
    case .badDate: "a date that does not exist or cannot be read"
    case .mended: "damaged input, and how it was mended"
    case .undecided: "a line that reads two ways, and which was taken"
    case .skipped: "input left out"
    case .understood: "how the source was understood: encoding, columns"
    case .guessed: "what was guessed from the names of columns or fields"
    }
  }
}

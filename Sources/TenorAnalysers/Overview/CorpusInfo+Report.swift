public import TenorAnalysis
public import TenorCorpus
public import TenorReport

extension CorpusInfo: Reportable {
  /// `info`
  public static let name = "info"

  /// One row a figure.
  public var table: Table {
    var figures: [(String, Table.Cell)] = [
      ("Sources", .integer(sources.count)), ("Conversations", .integer(conversations)),
      ("Utterances", .integer(utterances)), ("Posts", .integer(posts)),
      ("Comments", .integer(comments)), ("Replies", .integer(replies)),
      ("Excerpts", .integer(excerpts)), ("Named speakers", .integer(speakers)),
      ("Utterances without a date", .integer(undated)), ("Tokens, own", .integer(voices.own)),
      ("Tokens, quoted", .integer(voices.quoted)),
      ("Tokens, furniture", .integer(voices.furniture)), ("Time zone", .text(timeZone)),
      ("First date", .text(first)),
      ("Last date", .text(last)), ("Digest of the contents", .text(content)),
    ]
    if let copies { figures.append(("Copies of earlier utterances", .integer(copies.total))) }
    return Table(
      id: "info", title: "The corpus in figures",
      columns: [.init("Figure", key: "figure", .left), .init("Value", key: "value", .left)],
      rows: figures.map { [.text($0.0), $0.1] }, notes: [VoiceFindings.tokensCounted])
  }

  /// The readers and the sources.
  public var furtherTables: [Table] { [readerTable, sourceTable()] }

  /// Who has read how much.
  public var readerTable: Table {
    Table(
      id: "readers", title: "Readers",
      columns: [
        .init("Reader", key: "reader", .left), .init("Sources", key: "sources"),
        .init("Conversations", key: "conversations"), .init("Utterances", key: "utterances"),
      ],
      rows: readers.map {
        [
          .text($0.reader), .integer($0.sources), .integer($0.conversations),
          .integer($0.utterances),
        ]
      })
  }

  /// The sources; with when they were ingested last, where a store knows.
  ///
  /// - Parameters:
  ///   - ingested: moments by the source's name.
  ///   - isShort: whether digests are cut to twelve digits, and a reader that read all is left out.
  public func sourceTable(ingested: [String: String]? = nil, isShort: Bool = false) -> Table {
    var table =
      Table(
        id: "sources", title: "Sources",
        columns: [
          .init("Source", key: "source", .left), .init("Reader", key: "reader", .left),
          .init("Bytes", key: "bytes"), .init("Utterances", key: "utterances"),
          .init("SHA-256", key: "sha256", .left),
        ],
        rows: sources.map {
          [
            .text($0.name), .text($0.reader), .integer($0.bytes), .integer($0.utterances),
            .text(isShort ? String($0.digest.prefix(12)) : $0.digest),
          ]
        })
    if let ingested {
      table.columns.insert(.init("Ingested (UTC)", key: "ingested", .left), at: 2)
      for (row, source) in sources.enumerated() {
        table.rows[row].insert(.text(ingested[source.name]), at: 2)
      }
    }
    if isShort, readers.count == 1 {
      table.columns.remove(at: 1)
      for row in table.rows.indices { table.rows[row].remove(at: 1) }
    }
    return table
  }

  /// All tables.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: "info", title: "The corpus in figures",
      blocks: ([table] + furtherTables).map { .table($0) })
  }
}

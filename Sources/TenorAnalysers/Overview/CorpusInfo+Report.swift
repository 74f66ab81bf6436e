public import TenorAnalysis
public import TenorCorpus
public import TenorReport

extension CorpusInfo: Reportable {
  /// `info`
  public static let name = "info"

  /// One row a figure.
  public var table: Table {
    let figures: [(String, Table.Cell)] = [
      ("Sources", .integer(sources.count)), ("Conversations", .integer(conversations)),
      ("Utterances", .integer(utterances)), ("Posts", .integer(posts)),
      ("Comments", .integer(comments)), ("Replies", .integer(replies)),
      ("Excerpts", .integer(excerpts)), ("Named speakers", .integer(speakers)),
      ("Utterances without a date", .integer(undated)), ("First date", .text(first)),
      ("Last date", .text(last)), ("Digest of the contents", .text(content)),
    ]
    return Table(
      id: "info", title: "The corpus in figures",
      columns: [.init("Figure", key: "figure", .left), .init("Value", key: "value", .left)],
      rows: figures.map { [.text($0.0), $0.1] })
  }

  /// The sources.
  public var furtherTables: [Table] {
    [
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
            .text($0.digest),
          ]
        })
    ]
  }

  /// Both tables.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: "info", title: "The corpus in figures",
      blocks: ([table] + furtherTables).map { .table($0) })
  }
}

public import TenorAnalysis
internal import TenorCorpus
public import TenorReport

/// The list of a corpus's conversations, perhaps narrowed, with the size of the whole.
public struct CorpusListing: Reportable, Equatable {
  /// `corpus`
  public static let name = Overview.name

  /// How much there is.
  public struct Size: Sendable, Equatable, Encodable {
    /// Conversations.
    public var conversations: Int
    /// Utterances.
    public var utterances: Int

    /// So much.
    public init(conversations: Int, utterances: Int) {
      self.conversations = conversations
      self.utterances = utterances
    }
  }

  /// What is listed.
  public var findings: OverviewFindings
  /// What there is, whatever was filtered.
  public var whole: Size

  /// A list of these findings.
  public init(_ findings: OverviewFindings, of whole: Size) {
    self.findings = findings
    self.whole = whole
  }

  private enum CodingKeys: String, CodingKey { case whole }

  /// The members of the findings, then the size of the whole.
  public func encode(to encoder: any Encoder) throws {
    try findings.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(whole, forKey: .whole)
  }

  /// How much is listed.
  public var shown: Size {
    let totals = findings.totals
    return Size(
      conversations: totals.conversations,
      utterances: totals.posts + totals.comments + totals.replies + totals.excerpts)
  }

  /// The findings' table; where not all is listed, with a note that says how much.
  public var table: Table {
    var table = findings.table
    if let remark { table.notes.append(remark) }
    return table
  }

  /// The same with fewer columns, for a terminal.
  public var shortTable: Table {
    var table = findings.utterances == nil ? shortConversationTable : shortUtteranceTable
    table.notes.append("Further columns: --format csv or json.")
    if let remark { table.notes.append(remark) }
    return table
  }

  private var shortConversationTable: Table {
    Table(
      id: "conversations", title: "Conversations",
      columns: [
        .init("Id", key: "id", .left), .init("Date", key: "date", .left),
        .init("Title", key: "title", .left), .init("Source", key: "source", .left),
        .init("Comments", key: "comments"), .init("Tokens", key: "tokens"),
      ],
      rows: findings.conversations.map {
        [
          .text($0.id), .text($0.date), .text($0.title), .text($0.source),
          .integer($0.comments + $0.replies), .integer($0.tokens),
        ]
      }, notes: ["Comments: replies included."])
  }

  private var shortUtteranceTable: Table {
    Table(
      id: "utterances", title: "Utterances",
      columns: [
        .init("Id", key: "id", .left), .init("Kind", key: "kind", .left),
        .init("Speaker", key: "speaker", .left), .init("Date", key: "date", .left),
        .init("Text", key: "text", .left),
      ],
      rows: (findings.utterances ?? []).map {
        [.text($0.id), .text($0.kind.rawValue), .text($0.speaker), .text($0.date), .text($0.text)]
      })
  }

  /// How much of how much is listed; `nil` for all.
  private var remark: Prose? {
    guard shown != whole else { return nil }
    return
      "\(grouped: shown.conversations) of \(counted(whole.conversations, "conversation")), \(grouped: shown.utterances) of \(counted(whole.utterances, "utterance")): what the filters let pass."
  }

  /// The readers' remarks.
  public var furtherTables: [Table] { findings.furtherTables }

  /// The findings' section; where not all is listed, with a sentence that says how much.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var section = findings.section(over: corpus)
    if let remark { section.blocks.insert(.paragraph(remark), at: min(1, section.blocks.count)) }
    return section
  }
}

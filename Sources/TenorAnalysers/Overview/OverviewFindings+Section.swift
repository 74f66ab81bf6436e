public import TenorAnalysis
internal import TenorCorpus
public import TenorReport

extension OverviewFindings {
  /// One row a conversation; with the utterances listed, one row an utterance.
  public var table: Table { utterances == nil ? conversationTable : utteranceTable }

  private var conversationTable: Table {
    Table(
      id: "conversations", title: "Conversations",
      columns: [
        .init("Id", key: "id", .left), .init("Date", key: "date", .left),
        .init("Date stated", key: "dateStated", .left), .init("Title", key: "title", .left),
        .init("Source", key: "source", .left), .init("Reader", key: "reader", .left),
        .init("Layout", key: "layout", .left), .init("Declared", key: "declaredComments"),
        .init("Comments", key: "comments"), .init("Replies", key: "replies"),
        .init("Excerpts", key: "excerpts"), .init("Speakers", key: "speakers"),
        .init("Tokens", key: "tokens"),
      ],
      rows: conversations.map { row in
        [
          .text(row.id), .text(row.date), .text(row.dateStated ? "true" : "false"),
          .text(row.title), .text(row.source), .text(row.reader), .text(row.layout),
          .integer(row.declaredComments), .integer(row.comments), .integer(row.replies),
          .integer(row.excerpts), .integer(row.speakers), .integer(row.tokens),
        ]
      })
  }

  private var utteranceTable: Table {
    Table(
      id: "utterances", title: "Utterances",
      columns: [
        .init("Id", key: "id", .left), .init("Conversation", key: "conversation", .left),
        .init("Kind", key: "kind", .left), .init("Reply to", key: "replyTo", .left),
        .init("Speaker", key: "speaker", .left), .init("Date", key: "date", .left),
        .init("Date stated", key: "dateStated", .left), .init("File", key: "file", .left),
        .init("Start", key: "start"), .init("End", key: "end"), .init("Text", key: "text", .left),
      ],
      rows: (utterances ?? []).map { row in
        [
          .text(row.id), .text(row.conversation), .text(row.kind.rawValue), .text(row.replyTo),
          .text(row.speaker), .text(row.date), .text(row.dateStated ? "true" : "false"),
          .text(row.source.file), .integer(row.source.start), .integer(row.source.end),
          .text(row.text),
        ]
      })
  }

  /// At most so many conversations stand in a report one by one.
  private static let listed = 40
  /// At most so many lines of the audit stand in a report.
  private static let auditLines = 40

  /// Volume by kind, the conversations where they are few, and the ingest audit.
  public func section(over summary: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(summary)), .table(volumeTable(summary))]
    blocks.append(.heading("Conversations", level: 1))
    if conversations.count <= Self.listed {
      blocks.append(.table(shortTable))
    } else {
      blocks.append(
        .paragraph(
          "The \(grouped: conversations.count) conversations are too many to list here: \(code: "tenor corpus") lists them."
        ))
    }
    blocks.append(.heading("Ingest audit", level: 1))
    blocks += auditBlocks(summary)
    return ReportSection(id: "corpus", title: "The corpus", blocks: blocks)
  }

  private func opening(_ summary: CorpusSummary) -> Prose {
    let files = Set(conversations.map(\.source)).count
    var words: Prose =
      "The corpus holds \(counted(totals.conversations, "conversation")) from \(counted(files, "file")): \(counted(totals.posts, "post")), \(counted(totals.comments, "comment")), \(counted(totals.replies, "reply", "replies")) and \(counted(totals.excerpts, "excerpt")), \(grouped: totals.tokens) tokens in all."
    if let days = summary.days {
      words =
        "\(words) The dated part runs from \(Day(days.lowerBound)) to \(Day(days.upperBound))."
    }
    if totals.undated > 0 {
      let verbs = totals.undated == 1 ? ("has", "is") : ("have", "are")
      words =
        "\(words) \(counted(totals.undated, "conversation")) \(verbs.0) no date and \(verbs.1) counted apart wherever time matters."
    }
    words = "\(words) \(summary.voicesCounted)"
    if let copies = summary.copiesLeftOut { words = "\(words) \(copies)" }
    if totals.speakers == 0 { return "\(words) No speaker is named." }
    return
      "\(words) \(counted(totals.speakers, "speaker")) \(totals.speakers == 1 ? "is" : "are") named by a byline or a signature; all others are anonymous."
  }

  private func volumeTable(_ summary: CorpusSummary) -> Table {
    Table(
      id: "volume", title: "Utterances and tokens by kind",
      columns: [
        .init("Kind", key: "kind", .left), .init("Utterances", key: "utterances"),
        .init("Tokens", key: "tokens"), .init("Tokens per utterance", key: "tokensPerUtterance"),
      ],
      rows: UtteranceKindLabels.all.map { kind, label in
        let volume = summary.total(kind)
        return [
          .text(label), .integer(volume.utterances), .integer(volume.tokens),
          .number(
            volume.utterances > 0 ? Double(volume.tokens) / Double(volume.utterances) : nil,
            decimals: 1),
        ]
      },
      notes: [
        "Tokens are running words: words, numbers, hashtags and mentions; not punctuation, symbols, emoji, URLs or e-mail addresses."
      ])
  }

  private var shortTable: Table {
    Table(
      id: "conversation-list", title: "Posts, and what was found under them",
      columns: [
        .init("Date", key: "date", .left), .init("Title", key: "title", .left),
        .init("Source", key: "source", .left), .init("Layout", key: "layout", .left),
        .init("Declared", key: "declaredComments"), .init("Comments", key: "comments"),
        .init("Replies", key: "replies"), .init("Excerpts", key: "excerpts"),
        .init("Tokens", key: "tokens"),
      ],
      rows: conversations.map { row in
        [
          .text(row.date), .text(row.title), .text(row.source), .text(row.layout),
          .integer(row.declaredComments), .integer(row.comments), .integer(row.replies),
          .integer(row.excerpts), .integer(row.tokens),
        ]
      },
      notes: [
        "Declared: the number of comments, replies included, that the page itself states."
      ])
  }

  private func auditBlocks(_ summary: CorpusSummary) -> [Block] {
    let totals = summary.corpus.totals
    let bytes = totals.reduce(0) { $0 + $1.bytes }
    let text = totals.reduce(0) { $0 + $1.text }
    var blocks: [Block] = [
      .paragraph(
        "Of \(grouped: bytes) bytes read, \(grouped: text) belong to somebody's text and \(grouped: bytes - text) to the pages' furniture (dates, titles, ordinals, links such as Reply and Delete, blank lines); none is lost."
      )
    ]
    guard !audit.isEmpty else {
      return blocks + [.paragraph("The readers had nothing to remark.")]
    }
    let counts = AuditEntry.Kind.allCases.compactMap { kind -> String? in
      let count = audit.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.label)"
    }
    blocks.append(.paragraph("The readers remarked: \(counts.joined(separator: ", "))."))
    if let auditTable { blocks.append(.table(auditTable)) }
    return blocks
  }

  /// What the readers remarked, what a person has to look at first; met counts are no remark.
  public var furtherTables: [Table] { [auditTable].compactMap(\.self) }

  private var auditTable: Table? {
    let remarks = audit.enumerated().filter { $0.element.kind != .countMet }
      .sorted { ($0.element.kind.rank, $0.offset) < ($1.element.kind.rank, $1.offset) }
      .map(\.element)
    if remarks.isEmpty { return nil }
    let shown = remarks.prefix(Self.auditLines)
    return Table(
      id: "audit", title: "What the readers remarked",
      columns: [
        .init("Source", key: "source", .left), .init("Line", key: "line"),
        .init("Kind", key: "kind", .left), .init("Message", key: "message", .left),
      ],
      rows: shown.map { entry in
        [.text(entry.source), .integer(entry.line), .text(entry.kind.label), .text(entry.message)]
      },
      notes: remarks.count > shown.count
        ? [
          "The first \(shown.count) of \(grouped: remarks.count); \(code: "tenor corpus --format json") has all."
        ] : [])
  }
}

internal import TenorCorpus
public import TenorReport

extension Transcripts {
  /// One row an utterance, with its text.
  public var table: Table {
    Table(
      id: "show", title: "",
      columns: [
        .init("Id", key: "id", .left), .init("Conversation", key: "conversation", .left),
        .init("Title", key: "title", .left), .init("Kind", key: "kind", .left),
        .init("Reply to", key: "replyTo", .left), .init("Depth", key: "depth"),
        .init("Speaker", key: "speaker", .left), .init("Date", key: "date", .left),
        .init("Date stated", key: "dateStated", .left), .init("File", key: "file", .left),
        .init("Line", key: "line"), .init("Start", key: "start"), .init("End", key: "end"),
        .init("Gone", key: "gone", .left), .init("Text", key: "text", .left),
      ],
      rows: conversations.flatMap { conversation in
        conversation.utterances.map { row in
          [
            .text(row.id), .text(conversation.id), .text(conversation.title),
            .text(row.kind.rawValue), .text(row.replyTo), .integer(row.depth),
            .text(row.speaker), .text(row.date), .text(row.dateStated ? "true" : "false"),
            .text(row.source.file), .integer(row.source.line), .integer(row.source.start),
            .integer(row.source.end), .text(row.gone), .text(row.spoken),
          ]
        }
      })
  }

  /// The conversations as Markdown: a heading each, and below it one item an utterance.
  public var markdown: String {
    conversations.map { conversation in
      ReportSection(
        id: conversation.id, title: conversation.title ?? conversation.id,
        blocks: [.list(conversation.facts.map { "\($0)" })]
          + conversation.utterances.flatMap { row -> [Block] in
            [.heading(row.headline(in: conversation), level: 1), .verbatim(row.spoken.harmless)]
              + row.revisions.flatMap { revision -> [Block] in
                [.paragraph("\(revision.headline)"), .verbatim(revision.text.harmless)]
              }
          }
      ).markdown
    }.joined(separator: "\n")
  }
}

extension Transcript.Row {
  /// The words of the voices that the row holds: all of its text, unless some were left out.
  var spoken: String {
    if voices.count == 1, voices[0].start == 0, voices[0].end == text.utf8.count { return text }
    return voices.map { words($0) }.joined()
  }

  /// The words of a stretch.
  func words(_ stretch: OverviewFindings.UtteranceRow.Stretch) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: stretch.start, limitedBy: bytes.endIndex)
    let end = bytes.index(bytes.startIndex, offsetBy: stretch.end, limitedBy: bytes.endIndex)
    return String(
      decoding: bytes[(start ?? bytes.endIndex)..<(end ?? bytes.endIndex)], as: UTF8.self)
  }
}

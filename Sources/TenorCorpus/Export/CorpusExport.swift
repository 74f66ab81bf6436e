/// Writes a corpus for other programs.
///
/// Utterances go out one conversation after another; no more than one is held.
public struct CorpusExport: Sendable {
  /// What a corpus is written as.
  public enum Format: String, Sendable, CaseIterable {
    /// A folder that ConvoKit opens.
    case convokit
    /// One utterance a line, as an object.
    case jsonl
    /// One utterance a row, RFC 4180.
    case csv
  }

  /// The corpus.
  public var corpus: Corpus
  /// The zone that times of day without one are in, where instants are asked for (ConvoKit's
  /// timestamps), as IANA names it.
  public var timeZone: String

  /// An export of a corpus.
  public init(_ corpus: Corpus, timeZone: String = "Europe/London") {
    self.corpus = corpus
    self.timeZone = timeZone
  }

  /// Writes one utterance a line, as an object that ``JSONLinesReader`` reads back.
  public func writeJSONLines(_ write: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var json = JSONBytes()
    for conversation in corpus.conversations {
      json.clear()
      ExportedUtterance.each(in: conversation, of: corpus) { utterance in
        json.object { json in
          json.key("id")
          json.value(utterance.id)
          json.key("conversation")
          json.value(utterance.conversation)
          json.key("kind")
          json.value(utterance.kind.rawValue)
          json.key("replyTo")
          json.value(utterance.replyTo)
          json.key("speaker")
          json.value(utterance.speaker)
          json.key("date")
          json.value(utterance.date?.description)
          json.key("dateStated")
          json.value(utterance.dateStated)
          if let title = utterance.title {
            json.key("title")
            json.value(title)
          }
          json.key("text")
          json.string(utterance.text)
          json.key("source")
          json.object { json in
            json.key("file")
            json.value(utterance.file)
            json.key("start")
            json.value(utterance.range.lowerBound)
            json.key("end")
            json.value(utterance.range.upperBound)
          }
        }
        json.raw("\n")
      }
      try json.bytes.withUnsafeBufferPointer(write)
    }
  }

  /// Writes a header, then one utterance a row, with the columns of ``writeJSONLines(_:)``.
  public func writeCSV(_ write: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var csv = CSVBytes()
    csv.row([
      "id", "conversation", "kind", "replyTo", "speaker", "date", "dateStated", "title", "text",
      "file", "start", "end",
    ])
    try csv.bytes.withUnsafeBufferPointer(write)
    for conversation in corpus.conversations {
      csv.clear()
      ExportedUtterance.each(in: conversation, of: corpus) { utterance in
        csv.field(utterance.id.utf8)
        csv.field(utterance.conversation.utf8)
        csv.field(utterance.kind.rawValue.utf8)
        csv.field((utterance.replyTo ?? "").utf8)
        csv.field((utterance.speaker ?? "").utf8)
        csv.field((utterance.date?.description ?? "").utf8)
        csv.field((utterance.dateStated ? "true" : "false").utf8)
        csv.field((utterance.title ?? "").utf8)
        csv.field(utterance.text)
        csv.field(utterance.file.utf8)
        csv.field(String(utterance.range.lowerBound).utf8)
        csv.field(String(utterance.range.upperBound).utf8)
        csv.endRow()
      }
      try csv.bytes.withUnsafeBufferPointer(write)
    }
  }

  /// Conversations of which several utterances answer none, such as threads whose post was never
  /// collected. ConvoKit lists their utterances, but builds no tree of them.
  public var conversationsWithoutOneRoot: Int {
    corpus.conversations.count { $0.utterances.count { $0.replyTo == nil } > 1 }
  }

  /// Writes a folder that ConvoKit opens: whole, or not at all.
  ///
  /// What Tenor leaves open stays open: ConvoKit's timestamp is null where there is no date, and the first
  /// second that a date may mean where it is less precise.
  ///
  /// - Parameter folder: must not be there, or be empty.
  public func writeConvoKit(to folder: String) throws {
    var files = try ConvoKitFiles(for: folder, corpus: corpus, timeZone: timeZone)
    do {
      for conversation in corpus.conversations { try files.add(conversation, of: corpus) }
      try files.finish(sources: corpus.sources.map(\.name))
    } catch {
      files.discard()
      throw error
    }
  }
}

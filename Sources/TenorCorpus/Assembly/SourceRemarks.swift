/// What there is to say of sources once their conversations are made: trees that were mended, records
/// that repeat an id, conversations without a date.
struct SourceRemarks {
  private var mending: [Int: ReplyTree.Mending] = [:]
  private var undated: [Int: Int] = [:]

  /// The remark on records that repeat the key of another.
  static func repeats(_ count: Int) -> String {
    count == 1
      ? "1 record repeats the id of another: the last one counts"
      : "\(count) records repeat the id of another: the last one counts"
  }

  /// The conversation of a draft, with what it gave to remark counted.
  mutating func conversation(of draft: ConversationDraft) -> Conversation {
    let made = draft.conversation(&mending[draft.source, default: .init()])
    if made.date == nil { undated[draft.source, default: 0] += 1 }
    return made
  }

  /// The remarks on a source, beside those of its reader, which may have named what has no date.
  func entries(
    _ source: Int, named name: String, beside others: [AuditEntry]
  ) -> [AuditEntry] {
    let isNamed = others.contains { $0.kind == .undated }
    return lines(source).filter { $0.kind != .undated || !isNamed }.map {
      AuditEntry(source: name, line: 1, kind: $0.kind, message: $0.message)
    }
  }

  private func lines(_ source: Int) -> [(kind: AuditEntry.Kind, message: String)] {
    var lines: [(AuditEntry.Kind, String)] = []
    func add(_ kind: AuditEntry.Kind, _ count: Int, _ one: String, _ many: String) {
      if count > 0 { lines.append((kind, count == 1 ? "1 \(one)" : "\(count) \(many)")) }
    }
    let tree = mending[source] ?? .init()
    add(
      .mended, tree.missing,
      "utterance answers one that is not there: read as an answer to the post",
      "utterances answer one that is not there: read as answers to the post")
    add(
      .mended, tree.rings, "ring of utterances that answer each other: cut at its first",
      "rings of utterances that answer each other: cut at their first")
    add(
      .mended, tree.roots, "utterance beside the post answers none: read as an answer to the post",
      "utterances beside the post answer none: read as answers to the post")
    add(
      .undated, undated[source] ?? 0, "conversation has no date", "conversations have no date")
    return lines
  }
}

/// What is known of one conversation, from one source or several, before its tree is built.
struct ConversationDraft {
  /// One utterance as its source placed it.
  struct Row {
    var key: String
    var parent: String?
    var kind: UtteranceKind?
    var speaker: String?
    var date: CalendarDate?
    var source: Int
    /// The text, as bytes of the source.
    var text: Range<Int>
    /// Index into the source's maps.
    var map: Int
    var voices: [VoiceRange]
    /// Its row in a store; 0 elsewhere.
    var id = 0
  }

  var id: String
  var source: Int
  var reader: String
  var record: ConversationRecord
  /// The title's text with the blank lines behind it, as bytes of the source and with its map.
  var head: Head?
  /// In the order of sources, then of places in them.
  var rows: [Row] = []

  /// Fills in what earlier records left open.
  mutating func add(_ next: ConversationRecord) { record.add(next) }

  /// The conversation as a tree in reading order; see ``ReplyTree``.
  ///
  /// A conversation without a date of its own has that of its post; an utterance without one inherits
  /// that of the conversation.
  func conversation(_ mending: inout ReplyTree.Mending) -> Conversation {
    let tree = ReplyTree(rows)
    mending.add(tree.mending)
    let post = tree.post.map { rows[$0] }
    let date = record.date ?? post?.date
    var conversation = Conversation(
      id: id, title: record.title, date: date,
      dateStated: record.date == nil ? date != nil : record.isDateStated, source: source,
      reader: reader, layout: record.layout ?? reader, declaredComments: record.declaredComments,
      utterances: [])
    conversation.head = head
    conversation.utterances.reserveCapacity(rows.count)
    var places = [Int](repeating: 0, count: rows.count)
    for index in tree.reading {
      let row = rows[index]
      places[index] = conversation.utterances.count
      var utterance = Utterance(
        id: "\(id).\(row.key)", kind: row.kind ?? tree.kind(of: index),
        replyTo: tree.parents[index] < 0 ? nil : places[tree.parents[index]], speaker: row.speaker,
        date: row.date ?? date,
        dateStated: row.date != nil || (index == tree.post && conversation.dateStated),
        pieces: row.text.isEmpty ? [] : [TextPiece(row.text)], range: row.text,
        voices: row.voices)
      utterance.source = row.source
      utterance.isMapped(by: row.map)
      conversation.utterances.append(utterance)
    }
    return conversation
  }
}

/// Reads comments and submissions with the fields that Reddit gives them.
struct RedditRecords {
  /// Where the ids are unique.
  static let place = "reddit\n"

  private enum Field: Int, CaseIterable {
    case body, selftext, title, id, name, link_id, parent_id, author, created_utc
  }

  private var scanner = JSONScanner(JSONFields(Field.allCases.map { "\($0)" }))
  private var notes: RecordNotes
  private var deletedAuthors = Tally()
  private var deletedTexts = Tally()
  private var others = Tally()
  private var withoutParent = Tally()
  /// The last thread: its comments often stand together.
  private var thread: (bytes: [UInt8], key: String) = ([], "")

  static func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    var records = RedditRecords(notes: RecordNotes(input.options))
    try emit(
      .note(
        .understood, line: 1,
        "Reddit's fields: text=body or selftext, date=created_utc, speaker=author, id=name or id, "
          + "parent=parent_id, conversation=link_id, title=title"))
    try input.lines { line in
      if line.isBlank { return true }
      guard records.scanner.scan(line.bytes) else {
        records.notes.broken.add(line.number)
        return true
      }
      try records.record(line, emit)
      return true
    }
    try records.finish(emit)
  }

  private init(notes: RecordNotes) { self.notes = notes }

  private subscript(_ field: Field) -> JSONToken { scanner.values[field.rawValue] }

  private mutating func record(_ line: Line, _ emit: (ReadItem) throws -> Void) throws {
    let isSubmission = self[.body].kind == .absent || self[.link_id].kind == .absent
    guard !isSubmission || self[.selftext].kind != .absent || self[.title].kind != .absent,
      let key = fullName(isSubmission ? "t3_" : "t1_", line)
    else {
      others.add(line.number)
      return
    }
    let token = self[isSubmission ? .selftext : .body]
    var text = JSONText(bytes: [], map: Self.nowhere(token, line))
    if isDeleted(token, line) {
      deletedTexts.add(line.number)
    } else if let found = notes.decoder.text(token, in: line, decodesEntities: true) {
      text = found
    } else if token.kind == .string {
      notes.broken.add(line.number)
      return
    } else {
      notes.withoutText.add(line.number)
    }
    var conversation = Self.place + key
    if !isSubmission, let key = threadKey(line) { conversation = key }
    var utterance = UtteranceRecord(
      conversation: conversation, key: key, text: text.bytes, map: text.map,
      voices: UtteranceRecord.voices(in: text.bytes))
    utterance.date = notes.date(self[.created_utc], in: line)
    if isDeleted(self[.author], line) {
      deletedAuthors.add(line.number)
    } else {
      utterance.speaker = notes.decoder.string(self[.author], in: line)
    }
    if isSubmission {
      utterance.kind = .post
      var record = ConversationRecord(key: conversation)
      record.date = utterance.date
      if let title = notes.decoder.text(self[.title], in: line, decodesEntities: true),
        !title.bytes.isEmpty
      {
        record.title = String(decoding: title.bytes, as: UTF8.self)
        record.titlePlace = title.map
      }
      try emit(.conversation(record))
    } else {
      answer(&utterance, line)
    }
    try emit(.utterance(utterance))
  }

  /// Says what a comment answers: the dump may have a thread without its post, so the ids tell.
  private mutating func answer(_ utterance: inout UtteranceRecord, _ line: Line) {
    let token = self[.parent_id]
    if token.kind == .string, let parent = notes.decoder.string(token, in: line) {
      utterance.parent = parent
    } else {
      // Some archives lost the parents' names; the post is what is left to answer.
      utterance.parent = notes.decoder.string(self[.link_id], in: line)
      withoutParent.add(line.number)
    }
    utterance.kind = utterance.parent?.hasPrefix("t1_") == true ? .reply : .comment
  }

  private mutating func fullName(_ prefix: String, _ line: Line) -> String? {
    let name = self[.name]
    if name.kind == .string, line.bytes[name.range].starts(with: prefix.utf8) {
      return notes.decoder.string(name, in: line)
    }
    return notes.decoder.string(self[.id], in: line).map { $0.hasPrefix(prefix) ? $0 : prefix + $0 }
  }

  private mutating func threadKey(_ line: Line) -> String? {
    let token = self[.link_id]
    if !thread.bytes.isEmpty, thread.bytes.elementsEqual(line.bytes[token.range]) {
      return thread.key
    }
    guard let link = notes.decoder.string(token, in: line) else { return nil }
    thread = (Array(line.bytes[token.range]), Self.place + link)
    return thread.key
  }

  /// Whether Reddit says in its place that a text or a name was deleted.
  private func isDeleted(_ token: JSONToken, _ line: Line) -> Bool {
    guard token.kind == .string, token.range.count == 9,
      line.bytes[token.range.lowerBound] == UInt8(ascii: "[")
    else { return false }
    let bytes = line.bytes[token.range]
    return bytes.elementsEqual("[deleted]".utf8) || bytes.elementsEqual("[removed]".utf8)
  }

  /// The map of an empty text.
  private static func nowhere(_ token: JSONToken, _ line: Line) -> TextMap {
    let at = line.offset + token.range.lowerBound
    return TextMap(copying: at..<at, line: line.number)
  }

  private mutating func finish(_ emit: (ReadItem) throws -> Void) throws {
    notes.say(.skipped, deletedTexts) {
      Tally.counted($0, "text was", "texts were")
        + " deleted at Reddit: \($0 == 1 ? "it is" : "they are") empty"
    }
    notes.say(.understood, deletedAuthors) {
      Tally.counted($0, "author was", "authors were")
        + " deleted at Reddit: \($0 == 1 ? "it is" : "they are") anonymous"
    }
    notes.say(.understood, notes.decoder.entities) {
      Tally.counted($0, "entity", "entities") + " (&gt; &lt; &amp;) read as characters"
    }
    notes.say(.mended, withoutParent) {
      Tally.counted($0, "comment names", "comments name") + " no parent: taken to answer the post"
    }
    notes.say(.skipped, others) {
      Tally.counted($0, "object is", "objects are") + " neither a comment nor a submission"
    }
    try notes.emit(emit)
  }
}

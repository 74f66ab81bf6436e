import Foundation

/// The three files of a ConvoKit corpus that say something of its utterances.
struct ConvoKitRecords {
  private enum Field: Int, CaseIterable {
    case id, conversation, root, replyTo, olderReplyTo, speaker, user, timestamp, text, kind, date,
      dateStated

    var path: String {
      switch self {
      case .conversation: "conversation_id"
      case .replyTo: "reply_to"
      case .olderReplyTo: "reply-to"
      case .kind: "meta.kind"
      case .date: "meta.date"
      case .dateStated: "meta.dateStated"
      default: "\(self)"
      }
    }
  }

  private let input: Input
  private var notes: RecordNotes
  private var scanner = JSONScanner(JSONFields(Field.allCases.map(\.path)))
  private var anonymous: Set<String> = ["[deleted]"]
  private var deletedSpeakers = Tally()
  private var withoutConversation = Tally()
  private var records = 0
  private var firstLine: Int?
  private var keys = MadeKeys()

  init(_ input: Input) {
    self.input = input
    notes = RecordNotes(input.options)
  }

  private func file(_ name: String, in folder: String) -> Input? {
    let path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return Input(path: path, name: name, options: input.options)
  }

  private func key(_ conversation: String) -> String {
    "convokit\n\(input.name)\n\(conversation)"
  }

  /// Finds out which speakers are nobody.
  mutating func readSpeakers(in folder: String) throws {
    guard let file = file("speakers.json", in: folder) ?? file("users.json", in: folder) else {
      return
    }
    var scanner = JSONScanner(JSONFields(["*.meta.anonymous", "*.anonymous"]))
    scanner.collectsKeys = true
    try JSONMembers.read(file) { member in
      guard scanner.scan(member), let key = scanner.keys.first else { return }
      let says = scanner.values.contains {
        $0.kind == .boolean && member[$0.range.lowerBound] == UInt8(ascii: "t")
      }
      let line = Line(bytes: member, offset: 0, number: 1)
      let token = JSONToken(kind: .string, range: key.key)
      if says, let id = notes.decoder.string(token, in: line) { anonymous.insert(id) }
    }
    notes.decoder = JSONTextDecoder()
  }

  /// Hands over the titles, and the dates of Tenor's own exports.
  mutating func readConversations(
    in folder: String, _ emit: (ReadItem) throws -> Void
  ) throws {
    guard let file = file("conversations.json", in: folder) else { return }
    var scanner = JSONScanner(
      JSONFields(["*.meta.title", "*.title", "*.meta.date", "*.meta.dateStated"]))
    scanner.collectsKeys = true
    try JSONMembers.read(file) { member in
      guard scanner.scan(member), let key = scanner.keys.first else { return }
      let line = Line(bytes: member, offset: 0, number: 1)
      let token = JSONToken(kind: .string, range: key.key)
      guard let id = notes.decoder.string(token, in: line) else { return }
      var record = ConversationRecord(key: self.key(id))
      let titles = scanner.values[..<2]
      let title = titles.first { $0.kind == .string && !$0.range.isEmpty }
      record.title = title.flatMap { notes.decoder.string($0, in: line) }
      let (date, isStated) = (scanner.values[2], scanner.values[3])
      if isStated.kind == .boolean, date.kind == .string {
        record.date = notes.decoder.string(date, in: line).flatMap { CalendarDate(iso: $0) }
        record.isDateStated = member[isStated.range.lowerBound] == UInt8(ascii: "t")
      }
      guard record.title != nil || record.date != nil else { return }
      try emit(.conversation(record))
    }
    notes.decoder = JSONTextDecoder()
  }

  /// Hands over the utterances.
  mutating func readUtterances(_ emit: (ReadItem) throws -> Void) throws {
    var source = input
    if let folder = input.path {
      let path = "\(folder)/\(ConvoKitReader.utterances)"
      source = Input(path: path, name: input.name, options: input.options)
    }
    try source.lines { line in
      if line.isBlank { return true }
      if firstLine == nil { firstLine = line.number }
      guard scanner.scan(line.bytes) else {
        notes.broken.add(line.number)
        return true
      }
      records += 1
      try record(line, emit)
      return true
    }
    try RecordNotes.require((records, firstLine), of: input, file: source.path)
    notes.say(.understood, deletedSpeakers) {
      Tally.counted($0, "speaker was", "speakers were")
        + " deleted at the source: \($0 == 1 ? "it is" : "they are") anonymous"
    }
    notes.say(.mended, withoutConversation) {
      Tally.counted($0, "utterance names", "utterances name")
        + " no conversation: taken by what \($0 == 1 ? "it answers" : "they answer"), or alone"
    }
    try notes.emit(emit)
  }

  private subscript(_ field: Field) -> JSONToken { scanner.values[field.rawValue] }

  private mutating func string(_ field: Field, or older: Field? = nil, _ line: Line) -> String? {
    if let found = notes.decoder.string(self[field], in: line) { return found }
    return older.flatMap { notes.decoder.string(self[$0], in: line) }
  }

  private mutating func record(_ line: Line, _ emit: (ReadItem) throws -> Void) throws {
    let token = self[.text]
    let read = notes.decoder.text(token, in: line)
    if read == nil, token.kind == .string {
      notes.broken.add(line.number)
      return
    }
    if read == nil { notes.withoutText.add(line.number) }
    let at = line.offset + token.range.lowerBound
    let text = read ?? JSONText(bytes: [], map: TextMap(copying: at..<at, line: line.number))
    let named = string(.id, line)
    let parent = string(.replyTo, or: .olderReplyTo, line)
    var conversation = string(.conversation, or: .root, line)
    if conversation == nil {
      withoutConversation.add(line.number)
      conversation = parent
    }
    let id = named ?? keys.key(of: text.bytes, nil, in: conversation ?? "")
    var utterance = UtteranceRecord(
      conversation: key(conversation ?? id), key: id, text: text.bytes, map: text.map,
      voices: UtteranceRecord.voices(in: text.bytes))
    utterance.isKeyMade = named == nil
    utterance.parent = parent
    utterance.kind = string(.kind, line).flatMap(UtteranceKind.init)
    // Tenor's own exports say the date at its precision, and whether it is the utterance's own; the
    // timestamp is its first second.
    let isStated = string(.dateStated, line) != "false"
    utterance.date = isStated ? string(.date, line).flatMap { CalendarDate(iso: $0) } : nil
    if utterance.date == nil, isStated {
      utterance.date = notes.date(self[.timestamp], in: line)
    }
    if let speaker = string(.speaker, or: .user, line) {
      if anonymous.contains(speaker) {
        if speaker == "[deleted]" { deletedSpeakers.add(line.number) }
      } else {
        utterance.speaker = speaker
      }
    }
    try emit(.utterance(utterance))
  }
}

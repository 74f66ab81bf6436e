/// Makes records of a table's rows, and counts what there is to say about them.
struct TableRecords {
  private let source: String
  private let columns: TableColumns
  private var roots: ConversationRoots?
  private var dates: RecordDates
  private var keys = MadeKeys()
  private var lastTitle = (key: "", title: "")
  private var uneven = Tally()
  private var unevenWithoutText = Tally()
  private var withoutText = Tally()
  private var empty = Tally()
  private var nobody = Tally()
  private var stray = Tally()
  private var invalid = Tally()
  private var zeros = Tally()
  private var withoutConversation = Tally()
  private var otherKinds = Tally()
  private var otherKind = ""

  init(_ input: Input, _ columns: TableColumns, _ roots: ConversationRoots?) {
    source = input.name
    self.columns = columns
    self.roots = roots
    dates = RecordDates(input.options)
  }

  /// Reads one row below the header.
  mutating func read(_ row: TableRow, _ emit: (ReadItem) throws -> Void) throws {
    let isEven = row.fields.count == columns.names.count
    let id = columns.id(row)
    guard let index = columns[.text], index < row.fields.count,
      row.hasText(row.fields[index]) || id != nil
    else {
      if isEven { withoutText.add(row.line) } else { unevenWithoutText.add(row.line) }
      return
    }
    if !isEven { uneven.add(row.line) }
    if !row.hasText(row.fields[index]) { empty.add(row.line) }
    for field in row.fields where field.isStray { stray.add(field.line) }
    let text = row.text(row.fields[index])
    count(text, row.fields[index].line)
    let parent = columns.parent(row)
    let date = date(row)
    let conversation = conversation(row, id, parent)
    let key = id ?? keys.key(of: text.bytes, date, in: conversation ?? "")
    var record = UtteranceRecord(
      conversation: source + "\n" + (conversation ?? key), key: key, text: text.bytes,
      map: text.map, voices: UtteranceRecord.voices(in: text.bytes))
    record.isKeyMade = id == nil
    record.parent = parent
    record.speaker = speaker(row, text.bytes)
    record.date = date
    record.kind = kind(row)
    let isAlone = parent == nil && columns[.conversation] == nil
    if isAlone, record.kind == nil { record.kind = .post }
    try self.conversation(of: &record, row, isAlone, emit)
    try emit(.utterance(record))
  }

  private mutating func date(_ row: TableRow) -> CalendarDate? {
    guard let field = columns.field(.date, row), row.hasText(field) else { return nil }
    return row.bytes.withUnsafeBufferPointer {
      dates.date(UnsafeBufferPointer(rebasing: $0[field.range]), line: field.line)
    }
  }

  /// `nil` for nobody in particular. Without a column, who signs the text.
  private mutating func speaker(_ row: TableRow, _ text: [UInt8]) -> String? {
    guard columns[.speaker] != nil else { return Signature.speaker(in: text) }
    guard let name = columns.string(.speaker, row) else { return nil }
    guard Nobody.isCalled(name) else { return name }
    nobody.add(row.line)
    return nil
  }

  private mutating func count(_ text: FieldText, _ line: Int) {
    if text.invalid > 0 { invalid.add(line, times: text.invalid) }
    if text.zeros > 0 { zeros.add(line, times: text.zeros) }
  }

  /// `nil` for a row that is alone and has no id.
  private mutating func conversation(
    _ row: TableRow, _ id: String?, _ parent: String?
  ) -> String? {
    if columns[.conversation] != nil {
      if let named = columns.string(.conversation, row) { return named }
      withoutConversation.add(row.line)
    }
    if let id, roots != nil { return roots?.root(of: id) ?? id }
    return parent ?? id
  }

  private mutating func kind(_ row: TableRow) -> UtteranceKind? {
    guard let word = columns.string(.kind, row) else { return nil }
    if let kind = UtteranceKind(rawValue: word.lowercased()) { return kind }
    if otherKinds.count == 0 { otherKind = Tally.shown(word) }
    otherKinds.add(row.line)
    return nil
  }

  /// A title may stand in each row of a conversation, and in those that answer as `Re: …`.
  private mutating func conversation(
    of record: inout UtteranceRecord, _ row: TableRow, _ isAlone: Bool,
    _ emit: (ReadItem) throws -> Void
  ) throws {
    var conversation = ConversationRecord(key: record.conversation)
    if columns.string(.dateStated, row)?.lowercased() == "false" {
      if record.parent == nil { conversation.inherits(record.date) }
      record.date = nil
    } else if record.parent == nil, isAlone || record.kind == .post {
      conversation.date = record.date
    }
    if let field = columns.field(.title, row), row.hasText(field) {
      let title = row.text(field)
      let words = row.string(field) ?? ""
      let isAnswer = record.parent != nil && words.prefix(3).lowercased() == "re:"
      if !isAnswer, lastTitle != (record.conversation, words) {
        count(title, field.line)
        lastTitle = (record.conversation, words)
        conversation.title = words
        conversation.titlePlace = title.map
      }
    }
    guard conversation.title != nil || conversation.date != nil else { return }
    try emit(.conversation(conversation))
  }

  /// What there is to say at the end.
  func notes(_ emit: (ReadItem) throws -> Void) throws {
    func note(
      _ kind: AuditEntry.Kind, _ tally: Tally, _ one: String, _ many: String, _ rest: String
    ) throws {
      guard tally.count > 0 else { return }
      let place = tally.count == 1 ? "line" : "the first on line"
      let found = Tally.counted(tally.count, one, many)
      try emit(
        .note(kind, line: tally.firstLine, "\(found) (\(place) \(tally.firstLine)): \(rest)"))
    }
    let fields = Tally.counted(columns.names.count, "field", "fields")
    try Nobody.note(nobody, emit)
    try dates.notes(emit)
    try note(
      .understood, otherKinds, "kind is not one of Tenor's", "kinds are not among Tenor's",
      "'\(otherKind)'; the tree tells")
    try note(
      .mended, uneven, "row has not \(fields)", "rows have not \(fields)",
      "what is missing is empty, what is beyond them is left out")
    try note(
      .mended, stray, "field has text after its closing quotation mark",
      "fields have text after their closing quotation marks", "read as it stands, marks and all")
    try note(
      .mended, withoutConversation, "row names no conversation", "rows name no conversation",
      "taken by what it answers, or alone")
    try note(.mended, invalid, "byte is not UTF-8", "bytes are not UTF-8", "read as U+FFFD")
    try note(.mended, zeros, "zero byte", "zero bytes", "left out of the text")
    try note(
      .mended, empty, "row has an id but no text", "rows have an id but no text", "kept, empty")
    try note(
      .skipped, withoutText, "row has neither an id nor a text",
      "rows have neither an id nor a text", "left out")
    try note(
      .skipped, unevenWithoutText, "row has neither \(fields) nor a text",
      "rows have neither \(fields) nor a text", "left out")
  }
}

extension TableColumns {
  func field(_ role: ColumnRole, _ row: TableRow) -> TableRow.Field? {
    guard let index = self[role], index < row.fields.count else { return nil }
    return row.fields[index]
  }

  func string(_ role: ColumnRole, _ row: TableRow) -> String? {
    field(role, row).flatMap(row.string)
  }

  func id(_ row: TableRow) -> String? { string(.id, row) }

  /// `nil` also where a row names itself, for WordPress's `0`, and without Reddit's `t1_` where the
  /// row's own id has none.
  func parent(_ row: TableRow) -> String? {
    guard var parent = string(.parent, row) else { return nil }
    let own = id(row)
    if parent == own { return nil }
    if parent == "0", let index = self[.parent],
      ColumnRole.normalised(names[index]).hasSuffix("comment_parent")
    {
      return nil
    }
    let hasPrefix = parent.hasPrefix("t1_") || parent.hasPrefix("t3_")
    if hasPrefix, let own, !own.hasPrefix("t1_"), !own.hasPrefix("t3_") { parent.removeFirst(3) }
    return parent
  }
}

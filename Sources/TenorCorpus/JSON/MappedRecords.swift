/// Reads records whose fields a person named, or whose names are guessed.
struct MappedRecords {
  private let input: Input
  private let mapping: FieldMapping
  private var scanner: JSONScanner
  /// Where the roles' values are; -1 for a role without a field.
  private let slots: [Int]
  private var seen: [Bool]
  private var notes: RecordNotes
  private var roots: ConversationRoots?
  private var keys = MadeKeys()
  private var withoutConversation = Tally()
  private var nobody = Tally()
  private var otherKinds = Tally()
  private var otherKind = ""
  private var lastTitle = ("", "")
  /// Whether a parent `0` means none, as in WordPress's tables.
  private let zeroIsNone: Bool

  static func read(
    _ input: Input, _ survey: FieldSurvey, _ emit: (ReadItem) throws -> Void
  ) throws {
    let mapping = FieldMapping(named: input.options.columns, in: survey)
    guard mapping.fields[.text] != nil else {
      throw Self.problem(
        input, survey.firstLine ?? 1, survey.names,
        "a field with the text: name it with --map text=FIELD")
    }
    var records = MappedRecords(input, mapping)
    let isSaid = mapping.guessed.isEmpty
    try emit(
      .note(isSaid ? .understood : .guessed, line: 1, mapping.description(of: survey)))
    if mapping.fields[.conversation] == nil, mapping.fields[.parent] != nil,
      mapping.fields[.id] != nil
    {
      try records.findRoots()
    }
    try input.lines { line in
      if line.isBlank { return true }
      if records.scanner.scan(line.bytes) {
        try records.record(line, emit)
      } else {
        records.notes.broken.add(line.number)
      }
      return true
    }
    for (role, name) in input.options.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !records.seen[records.slots[Self.index(role)]] {
      throw Self.problem(
        input, survey.firstLine ?? 1, "no record has the field '\(name)', but \(survey.names)",
        "a field for the \(role.rawValue)")
    }
    try records.finish(emit)
  }

  private init(_ input: Input, _ mapping: FieldMapping) {
    self.input = input
    self.mapping = mapping
    let roles = mapping.roles
    scanner = JSONScanner(JSONFields(roles.map { mapping.fields[$0] ?? "" }))
    slots = ColumnRole.allCases.map { roles.firstIndex(of: $0) ?? -1 }
    seen = [Bool](repeating: false, count: roles.count)
    notes = RecordNotes(input.options)
    zeroIsNone = mapping.fields[.parent]?.lowercased().hasSuffix("comment_parent") ?? false
  }

  private static func index(_ role: ColumnRole) -> Int {
    ColumnRole.allCases.firstIndex(of: role) ?? 0
  }

  private static func problem(
    _ input: Input, _ line: Int, _ found: String, _ expected: String
  ) -> InputProblem {
    InputProblem(
      path: input.path ?? input.name,
      reason: .broken(line: line, found: found, expected: expected))
  }

  private func token(_ role: ColumnRole) -> JSONToken {
    let slot = slots[Self.index(role)]
    return slot < 0 ? .absent : scanner.values[slot]
  }

  private mutating func string(_ role: ColumnRole, _ line: Line) -> String? {
    notes.decoder.string(token(role), in: line)
  }

  private mutating func parent(_ line: Line) -> String? {
    guard let parent = string(.parent, line), !zeroIsNone || parent != "0" else { return nil }
    return parent
  }

  /// A first walk through the source, for nothing but who answers whom.
  private mutating func findRoots() throws {
    var found = ConversationRoots()
    try input.lines { line in
      guard scanner.scan(line.bytes), let id = string(.id, line) else { return true }
      found.add(id, answering: parent(line))
      return true
    }
    roots = found
    // What was mended is counted when the records are read.
    notes = RecordNotes(input.options)
  }

  private mutating func record(_ line: Line, _ emit: (ReadItem) throws -> Void) throws {
    for slot in seen.indices where scanner.values[slot].kind != .absent { seen[slot] = true }
    let token = token(.text)
    let read = notes.decoder.text(token, in: line)
    if read == nil, token.kind == .string {
      notes.broken.add(line.number)
      return
    }
    if read == nil { notes.withoutText.add(line.number) }
    let at = line.offset + token.range.lowerBound
    let text =
      read ?? JSONText(bytes: [], map: TextMap(copying: at..<at, line: line.number))
    let id = string(.id, line)
    let parent = parent(line)
    let date = notes.date(self.token(.date), in: line)
    let conversation = conversation(id, parent, line)
    let key = id ?? keys.key(of: text.bytes, date, in: conversation ?? "")
    var utterance = UtteranceRecord(
      conversation: input.name + "\n" + (conversation ?? key), key: key, text: text.bytes,
      map: text.map, voices: UtteranceRecord.voices(in: text.bytes))
    utterance.isKeyMade = id == nil
    utterance.parent = parent
    utterance.speaker = string(.speaker, line)
    if let name = utterance.speaker, Nobody.isCalled(name) {
      utterance.speaker = nil
      nobody.add(line.number)
    }
    utterance.date = date
    utterance.kind = kind(line)
    if utterance.kind == nil, parent == nil, slots[Self.index(.conversation)] < 0 {
      utterance.kind = .post
    }
    try self.conversation(of: &utterance, line, emit)
    try emit(.utterance(utterance))
  }

  /// `nil` for a record that is alone and has no id.
  private mutating func conversation(_ id: String?, _ parent: String?, _ line: Line) -> String? {
    if let named = string(.conversation, line) { return named }
    if slots[Self.index(.conversation)] >= 0 { withoutConversation.add(line.number) }
    if let id, roots != nil { return roots?.root(of: id) ?? id }
    return parent ?? id
  }

  private mutating func kind(_ line: Line) -> UtteranceKind? {
    guard let word = string(.kind, line) else { return nil }
    if let kind = UtteranceKind(rawValue: word.lowercased()) { return kind }
    if otherKinds.count == 0 { otherKind = Tally.shown(word) }
    otherKinds.add(line.number)
    return nil
  }

  /// What the record says of its conversation: a date that is not its own, and a title, which may stand
  /// on each record, and on those that answer as `Re: …`.
  private mutating func conversation(
    of utterance: inout UtteranceRecord, _ line: Line, _ emit: (ReadItem) throws -> Void
  ) throws {
    var record = ConversationRecord(key: utterance.conversation)
    if string(.dateStated, line) == "false" {
      if utterance.parent == nil { record.inherits(utterance.date) }
      utterance.date = nil
    }
    if let title = notes.decoder.text(token(.title), in: line), !title.bytes.isEmpty {
      let words = String(decoding: title.bytes, as: UTF8.self)
      let isAnswer = utterance.parent != nil && words.prefix(3).lowercased() == "re:"
      if !isAnswer, lastTitle != (utterance.conversation, words) {
        lastTitle = (utterance.conversation, words)
        record.title = words
        record.titlePlace = title.map
        if utterance.parent == nil, utterance.date != nil { record.date = utterance.date }
      }
    }
    guard record.title != nil || record.date != nil else { return }
    try emit(.conversation(record))
  }

  private mutating func finish(_ emit: (ReadItem) throws -> Void) throws {
    try Nobody.note(nobody, emit)
    notes.say(.mended, withoutConversation) {
      Tally.counted($0, "record names", "records name")
        + " no conversation: taken by what \($0 == 1 ? "it answers" : "they answer"), or alone"
    }
    let example = otherKind
    notes.say(.understood, otherKinds) {
      Tally.counted($0, "kind is", "kinds are")
        + " not Tenor's, the first is '\(example)': the tree tells"
    }
    try notes.emit(emit)
  }
}

internal import GRDB
internal import GRDBSQLite

/// The statements by which a source is written, prepared once.
final class Statements {
  /// An utterance that the store holds.
  struct Row {
    var id: Int
    var key: String
    var kind: String?
    var source: Int
    var isGone: Bool
    var speaker: String?
    var date: String?
    /// In its source.
    var position: Int
    var text: [UInt8]
    var parent: String?
    /// Whether other sources hold it too.
    var isShared: Bool
  }

  private let db: Database
  private let insertUtterance: StoreStatement
  private let updateUtterance: StoreStatement
  private let findUtterance: StoreStatement
  private let listUtterances: StoreStatement
  private let findConversation: StoreStatement
  private let insertConversation: StoreStatement
  private let insertMention: StoreStatement
  private let deleteMention: StoreStatement
  private let fillMention: StoreStatement
  private let insertNote: StoreStatement

  init(_ db: Database) throws {
    self.db = db
    insertUtterance = try StoreStatement(
      db,
      """
      INSERT OR IGNORE INTO utterance (conversation, key, source, position, parent, kind, speaker, date,
        start, stop, line, map, voices, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    updateUtterance = try StoreStatement(
      db,
      """
      UPDATE utterance SET source = ?, position = ?, parent = ?, kind = ?, speaker = ?, date = ?,
        start = ?, stop = ?, line = ?, map = ?, voices = ?, text = ?, gone = 0 WHERE id = ?
      """)
    let columns = """
      SELECT id, key, kind, source, gone, speaker, date, position, text, parent,
        EXISTS (SELECT 1 FROM holding WHERE holding.utterance = utterance.id) FROM utterance
      """
    findUtterance = try StoreStatement(db, "\(columns) WHERE conversation = ? AND key = ?")
    listUtterances = try StoreStatement(
      db, "\(columns) WHERE conversation = ? ORDER BY source, position, id")
    findConversation = try StoreStatement(db, "SELECT id FROM conversation WHERE name = ?")
    insertConversation = try StoreStatement(
      db, "INSERT INTO conversation (name, source, reader) VALUES (?, ?, ?)")
    insertMention = try StoreStatement(
      db, "INSERT INTO mention (source, conversation) VALUES (?, ?)")
    deleteMention = try StoreStatement(
      db, "DELETE FROM mention WHERE source = ? AND conversation = ?")
    fillMention = try StoreStatement(db, Self.headFill)
    insertNote = try StoreStatement(db, "INSERT INTO audit VALUES (?, ?, ?, ?)")
  }

  private func run(
    _ statement: StoreStatement, _ record: UtteranceRecord, from first: Int32,
    source: Int, position: Int, after: Int32?, id: Int = 0
  ) throws {
    statement.bind(first, source)
    statement.bind(first + 1, position)
    statement.bind(first + 2, record.parent)
    statement.bind(first + 3, record.kind?.rawValue)
    statement.bind(first + 4, record.speaker)
    bind(record.date, to: statement, first + 5)
    statement.bind(first + 6, record.map.range.lowerBound)
    statement.bind(first + 7, record.map.range.upperBound)
    statement.bind(first + 8, record.map.line)
    statement.bind(first + 9, blob: record.map.runs)
    statement.bind(first + 10, blob: record.voices.isEmpty ? [] : PackedVoices.pack(record.voices))
    if let after { statement.bind(after, id) }
    try record.text.withUnsafeBufferPointer { text in
      statement.bind(first + 11, text: text)
      try statement.run()
    }
  }

  private func bind(_ date: CalendarDate?, to statement: StoreStatement, _ index: Int32) {
    statement.bind(index, date?.description)
  }

  /// Adds an utterance, unless its conversation has the key already.
  ///
  /// - Returns: the row's id.
  func insert(
    _ record: UtteranceRecord, _ conversation: Int, _ source: Int, _ position: Int
  ) throws -> Int? {
    insertUtterance.bind(1, conversation)
    insertUtterance.bind(2, record.key)
    try run(insertUtterance, record, from: 3, source: source, position: position, after: nil)
    return insertUtterance.insertedID
  }

  func update(_ id: Int, _ record: UtteranceRecord, _ source: Int, _ position: Int) throws {
    try run(
      updateUtterance, record, from: 1, source: source, position: position, after: 13, id: id)
  }

  func row(_ conversation: Int, _ key: String) throws -> Row? {
    defer { findUtterance.reset() }
    findUtterance.bind(1, conversation)
    findUtterance.bind(2, key)
    return try findUtterance.step() ? Self.row(findUtterance) : nil
  }

  func rows(of conversation: Int) throws -> [Row] {
    defer { listUtterances.reset() }
    listUtterances.bind(1, conversation)
    var rows: [Row] = []
    while try listUtterances.step() { rows.append(Self.row(listUtterances)) }
    return rows
  }

  private static func row(_ statement: StoreStatement) -> Row {
    Row(
      id: statement.int(0), key: statement.string(1), kind: statement.optionalString(2),
      source: statement.int(3), isGone: statement.int(4) != 0,
      speaker: statement.optionalString(5), date: statement.optionalString(6),
      position: statement.int(7), text: [UInt8](statement.bytes(8)),
      parent: statement.optionalString(9), isShared: statement.int(10) != 0)
  }

  func conversation(named name: String) throws -> Int? {
    defer { findConversation.reset() }
    findConversation.bind(1, name)
    return try findConversation.step() ? findConversation.int(0) : nil
  }

  func addConversation(_ name: String, _ source: Int, _ reader: String) throws -> Int {
    insertConversation.bind(1, name)
    insertConversation.bind(2, source)
    insertConversation.bind(3, reader)
    try insertConversation.run()
    return Int(db.lastInsertedRowID)
  }

  /// Sets what a source says of a conversation, as far as it has not said so before.
  func fill(_ source: Int, _ conversation: Int, _ record: ConversationRecord) throws {
    fillMention.bind(1, record.title)
    fillMention.bind(2, record.titlePlace?.range.lowerBound)
    fillMention.bind(3, record.titlePlace?.range.upperBound)
    fillMention.bind(4, record.titlePlace?.line)
    fillMention.bind(5, blob: record.titlePlace?.runs ?? [])
    fillMention.bind(6, record.layout)
    bind(record.date, to: fillMention, 7)
    fillMention.bind(8, record.isDateStated ? 1 : 0)
    fillMention.bind(9, record.declaredComments)
    fillMention.bind(10, conversation)
    fillMention.bind(11, source)
    try fillMention.run()
  }

  /// Columns that go together are set together: where the first of them is given, and open yet.
  private static let headFill: String = {
    let groups = [
      ["title", "title_start", "title_end", "title_line", "title_map"], ["layout"],
      ["date", "date_stated"], ["declared"],
    ]
    var assignments: [String] = []
    var number = 0
    for group in groups {
      let isOpen = "?\(number + 1) IS NOT NULL AND \(group[0]) IS NULL"
      for column in group {
        number += 1
        assignments.append("\(column) = CASE WHEN \(isOpen) THEN ?\(number) ELSE \(column) END")
      }
    }
    return """
      UPDATE mention SET \(assignments.joined(separator: ", "))
      WHERE conversation = ?\(number + 1) AND source = ?\(number + 2)
      """
  }()

  /// Notes that a source speaks of a conversation, of which it has said nothing yet.
  ///
  /// - Parameter isOld: whether an earlier version of the source may have spoken of it. `INSERT OR
  ///   REPLACE` would take longer than two statements: SQLite prepares to take it back.
  func mention(_ source: Int, _ conversation: Int, isOld: Bool) throws {
    if isOld {
      deleteMention.bind(1, source)
      deleteMention.bind(2, conversation)
      try deleteMention.run()
    }
    insertMention.bind(1, source)
    insertMention.bind(2, conversation)
    try insertMention.run()
  }

  func note(_ source: Int, _ line: Int, _ kind: AuditEntry.Kind, _ message: String) throws {
    insertNote.bind(1, source)
    insertNote.bind(2, line)
    insertNote.bind(3, kind.rawValue)
    insertNote.bind(4, message)
    try insertNote.run()
  }
}

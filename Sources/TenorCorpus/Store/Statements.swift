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
  }

  private let db: Database
  private let insertUtterance: StoreStatement
  private let updateUtterance: StoreStatement
  private let findUtterance: StoreStatement
  private let listUtterances: StoreStatement
  private let findConversation: StoreStatement
  private let insertConversation: StoreStatement
  private let changeConversation: StoreStatement
  private let fillConversation: StoreStatement
  private let insertMention: StoreStatement
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
    let columns = "SELECT id, key, kind, source, gone, speaker, date, position, text FROM utterance"
    findUtterance = try StoreStatement(db, "\(columns) WHERE conversation = ? AND key = ?")
    listUtterances = try StoreStatement(
      db, "\(columns) WHERE conversation = ? ORDER BY source, position, id")
    findConversation = try StoreStatement(db, "SELECT id, source FROM conversation WHERE name = ?")
    insertConversation = try StoreStatement(
      db, "INSERT INTO conversation (name, source, reader, date_stated) VALUES (?, ?, ?, 0)")
    changeConversation = try StoreStatement(db, Self.headChange)
    fillConversation = try StoreStatement(db, Self.headFill)
    insertMention = try StoreStatement(db, "INSERT OR IGNORE INTO mention VALUES (?, ?)")
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

  /// Adds an utterance; false where its conversation has the key already.
  func insert(
    _ record: UtteranceRecord, _ conversation: Int, _ source: Int, _ position: Int
  ) throws -> Bool {
    insertUtterance.bind(1, conversation)
    insertUtterance.bind(2, record.key)
    try run(insertUtterance, record, from: 3, source: source, position: position, after: nil)
    return db.changesCount > 0
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
      position: statement.int(7), text: [UInt8](statement.bytes(8)))
  }

  func conversation(named name: String) throws -> (id: Int, source: Int)? {
    defer { findConversation.reset() }
    findConversation.bind(1, name)
    guard try findConversation.step() else { return nil }
    return (findConversation.int(0), findConversation.int(1))
  }

  func addConversation(_ name: String, _ source: Int, _ reader: String) throws -> Int {
    insertConversation.bind(1, name)
    insertConversation.bind(2, source)
    insertConversation.bind(3, reader)
    try insertConversation.run()
    return Int(db.lastInsertedRowID)
  }

  /// Sets what a record says of a conversation; what it leaves open stays.
  ///
  /// - Parameter fills: whether only what is open yet is set.
  func update(_ id: Int, _ record: ConversationRecord, fills: Bool) throws {
    let statement = fills ? fillConversation : changeConversation
    statement.bind(1, record.title)
    statement.bind(2, record.titlePlace?.range.lowerBound)
    statement.bind(3, record.titlePlace?.range.upperBound)
    statement.bind(4, record.titlePlace?.line)
    statement.bind(5, blob: record.titlePlace?.runs ?? [])
    statement.bind(6, record.layout)
    bind(record.date, to: statement, 7)
    statement.bind(8, record.isDateStated ? 1 : 0)
    statement.bind(9, record.declaredComments)
    statement.bind(10, id)
    try statement.run()
  }

  private static let headChange = headUpdate(fills: false)
  private static let headFill = headUpdate(fills: true)

  /// Columns that go together are set together: where the first of them is given, and, if the statement
  /// fills only, open yet.
  private static func headUpdate(fills: Bool) -> String {
    let groups = [
      ["title", "title_start", "title_end", "title_line", "title_map"], ["layout"],
      ["date", "date_stated"], ["declared"],
    ]
    var assignments: [String] = []
    var number = 0
    for group in groups {
      let given = "?\(number + 1) IS NOT NULL" + (fills ? " AND \(group[0]) IS NULL" : "")
      for column in group {
        number += 1
        assignments.append("\(column) = CASE WHEN \(given) THEN ?\(number) ELSE \(column) END")
      }
    }
    return
      "UPDATE conversation SET \(assignments.joined(separator: ", ")) WHERE id = ?\(number + 1)"
  }

  func mention(_ source: Int, _ conversation: Int) throws {
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

  /// The utterances of a source that are not marked as gone.
  func held(by source: Int) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT utterance.id FROM mention JOIN utterance USING (conversation)
        WHERE mention.source = ? AND utterance.source = ? AND NOT gone ORDER BY utterance.id
        """, arguments: [source, source])
  }

  func markGone(_ id: Int) throws {
    try db.execute(sql: "UPDATE utterance SET gone = 1 WHERE id = ?", arguments: [id])
  }

  /// Takes out what is gone from a source, and conversations that hold nothing any more.
  func prune(_ source: Int) throws {
    try db.execute(
      sql: """
        DELETE FROM utterance WHERE gone AND source = ?1
          AND conversation IN (SELECT conversation FROM mention WHERE source = ?1);
        """, arguments: [source])
    try db.execute(
      sql: """
        DELETE FROM conversation WHERE source = ? AND NOT EXISTS
          (SELECT 1 FROM utterance WHERE utterance.conversation = conversation.id)
        """, arguments: [source])
  }
}

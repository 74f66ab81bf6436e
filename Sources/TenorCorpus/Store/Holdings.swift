internal import GRDB

/// Which sources hold an utterance beside the one whose words it has; what no source holds is gone.
struct Holdings {
  private let db: Database
  private let source: Int
  private let insert: StoreStatement
  private let keepOwner: StoreStatement
  private let delete: StoreStatement

  init(_ db: Database, source: Int) throws {
    self.db = db
    self.source = source
    insert = try StoreStatement(db, "INSERT OR REPLACE INTO holding VALUES (?, ?, ?, ?, ?, ?, ?)")
    keepOwner = try StoreStatement(
      db,
      """
      INSERT OR REPLACE INTO holding
      SELECT id, source, position, start, stop, line, map FROM utterance WHERE id = ?
      """)
    delete = try StoreStatement(db, "DELETE FROM holding WHERE utterance = ? AND source = ?")
  }

  /// The source holds an utterance that has the words of another.
  func hold(_ id: Int, _ record: UtteranceRecord, at position: Int) throws {
    insert.bind(1, id)
    insert.bind(2, source)
    insert.bind(3, position)
    insert.bind(4, record.map.range.lowerBound)
    insert.bind(5, record.map.range.upperBound)
    insert.bind(6, record.map.line)
    insert.bind(7, blob: record.map.runs)
    try insert.run()
  }

  /// The source is about to give an utterance its words: the one whose words it had holds it still.
  func takeOver(_ id: Int) throws {
    keepOwner.bind(1, id)
    try keepOwner.run()
    try letGo(id)
  }

  private func letGo(_ id: Int) throws {
    delete.bind(1, id)
    delete.bind(2, source)
    try delete.run()
  }

  /// Lets go of what the source held and no longer does. Returns how many utterances are gone by that.
  ///
  /// One that another source holds stays as it is, and belongs to the first of those.
  func letGo(except seen: RowIDs, upTo last: Int) throws -> Int {
    let mark = try StoreStatement(db, "UPDATE utterance SET gone = 1 WHERE id = ?")
    let handOver = try StoreStatement(
      db,
      """
      UPDATE utterance SET (source, position, start, stop, line, map) = (
        SELECT source, position, start, stop, line, map FROM holding
        WHERE utterance = ?1 ORDER BY source LIMIT 1) WHERE id = ?1
      """)
    let deleteOwner = try StoreStatement(
      db,
      """
      DELETE FROM holding WHERE utterance = ?1
        AND source = (SELECT source FROM utterance WHERE id = ?1)
      """)
    var gone = 0
    for (id, isOwn, isShared) in try held(except: seen, upTo: last) {
      if !isOwn {
        try letGo(id)
      } else if isShared {
        handOver.bind(1, id)
        try handOver.run()
        deleteOwner.bind(1, id)
        try deleteOwner.run()
      } else {
        gone += 1
        mark.bind(1, id)
        try mark.run()
      }
    }
    return gone
  }

  /// The utterances of the source that are not marked as gone, and did not come again.
  private func held(
    except seen: RowIDs, upTo last: Int
  ) throws -> [(id: Int, isOwn: Bool, isShared: Bool)] {
    let rows = try StoreStatement(
      db,
      """
      SELECT id, utterance.source = ?1,
        EXISTS (SELECT 1 FROM holding WHERE holding.utterance = utterance.id)
      FROM mention JOIN utterance USING (conversation)
      WHERE mention.source = ?1 AND NOT gone AND (utterance.source = ?1 OR EXISTS (
        SELECT 1 FROM holding WHERE holding.utterance = utterance.id AND holding.source = ?1))
      """)
    defer { rows.reset() }
    rows.bind(1, source)
    var held: [(id: Int, isOwn: Bool, isShared: Bool)] = []
    while try rows.step() {
      let id = rows.int(0)
      if id <= last, !seen.contains(id) {
        held.append((id, rows.int(1) != 0, rows.int(2) != 0))
      }
    }
    return held
  }

  /// Takes out what is gone from the source, and conversations that hold nothing any more and that no
  /// other source speaks of.
  func prune() throws {
    try db.execute(
      sql: """
        DELETE FROM utterance WHERE gone AND source = ?1
          AND conversation IN (SELECT conversation FROM mention WHERE source = ?1);
        """, arguments: [source])
    try db.execute(
      sql: """
        DELETE FROM conversation
        WHERE id IN (SELECT conversation FROM mention WHERE source = ?1)
          AND NOT EXISTS (SELECT 1 FROM utterance WHERE utterance.conversation = conversation.id)
          AND NOT EXISTS (SELECT 1 FROM mention
            WHERE mention.conversation = conversation.id AND mention.source <> ?1)
        """, arguments: [source])
  }
}

internal import GRDB

/// What an utterance said before it was edited.
public struct Revision: Sendable, Equatable, Codable {
  /// `nil` when anonymous.
  public var speaker: String?
  /// The utterance's own date, ISO 8601; `nil` where the source stated none.
  public var date: String?
  /// The former text.
  public var text: String
  /// The name of the source that said so.
  public var source: String
  /// When it was replaced, in UTC.
  public var at: String
}

extension Store {
  /// The former versions of an utterance, the earliest first; each version once.
  public func revisions(of id: String) throws(StoreError) -> [Revision] {
    try read { db in
      guard let utterance = try Self.utterance(id, db) else {
        throw StoreError(path: path, reason: .unknown(id: id))
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT speaker, date, text, source.name AS source, at
          FROM revision JOIN source ON source.id = revision.source
          WHERE utterance = ? ORDER BY revision.id
          """, arguments: [utterance]
      ).map {
        Revision(
          speaker: $0["speaker"], date: $0["date"], text: $0["text"], source: $0["source"],
          at: $0["at"])
      }
    }
  }

  /// The row of the utterance that has a stable id.
  static func utterance(_ id: String, _ db: Database) throws -> Int? {
    guard let dot = id.firstIndex(of: ".") else { return nil }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT utterance.id FROM utterance
        JOIN conversation ON conversation.id = utterance.conversation
        WHERE conversation.name = ? AND utterance.key = ?
        """, arguments: [String(id[..<dot]), String(id[id.index(after: dot)...])])
  }
}

/// Keeps what utterances said before, while a source is written.
struct RevisionKeeper {
  private let insert: StoreStatement
  private let find: StoreStatement
  private let delete: StoreStatement
  private let db: Database
  private let now = Store.now()
  /// Revisions of this ingest have greater ids.
  private let last: Int

  init(_ db: Database) throws {
    self.db = db
    last = try StoreStatement(db, "SELECT max(id) FROM revision").number() ?? 0
    insert = try StoreStatement(
      db,
      """
      INSERT INTO revision (utterance, source, speaker, date, text, at)
      SELECT id, source, speaker, date, text, ? FROM utterance WHERE id = ? AND NOT EXISTS (
        SELECT 1 FROM revision WHERE revision.utterance = utterance.id
          AND revision.source = utterance.source AND revision.speaker IS utterance.speaker
          AND revision.date IS utterance.date AND revision.text = utterance.text)
      """)
    find = try StoreStatement(
      db,
      """
      SELECT id FROM revision WHERE utterance = ?1 AND source = ?2
        AND (speaker IS ?3 OR ?7 AND ?3 IS NULL) AND (date IS ?4 OR ?7 AND ?4 IS NULL)
        AND text = ?5 AND id > ?6
      """)
    delete = try StoreStatement(db, "DELETE FROM revision WHERE id = ?")
  }

  /// Keeps what the row says, which is about to be replaced.
  func keep(_ row: Statements.Row) throws {
    insert.bind(1, now)
    insert.bind(2, row.id)
    try insert.run()
  }

  /// Whether the source said this of the row before, and another source has said something else since.
  /// What the record leaves open may have been filled in.
  func hasSaid(_ record: UtteranceRecord, of row: Statements.Row, _ source: Int) throws -> Bool {
    try revision(record, of: row, source, after: 0, isFilled: true) != nil
  }

  /// Takes back what this ingest kept, where a later record says the same again. False where it has not.
  func restore(_ record: UtteranceRecord, to row: Statements.Row, _ source: Int) throws -> Bool {
    guard let id = try revision(record, of: row, source, after: last, isFilled: false)
    else { return false }
    delete.bind(1, id)
    try delete.run()
    return true
  }

  private func revision(
    _ record: UtteranceRecord, of row: Statements.Row, _ source: Int, after id: Int, isFilled: Bool
  ) throws -> Int? {
    find.bind(1, row.id)
    find.bind(2, source)
    find.bind(3, record.speaker)
    find.bind(4, record.date?.description)
    find.bind(6, id)
    find.bind(7, isFilled ? 1 : 0)
    return try record.text.withUnsafeBufferPointer { text in
      find.bind(5, text: text)
      defer { find.reset() }
      return try find.step() ? find.int(0) : nil
    }
  }
}
